import type { Context } from 'hono'

/**
 * Where someone goes back to after signing in: a path of this site, or null. Judged after the browser's own reading of it,
 * because `/\evil.example`, `/.//evil.example` and `/%09/evil.example` look like paths and may lead elsewhere.
 */
export function returnPath(asked: string | undefined): string | null {
  if (!asked || asked.length > LONGEST || !asked.startsWith('/') || /[\\\p{Cc}\s]/u.test(asked)) return null
  if (!URL.canParse(asked, NOWHERE)) return null
  const { origin, pathname, search } = new URL(asked, NOWHERE)
  if (origin !== NOWHERE || pathname.startsWith('//') || /%(0|5c)/i.test(pathname)) return null
  return LEADS_BACK.test(pathname) ? null : pathname + search
}

/** Where the address of a page by which one enters says to go back to. */
export const backOf = (c: Context): string | null => returnPath(c.req.query('kembali'))

const LONGEST = 500
const NOWHERE = 'http://nowhere.invalid'

/** Signing in in order to sign in again helps nobody. */
const LEADS_BACK = /^(\/en)?\/(masuk|keluar|daftar)(\/|$)/
