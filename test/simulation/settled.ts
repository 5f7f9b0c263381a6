/** An invented country put into a database, and its people as they ask for changes there. */
import { anAgency } from '#test/given.ts'
import type { TestDatabase } from '#test/database.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { AccountId, ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Viewer } from '#core/people/viewer.ts'
import type { Asker } from '#core/reports/operations/change-report.ts'
import type { Country } from './country.ts'

/** The national level that the reference data has. */
export async function theRoot({ root }: TestDatabase): Promise<Agency> {
  const { rows } = await root.query<{ id: number }>('select id from agencies where parent_id is null')
  return anAgency(rows[0]?.id ?? 1)
}

/** Its agencies, its officers with an account each, and nobody else at work. */
export async function settle({ root: pool }: TestDatabase, { agencies, officers }: Country): Promise<void> {
  const rows = agencies.map(({ id, path, regionCode, timeZone, mode, active }) => ({
    id,
    active,
    mode,
    zone: timeZone,
    region: regionCode,
    parent: path.at(-2) ?? null,
    path: path.join('.'),
    type: path.length === 2 ? 'ministry' : 'unit',
  }))
  await pool.query(
    `insert into agencies (id, slug, name, short_name, type, parent_id, path, region_code, time_zone, connection_mode, active)
     select id, 'uji-' || id, 'Uji ' || id, 'Uji ' || id, type, parent, path::ltree, region, zone, mode, active
     from json_to_recordset($1) as t (id int, parent int, path text, region text, zone text, mode text, active boolean, type text)
     where parent is not null
     on conflict (id) do update set path = excluded.path, parent_id = excluded.parent_id, region_code = excluded.region_code,
       time_zone = excluded.time_zone, connection_mode = excluded.connection_mode`,
    [JSON.stringify(rows)],
  )
  const people = officers.map(({ id, accountId, agencyId, role, mandate }) => ({
    id,
    role,
    mandate,
    account: accountId,
    agency: agencyId,
  }))
  await pool.query(
    `with people as (
       select * from json_to_recordset($1) as t (id bigint, account bigint, agency int, role text, mandate text)
     ), accounts as (
       insert into accounts (id, created_at) overriding system value select account, now() from people
     )
     insert into officers (id, account_id, agency_id, role, mandate, name, email) overriding system value
     select id, account, agency, role, mandate, 'Petugas ' || id, id || '@uji.test' from people`,
    [JSON.stringify(people)],
  )
}

export const viewerOf = (officer: Officer): Viewer => ({
  kind: 'account',
  accountId: officer.accountId,
  officer,
  displayName: null,
  agencyName: null,
  openReports: [],
})

export const officerAsks = (officer: Officer): Asker => ({ as: 'officer', viewer: viewerOf(officer) })

/** By account, or by the access code. */
export function reporterAsks(id: ReportId, accountId: AccountId | null): Asker {
  if (accountId === null) return { as: 'reporter', viewer: { kind: 'guest', openReports: [id] } }
  const viewer = { kind: 'account', officer: null, displayName: null, agencyName: null, openReports: [] } as const
  return { as: 'reporter', viewer: { ...viewer, accountId } }
}
