/** Three lines a report or one: chosen by a link, and kept with the browser. */
import type { Cookies } from '#platform/http/cookies.ts'
import type { Density } from '#ui/work-list.tsx'
import type { WorkContext } from '../needs.ts'

export const DENSITY_NAMES = { comfortable: 'nyaman', dense: 'padat' } as const satisfies Record<Density, string>

/** The name of the parameter with which the links choose. */
export const DENSITY = 'kerapatan'
const COOKIE = 'lapor_kerapatan'
const KEPT_MS = 365 * 86_400_000

const densityOf = (name: string | null | undefined): Density | null =>
  name === DENSITY_NAMES.dense ? 'dense' : name === DENSITY_NAMES.comfortable ? 'comfortable' : null

export const keptDensity = (c: WorkContext, cookies: Cookies): Density =>
  densityOf(cookies.get(c, COOKIE)) ?? 'comfortable'

/** Whether one was chosen, which is remembered from now on. */
export function chooseDensity(c: WorkContext, cookies: Cookies, now: Date): boolean {
  const chosen = densityOf(c.req.query(DENSITY))
  if (!chosen) return false
  cookies.set(c, COOKIE, DENSITY_NAMES[chosen], { expiresAt: new Date(now.getTime() + KEPT_MS) })
  return true
}
