/** A filled database with the application before it: all that a scenario needs to begin. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT_SLUG } from '#core/agencies/rules/agency.ts'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import type { Deps } from '#core/deps.ts'
import type { Database } from '#core/tables.ts'
import { systemClock } from '#platform/clock.ts'
import { connect, queryBuilder } from '#platform/db.ts'
import { randomIds } from '#platform/ids.ts'
import { localFiles } from '#platform/storage/local-files.ts'
import { readVaultKeys } from '#platform/vault-keys.ts'
import { secretsInFolder } from '#platform/vault-secret-files.ts'
import { createVault } from '#platform/vault.ts'
import { loadReports } from '../generate/load.ts'
import { fillDesks } from '../generate/desks.ts'
import { findWorld } from '../generate/world.ts'
import type { Target } from '../load/scenario.ts'
import type { Settings } from '../settings.ts'
import { type Application, startApplication } from './application.ts'
import { setDesks } from './desks.ts'
import { appoint } from './people.ts'
import { type ScratchServer, ask } from './server.ts'

export type Stage = {
  readonly reports: number
  readonly target: Target
  readonly application: Application
  readonly postgresPid: number
}

const AGENCY = 'kab-indramayu'
const UNIT = 'dinas-perhubungan-kab-indramayu'

type Setting = { readonly reports: number; readonly settings: Settings; readonly note: (text: string) => void }

export async function setStage(server: ScratchServer, { reports, settings, note }: Setting): Promise<Stage> {
  const databaseUrl = await server.create(`bench_${reports}`)
  const vaultKeyFile = join(server.folder, 'vault.key')
  writeFileSync(vaultKeyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  const sessions = await fill(databaseUrl, { folder: server.folder, vaultKeyFile, reports, settings, note })

  const application = await startApplication({
    databaseUrl,
    folder: server.folder,
    vaultKeyFile,
    roles: settings.withWorker ? ['web', 'worker'] : ['web'],
    profileTo: settings.profileTo,
    program: settings.program,
  })
  try {
    const given = await namesIn(databaseUrl)
    const desks = settings.isWorkbench ? await setDesks(databaseUrl) : { officers: [], searches: [] }
    const target = { ...given, ...desks, port: application.port, databaseUrl, run: 0, unitSlug: UNIT, sessions }
    return { reports, target, application, postgresPid: server.pid() }
  } catch (error) {
    await application.stop()
    throw error
  }
}

type Filling = Setting & { readonly folder: string; readonly vaultKeyFile: string }

async function fill(url: string, { folder, vaultKeyFile, reports, settings, note }: Filling) {
  const pool = connect(url, { role: 'lapor_app', max: 4 })
  const db = queryBuilder<Database>(pool)
  const vault = createVault(readVaultKeys(vaultKeyFile), secretsInFolder(join(folder, 'application', 'secrets')))
  const files = await localFiles(join(folder, 'files'))
  const deps: Deps = { db, reader: db, clock: systemClock, ids: randomIds, vault, files }
  try {
    const world = await findWorld(deps)
    const [agency, unit] = await Promise.all([findAgency(db, AGENCY), findAgency(db, UNIT)])
    if (!agency || !unit) throw new Error(`The reference data lacks ${AGENCY}`)
    const began = performance.now()
    await loadReports(url, { world, seed: settings.seed, reports, isTidy: settings.isWorkbench, note })
    if (settings.isWorkbench) await fillDesks(url)
    note(`${reports} reports loaded in ${Math.round((performance.now() - began) / 1000)} s`)
    return { coordinator: await appoint(deps, 'coordinator', agency), liaison: await appoint(deps, 'liaison', unit) }
  } finally {
    await pool.end()
  }
}

/** What forms name and pages show: addresses from the reference data, and public reports with ten lines of history. */
async function namesIn(url: string) {
  const [row] = await ask<{
    root: number
    agencies: string[]
    categories: string[]
    regions: string[]
    numbers: string[]
  }>(
    url,
    `select (select id from agencies where slug = $1) as root,
      (select array_agg(slug order by slug <> $2, slug) from agencies where depth = 1) as agencies,
      (select array_agg(slug order by slug) from categories where active and parent_id is not null and not sensitive) as categories,
      (select array_agg(code) from (select code from regions where level = 'village' order by code limit 500) as chosen) as regions,
      (select array_agg(number) from (select number from reports
        where version >= 10 and published_at is not null and not is_confidential order by md5(number) limit 20000) as chosen) as numbers`,
    [ROOT_SLUG, AGENCY],
  )
  if (!row || row.numbers.length < 100) throw new Error('There are too few public reports with ten lines of history')
  const { root: rootAgencyId, agencies, categories, regions, numbers } = row
  return { rootAgencyId, agencies, categories, regions, numbers }
}
