/**
 * Rows that many tests of a file begin with: for the first of them operations make them, and for every further test they are
 * put back as they were, in one question to the database instead of fifty.
 */
import pg from 'pg'
import type { TestDatabase } from './database.ts'

/** How to put back what was made, by database and by name. */
const kept = new WeakMap<pg.Pool, Map<string, string>>()

const IS_THERE = '23505'

/** @param name says everything that decides what is made */
export async function madeOnce(database: TestDatabase, name: string, make: () => Promise<void>): Promise<void> {
  const { root } = database
  const known = kept.get(root) ?? new Map<string, string>()
  kept.set(root, known)
  const putBack = known.get(name)
  if (putBack !== undefined) {
    const isDone = await root.query(putBack).then(
      () => true,
      (error: { code?: string }) => (error.code === IS_THERE ? false : Promise.reject(error)),
    )
    return isDone ? undefined : make()
  }
  const wasEmpty = (await filled(database)).length === 0
  await make()
  if (wasEmpty) known.set(name, await puttingBack(root, await filled(database)))
}

/** Those of the tables that each test finds empty. */
async function filled({ root, emptied }: TestDatabase): Promise<readonly string[]> {
  const looks = emptied.map(table => `select '${table}' as name where exists (select from ${table})`)
  const { rows } = await root.query<{ name: string }>(looks.join(' union all '))
  return rows.map(({ name }) => name)
}

async function puttingBack(root: pg.Pool, tables: readonly string[]): Promise<string> {
  const statements = ['set local session_replication_role = replica']
  for (const table of tables) {
    const columns = await columnsOf(root, table)
    const { rows } = await root.query<{ rows: string }>(
      `select json_agg(found)::text as rows from (select ${columns} from ${table}) as found`,
    )
    statements.push(`insert into ${table} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${table}, ${pg.escapeLiteral(rows[0]?.rows ?? '[]')})`)
  }
  const { rows: sequences } = await root.query<{ name: string; last: string }>(
    `select s.seqrelid::regclass::text as name, pg_sequence_last_value(s.seqrelid) as last
     from pg_sequence s join pg_depend d on d.objid = s.seqrelid and d.deptype in ('a', 'i')
     where d.refobjid = any($1::text[]::regclass[]) and pg_sequence_last_value(s.seqrelid) is not null`,
    [tables],
  )
  return [...statements, ...sequences.map(({ name, last }) => `select setval('${name}', ${last})`)].join(';')
}

async function columnsOf(root: pg.Pool, table: string): Promise<string> {
  const { rows } = await root.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::text::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.columns ?? ''
}
