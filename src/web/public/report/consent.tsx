import { type Context, Hono } from 'hono'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { consentReport } from '#core/reports/operations/consent-report.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { reporterActions } from '#core/reports/rules/reporter-actions.ts'
import { REPORTER_SIGHT } from '#core/reports/rules/visibility.ts'
import { type Form, emptyForm, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { sendDossier } from '#web/dossier/send.ts'
import { rememberFlash } from '#web/flash.ts'
import { refusalText } from '#web/refusal-text.ts'
import { withNumber } from '#web/report-number.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { backTo, changeOf, ownReport } from './acts.tsx'
import { type ConsentField, ConsentPage } from './consent-page.tsx'
import { text } from './consent.text.ts'
import { consentForm } from './form.ts'
import type { ReportNeeds } from './own-page.tsx'

/** The reporter agrees that the Ombudsman is handed the dossier, and may have it themself at any time. */
export function consentController({ deps, cookies, visitOf }: ReportNeeds) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.consent.patterns) {
    app.get(pattern, withNumber(open))
    app.post(pattern, withNumber(consent))
  }
  for (const pattern of routes.dossier.patterns) app.get(pattern, withNumber(download))
  return app

  /** Nothing to decide yet, or no more: the report's page says how it stands. */
  async function open(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const id = await findOwnReport(deps.db, number, c.var.viewer)
    const report = id === undefined ? undefined : await findReport(deps.db, { id })
    if (!report) return c.notFound()
    const now = deps.clock.now()
    const actions = reporterActions(report, await findPolicy(deps.db, now), now)
    if (!actions.has('consent')) return c.redirect(backTo(number, languageOf(c.req.path)), 303)
    return show(c, report.id, 200, emptyForm)
  }

  async function consent(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    const id = await ownReport(deps, number, viewer)
    if (id === undefined) return c.notFound()
    const { fields } = await readBody(c)
    const sent = parseForm(consentForm[language], fields, { unreadable: text[language].unreadable })
    if (!sent.ok) return show(c, id, 422, sent.form)
    const { identity } = sent.value
    const changed = await consentReport(deps, changeOf(number, viewer, sent.value), { identity })
    if (!changed.ok) {
      if (changed.refusal === 'not-found') return c.notFound()
      return show(c, id, 409, withError(sent.form, 'form', refusalText[language][changed.refusal]))
    }
    rememberFlash(c, cookies, 'persetujuan')
    return c.redirect(backTo(number, language), 303)
  }

  async function download(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const id = await ownReport(deps, number, c.var.viewer)
    const report = id === undefined ? undefined : await findReport(deps.db, { id })
    if (!report) return c.notFound()
    return sendDossier(c, deps, report, { sight: REPORTER_SIGHT, reporter: 'themself' })
  }

  async function show(c: Context<SessionEnv>, id: ReportId, status: 200 | 409 | 422, form: Form<ConsentField>) {
    const report = await findReport(deps.db, { id })
    if (!report) return c.notFound()
    c.header('Cache-Control', 'private, no-store')
    return render(c, <ConsentPage visit={visitOf(c)} {...{ report, form }} formToken={deps.ids.token()} />, status)
  }
}
