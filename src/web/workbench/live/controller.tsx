/** The stream that keeps a page up to date (docs/decisions/0084), and where a page says that somebody writes or leaves. */
import { Hono } from 'hono'
import { appears } from '#core/desks/rules/presence.ts'
import { endPresence } from '#core/desks/operations/end-presence.ts'
import { notePresence } from '#core/desks/operations/note-presence.ts'
import { findSession } from '#core/people/queries/find-session.ts'
import { hasFiled } from '#core/people/vault/has-filed.ts'
import { queuesOf } from '#core/reports/rules/queues.ts'
import { readBody } from '#platform/http/upload.ts'
import { routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { type Needs, type OfficerViewer, type WorkContext, officerViewer } from '../needs.ts'
import { findView } from '../report/view.ts'
import { QUEUE_NAMES } from '../words.ts'
import { askingOf } from './asking.ts'
import { createHub } from './hub.ts'
import { type OpenReport, deskOf } from './seat.ts'
import { type Stream, HEARTBEAT, eventOf, openStream, retryOf } from './stream.ts'
import { updateText } from './update-text.tsx'
import { openReport } from './open-report.tsx'

const WORDS = { menulis: true, membaca: false } as const

export function liveController(needs: Needs) {
  const { deps, cookies } = needs
  /** Where nobody listens to notices, a page still learns what there is when it opens. */
  const hub = needs.live ?? createHub({ asking: askingOf(deps), complain: () => undefined })
  return new Hono<SessionEnv>()
    .get(routes.officers.live.pattern, listen)
    .post(routes.officers.presence.pattern, noteOf(needs))

  async function listen(c: WorkContext): Promise<Response> {
    const viewer = officerViewer(c)
    const { officer } = viewer
    const queues = queuesOf(officer)
    let leave: (() => void) | null = null
    const stream = openStream(() => leave?.())
    const [report, filed] = await Promise.all([reportOf(c, viewer, stream), hasFiled(deps.db, officer.accountId)])
    const token = accountToken(c, cookies)
    leave = hub.join(
      {
        officer,
        queues,
        queue: queues.find(queue => QUEUE_NAMES[queue] === c.req.query('antrean')) ?? null,
        report,
        isAlive: () => isAlive(token, viewer),
        send: update => stream.say(eventOf(updateText(update))),
        beat: () => stream.say(HEARTBEAT),
        end: reason => {
          if (reason === 'signed-out') stream.say(eventOf('', 'keluar'))
          stream.end()
        },
      },
      { hasFiled: filed },
    )
    if (!leave) return c.body(null, 204) // too many, or the server stops: a browser does not ask again by itself
    stream.say(retryOf())
    return stream.response
  }

  async function reportOf(c: WorkContext, viewer: OfficerViewer, stream: Stream): Promise<OpenReport | null> {
    const number = c.req.query('laporan')
    if (!number) return null
    const version = Number(c.req.query('versi'))
    return openReport(deps, { number, version, viewer, say: text => stream.say(eventOf(text)) })
  }

  /** Signed out, run out, switched off, or with other work than when the stream began. */
  async function isAlive(token: string | null, { officer }: OfficerViewer): Promise<boolean> {
    const now = await findSession(deps, token === null ? [] : [token])
    return now.kind === 'account' && now.officer?.id === officer.id && deskOf(now.officer) === deskOf(officer)
  }
}

/** What a page says of itself: that somebody writes, or leaves. */
const noteOf =
  ({ deps }: Needs) =>
  async (c: WorkContext): Promise<Response> => {
    const viewer = officerViewer(c)
    const view = await findView(deps, c.req.param('nomor') ?? '', viewer)
    if (!view) return c.notFound()
    const present = { reportId: view.report.id, officerId: viewer.officer.id }
    const said = (await readBody(c)).fields.get('keadaan')?.[0]
    if (said === 'pergi') await endPresence(deps, present)
    else if ((said === 'menulis' || said === 'membaca') && appears(view.actions)) {
      await notePresence(deps, { ...present, isWriting: WORDS[said] })
    }
    return c.body(null, 204)
  }
