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
  /** The tables that hold nothing when a test begins. */
  readonly emptied: readonly string[]
}

/**
 * Gives a test file a database of its own, cloned from the template with its reference data, and before each test empties
 * the tables that the template left empty.
 */
export function useDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = inject('server').replace('DATABASE', name)
  const { tables: emptied, statement } = inject('emptying')
  const opened = { url, emptied } as { -readonly [Key in keyof TestDatabase]: TestDatabase[Key] }
  let readers: pg.Pool

  beforeAll(async () => {
    await onServer(`create database ${name} template template_for_tests strategy file_copy`)
    opened.root = connect(url, { max: 4, onLost })
    opened.pool = connect(url, { role: 'lapor_app', onLost })
    readers = connect(url, { role: 'lapor_reader', max: 4, onLost })
    opened.db = queryBuilder(opened.pool)
    opened.reader = queryBuilder(readers)
  })
  beforeEach(() => empty(opened.root, statement))
  afterAll(async () => {
    await Promise.all([opened.pool.end(), readers.end(), opened.root.end()])
    await onServer(`drop database ${name} with (force)`)
  })
  return opened
}

/** Where a service works beside the tests, it may hold a row of one table and wait for another just then: once more. */
async function empty(root: pg.Pool, statement: string, tries = 3): Promise<void> {
  try {
    await root.query(statement)
  } catch (error) {
    const isDeadlock = error instanceof pg.DatabaseError && error.code === '40P01'
    if (!isDeadlock || tries === 1) throw error
    await empty(root, statement, tries - 1)
  }
}

/** Some tests cut connections on purpose. */
const onLost = () => undefined

async function onServer(statement: string) {
  const client = new pg.Client({ connectionString: inject('server').replace('DATABASE', 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
