/** Takes a report, gives it to a colleague, lets it go: 303, 422 for nobody chosen, 409 with who has it, 404. */
import { Hono } from 'hono'
import { handOverReport } from '#core/desks/operations/hand-over.ts'
import { listAbsences } from '#core/desks/queries/list-absences.ts'
import { listColleagues } from '#core/desks/queries/list-colleagues.ts'
import { findZone } from '#core/desks/queries/find-zone.ts'
import { dayIn } from '#core/calendars/rules/days.ts'
import type { OfficerId } from '#core/ids.ts'
import { findReporterAccount } from '#core/people/vault/reporters.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { shortDay } from '#ui/format.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { type OpenedReport, findView } from '../report/view.ts'
import { GIVE } from './handling.tsx'
import { type Colleague, HandlingPage } from './handling-page.tsx'
import { handlingText } from './text.ts'

type Shown = { form?: Form<typeof GIVE.to>; status?: 200 | 409 | 422; refusal?: string }

export function handlingController(needs: Needs) {
  const { deps, cookies } = needs
  const { pattern } = routes.officers.handling
  return new Hono<SessionEnv>().get(pattern, c => show(c)).post(pattern, send)

  async function show(c: WorkContext, { form = emptyForm, status = 200, refusal }: Shown = {}): Promise<Response> {
    const view = await findView(deps, c.req.param('nomor') ?? '', officerViewer(c))
    if (!view?.desk) return c.notFound()
    const { desk } = view
    const colleagues = desk.mayHandle ? await colleaguesOf(c, view) : []
    const page = <HandlingPage visit={workVisit(needs, c)} {...{ view, desk, colleagues, form, refusal }} />
    return render(c, page, status)
  }

  async function send(c: WorkContext): Promise<Response> {
    const by = officerViewer(c)
    const view = await findView(deps, c.req.param('nomor') ?? '', by)
    if (!view?.desk) return c.notFound()
    const { fields } = await readBody(c)
    const to = wanted(fields.get(GIVE.to)?.[0] ?? '', by.officer.id)
    if (to === undefined) return show(c, { status: 422, form: MISSING })
    const seen = idIn(fields.get(GIVE.seen)?.[0] ?? '') ?? null
    const { number } = view.report
    const handed = await handOverReport(deps, { number, by, to, seen })
    if (handed.ok) {
      rememberFlash(c, cookies, to === null ? 'let_go' : to === by.officer.id ? 'taken' : 'handed_over')
      return c.redirect(routes.officers.report.href({ nomor: number }), 303)
    }
    return handed.refusal === 'not-found'
      ? c.notFound()
      : show(c, { status: 409, refusal: handlingText[handed.refusal] })
  }

  async function colleaguesOf(c: WorkContext, { report }: OpenedReport): Promise<readonly Colleague[]> {
    const { officer } = officerViewer(c)
    const reporterAccountId = await findReporterAccount(deps.db, report.id)
    const today = dayIn(await findZone(deps.db, officer.agencyId), deps.clock.now())
    const [found, absences] = await Promise.all([
      listColleagues(deps.db, officer, { report, reporterAccountId }),
      listAbsences(deps.db, officer.agencyId, today),
    ])
    return found.map(({ officer: { id }, name }) => {
      const away = absences.find(({ officerId, from }) => officerId === id && from <= today)
      return {
        id: String(id),
        name,
        away: away ? `libur sampai ${shortDay(away.until, 'id')}, digantikan ${away.deputy}` : null,
      }
    })
  }
}

const MISSING: Form<typeof GIVE.to> = { values: {}, errors: { [GIVE.to]: 'Pilih rekan yang menerima laporan ini.' } }

const idIn = (text: string): OfficerId | undefined =>
  /^\d{1,15}$/.test(text) ? (Number(text) as OfficerId) : undefined

/** Nothing: what was sent names nobody. */
function wanted(text: string, me: OfficerId): OfficerId | null | undefined {
  if (text === GIVE.me) return me
  return text === GIVE.nobody ? null : idIn(text)
}
