/** Where the mail leads to whom an agency asks to work for it. Officers' pages are Indonesian only, and so is this. */
import { type Context, Hono } from 'hono'
import type { Deps } from '#core/deps.ts'
import { digestOfInvitation } from '#core/people/officers/invitation-token.ts'
import { acceptInvitation } from '#core/people/officers/operations/accept-invitation.ts'
import { type Invitation, findInvitation } from '#core/people/officers/queries/find-invitation.ts'
import { findOwner } from '#core/people/officers/queries/find-owner.ts'
import { type AcceptRefusal, acceptRefusal } from '#core/people/officers/rules/accept.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import type { PasswordFault } from '#core/people/rules/password.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { type Form, emptyForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { wayOn } from '#web/entered.ts'
import { rememberFlash } from '#web/flash.ts'
import { passwordWords } from '#web/password-words.ts'
import { routes } from '#web/routes.ts'
import { type SessionEnv, cameWith, rememberAccount } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { ClosedInvitationPage, InvitationPage, type InvitationField } from './page.tsx'

type Needs = {
  readonly deps: Deps
  readonly cookies: Cookies
  readonly visitOf: (c: Context<SessionEnv>) => Visit
  readonly clientAddress: (c: Context) => string
}

const BLANK: Form<InvitationField> = emptyForm

export function invitationController(needs: Needs) {
  const { pattern } = routes.invitation
  return new Hono<SessionEnv>()
    .use(pattern, async (c, next) => {
      await next()
      c.header('Cache-Control', 'no-store')
    })
    .get(pattern, c => show(needs, c, { form: BLANK, status: 200 }))
    .post(pattern, c => accept(needs, c))
}

const tokenIn = (c: Context): string => c.req.param('token') ?? ''

const signedIn = ({ var: { viewer } }: Context<SessionEnv>) => (viewer.kind === 'account' ? viewer.accountId : null)

type Shown = { readonly form: Form<InvitationField>; readonly status: 200 | 422 }

async function show({ deps, visitOf }: Needs, c: Context<SessionEnv>, { form, status }: Shown): Promise<Response> {
  const visit = visitOf(c)
  const digest = digestOfInvitation(tokenIn(c))
  const invitation = digest && (await findInvitation(deps.db, { tokenDigest: digest }))
  const no = invitation ? await refusalFor(deps, c, invitation) : 'not-there'
  if (!invitation || isClosed(no)) return closed(c, visit, isClosed(no) ? no : 'not-there')
  return render(c, <InvitationPage {...{ visit, form, invitation, refusal: no }} token={tokenIn(c)} />, status)
}

type Closed = Exclude<AcceptRefusal, 'sign-in-first' | 'other-account'>

/** What no sign-in and no password can mend. */
const isClosed = (refusal: AcceptRefusal | null): refusal is Closed =>
  refusal !== null && refusal !== 'sign-in-first' && refusal !== 'other-account'

function closed(c: Context<SessionEnv>, visit: Visit, refusal: Closed): Response | Promise<Response> {
  const page = <ClosedInvitationPage visit={visit} refusal={refusal} />
  return render(c, page, refusal === 'not-there' ? 404 : refusal === 'officer-already' ? 409 : 410)
}

async function refusalFor(deps: Deps, c: Context<SessionEnv>, invitation: Invitation): Promise<AcceptRefusal | null> {
  const owner = await findOwner(deps, invitation.email)
  const { viewer } = c.var
  const isAtWork = viewer.kind === 'account' && viewer.officer !== null
  return acceptRefusal(invitation, { now: deps.clock.now(), owner, signedIn: signedIn(c), isAtWork })
}

async function accept(needs: Needs, c: Context<SessionEnv>): Promise<Response> {
  const { deps, cookies, clientAddress } = needs
  await requireWithin(deps.db, 'invitation taken', { address: clientAddress(c) })
  const { fields } = await readBody(c)
  const [password = '', repeated = ''] = [fields.get('password')?.[0], fields.get('repeated')?.[0]]
  const accountId = signedIn(c)
  if (accountId === null && password !== repeated) {
    const form = withError(BLANK, 'repeated', 'Kedua kata sandi belum sama. Ketik ulang keduanya.')
    return show(needs, c, { form, status: 422 })
  }
  const accepted = await acceptInvitation(deps, { token: tokenIn(c), accountId, password, ...cameWith(c, cookies) })
  if (!accepted.ok) {
    const { refusal } = accepted
    const form = isFault(refusal) ? withError(BLANK, 'password', passwordWords.id[refusal]) : BLANK
    return show(needs, c, { form, status: 422 })
  }
  rememberAccount(c, cookies, accepted)
  if (!accepted.isPending) rememberFlash(c, cookies, 'joined')
  return c.redirect(wayOn({ ...accepted, isOfficer: true }, { language: 'id', back: null }), 303)
}

const isFault = (refusal: string): refusal is PasswordFault => Object.hasOwn(passwordWords.id, refusal)
