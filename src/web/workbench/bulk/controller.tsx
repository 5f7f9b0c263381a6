/**
 * An act over many reports: first a summary of what it would do to each, then, when that is sent, the act, and a page of its own
 * that says what became of each. docs/decisions/0086.
 */
import { Hono } from 'hono'
import { resultOf } from '#core/desks/operations/keep-result.ts'
import { type BulkAct, bulkActsOf, isMarking } from '#core/desks/rules/bulk.ts'
import { findBulkResult } from '#core/desks/queries/find-bulk-result.ts'
import { listChosenReports } from '#core/reports/queries/list-chosen-reports.ts'
import type { Fields } from '#platform/http/form.ts'
import { UPLOAD_LIMITS, readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { returnPath } from '#web/return-path.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { STEP } from '../actions/action.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { actNamed } from './acts.ts'
import { standingOf } from './outcomes.ts'
import { readChoice } from './chosen.ts'
import { NothingPage } from './nothing-page.tsx'
import { ResultPage } from './result-page.tsx'
import { type Sent, answerSent, showSummary } from './sent.tsx'

/** A form that names every report of a large agency still gets an answer in words. */
const LIMITS = { ...UPLOAD_LIMITS, files: 0, fields: 100_000 }

/** The button that does it, after the summary was read. */
const SEND = 'kirim'

export function bulkController(needs: Needs) {
  const { deps } = needs
  return new Hono<SessionEnv>()
    .get(routes.officers.bulk.pattern, c => c.redirect(routes.officers.inbox.href({}), 303))
    .get(routes.officers.bulkResult.pattern, showResult)
    .post(routes.officers.bulk.pattern, send)

  async function send(c: WorkContext): Promise<Response> {
    const viewer = officerViewer(c)
    const { fields } = await readBody(c, LIMITS)
    const first = (name: string) => fields.get(name)?.[0]
    const back = backTo(first('kembali'))
    const act = actNamed(first('tindakan'))
    if (!act) return nothing(c, back, UNKNOWN_ACT, 422)
    if (!bulkActsOf(viewer.officer).includes(act)) return nothing(c, back, NOT_YOURS, 409)

    const formToken = first('formToken')?.slice(0, 200) || deps.ids.token()
    const done = await resultOf(deps, viewer.officer.id, formToken)
    if (done !== undefined)
      return c.redirect(routes.officers.bulkResult.href({ id: String(done) }, { kembali: back }), 303)

    const choice = readChoice(fields.get('nomor') ?? [])
    if (!choice.ok) return nothing(c, back, choice.words, 422)
    const numbers = choice.chosen.map(({ number }) => number)
    const reports = await listChosenReports(deps.db, viewer.officer, numbers)
    const sent: Sent = { needs, c, act, viewer, fields, formToken, back, ...choice, reports }
    return isToBeDone(act, fields) ? answerSent(sent) : showSummary(sent, { step: first(STEP) ?? '' })
  }

  function nothing(c: WorkContext, back: string, words: string, status: 409 | 422) {
    return render(c, <NothingPage visit={workVisit(needs, c)} words={words} back={back} />, status)
  }

  async function showResult(c: WorkContext): Promise<Response> {
    const { officer } = officerViewer(c)
    const id = c.req.param('id') ?? ''
    const result = /^\d{1,15}$/.test(id) ? await findBulkResult(deps.db, Number(id), officer.id) : undefined
    if (!result) return await c.notFound()
    const numbers = result.outcomes.map(({ number }) => number)
    const reports = await listChosenReports(deps.db, officer, numbers)
    const seen = new Map(reports.map(one => [one.report.number, { title: one.title, now: standingOf(one) }]))
    const visit = workVisit(needs, c)
    const back = backTo(c.req.query('kembali'))
    return render(c, <ResultPage {...{ visit, result, seen, back }} formToken={deps.ids.token()} />)
  }
}

const UNKNOWN_ACT = 'Tindakan ini tidak kami kenal. Pilih tindakan dari tombol di bawah daftar.'
const NOT_YOURS = 'Peran Anda tidak melakukan ini pada banyak laporan sekaligus. Belum ada yang dikerjakan.'

/** Watching is done at once: nobody is told of it, and one press takes it back. */
function isToBeDone(act: BulkAct, fields: Fields): boolean {
  const step = fields.get(STEP)?.[0]
  if (step !== undefined) return step === SEND
  return fields.has('cara') || (isMarking(act) && act !== 'label' && act !== 'unlabel')
}

/** The list from which they were chosen. */
function backTo(asked: string | undefined): string {
  const path = returnPath(asked)
  return path?.startsWith(routes.officers.inbox.href({})) ? path : routes.officers.inbox.href({})
}
