import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Config, ConfigError } from './config.ts'
import { closedFolder, stableElsewhere } from './lent-account.ts'

export type DataFolder = {
  readonly path: string
  /** For our own PostgreSQL. */
  readonly database: string
  readonly files: string
  readonly vaultKey: string
  /** Of the secrets that make erasure last. */
  readonly secrets: string
  /** A sentence to print when the folder is not where one would look for it. */
  readonly remark: string | null
}

type Choice = Pick<Config, 'dataDir' | 'isDataDirChosen' | 'databaseUrl'>

/**
 * Makes the folder for all that is not in the database, and, when PostgreSQL is our own, sees to it that its account can
 * get there. Throws a ConfigError that names the folder that is in the way, if somebody chose it; else goes elsewhere.
 */
export function prepareDataFolder({ dataDir, isDataDirChosen, databaseUrl }: Choice): DataFolder {
  make(dataDir)
  const closed = databaseUrl === undefined ? closedFolder(dataDir) : null
  if (closed === null) return layout(dataDir, null)
  if (isDataDirChosen) {
    throw new ConfigError(
      `LAPOR_DATA_DIR is ${dataDir}, but PostgreSQL, which root runs as the account “nobody” (uid 65534), cannot enter ${closed}. ` +
        `Run “chmod o+x ${closed}”, set LAPOR_DATA_DIR to a folder elsewhere, or set DATABASE_URL.`,
    )
  }
  const path = stableElsewhere(dirname(dataDir))
  return layout(path, `PostgreSQL’s account cannot enter ${closed}, so everything is kept in ${path}.`)
}

const layout = (path: string, remark: string | null): DataFolder => ({
  path,
  database: join(path, 'database'),
  files: join(path, 'files'),
  vaultKey: join(path, 'keys', 'vault.key'),
  secrets: join(path, 'secrets'),
  remark,
})

function make(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new ConfigError(
      `The data folder ${path} cannot be made or written to. Make it, or set LAPOR_DATA_DIR to another.`,
      { cause: error },
    )
  }
  if (process.getuid?.() === 0) chmodSync(path, 0o711) // PostgreSQL's account passes through, and sees no names
}
