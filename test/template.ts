/**
 * The database that tests clone: migrated, with reference data. Preparing it takes five seconds, so it is kept between runs
 * for as long as no migration, reference data, or program that loads them has changed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { connect } from '#platform/db.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'
import { takePlace } from '#platform/postgres-programs.ts'
import { fillTemplate } from './reference.ts'

const KEPT = 'node_modules/.cache/lapor-test'

/** Puts a cluster with the database `template_for_tests` into a folder that a server will be started in. */
export async function takeTemplate(home: string): Promise<void> {
  const kept = join(KEPT, fingerprint())
  if (existsSync(kept)) return copy(kept, join(home, 'cluster'))
  await prepare(home)
  keep(join(home, 'cluster'), kept)
}

async function prepare(home: string): Promise<void> {
  const postgres = await startEmbeddedPostgres(home, { forget: true, keepFolder: true })
  try {
    await query(postgres.url('postgres'), 'create database template_for_tests')
    await migrate(postgres.url('template_for_tests'))
    await fillTemplate(postgres.url('template_for_tests'))
    await query(postgres.url('template_for_tests'), 'analyze') // plans in tests are those of a filled database
  } finally {
    await postgres.stop()
  }
}

async function query(url: string, statement: string): Promise<void> {
  const pool = connect(url, { max: 1 })
  await pool.query(statement).finally(() => pool.end())
}

/** Only the newest are kept; others belong to texts that nobody has any more. */
function keep(cluster: string, kept: string): void {
  mkdirSync(KEPT, { recursive: true })
  copy(cluster, `${kept}.${process.pid}`)
  takePlace(`${kept}.${process.pid}`, kept)
  const byAge = readdirSync(KEPT).toSorted((one, other) => age(one) - age(other))
  for (const old of byAge.slice(3)) rmSync(join(KEPT, old), { recursive: true, force: true })
}

const age = (name: string) => Date.now() - statSync(join(KEPT, name)).mtimeMs

/** With owners, which `fs.cp` does not keep. */
function copy(from: string, to: string): void {
  if (spawnSync('cp', ['-a', from, to]).status !== 0) throw new Error(`${from} could not be copied to ${to}`)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync('db/{migrations,reference}/**/*').filter(path => statSync(path).isFile())
  const programs = reachedFrom(['test/template.ts', 'test/reference.ts'])
  for (const path of [...files, ...programs, 'package-lock.json'].toSorted())
    hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

/** The files that these import, and those that they import, and so on; ours only. */
function reachedFrom(paths: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const open = [...paths]
  for (let path = open.pop(); path; path = open.pop()) {
    if (reached.has(path) || !existsSync(path)) continue
    reached.add(path)
    for (const [, to = ''] of readFileSync(path, 'utf8').matchAll(/from '([#.][^']+)'/g)) {
      open.push(
        to.startsWith('.') ? normalize(join(dirname(path), to)) : to.replace(/^#(?!test)/, 'src/').replace('#', ''),
      )
    }
  }
  return reached
}
