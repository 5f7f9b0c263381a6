/** Fills a scratch database by COPY, all tables side by side; indexes are made afterwards, which is several times quicker. */
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyLine } from './copy-text.ts'
import { reportRows } from './report.ts'
import { COLUMNS, TABLES, type Table } from './tables.ts'
import type { World } from './world.ts'

type Loading = {
  readonly world: World
  readonly seed: number
  readonly reports: number
  /** Hardly anything old is still open: 50,000 of 1,390,000. */
  readonly isTidy?: boolean
  readonly note: (text: string) => void
}

export async function loadReports(url: string, { world, seed, reports, isTidy = false, note }: Loading): Promise<void> {
  const indexes = await dropIndexes(url)
  const lanes = await Promise.all(TABLES.map(table => openLane(url, table)))
  for (let n = 0; n < reports; n++) {
    const rows = reportRows(world, { seed, of: reports, isTidy }, n)
    for (const { table, add } of lanes) for (const row of rows[table]) add(copyLine(row))
    if (n % 200 === 199) for (const lane of lanes) await lane.flush()
    if (n % 250_000 === 249_999) note(`${n + 1} reports copied`)
  }
  for (const lane of lanes) await lane.close()
  await run(url, [DUE, ...indexes, ...sequences])
  note('indexes made')
  await run(url, [`vacuum analyze ${(await filledTables(url)).join(', ')}`, 'checkpoint'])
}

/** One COPY on a connection of its own. Triggers and foreign keys rest: the generator keeps them, and they would be most of the work. */
async function openLane(url: string, table: Table) {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('set session_replication_role = replica')
  const columns = COLUMNS[table].split(' ').join(', ')
  const stream = client.query(copyFrom(`copy ${table} (${columns}) from stdin`))
  let lines: string[] = []
  const flush = async () => {
    if (lines.length === 0) return
    const isFull = !stream.write(lines.join(''))
    lines = []
    if (isFull) await once(stream, 'drain')
  }
  const add = (line: string) => void lines.push(line)
  const close = async () => {
    await flush()
    stream.end()
    await finished(stream)
    await client.end()
  }
  return { table, add, flush, close }
}

/** Those that serve no constraint. Returns the statements that make them again. */
async function dropIndexes(url: string): Promise<string[]> {
  const { rows } = await query<{ name: string; definition: string }>(
    url,
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      join pg_class c on c.oid = i.indexrelid
      where i.indrelid = any($1::regclass[]) and not i.indisunique and not c.relispartition`,
    [TABLES],
  )
  await run(
    url,
    rows.map(({ name }) => `drop index ${name}`),
  )
  return rows.map(({ definition }) => definition.replace(' ON ONLY ', ' ON '))
}

/** Not the empty ones: PostgreSQL takes a table that it has never looked at for ten pages, and one that it found empty for none. */
async function filledTables(url: string): Promise<string[]> {
  const { rows } = await query<{ name: string }>(
    url,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'vault') and (c.relkind = 'p' or c.relkind = 'r' and not c.relispartition and pg_relation_size(c.oid) > 0)`,
    [],
  )
  return rows.map(({ name }) => name)
}

/** What is due first follows from the clocks that were copied. */
const DUE = `select follow_clocks(array(
  select distinct report_id from report_clocks where stopped_at is null and kind <> 'ombudsman'))`

const sequences = ['reports', 'report_messages', 'report_events', 'vault.identities'].map(
  table =>
    `select setval(pg_get_serial_sequence('${table}', 'id'), (select coalesce(max(id), 0) + 1 from ${table}), false)`,
)

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`set maintenance_work_mem = '256MB'`)
  for (const statement of statements) await client.query(statement)
  await client.end()
}

async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[],
): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client(url)
  await client.connect()
  return client.query<Row>(text, values).finally(() => client.end())
}
