import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { type Emptying, findEmptying } from './emptying.ts'
import { takeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: string
    emptying: Emptying
  }
}

/**
 * Starts one PostgreSQL in memory, with one database prepared, which every test file then clones. What tests leave in the folder for
 * passing files goes at the end.
 */
export default async function setup(project: TestProject) {
  const passing = mkdtempSync(join(tmpdir(), 'lapor-tests-'))
  chmodSync(passing, 0o1777) // as the folder that it stands for: databases enter it under an account of their own
  process.env['TMPDIR'] = passing
  const home = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'lapor-test-'))
  await takeTemplate(home)
  const postgres = await startEmbeddedPostgres(home, { forget: true })
  project.provide('server', postgres.url('DATABASE'))
  project.provide('emptying', await findEmptying(postgres.url('template_for_tests')))
  return async () => {
    await postgres.stop()
    for (const folder of [home, passing]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Each file's clone has 90 MB; containers often have 64 MB of shared memory in all. */
function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 2 * 1024 ** 3
}
