import { type Context, Hono } from 'hono'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { type Form, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { refusalText } from '#web/refusal-text.ts'
import { withNumber } from '#web/report-number.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { text } from './act-text.ts'
import { backTo, changeOf, ownReport } from './acts.tsx'
import { privacyForm } from './form.ts'
import type { ReportNeeds } from './own-page.tsx'
import { type PrivacyField, PrivacyPage } from './privacy-page.tsx'

/** Who learns of a report and of whom it is by: its reporter tightens and loosens, stating both. */
export function privacyController({ deps, cookies, visitOf }: ReportNeeds) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.privacy.patterns) {
    app.get(pattern, withNumber(open))
    app.post(pattern, withNumber(change))
  }
  return app

  async function open(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const id = await findOwnReport(deps.db, number, c.var.viewer)
    return id === undefined ? c.notFound() : show(c, id, 200)
  }

  async function change(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    const id = await ownReport(deps, number, viewer)
    if (id === undefined) return c.notFound()
    const { fields } = await readBody(c)
    const sent = parseForm(privacyForm[language], fields, { unreadable: text[language].unreadable })
    if (!sent.ok) return show(c, id, 422, sent.form)
    const { anonymous, confidential } = sent.value
    const changed = await changeReportPrivacy(deps, changeOf(number, viewer, sent.value), { anonymous, confidential })
    if (!changed.ok) {
      if (changed.refusal === 'not-found') return c.notFound()
      return show(c, id, 409, withError(sent.form, 'form', refusalText[language][changed.refusal]))
    }
    rememberFlash(c, cookies, 'privasi')
    return c.redirect(backTo(number, language), 303)
  }

  async function show(
    c: Context<SessionEnv>,
    id: ReportId,
    status: 200 | 409 | 422,
    form?: Form<PrivacyField>,
  ): Promise<Response> {
    const report = await findReport(deps.db, { id })
    if (!report) return c.notFound()
    c.header('Cache-Control', 'private, no-store')
    return render(c, <PrivacyPage visit={visitOf(c)} {...{ report, form }} formToken={deps.ids.token()} />, status)
  }
}
