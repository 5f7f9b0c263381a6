import { type Context, Hono } from 'hono'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { reporterActions } from '#core/reports/rules/reporter-actions.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { refusalText } from '#web/refusal-text.ts'
import { withNumber } from '#web/report-number.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { text } from './act-text.ts'
import { backTo, changeOf, ownReport } from './acts.tsx'
import { withdrawForm } from './form.ts'
import type { ReportNeeds } from './own-page.tsx'
import { WithdrawalPage } from './withdrawal-page.tsx'

/** A reporter takes a report back: a page of its own, because it cannot be undone. */
export function withdrawalController({ deps, cookies, visitOf }: ReportNeeds) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.withdrawal.patterns) {
    app.get(pattern, withNumber(open))
    app.post(pattern, withNumber(withdraw))
  }
  return app

  /** A report that has ended has nothing to withdraw: its page says so. */
  async function open(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const id = await findOwnReport(deps.db, number, c.var.viewer)
    const report = id === undefined ? undefined : await findReport(deps.db, { id })
    if (!report) return c.notFound()
    const now = deps.clock.now()
    const actions = reporterActions(report, await findPolicy(deps.db, now), now)
    if (!actions.has('withdraw')) return c.redirect(backTo(number, languageOf(c.req.path)), 303)
    return show(c, report.id, 200, emptyForm)
  }

  async function withdraw(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    const id = await ownReport(deps, number, viewer)
    if (id === undefined) return c.notFound()
    const { fields } = await readBody(c)
    const sent = parseForm(withdrawForm[language], fields, { unreadable: text[language].unreadable })
    if (!sent.ok) return show(c, id, 422, sent.form)
    const { reason = '' } = sent.value
    const changed = await withdrawReport(deps, changeOf(number, viewer, sent.value), { reason })
    if (!changed.ok) {
      if (changed.refusal === 'not-found') return c.notFound()
      return show(c, id, 409, withError(sent.form, 'form', refusalText[language][changed.refusal]))
    }
    rememberFlash(c, cookies, 'penarikan')
    return c.redirect(backTo(number, language), 303)
  }

  async function show(c: Context<SessionEnv>, id: ReportId, status: 200 | 409 | 422, form: Form<'reason'>) {
    const report = await findReport(deps.db, { id })
    if (!report) return c.notFound()
    c.header('Cache-Control', 'private, no-store')
    return render(c, <WithdrawalPage visit={visitOf(c)} {...{ report, form }} formToken={deps.ids.token()} />, status)
  }
}
