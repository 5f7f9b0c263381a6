import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '#platform/db.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'
import { fillTemplate } from './reference.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: string
  }
}

/** Starts one PostgreSQL in memory and prepares one database, which every test file then clones. */
export default async function setup(project: TestProject) {
  const home = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'lapor-test-'))
  const postgres = await startEmbeddedPostgres(home, { forget: true })

  const server = connect(postgres.url('postgres'), { max: 1 })
  await server.query('create database template_for_tests')
  await server.end()
  await migrate(postgres.url('template_for_tests'))
  await fillTemplate(postgres.url('template_for_tests'))
  await analyzed(postgres.url('template_for_tests'))

  project.provide('server', postgres.url('DATABASE'))
  return async () => {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Plans in tests are then those of a filled database. */
async function analyzed(url: string): Promise<void> {
  const pool = connect(url, { max: 1 })
  await pool.query('analyze')
  await pool.end()
}

/** Each file's clone has 90 MB; containers often have 64 MB of shared memory in all. */
function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 2 * 1024 ** 3
}
