/** Before a sensitive act, whoever signed in a while ago proves again that it is them (docs/decisions/0104). */
import type { MiddlewareHandler } from 'hono'
import type { Deps } from '#core/deps.ts'
import { findProof } from '#core/people/factors/queries/find-proof.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { languageOf, routes } from './routes.ts'
import { type SessionEnv, accountToken, askedFor } from './session.ts'
import { PROVE_AGAIN, answerSentInVain } from './sent-in-vain.tsx'
import { typedInto } from './typed.ts'

type Needs = { readonly deps: Pick<Deps, 'db' | 'clock'>; readonly cookies: Cookies }

/** Long enough for a form with reasons, short enough for a desk that was left for lunch. */
const MINUTES = 15

/**
 * Lets pass who proved themselves in the last minutes. Others do so first and then get what they asked for; a form leads
 * back to the page it stood on, and what was written in it is shown again. For strangers: sign in.
 */
export function requireRecent({ deps, cookies }: Needs, minutes = MINUTES): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const language = languageOf(c.req.path)
    const query = { kembali: askedFor(c) }
    if (c.var.viewer.kind !== 'account') return c.redirect(routes.signIn.href({}, language, query), 303)
    const token = accountToken(c, cookies)
    const provedAt = token === null ? null : await findProof(deps, token)
    if (provedAt && deps.clock.now().getTime() - provedAt.getTime() < minutes * 60_000) return next()
    const again = routes.proveAgain.href({}, language, query)
    const texts = await typedInto(c)
    if (texts.length === 0) return c.redirect(again, 303)
    return answerSentInVain(c, { language, said: PROVE_AGAIN[language], href: again, texts })
  }
}
