import { sql } from 'kysely'
import { yearInWib } from '#core/calendars/rules/days.ts'
import type { Deps } from '#core/deps.ts'

/** Room for reports of this year and of the next three, long before anyone files one then. */
const AHEAD = 3

export async function prepareYears({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const year = yearInWib(clock.now())
  await sql`select ensure_year_partitions(${year}, ${year + AHEAD})`.execute(db)
}
