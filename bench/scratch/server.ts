/** A PostgreSQL for one run, on disk and durable as the service's own is, and gone afterwards with its folder. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { loadReferenceData } from '#core/reference/operations/load-reference-data.ts'
import type { Database } from '#core/tables.ts'
import { connect, queryBuilder } from '#platform/db.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'

export type ScratchServer = {
  readonly folder: string
  /** A new database with the reference data. */
  create(name: string): Promise<string>
  /** Of the process whose children serve the connections. */
  pid(): number
  stop(): Promise<void>
}

/** @param below a folder on a real disk: in memory, durability would cost nothing */
export async function startScratchServer(below: string): Promise<ScratchServer> {
  const folder = mkdtempSync(join(below, 'lapor-bench-'))
  chmodSync(folder, 0o711) // the account that PostgreSQL runs as passes through
  const postgres = await startEmbeddedPostgres(join(folder, 'database'))
  return {
    folder,
    create: async name => {
      await ask(postgres.url('postgres'), `create database ${name}`)
      const url = postgres.url(name)
      await migrate(url)
      await fill(url)
      return url
    },
    pid: () => Number(readFileSync(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function fill(url: string): Promise<void> {
  const pool = connect(url, { role: 'lapor_app', max: 1 })
  await loadReferenceData({ db: queryBuilder<Database>(pool), clock: { now: () => new Date() } })
  await pool.end()
}

/** One statement on a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<Row>(text, values).finally(() => client.end())
  return rows
}

/** The settings on which the figures depend. */
export async function durability(url: string): Promise<Record<string, string>> {
  const names = [
    'server_version',
    'synchronous_commit',
    'fsync',
    'full_page_writes',
    'wal_sync_method',
    'shared_buffers',
  ]
  const rows = await ask<{ name: string; value: string }>(
    url,
    `select name, current_setting(name) as value from unnest($1::text[]) as name`,
    [names],
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}
