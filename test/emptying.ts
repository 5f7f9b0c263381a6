/** How a test's database becomes as it was: everything that the template left empty is emptied again. */
import { connect } from '#platform/db.ts'

export type Emptying = { readonly tables: readonly string[]; readonly statement: string }

/**
 * Deleting the few rows that a test leaves is quicker than truncating every table (each truncate makes new files); triggers,
 * which would protect the history, are set aside.
 */
export async function findEmptying(template: string): Promise<Emptying> {
  const pool = connect(template, { max: 1 })
  const { rows: tables } = await pool.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'vault'::regnamespace, 'graphile_worker'::regnamespace)
      and c.relname <> '_private_tasks' -- a worker that runs through a whole file knows its tasks by these numbers
      and (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from (select from %s limit 1) as first_row', c.oid::regclass), false, true, '')))[1]::text = '0'`)
  const names = tables.map(({ name }) => name)
  const { rows: sequences } = await pool.query<{ name: string }>(
    `select s.oid::regclass::text as name from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
     join pg_class t on t.oid = d.refobjid where s.relkind = 'S' and t.oid = any($1::text[]::regclass[])`,
    [names],
  )
  await pool.end()
  const statement = [
    'set local session_replication_role = replica',
    ...names.map(name => `delete from ${name}`),
    ...sequences.map(({ name }) => `select setval('${name}', 1, false)`),
  ].join(';')
  return { tables: names, statement }
}
