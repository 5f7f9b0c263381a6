import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import { requireWithin } from '#core/people/pressure/within.ts'
import { listIdentityReads, sumServiceReads } from '#core/people/vault/identity-reads.ts'
import { zipOf } from '#platform/zip.ts'
import { render } from '#ui/page.tsx'
import { requireRecent } from '#web/recent.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { AccountNeeds } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { archiveOf } from './archive.ts'
import { erasureController } from './erasure.tsx'
import { OwnAccountPage } from './page.tsx'

type Page = Context<SessionEnv>

/** `/akun/data`: a copy of all that is kept, who opened one's identity, and the way to leaving for good. */
export function ownAccountController(needs: AccountNeeds) {
  const { deps, visitOf } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.account.ownAccount.patterns) app.get(pattern, requireAccount, show)
  for (const pattern of routes.account.download.patterns)
    app.get(pattern, requireAccount, requireRecent(needs), download)
  return app.route('/', erasureController(needs))

  /** Their own looking is left out: it would hide what others did. */
  async function show(c: Page): Promise<Response> {
    const { accountId, officer } = accountOf(c)
    const [reads, byService] = await Promise.all([
      listIdentityReads(deps.db, accountId, { by: ['officer'] }),
      sumServiceReads(deps.db, accountId),
    ])
    return render(c, <OwnAccountPage {...{ visit: visitOf(c), reads, byService }} isOfficer={officer !== null} />)
  }

  async function download(c: Page): Promise<Response> {
    const { accountId } = accountOf(c)
    const headers = {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="data-lapor.zip"',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    }
    if (c.req.method === 'HEAD') return c.body(null, 200, headers)
    await requireWithin(deps.db, 'own data', { account: accountId })
    const entries = await archiveOf(deps, accountId)
    return c.body(Readable.toWeb(zipOf(entries, deps.clock.now())) as ReadableStream, 200, headers)
  }
}
