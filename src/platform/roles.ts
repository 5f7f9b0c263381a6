import type { ClientBase } from 'pg'
import { ConfigError } from './config.ts'

/** What a database administrator runs once, when the account that the service is given may not create roles. */
const rolesScript = (user: string, database: string) => `
  create role lapor_owner nologin;
  create role lapor_app nologin;
  create role lapor_reader nologin;
  grant lapor_owner, lapor_app, lapor_reader to ${quoted(user)};
  grant create on database ${quoted(database)} to lapor_owner;
  \\connect ${quoted(database)}
  grant usage, create on schema public to lapor_owner;
`

type Standing = {
  user: string
  database: string
  may_create: boolean
  missing: number
  unusable: number
  may_build: boolean
}

/** Stops with a sentence, and the statements to run, when the three roles are neither there nor ours to create. */
export async function requireRoles(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Standing>(`
    with wanted as (select rolname from unnest(array['lapor_owner', 'lapor_app', 'lapor_reader']) as rolname),
      found as (select oid, rolname from pg_roles join wanted using (rolname)),
      me as (select rolsuper, rolcreaterole from pg_roles where rolname = current_user)
    select current_user::text as user, current_database()::text as database,
      (select rolsuper or rolcreaterole from me) as may_create,
      3 - (select count(*) from found) as missing,
      (select count(*) from found where not pg_has_role(current_user, oid, 'member')) as unusable,
      (select rolsuper from me) or pg_catalog.has_database_privilege(current_user, current_database(), 'create with grant option')
        or coalesce((select has_database_privilege(oid, current_database(), 'create')
                     and has_schema_privilege(oid, 'public', 'create') from found where rolname = 'lapor_owner'), false) as may_build`)
  const standing = rows[0]
  if (!standing) throw new Error('PostgreSQL did not say who we are')
  const { user, database, may_create, missing, unusable, may_build } = standing
  if (unusable === 0 && may_build && (missing === 0 || may_create)) return
  throw new ConfigError(
    `The database account “${user}” may not create or use the roles that LAPOR! works as. ` +
      `Have a database administrator run this once, then start again:\n${rolesScript(user, database)}`,
  )
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
