/** What has just happened, remembered from a form to the page that follows, which says it once. */
import type { Context } from 'hono'
import type { Cookies } from '#platform/http/cookies.ts'

const NAME = 'lapor_kabar'
const SHAPE = /^[a-z_-]{1,40}$/

/** @param happened a word that the following page has a sentence for */
export const rememberFlash = (c: Context, cookies: Cookies, happened: string): void => cookies.set(c, NAME, happened)

/** Null when nothing happened. Asked for once, it is forgotten. */
export function takeFlash(c: Context, cookies: Cookies): string | null {
  const happened = cookies.get(c, NAME)
  if (happened === null) return null
  cookies.remove(c, NAME)
  return SHAPE.test(happened) ? happened : null
}
