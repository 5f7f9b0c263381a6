import { type Context, Hono } from 'hono'
import type { Deps } from '#core/deps.ts'
import { findReceipt } from '#core/reports/queries/find-receipt.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { type ServiceLimits, promisesOf } from '#web/limits.ts'
import { receiptOf } from './cookie.ts'
import { ReceiptGonePage, ReceiptPage } from './page.tsx'

type Needs = {
  deps: Deps
  cookies: Cookies
  visitOf: (c: Context<SessionEnv>) => Visit
  limitsInForce: () => Promise<ServiceLimits>
}

/** Where filing leads. Reading it again within the quarter of an hour shows the same. */
export function receiptController({ deps, cookies, visitOf, limitsInForce }: Needs) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.receipt.patterns) app.get(pattern, show)
  return app

  async function show(c: Context<SessionEnv>): Promise<Response> {
    const visit = visitOf(c)
    c.header('Cache-Control', 'private, no-store')
    const note = receiptOf(c, cookies, deps.clock.now())
    const report = note && (await findReceipt(deps.db, note.number))
    if (!note || !report) return render(c, <ReceiptGonePage visit={visit} />, 404)
    const promises = promisesOf(await limitsInForce(), visit.language)
    return render(c, <ReceiptPage {...{ visit, note, report, promises }} />)
  }
}
