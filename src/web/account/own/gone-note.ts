/** The codes of reports that go on without their person, shown once: sealed in the browser for a quarter of an hour, like a receipt. */
import type { Context } from 'hono'
import * as z from 'zod'
import type { TrackingNumber } from '#core/ids.ts'
import type { ReleasedReport } from '#core/people/own/operations/erase-account.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { routes } from '#web/routes.ts'

const COOKIE = 'lapor_pamit'
const MINUTES = 15

const Codes = z.array(z.tuple([z.string().transform(number => number as TrackingNumber), z.string()]))

export function giveCodes(c: Context, cookies: Cookies, now: Date, codes: readonly ReleasedReport[]): void {
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  const text = JSON.stringify(codes.map(({ number, accessCode }) => [number, accessCode]))
  cookies.setSealed(c, COOKIE, text, { paths: routes.account.gone.patterns, expiresAt })
}

/** Null for whoever has not just left. */
export function codesOf(c: Context, cookies: Cookies, now: Date): readonly ReleasedReport[] | null {
  const kept = cookies.getSealed(c, COOKIE, now)
  return kept === null ? null : Codes.parse(JSON.parse(kept)).map(([number, accessCode]) => ({ number, accessCode }))
}
