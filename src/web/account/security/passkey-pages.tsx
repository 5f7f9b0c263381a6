import { Hono } from 'hono'
import { addPasskey } from '#core/people/factors/operations/add-passkey.ts'
import { beginPasskey } from '#core/people/factors/operations/begin-passkey.ts'
import { nameOwnPasskey, removeOwnPasskey } from '#core/people/factors/operations/change-passkey.ts'
import type { PasskeyId } from '#core/people/factors/factor.ts'
import { listPasskeys } from '#core/people/factors/queries/list-passkeys.ts'
import type { Form } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { knowBrowser } from '#web/public/second-factor/browser.ts'
import { type Needs, proofIn, siteOf, typedIn } from '#web/public/second-factor/needs.ts'
import { LONGEST_NAME, nameIn } from '#web/public/second-factor/passkey-names.ts'
import { text as shared } from '#web/public/second-factor/text.ts'
import { requireRecent } from '#web/recent.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, accountToken } from '#web/session.ts'
import { accountOf } from '../signed-in.ts'
import { AddPasskeyPage } from './add-passkey-page.tsx'
import { type Page, type ShowAll, added, backHome } from './after.ts'
import { PasskeyRemovalPage } from './removal-pages.tsx'
import { text } from './text.ts'

/** Adding, naming and removing passkeys; behind `requireAccount`. */
export function passkeyPages(needs: Needs, showAll: ShowAll) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  const recent = requireRecent(needs)
  for (const pattern of routes.passkeys.patterns) {
    app.get(pattern, recent, c => show(c, 200))
    app.post(pattern, recent, add)
  }
  for (const pattern of routes.newPasskeyChallenge.patterns) app.post(pattern, recent, ask)
  for (const pattern of routes.passkeyName.patterns) app.post(pattern, name)
  for (const pattern of routes.passkeyRemoval.patterns) {
    app.get(pattern, recent, c => askToRemove(needs, c))
    app.post(pattern, recent, remove)
  }
  return app

  function show(c: Page, status: 200 | 422, errors: Form<'name'>['errors'] = {}): Response {
    const visit = visitOf(c)
    const form = { values: { name: nameIn(c, '', visit.language) }, errors }
    return render(c, <AddPasskeyPage {...{ visit, form }} />, status)
  }

  async function ask(c: Page): Promise<Response> {
    c.header('Cache-Control', 'no-store')
    const asked = { site: siteOf(c, needs), accountId: accountOf(c).accountId, browser: knowBrowser(c, needs) }
    return c.json(await beginPasskey(deps, asked))
  }

  async function add(c: Page): Promise<Response> {
    const { fields } = await readBody(c)
    const language = languageOf(c.req.path)
    const result = await addPasskey(deps, {
      ...proofIn(c, needs, fields),
      accountId: accountOf(c).accountId,
      name: nameIn(c, typedIn(fields, 'name'), language),
      keeping: accountToken(c, cookies),
    })
    if (result.ok) return added(c, needs, 'passkey-added', result.codes)
    return show(c, 422, { form: shared[language].refusals[result.refusal] })
  }

  async function name(c: Page): Promise<Response> {
    const { fields } = await readBody(c)
    const typed = typedIn(fields, 'name').replaceAll('\0', '')
    const said = text[languageOf(c.req.path)]
    if (typed === '' || typed.length > LONGEST_NAME) return showAll(c, 409, said.nameMissing)
    const { accountId } = accountOf(c)
    const isNamed = await nameOwnPasskey(deps, { accountId, id: idOf(c), name: typed.toWellFormed() })
    return isNamed ? backHome(c, needs, 'passkey-named') : c.notFound()
  }

  async function remove(c: Page): Promise<Response> {
    const { accountId } = accountOf(c)
    const result = await removeOwnPasskey(deps, { accountId, id: idOf(c), keeping: accountToken(c, cookies) })
    if (result.ok) return backHome(c, needs, 'passkey-removed')
    const said = text[languageOf(c.req.path)]
    return showAll(c, 409, result.refusal === 'last-factor' ? said.lastFactor : said.notFound)
  }
}

async function askToRemove({ deps, visitOf }: Needs, c: Page): Promise<Response> {
  const passkey = (await listPasskeys(deps, accountOf(c).accountId)).find(({ id }) => id === idOf(c))
  return passkey ? render(c, <PasskeyRemovalPage visit={visitOf(c)} passkey={passkey} />) : c.notFound()
}

/** What is no number is nobody's. */
const idOf = (c: Page): PasskeyId => {
  const id = c.req.param('id') ?? ''
  return (/^\d{1,15}$/.test(id) ? Number(id) : 0) as PasskeyId
}
