import { type Context, Hono } from 'hono'
import type { TrackingNumber } from '#core/ids.ts'
import { objectToReport } from '#core/reports/operations/object-to-report.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { withNumber } from '#web/report-number.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { text } from './act-text.ts'
import { answer, backTo, changeOf, ownReport } from './acts.tsx'
import { objectForm } from './form.ts'
import { type ReportNeeds, showOwnReport } from './own-page.tsx'

/** A reporter objects to how their report ended; the form stands on the report's page. */
export function objectionController(needs: ReportNeeds) {
  const { deps } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.objection.patterns) {
    app.get(pattern, withNumber(toForm))
    app.post(pattern, withNumber(send))
  }
  return app

  async function toForm(c: Context<SessionEnv>, number: TrackingNumber) {
    const own = await findOwnReport(deps.db, number, c.var.viewer)
    return own === undefined ? c.notFound() : c.redirect(`${backTo(number, languageOf(c.req.path))}#keberatan`, 303)
  }

  async function send(c: Context<SessionEnv>, number: TrackingNumber) {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    const id = await ownReport(deps, number, viewer)
    if (id === undefined) return c.notFound()
    const { fields } = await readBody(c)
    const sent = parseForm(objectForm[language], fields, { unreadable: text[language].unreadable })
    if (!sent.ok) return showOwnReport(needs, c, id, { status: 422, forms: { object: sent.form } })
    const changed = await objectToReport(deps, changeOf(number, viewer, sent.value), sent.value)
    const forms = (error: string) => ({ object: withError<'reason'>(sent.form, 'form', error) })
    return answer(needs, c, { id, number, done: 'keberatan', changed, forms })
  }
}
