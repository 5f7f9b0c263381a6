import { Hono } from 'hono'
import type { Deps } from '#core/deps.ts'
import { listOutbox } from '#core/notifications/queries/list-outbox.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv, visitOf as makeVisitOf } from '#web/session.ts'
import { OutboxPage } from './page.tsx'

export function outboxController({ deps, visitOf }: { deps: Deps; visitOf: ReturnType<typeof makeVisitOf> }) {
  return new Hono<SessionEnv>().get(routes.dev.outbox.pattern, async c => {
    const address = c.req.query('alamat') || null
    c.header('Cache-Control', 'no-store')
    return render(c, <OutboxPage visit={visitOf(c)} address={address} mails={await listOutbox(deps.db, address)} />)
  })
}
