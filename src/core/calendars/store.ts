/** The only writes to policies, years, days and versions of the calendar. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { Day, RegionCode } from '#core/ids.ts'
import type { Party } from '#core/people/actor.ts'
import type { Decree, ReferencePolicy } from './reference.ts'
import type { DayOffKind } from './rules/working-days.ts'

export type CalendarDay = {
  readonly day: Day
  readonly regionCode: RegionCode | null
  readonly kind: DayOffKind
  readonly name: string | null
}

/** Changes to the calendar are made one after the other, so that each version says all that the one before it said. */
export async function holdCalendar(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('calendar'))`.execute(tx)
}

export async function findDecreedYear(tx: Tx, year: number): Promise<{ isEdited: boolean } | undefined> {
  const row = await tx.selectFrom('calendar_years').select('edited_at').where('year', '=', year).executeTakeFirst()
  return row && { isEdited: row.edited_at !== null }
}

/** The days of a year that hold in the whole country, in order. */
export async function findNationalDays(tx: Tx, year: number): Promise<readonly CalendarDay[]> {
  const rows = await tx
    .selectFrom('calendar_days')
    .select(['day', 'kind', 'name'])
    .where('region_code', 'is', null)
    .where(sql<number>`extract(year from day)`, '=', year)
    .orderBy('day')
    .execute()
  return rows.map(row => ({ ...row, regionCode: null }))
}

export type EnteredYear = { readonly year: number; readonly decree: string; readonly source: string }

export async function saveYear(tx: Tx, { year, decree, source }: EnteredYear, editedAt: Date | null): Promise<void> {
  const said = { decree, source, edited_at: editedAt }
  await tx
    .insertInto('calendar_years')
    .values({ year, ...said })
    .onConflict(conflict => conflict.column('year').doUpdateSet(said))
    .execute()
}

export async function markYearEdited(tx: Tx, year: number, at: Date): Promise<void> {
  await tx.updateTable('calendar_years').set({ edited_at: at }).where('year', '=', year).execute()
}

/** The decree's days take the place of whatever the year had. */
export async function replaceNationalDays(tx: Tx, { year, source, days }: Decree): Promise<void> {
  await tx
    .deleteFrom('calendar_days')
    .where('region_code', 'is', null)
    .where(sql<number>`extract(year from day)`, '=', year)
    .execute()
  if (days.length === 0) return
  await tx
    .insertInto('calendar_days')
    .values(days.map(day => ({ ...day, region_code: null, source })))
    .execute()
}

export async function saveDay(tx: Tx, { day, regionCode, kind, name }: CalendarDay, source: string): Promise<void> {
  await tx
    .insertInto('calendar_days')
    .values({ day, region_code: regionCode, kind, name, source })
    .onConflict(conflict => conflict.columns(['day', 'region_code']).doUpdateSet({ kind, name, source }))
    .execute()
}

export async function removeDay(tx: Tx, { day, regionCode }: Pick<CalendarDay, 'day' | 'regionCode'>): Promise<void> {
  await tx
    .deleteFrom('calendar_days')
    .where('day', '=', day)
    .where(sql<boolean>`region_code is not distinct from ${regionCode}`)
    .execute()
}

/** Clocks counted with a lower version are due to be counted again. */
export async function addVersion(
  tx: Tx,
  { reason, party, changes }: { reason: string; party: Party; changes: object },
): Promise<number> {
  const { version } = await tx
    .insertInto('calendar_versions')
    .values({ reason, party, changes: JSON.stringify(changes) })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** A version that is there already stays as it is. */
export async function savePolicies(tx: Tx, policies: readonly ReferencePolicy[]): Promise<void> {
  const rows = policies.map(({ key, version, validFrom, body }) => ({
    key,
    version,
    valid_from: validFrom,
    body: JSON.stringify(body),
    source: body.source,
  }))
  await tx
    .insertInto('policies')
    .values(rows)
    .onConflict(conflict => conflict.columns(['key', 'version']).doNothing())
    .execute()
}
