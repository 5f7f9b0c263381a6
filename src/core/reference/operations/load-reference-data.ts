import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadAgencies } from '#core/agencies/operations/load-agencies.ts'
import { AGENCIES_FILE, UNITS_FILE } from '#core/agencies/read-agencies.ts'
import { CALENDAR_FILES, loadCalendars } from '#core/calendars/operations/load-calendars.ts'
import { loadCategories } from '#core/categories/operations/load-categories.ts'
import { CATEGORY_FILES } from '#core/categories/read-categories.ts'
import { WEAK_WORDS_FILE } from '#core/categories/words/read-weak-words.ts'
import type { Deps, Tx } from '#core/deps.ts'
import { CENTRES_FILE, REGION_FILES, loadRegions } from '#core/regions/operations/load-regions.ts'
import { findLoadedDigests, holdReferenceLoads, saveLoad } from '../store.ts'

type Part = {
  readonly name: string
  readonly source: string
  readonly files: readonly string[]
  readonly load: (tx: Tx, root: string) => Promise<void>
}

/** Raise it when the same files shall become other rows, so that every database loads them again. */
const LOADER_VERSION = '1'

const DISTRICTS = REGION_FILES.filter(file => file.endsWith('/districts.csv'))

/** In this order: agencies stand in regions. */
const PARTS: readonly Part[] = [
  { name: 'regions', source: 'idn-area-data (ODbL)', files: [...REGION_FILES, CENTRES_FILE], load: loadRegions },
  { name: 'agencies', source: 'db/reference', files: [AGENCIES_FILE, UNITS_FILE, ...DISTRICTS], load: loadAgencies },
  {
    name: 'categories',
    source: 'db/reference',
    files: [...Object.values(CATEGORY_FILES), WEAK_WORDS_FILE],
    load: loadCategories,
  },
  { name: 'calendars', source: 'db/reference', files: CALENDAR_FILES, load: loadCalendars },
]

/**
 * Brings regions, agencies with their units, categories, archive reasons, reply templates, the calendar and policies up to
 * date with their files, and returns the names of what had to be loaded (none: nothing had changed). Keeps ids and what an
 * admin has edited. About 5 s the first time, 10 ms when nothing has changed; safe to run from many processes.
 */
export async function loadReferenceData(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { root = '.' }: { root?: string } = {},
): Promise<readonly string[]> {
  const wanted = PARTS.map(part => ({ ...part, digest: digestOf(part.files.map(file => join(root, file))) }))
  const changedFrom = (loaded: ReadonlyMap<string, string>) =>
    wanted.filter(part => loaded.get(part.name) !== part.digest)
  if (changedFrom(await findLoadedDigests(db)).length === 0) return []

  return db.transaction().execute(async tx => {
    await holdReferenceLoads(tx)
    const changed = changedFrom(await findLoadedDigests(tx))
    for (const { name, source, digest, load } of changed) {
      await load(tx, root)
      await saveLoad(tx, { name, source, digest, at: clock.now() })
    }
    return changed.map(part => part.name)
  })
}

function digestOf(files: readonly string[]): string {
  const digest = createHash('sha256').update(LOADER_VERSION)
  for (const file of files) digest.update(readFileSync(file))
  return digest.digest('hex')
}
