/** Puts a label on a report or takes it off, and watches it or no longer: 303 to the report, 422 for a mistake, 404. */
import { Hono } from 'hono'
import { labelReports, unlabelReports } from '#core/desks/operations/label-reports.ts'
import { unwatchReports, watchReports } from '#core/desks/operations/watch-reports.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { UPLOAD_LIMITS, readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { findView } from '../report/view.ts'
import { findMarks } from './marks.ts'
import { LabelPage } from './page.tsx'
import { LABEL, WATCH } from './panel.tsx'
import { labelRefusals } from './words.ts'

const LIMITS = { ...UPLOAD_LIMITS, files: 0 }

export function marksController(needs: Needs) {
  const { deps, cookies } = needs
  return new Hono<SessionEnv>()
    .get(routes.officers.label.pattern, c => show(c))
    .get(routes.officers.watch.pattern, c =>
      c.redirect(routes.officers.report.href({ nomor: c.req.param('nomor') }), 303),
    )
    .post(routes.officers.label.pattern, label)
    .post(routes.officers.watch.pattern, watch)

  async function show(c: WorkContext, { typed = '', mistake }: { typed?: string; mistake?: string } = {}) {
    const view = await findView(deps, c.req.param('nomor') ?? '', officerViewer(c))
    if (!view) return c.notFound()
    const marks = await findMarks(deps.db, officerViewer(c).officer, view.report.id)
    const page = <LabelPage visit={workVisit(needs, c)} {...{ view, marks, typed, mistake }} />
    return render(c, page, mistake === undefined ? 200 : 422)
  }

  async function label(c: WorkContext): Promise<Response> {
    const number = numberOf(c)
    if (!number) return await c.notFound()
    const { fields } = await readBody(c, LIMITS)
    const typed = fields.get('label')?.[0] ?? ''
    const isTaken = fields.get(LABEL.act)?.[0] === LABEL.take
    const asked = { officer: officerViewer(c).officer, numbers: [number], manner: 'each', label: typed } as const
    const labelled = await (isTaken ? unlabelReports : labelReports)(deps, asked)
    const became = labelled.ok ? (labelled.outcomes[0]?.became ?? 'not-found') : labelled.refusal
    if (became === 'not-found') return await c.notFound()
    if (became !== 'done' && became !== 'held-back') {
      return show(c, { typed: typed.replaceAll('\0', '').slice(0, 200).toWellFormed(), mistake: labelRefusals[became] })
    }
    return done(c, number, isTaken ? 'unlabelled' : 'labelled')
  }

  async function watch(c: WorkContext): Promise<Response> {
    const number = numberOf(c)
    if (!number) return await c.notFound()
    const { fields } = await readBody(c, LIMITS)
    const isEnded = fields.get(WATCH.name)?.[0] === WATCH.no
    const asked = { officer: officerViewer(c).officer, numbers: [number], manner: 'each' } as const
    const watched = await (isEnded ? unwatchReports : watchReports)(deps, asked)
    if (!watched.ok || watched.outcomes[0]?.became !== 'done') return await c.notFound()
    return done(c, number, isEnded ? 'unwatched' : 'watched')
  }

  function done(c: WorkContext, number: TrackingNumber, happened: string): Response {
    rememberFlash(c, cookies, happened)
    return c.redirect(routes.officers.report.href({ nomor: number }), 303)
  }
}

const numberOf = (c: WorkContext): TrackingNumber | undefined => parseTrackingNumber(c.req.param('nomor') ?? '')
