import { sql } from 'kysely'
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { RegionCode } from '#core/ids.ts'
import { type Actor, partyOf } from '#core/people/actor.ts'
import { forgetCalendars } from '../queries/calendar-book.ts'
import { type Revision, revise } from '../rules/revise.ts'
import { addVersion, holdCalendar, markYearEdited, removeDay, saveDay, saveYear } from '../store.ts'

/**
 * Changes days and numbers the change. Open clocks are counted again by the reports (`recompute`), which find theirs by a
 * lower calendar version, so that a clock started meanwhile with the old calendar is found as well.
 */
export async function reviseCalendar({ db, clock }: Pick<Deps, 'db' | 'clock'>, actor: Actor, revision: Revision) {
  const decision = revise(revision, actor)
  if (!decision.ok) return decision
  if (await isAnyRegionUnknown(db, revision)) return refuse('region-unknown')

  const version = await db.transaction().execute(async tx => {
    await holdCalendar(tx)
    await writeRevision(tx, revision, clock.now())
    const { reason, enter, set, remove } = revision
    return addVersion(tx, { reason, party: partyOf(actor), changes: { enter, set, remove } })
  })
  forgetCalendars()
  return { ...decision, version }
}

async function writeRevision(tx: Tx, { enter, set, remove, source }: Revision, at: Date): Promise<void> {
  if (enter) await saveYear(tx, { ...enter, source }, at)
  for (const day of remove) await removeDay(tx, day)
  for (const day of set) await saveDay(tx, day, source)
  const national = [...set, ...remove].filter(({ regionCode }) => regionCode === null)
  const years = new Set(national.map(({ day }) => Number(day.slice(0, 4))))
  for (const year of years) await markYearEdited(tx, year, at)
}

async function isAnyRegionUnknown(db: Deps['db'], { set }: Revision): Promise<boolean> {
  const codes = [...new Set(set.flatMap(({ regionCode }) => regionCode ?? []))]
  if (codes.length === 0) return false
  const rows = await db
    .selectFrom('regions')
    .select('code')
    .where('code', '=', sql<RegionCode>`any(${codes})`)
    .execute()
  return rows.length < codes.length
}
