import type { Context } from 'hono'
import type { Cookies } from '#platform/http/cookies.ts'
import type { Ids } from '#platform/ids.ts'

const NAME = 'lapor_peramban'

/** A secret by which a browser is known again while it waits for a code: a code read elsewhere opens nothing. */
export function browserOf(c: Context, { cookies, ids }: { cookies: Cookies; ids: Ids }): string {
  const known = cookies.get(c, NAME)
  if (known !== null && /^[\w-]{43}$/.test(known)) return known
  const token = ids.token()
  cookies.set(c, NAME, token)
  return token
}
