/** Years in WIB, as the service counts them. */
import { dayIn } from '#core/calendars/rules/days.ts'
import type { Period } from '#core/reports/queries/count-returns.ts'

const ZONE_OFFSET = '+07:00'
/** The service's history begins here. */
const FIRST_YEAR = 2023

/** This year first. */
export function yearsUntil(now: Date): readonly [number, ...number[]] {
  const current = Number(dayIn('Asia/Jakarta', now).slice(0, 4))
  const earlier = Math.max(0, current - FIRST_YEAR)
  return [current, ...Array.from({ length: earlier }, (_, back) => current - 1 - back)]
}

export const periodOf = (year: number): Period => ({
  from: new Date(`${year}-01-01T00:00:00${ZONE_OFFSET}`),
  until: new Date(`${year + 1}-01-01T00:00:00${ZONE_OFFSET}`),
})
