/**
 * Which accounts this browser has been signed in to before. Such a browser is spared what strangers' attempts at the account
 * cost (docs/decisions/0112-lock-out.md); it opens nothing. Sealed, so that nobody can make one up or read from it who used
 * the browser.
 */
import type { Context } from 'hono'
import * as z from 'zod'
import type { Deps } from '#core/deps.ts'
import type { Cookies } from '#platform/http/cookies.ts'

const NAME = 'lapor_kenal'
const MOST_ACCOUNTS = 4
/** As long as browsers keep any cookie (RFC 6265bis §5.5). */
const DAYS = 400

const Known = z.array(z.tuple([z.string().max(60), z.string().max(60)])).max(MOST_ACCOUNTS)

type Parts = { readonly deps: Pick<Deps, 'clock' | 'ids'>; readonly cookies: Cookies }

/** By what the browser is known at this account (`accountKey`); null when it has never been signed in to it. */
export const knownAt = (parts: Parts, c: Context, account: string): string | null =>
  known(parts, c).find(([key]) => key === account)?.[1] ?? null

/** After a right password or code. */
export function rememberAt(parts: Parts, c: Context, account: string): void {
  const { deps, cookies } = parts
  const others = known(parts, c).filter(([key]) => key !== account)
  const own = [account, knownAt(parts, c, account) ?? deps.ids.token()]
  const expiresAt = new Date(deps.clock.now().getTime() + DAYS * 86_400_000)
  cookies.setSealed(c, NAME, JSON.stringify([own, ...others].slice(0, MOST_ACCOUNTS)), { expiresAt })
}

function known({ deps, cookies }: Parts, c: Context): readonly (readonly [string, string])[] {
  const text = cookies.getSealed(c, NAME, deps.clock.now())
  if (text === null) return []
  const read = Known.safeParse(JSON.parse(text))
  return read.success ? read.data : []
}
