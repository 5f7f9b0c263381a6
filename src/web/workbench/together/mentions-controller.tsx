import { Hono } from 'hono'
import { markMentionsSeen } from '#core/desks/operations/mark-mentions.ts'
import { listMentions } from '#core/desks/queries/list-mentions.ts'
import type { MessageId } from '#core/ids.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash, takeFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { MentionsPage, SEEN } from './mentions-page.tsx'

export function mentionsController(needs: Needs) {
  const { deps, cookies } = needs
  const { mentions } = routes.officers
  return new Hono<SessionEnv>().get(mentions.pattern, show).post(mentions.pattern, mark)

  async function show(c: WorkContext): Promise<Response> {
    const found = await listMentions(deps.db, officerViewer(c).officer, deps.clock.now())
    const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, cookies)) }
    return render(c, <MentionsPage visit={visit} mentions={found} />)
  }

  /** What is no message of theirs is left as it is: marking twice does nothing either. */
  async function mark(c: WorkContext): Promise<Response> {
    const named = (await readBody(c)).fields.get(SEEN.name) ?? []
    const ids = named.filter(text => /^\d{1,15}$/.test(text)).map(text => Number(text) as MessageId)
    await markMentionsSeen(deps, officerViewer(c).officer.id, named.includes(SEEN.all) ? null : ids)
    rememberFlash(c, cookies, 'mentions_seen')
    return c.redirect(mentions.href({}), 303)
  }
}
