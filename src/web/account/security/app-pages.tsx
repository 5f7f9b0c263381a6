import { Hono } from 'hono'
import { newEnrolment, openEnrolment } from '#core/people/factors/enrolment.ts'
import { addApp } from '#core/people/factors/operations/add-app.ts'
import { removeOwnApp } from '#core/people/factors/operations/remove-app.ts'
import { findFactors } from '#core/people/factors/queries/find-factors.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { type Needs, typedIn } from '#web/public/second-factor/needs.ts'
import { text as shared } from '#web/public/second-factor/text.ts'
import { requireRecent } from '#web/recent.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { accountOf } from '../signed-in.ts'
import { type Page, type ShowAll, added, backHome } from './after.ts'
import { AppPage } from './app-page.tsx'
import { AppRemovalPage } from './removal-pages.tsx'
import { text } from './text.ts'

/** Setting the authenticator app up and removing it; behind `requireAccount`. */
export function appPages(needs: Needs, showAll: ShowAll) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  const recent = requireRecent(needs)
  for (const pattern of routes.ownApp.patterns) {
    app.get(pattern, recent, c => show(c, emptyForm))
    app.post(pattern, recent, setUp)
  }
  for (const pattern of routes.ownAppRemoval.patterns) {
    app.get(pattern, recent, question)
    app.post(pattern, recent, remove)
  }
  return app

  async function show(c: Page, form: Form<'code'>, sealed = ''): Promise<Response> {
    const { accountId } = accountOf(c)
    const own = await findFactors(deps, accountId)
    if (!own || own.hasApp) return backHome(c)
    const enrolment = openEnrolment(deps, accountId, sealed) ?? newEnrolment(deps, accountId)
    const props = { visit: visitOf(c), label: own.label, enrolment, form }
    return render(c, <AppPage {...props} />, form === emptyForm ? 200 : 422)
  }

  async function setUp(c: Page): Promise<Response> {
    const { fields } = await readBody(c)
    const { accountId } = accountOf(c)
    const enrolment = typedIn(fields, 'enrolment')
    const keeping = accountToken(c, cookies)
    const result = await addApp(deps, { accountId, enrolment, typed: typedIn(fields, 'code'), keeping })
    if (result.ok) return added(c, needs, 'app-added', result.codes)
    const errors = { code: shared[languageOf(c.req.path)].refusals[result.refusal] }
    return show(c, { values: {}, errors }, enrolment)
  }

  async function question(c: Page): Promise<Response> {
    const own = await findFactors(deps, accountOf(c).accountId)
    return own?.hasApp ? render(c, <AppRemovalPage visit={visitOf(c)} />) : backHome(c)
  }

  async function remove(c: Page): Promise<Response> {
    const result = await removeOwnApp(deps, { accountId: accountOf(c).accountId, keeping: accountToken(c, cookies) })
    if (result.ok) return backHome(c, needs, 'app-removed')
    const said = text[languageOf(c.req.path)]
    return showAll(c, 409, result.refusal === 'last-factor' ? said.lastFactor : said.notFound)
  }
}
