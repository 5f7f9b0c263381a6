/** Recovery codes on their way from the change that made them to the page that shows them, in this browser only. */
import type { Context } from 'hono'
import * as z from 'zod'
import type { AccountId } from '#core/ids.ts'
import { routes } from '#web/routes.ts'
import type { Needs } from './needs.ts'

const COOKIE = 'lapor_cadangan'
/** Long enough to print or copy them; reading the page again shows the same. */
const MINUTES = 15

type Kept = Pick<Needs, 'deps' | 'cookies'>

const note = z.object({ accountId: z.number(), codes: z.array(z.string()) })

export function rememberCodes(
  c: Context,
  { deps, cookies }: Kept,
  accountId: AccountId,
  codes: readonly string[],
): void {
  const expiresAt = new Date(deps.clock.now().getTime() + MINUTES * 60_000)
  cookies.setSealed(c, COOKIE, JSON.stringify({ accountId, codes }), {
    paths: routes.recoveryCodes.patterns,
    expiresAt,
  })
}

/** Null when they were not just made, or for another account. */
export function codesIn(c: Context, { deps, cookies }: Kept, accountId: AccountId): readonly string[] | null {
  const kept = cookies.getSealed(c, COOKIE, deps.clock.now())
  const read = kept === null ? null : note.safeParse(JSON.parse(kept))
  return read?.success && read.data.accountId === accountId ? read.data.codes : null
}
