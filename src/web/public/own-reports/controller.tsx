import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { discardFilingDraft } from '#core/people/own/operations/keep-filing-draft.ts'
import { findFilingDraft, listFilingDrafts } from '#core/people/own/queries/filing-drafts.ts'
import { hasPost } from '#core/people/own/queries/has-post.ts'
import { claimReport } from '#core/people/own/operations/claim-report.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { listReportsOfAccount } from '#core/people/vault/reporters.ts'
import { listOwnReports } from '#core/reports/queries/list-own-reports.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { type Form, emptyForm, parseForm, valueOf, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { isRefused } from '#ui/form/error-summary.tsx'
import { render } from '#ui/page.tsx'
import { type AccountNeeds, visitWithNews } from '#web/account/needs.ts'
import { accountOf, requireAccount } from '#web/account/signed-in.ts'
import { rememberFlash } from '#web/flash.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { ClaimField } from './claim.tsx'
import { DraftRemovalPage } from './drafts.tsx'
import { groupAsked } from './groups.ts'
import { OwnReportsPage } from './page.tsx'
import { news, text } from './text.ts'

const claimForm = z.object({
  trackingNumber: z.string().max(100).default(''),
  accessCode: z.string().max(100).default(''),
})

/** More than nearly everyone files; whoever has filed more still has the numbers. */
const MOST_SHOWN = 100

/** `/akun/laporan`: the reports of whoever is signed in, and their drafts of reports. */
export function ownReportsController(needs: AccountNeeds) {
  const { deps, cookies } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.ownReports.patterns) app.get(pattern, requireAccount, c => show(c))
  for (const pattern of routes.account.claim.patterns) app.post(pattern, requireAccount, claim)
  for (const pattern of routes.account.draftRemoval.patterns)
    app.get(pattern, requireAccount, askToRemove).post(pattern, requireAccount, removeDraft)
  return app

  async function show(c: Context<SessionEnv>, form: Form<ClaimField> = emptyForm): Promise<Response> {
    const { accountId, officer } = accountOf(c)
    const [ids, drafts, wasOfficer] = await Promise.all([
      listReportsOfAccount(deps.db, accountId, MOST_SHOWN + 1),
      listFilingDrafts(deps, accountId),
      officer ? false : hasPost(deps.db, accountId),
    ])
    const reports = await listOwnReports(deps.db, ids.slice(0, MOST_SHOWN))
    const props = {
      reports,
      drafts,
      group: groupAsked(c.req.query('saring')),
      isCut: ids.length > MOST_SHOWN,
      claim: form,
      isRelieved: wasOfficer,
    }
    return render(
      c,
      <OwnReportsPage visit={visitWithNews(needs, c, news)} now={deps.clock.now()} {...props} />,
      isRefused(form) ? 422 : 200,
    )
  }

  async function claim(c: Context<SessionEnv>): Promise<Response> {
    const { accountId } = accountOf(c)
    const language = languageOf(c.req.path)
    await requireWithin(deps.db, 'own account', { account: accountId })
    const { form } = parseForm(claimForm, (await readBody(c)).fields)
    const number = parseTrackingNumber(valueOf(form, 'trackingNumber'))
    const accessCode = valueOf(form, 'accessCode')
    const claimed = number && (await claimReport(deps, { accountId, number, accessCode }))
    if (!claimed?.ok) return show(c, withError({ ...form, errors: {} }, 'trackingNumber', text[language].claimWrong))
    rememberFlash(c, cookies, 'laporan-pindah')
    return c.redirect(routes.ownReports.href({}, language), 303)
  }

  async function askToRemove(c: Context<SessionEnv>): Promise<Response> {
    const id = draftIn(c)
    const draft = id === null ? undefined : await findFilingDraft(deps, accountOf(c).accountId, id)
    return draft ? render(c, <DraftRemovalPage visit={needs.visitOf(c)} draft={draft} />) : c.notFound()
  }

  async function removeDraft(c: Context<SessionEnv>): Promise<Response> {
    const id = draftIn(c)
    if (id === null || !(await discardFilingDraft(deps, accountOf(c).accountId, id))) return c.notFound()
    rememberFlash(c, cookies, 'draf-hapus')
    return c.redirect(routes.ownReports.href({}, languageOf(c.req.path), { saring: 'draf' }), 303)
  }
}

function draftIn(c: Context): number | null {
  const asked = c.req.param('id') ?? ''
  return /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : null
}
