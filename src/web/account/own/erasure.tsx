import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { eraseAccount } from '#core/people/own/operations/erase-account.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { listReportsToRelease } from '#core/people/vault/own-reports.ts'
import { type Form, emptyForm, parseForm, valueOf, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { requireRecent } from '#web/recent.ts'
import { languageOf, routes } from '#web/routes.ts'
import { type SessionEnv, forgetSessions } from '#web/session.ts'
import type { AccountNeeds } from '../needs.ts'
import { RefusedPage } from '../refused-page.tsx'
import { accountOf, requireAccount } from '../signed-in.ts'
import { ErasurePage, GonePage } from './erasure-pages.tsx'
import { codesOf, giveCodes } from './gone-note.ts'
import { text } from './text.ts'

type Page = Context<SessionEnv>

const wordForm = z.object({ word: z.string().max(100).default('') })

/** `/akun/data/penghapusan`: leaving for good, after a fresh proof and a typed word. */
export function erasureController(needs: AccountNeeds) {
  const { deps, cookies, visitOf } = needs
  const app = new Hono<SessionEnv>()
  const recent = requireRecent(needs)
  for (const pattern of routes.account.erasure.patterns) {
    app.get(pattern, requireAccount, recent, c => showErasure(c))
    app.post(pattern, requireAccount, recent, erase)
  }
  for (const pattern of routes.account.gone.patterns) app.get(pattern, showGone)
  return app

  async function showErasure(c: Page, form: Form<'word'> = emptyForm, status: 200 | 422 = 200): Promise<Response> {
    const { accountId, officer } = accountOf(c)
    if (officer) return refuseOfficer(c)
    const open = (await listReportsToRelease(deps.db, accountId)).filter(({ isOver }) => !isOver).length
    return render(c, <ErasurePage visit={visitOf(c)} form={form} open={open} />, status)
  }

  async function erase(c: Page): Promise<Response> {
    const viewer = accountOf(c)
    const language = languageOf(c.req.path)
    const said = text[language]
    await requireWithin(deps.db, 'own account', { account: viewer.accountId })
    const { form } = parseForm(wordForm, (await readBody(c)).fields)
    if (!WORDS.includes(valueOf(form, 'word').trim().toUpperCase()))
      return showErasure(c, withError(form, 'word', said.wrongWord(said.word)), 422)
    const erased = await eraseAccount(deps, viewer)
    if (!erased.ok) return erased.refusal === 'officer' ? refuseOfficer(c) : c.notFound()
    forgetSessions(c, cookies)
    giveCodes(c, cookies, deps.clock.now(), erased.codes)
    return c.redirect(routes.account.gone.href({}, language), 303)
  }

  function refuseOfficer(c: Page): Response {
    const { language } = visitOf(c)
    const back = routes.account.ownAccount.href({}, language)
    return render(c, <RefusedPage visit={visitOf(c)} words={text[language].officer} back={back} />, 409)
  }

  function showGone(c: Page): Response | Promise<Response> {
    c.header('Cache-Control', 'no-store')
    const codes = codesOf(c, cookies, deps.clock.now())
    return codes === null ? c.notFound() : render(c, <GonePage visit={visitOf(c)} codes={codes} />)
  }
}

/** Either, whatever the page's language: whoever typed one of them meant it. */
const WORDS: readonly string[] = [text.id.word, text.en.word]
