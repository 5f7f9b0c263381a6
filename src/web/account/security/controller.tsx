/** One's own factors: what there is, adding and removing. Every change needs a fresh proof (docs/decisions/0104). */
import { Hono } from 'hono'
import { findFactors } from '#core/people/factors/queries/find-factors.ts'
import { listFactorEvents } from '#core/people/factors/queries/list-factor-events.ts'
import { listPasskeys } from '#core/people/factors/queries/list-passkeys.ts'
import { render } from '#ui/page.tsx'
import { takeFlash } from '#web/flash.ts'
import type { Needs } from '#web/public/second-factor/needs.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type LinkNeeds, linkRows } from '../links/rows.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import type { Page, ShowAll } from './after.ts'
import { appPages } from './app-pages.tsx'
import { codesPages } from './codes-pages.tsx'
import { SecurityPage } from './page.tsx'
import { passkeyPages } from './passkey-pages.tsx'
import { type Done, text } from './text.ts'

export function securityController(needs: Needs & LinkNeeds) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.account.security.patterns) {
    app.use(pattern, requireAccount).use(`${pattern}/*`, requireAccount)
    app.get(pattern, c => show(c, 200))
  }
  const show: ShowAll = async (c, status, refusal) => {
    const { accountId } = accountOf(c)
    const own = await findFactors(deps, accountId)
    if (!own) return c.notFound()
    const visit = { ...visitOf(c), ...flashOf(c) }
    const [passkeys, events, links] = await Promise.all([
      listPasskeys(deps, accountId),
      listFactorEvents(deps, accountId),
      linkRows(needs, c, visit.language),
    ])
    return render(c, <SecurityPage {...{ visit, own, passkeys, events, links, refusal }} />, status)
  }
  return app.route('/', passkeyPages(needs, show)).route('/', appPages(needs, show)).route('/', codesPages(needs, show))

  function flashOf(c: Page) {
    const happened = takeFlash(c, cookies)
    const { done } = text[languageOf(c.req.path)]
    return happened !== null && isDone(happened) ? { flash: { tone: 'selesai' as const, words: done[happened] } } : {}
  }
}

const isDone = (happened: string): happened is Done => Object.hasOwn(text.id.done, happened)
