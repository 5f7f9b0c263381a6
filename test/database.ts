import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import type { Database } from '#core/tables.ts'
import { type Db, connect, queryBuilder } from '#platform/db.ts'

export type TestDatabase = {
  /** As the application: may not change history. */
  readonly db: Db<Database>
  /** As the public pages: reads the public views only. */
  readonly reader: Db<Database>
  /** The pool under `db`. */
  readonly pool: pg.Pool
  /** As nobody's servant: for arranging and looking behind the scenes. */
  readonly root: pg.Pool
  readonly url: string
}

/**
 * Gives a test file a database of its own, cloned from the template with its reference data, and before each test empties
 * the tables that the template left empty.
 */
export function useDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = inject('server').replace('DATABASE', name)
  const opened = { url } as { -readonly [Key in keyof TestDatabase]: TestDatabase[Key] }
  let readers: pg.Pool
  let empty: Empty

  beforeAll(async () => {
    await onServer(`create database ${name} template template_for_tests strategy file_copy`)
    opened.root = connect(url, { max: 4, onLost })
    opened.pool = connect(url, { role: 'lapor_app', onLost })
    readers = connect(url, { role: 'lapor_reader', max: 4, onLost })
    opened.db = queryBuilder(opened.pool)
    opened.reader = queryBuilder(readers)
    empty = await rememberEmpty(opened.root)
  })
  beforeEach(() => empty())
  afterAll(async () => {
    await Promise.all([opened.pool.end(), readers.end(), opened.root.end()])
    await onServer(`drop database ${name} with (force)`)
  })
  return opened
}

/** Some tests cut connections on purpose. */
const onLost = () => undefined

type Empty = () => Promise<void>

/**
 * Tables that hold nothing now are emptied again on call. Deleting the few rows that a test leaves is quicker than
 * truncating every table (each truncate makes new files); triggers, which would protect the history, are set aside.
 */
async function rememberEmpty(pool: pg.Pool): Promise<Empty> {
  const { rows } = await pool.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c
    where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'vault'::regnamespace, 'graphile_worker'::regnamespace)
      and c.relname <> '_private_tasks' -- a worker that runs through a whole file knows its tasks by these numbers
      and (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from (select from %s limit 1) as first_row', c.oid::regclass), false, true, '')))[1]::text = '0'`)
  const sequences = await pool.query<{ name: string }>(
    `
    select s.oid::regclass::text as name from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
    join pg_class t on t.oid = d.refobjid where s.relkind = 'S' and t.oid = any($1::text[]::regclass[])`,
    [rows.map(row => row.name)],
  )
  const statements = [
    'begin',
    'set local session_replication_role = replica',
    ...rows.map(({ name }) => `delete from ${name}`),
    ...sequences.rows.map(({ name }) => `select setval('${name}', 1, false)`),
    'commit',
  ]
  return async () => void (await pool.query(statements.join(';')))
}

async function onServer(statement: string) {
  const client = new pg.Client({ connectionString: inject('server').replace('DATABASE', 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
