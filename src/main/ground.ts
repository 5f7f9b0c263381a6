/** What every role stands on: settings, database, files, vault and clock, opened in order and closed in reverse. */
import type { Pool } from 'pg'
import { loadDemoWorld } from '../../db/demo/load-demo-world.ts'
import type { Deps } from '#core/deps.ts'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { hasDemoAccounts } from '#core/people/queries/has-demo-accounts.ts'
import type { Database } from '#core/tables.ts'
import { loadReferenceData } from '#core/reference/operations/load-reference-data.ts'
import { type DemoClock, demoClock, systemClock } from '#platform/clock.ts'
import { type Config, ConfigError } from '#platform/config.ts'
import { prepareDataFolder } from '#platform/data-folder.ts'
import { connect, queryBuilder } from '#platform/db.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { randomIds } from '#platform/ids.ts'
import type { Log } from '#platform/log.ts'
import { migrate, missingMigrations } from '#platform/migrate.ts'
import { removeAbandonedFolders } from '#platform/passing-folders.ts'
import type { Stopping } from '#platform/stopping.ts'
import { localFiles } from '#platform/storage/local-files.ts'
import { type OpenedVault, joinVault, openVault } from './vault.ts'

export type Ground = {
  readonly config: Config
  readonly log: Log
  readonly deps: Deps
  /** As lapor_app, for jobs and the dispatcher. */
  readonly pool: Pool
  /** Migrations that were new at this start. */
  readonly applied: readonly string[]
  /** Past any connection pooler. */
  readonly directUrl: string
  /** Only in a demonstration. */
  readonly demoClock: DemoClock | null
  /** For commands on its keys. */
  readonly opened?: OpenedVault
}

type Opening = {
  readonly log: Log
  readonly stops: Stopping
  /** Bring the database up to date and load its reference data; our own is, at every start. */
  readonly migrates: boolean
  /** Go on with another store of personal secrets: the earlier is lost, or was moved. */
  readonly acceptsStore?: boolean
}

export async function openGround(
  config: Config,
  { log, stops, migrates, acceptsStore = false }: Opening,
): Promise<Ground> {
  const folder = prepareDataFolder(config)
  if (folder.remark) console.log(folder.remark)
  await removeAbandonedFolders()
  if (config.databaseUrl) await requireDatabase(config.databaseUrl, { isSetUp: !migrates })
  const url = config.databaseUrl ?? (await ownDatabase(folder.database, stops))
  const isKept = migrates || !config.databaseUrl
  const applied = isKept ? await migrate(url) : []

  const onLost = (error: Error) => log.warn({ err: error }, 'a database connection was lost')
  // One process of ours never keeps more than a few busy, and each plans every statement six times before it keeps a plan.
  const pool = connect(url, { role: 'lapor_app', max: 8, applicationName: 'lapor', onLost })
  stops.later('database', () => pool.end())
  const readers = connect(url, { role: 'lapor_reader', max: 8, applicationName: 'lapor-reader', onLost })
  stops.later('reader', () => readers.end())
  if (!isKept) await warnOfOlderSchema(pool, log)

  const db = queryBuilder<Database>(pool)
  const opened = await openVault({ config, folder, log, stops })
  await joinVault(db, opened, { log, accepts: acceptsStore })
  const clock = config.isDemo ? await demoClock(pool) : null
  if (clock) stops.later('clock', async () => clock.stop())
  const deps: Deps = {
    db,
    reader: queryBuilder(readers),
    clock: clock ?? systemClock,
    ids: randomIds,
    vault: opened.vault,
    files: await localFiles(folder.files),
  }
  if (isKept) await loadReferenceData(deps)
  if (config.isDemo) {
    await createDemoAccounts(deps)
    await loadDemoWorld(deps, { url })
  } else if (await hasDemoAccounts(deps)) throw new ConfigError(HOLDS_DEMONSTRATION)
  return { config, log, deps, pool, applied, directUrl: config.databaseDirectUrl ?? url, demoClock: clock, opened }
}

const HOLDS_DEMONSTRATION =
  'This database holds a demonstration, whose accounts have a published password. Start the service on another, or set LAPOR_DEMO=1.'

async function ownDatabase(folder: string, stops: Stopping): Promise<string> {
  const postgres = await startEmbeddedPostgres(folder)
  stops.later('postgres', () => postgres.stop())
  return postgres.url('postgres')
}

/** Asked before anything stands on it: whoever set it wrong is told so, and not where we stumbled. */
async function requireDatabase(url: string, { isSetUp }: { isSetUp: boolean }): Promise<void> {
  const standing = await standingOf(url)
  if (standing.version < OLDEST_POSTGRES)
    throw new ConfigError('DATABASE_URL names a PostgreSQL older than 15. Set it to one of 15 or later.')
  if (isSetUp && !standing.isSetUp)
    throw new ConfigError('The database that DATABASE_URL names is not set up yet. Run “npm start -- migrate” once.')
}

const OLDEST_POSTGRES = 150_000

async function standingOf(url: string): Promise<{ version: number; isSetUp: boolean }> {
  const pool = connect(url, { max: 1, applicationName: 'lapor-start' })
  try {
    const { rows } = await pool.query<{ version: number; isSetUp: boolean }>(
      `select current_setting('server_version_num')::int as version, to_regclass('public.migrations') is not null as "isSetUp"`,
    )
    return rows[0] ?? { version: 0, isSetUp: false }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = (error instanceof Error && error.message) || code
    throw new ConfigError(
      `The database that DATABASE_URL names does not answer: ${reason}. Start it, or set DATABASE_URL right.`,
      { cause: error },
    )
  } finally {
    await pool.end()
  }
}

/** It serves what it can, and says why no one is sent to it (/readyz). */
async function warnOfOlderSchema(pool: Pool, log: Log): Promise<void> {
  const missing = await missingMigrations(pool)
  if (missing.length > 0) log.warn({ missing }, 'the database is older than this program: run “npm start -- migrate”')
}
