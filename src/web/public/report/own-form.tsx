/** How a reporter's form that has a page to itself is opened and sent, and comes back with what is wrong. */
import { type Context, Hono } from 'hono'
import type { VNode } from 'preact'
import type * as z from 'zod'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Deps } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { type ReporterAction, reporterActions } from '#core/reports/rules/reporter-actions.ts'
import { type Form, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import type { Language } from '#ui/language.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { refusalText } from '#web/refusal-text.ts'
import { withNumber } from '#web/report-number.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { type Done, text } from './act-text.ts'
import { type Beside, backTo, changeOf, ownReport } from './acts.tsx'
import type { ReportNeeds } from './own-page.tsx'

type FormOf<Shape extends z.ZodRawShape> = Form<Extract<keyof Shape, string>>

export type OwnForm<Shape extends z.ZodRawShape> = {
  readonly route: (typeof routes)['consent' | 'privacy' | 'withdrawal']
  /** While the rules do not offer it there is nothing to open, and the report's page says how it stands; null: always. */
  readonly action: ReporterAction | null
  readonly schema: Record<Language, z.ZodObject<Shape>>
  readonly done: Done
  readonly run: (
    deps: Deps,
    changeWith: (beside: Beside) => Change,
    value: z.output<z.ZodObject<Shape>>,
  ) => Promise<Changed>
  readonly Page: (props: {
    visit: Visit
    report: Report
    formToken: string
    /** As it was sent, with what is wrong with it; nothing when it is opened. */
    form?: FormOf<Shape> | undefined
  }) => VNode
}

export function ownFormController<Shape extends z.ZodRawShape>(
  { deps, cookies, visitOf }: ReportNeeds,
  { route, action, schema, done, run, Page }: OwnForm<Shape>,
) {
  const app = new Hono<SessionEnv>()
  for (const pattern of route.patterns) {
    app.get(pattern, withNumber(open))
    app.post(pattern, withNumber(send))
  }
  return app

  async function open(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const id = await findOwnReport(deps.db, number, c.var.viewer)
    const report = id === undefined ? undefined : await findReport(deps.db, { id })
    if (!report) return c.notFound()
    if (action && !(await isOffered(deps, report, action)))
      return c.redirect(backTo(number, languageOf(c.req.path)), 303)
    return show(c, report, 200)
  }

  async function send(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const { viewer } = c.var
    const language = languageOf(c.req.path)
    const id = await ownReport(deps, number, viewer)
    if (id === undefined) return c.notFound()
    const { fields } = await readBody(c)
    const sent = parseForm(schema[language], fields, { unreadable: text[language].unreadable })
    if (!sent.ok) return showAgain(c, id, 422, sent.form)
    const changed = await run(deps, beside => changeOf(number, viewer, beside), sent.value)
    if (!changed.ok) {
      if (changed.refusal === 'not-found') return c.notFound()
      return showAgain(c, id, 409, withError(sent.form, 'form', refusalText[language][changed.refusal]))
    }
    rememberFlash(c, cookies, done)
    return c.redirect(backTo(number, language), 303)
  }

  async function showAgain(c: Context<SessionEnv>, id: ReportId, status: 409 | 422, form: FormOf<Shape>) {
    const report = await findReport(deps.db, { id })
    return report ? show(c, report, status, form) : c.notFound()
  }

  function show(c: Context<SessionEnv>, report: Report, status: 200 | 409 | 422, form?: FormOf<Shape>) {
    c.header('Cache-Control', 'private, no-store')
    return render(c, <Page visit={visitOf(c)} {...{ report, form }} formToken={deps.ids.token()} />, status)
  }
}

async function isOffered({ db, clock }: Deps, report: Report, action: ReporterAction): Promise<boolean> {
  const now = clock.now()
  return reporterActions(report, await findPolicy(db, now), now).has(action)
}
