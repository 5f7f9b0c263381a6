/** One attempt to sign in elsewhere, kept with the browser that began it (docs/decisions/0105-identities-elsewhere.md). */
import type { Context } from 'hono'
import * as z from 'zod'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import type { Language } from '#ui/language.ts'

const NAME = 'lapor_penyedia'

/** Long enough to find one's telephone for the provider's own second step. */
const ATTEMPT_MINUTES = 10

const Attempt = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  language: z.enum(['id', 'en']),
  /** Where to go afterwards */
  back: z.string().nullable(),
  /** The account that wants to link; null: to sign in */
  linksTo: z
    .number()
    .transform(id => id as AccountId)
    .nullable(),
  /** In milliseconds */
  expiresAt: z.number(),
})

export type Attempt = z.output<typeof Attempt>

type Begun = { provider: string; language: Language; back: string | null; linksTo: AccountId | null }

/** One attempt a browser: a second takes the place of the first. */
export function beginAttempt(
  c: Context,
  { deps, cookies }: { deps: Pick<Deps, 'ids' | 'clock'>; cookies: Cookies },
  begun: Begun,
): Attempt {
  const { ids, clock } = deps
  const expiresAt = new Date(clock.now().getTime() + ATTEMPT_MINUTES * 60_000)
  const secrets = { state: ids.token(), nonce: ids.token(), verifier: ids.token() }
  const attempt = { ...begun, ...secrets, expiresAt: expiresAt.getTime() }
  cookies.setSealed(c, NAME, JSON.stringify(attempt), { expiresAt })
  return attempt
}

/** Null when there is none, it is too old, or it was changed. */
export function attemptOf(c: Context, cookies: Cookies, now: Date): Attempt | null {
  const kept = cookies.getSealed(c, NAME, now)
  return kept === null ? null : (Attempt.safeParse(JSON.parse(kept)).data ?? null)
}

export const forgetAttempt = (c: Context, cookies: Cookies): void => cookies.remove(c, NAME)
