/** Inviting somebody: a form of its own, behind a fresh proof, so that nothing written is lost to one. */
import { Hono } from 'hono'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import type { InvitationId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { findInvitation } from '#core/people/officers/queries/find-invitation.ts'
import {
  type InvitationTurned,
  type Invited,
  inviteAgain,
  inviteOfficer,
  withdrawInvitation,
} from '#core/people/officers/operations/invite-officer.ts'
import { stateOfInvitation } from '#core/people/officers/rules/invitation.ts'
import { fills, keepsOfficers } from '#core/people/officers/rules/posts.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import { findRegion } from '#core/regions/queries/find-region.ts'
import { type Form, parseForm, withError } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { requireRecent } from '#web/recent.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { type InviteField, inviteSchema, isSearch } from './form.ts'
import { InvitePage } from './invite-page.tsx'
import { findPostChoices } from './post-fields.tsx'
import { WithdrawalPage } from './withdrawal-page.tsx'
import { refusalWords } from './words.ts'

/** Beside which field a refusal is said; the others concern the whole. */
const FIELD_OF: Partial<Record<keyof typeof refusalWords, InviteField>> = {
  'not-there': 'agencyId',
  'above-you': 'role',
  'mandate-missing': 'mandate',
  'mandate-not-for-role': 'mandate',
  'scope-not-for-role': 'regionCode',
  'admin-elsewhere': 'agencyId',
  'agency-closed': 'agencyId',
  'officer-already': 'email',
  'invited-already': 'email',
}

export function inviteController(needs: Needs) {
  const { invitations, invitationAgain, invitationWithdrawal } = routes.officers
  const isRecent = requireRecent(needs)
  const { deps } = needs
  return new Hono<SessionEnv>()
    .get(invitations.pattern, isRecent, c => show(needs, c, { form: blankFor(officerViewer(c).officer), status: 200 }))
    .post(invitations.pattern, isRecent, c => invite(needs, c))
    .post(invitationAgain.pattern, isRecent, c =>
      turn(needs, c, { run: (by, id) => inviteAgain(deps, by, id), happened: 'invited_again' }),
    )
    .get(invitationWithdrawal.pattern, isRecent, c => askWithdrawal(needs, c))
    .post(invitationWithdrawal.pattern, isRecent, c =>
      turn(needs, c, { run: (by, id) => withdrawInvitation(deps, by, id), happened: 'invitation_withdrawn' }),
    )
}

const blankFor = ({ agencyId }: Officer): Form<InviteField> => ({ values: { agencyId: String(agencyId) }, errors: {} })

type Shown = { form: Form<InviteField>; status: 200 | 409 | 422; refusal?: string }

async function show(needs: Needs, c: WorkContext, { form, status, refusal }: Shown): Promise<Response> {
  const { officer } = officerViewer(c)
  if (!keepsOfficers(officer)) return c.notFound()
  const choices = await findPostChoices(needs.deps.db, officer, form)
  return render(c, <InvitePage visit={workVisit(needs, c)} {...{ form, choices, refusal }} />, status)
}

async function invite(needs: Needs, c: WorkContext): Promise<Response> {
  const { deps, cookies } = needs
  const { officer } = officerViewer(c)
  if (!keepsOfficers(officer)) return c.notFound()
  const { fields } = await readBody(c)
  const parsed = parseForm(inviteSchema, fields)
  if (isSearch(fields)) return show(needs, c, { form: { ...parsed.form, errors: {} }, status: 200 })
  if (!parsed.ok) return show(needs, c, { form: parsed.form, status: 422 })
  const { role, mandate, regionCode, name, email } = parsed.value
  const agency = await findAgency(deps.db, parsed.value.agencyId)
  if (!agency) return show(needs, c, refused(parsed.form, 'not-there'))
  if (regionCode && !(await findRegion(deps.db, regionCode))) {
    return show(needs, c, { form: withError(parsed.form, 'regionCode', 'Kode wilayah ini tidak ada.'), status: 422 })
  }
  await requireWithin(deps.db, 'officer invitation', { account: officer.accountId, target: `invited ${email}` })
  const scope = { categoryIds: null, regionCode }
  const invited = await inviteOfficer(deps, { by: officer, agencyId: agency.id, role, mandate, scope, name, email })
  if (!invited.ok) return show(needs, c, refused(parsed.form, invited.refusal))
  rememberFlash(c, cookies, 'invited')
  return c.redirect(routes.officers.members.href({}), 303)
}

type Refusal = Extract<Invited, { ok: false }>['refusal']

function refused(form: Form<InviteField>, refusal: Refusal): Shown {
  const field = FIELD_OF[refusal]
  const words = refusalWords[refusal]
  return field ? { form: withError(form, field, words), status: 422 } : { form, status: 409, refusal: words }
}

type Turning = { run: (by: Officer, id: InvitationId) => Promise<InvitationTurned>; happened: string }

/** Only where the answer could be yes. */
async function askWithdrawal(needs: Needs, c: WorkContext): Promise<Response> {
  const { db, clock } = needs.deps
  const { officer } = officerViewer(c)
  const id = idIn(c)
  const invitation = id === null ? undefined : await findInvitation(db, { id })
  if (!invitation?.agencyPath.includes(officer.agencyId) || !fills(officer, invitation)) return c.notFound()
  const state = stateOfInvitation(invitation, clock.now())
  if (state !== 'open' && state !== 'expired') return c.notFound()
  return render(c, <WithdrawalPage visit={workVisit(needs, c)} invitation={invitation} />)
}

/** A parsing boundary: whether there is such an invitation, the database is asked next. */
function idIn(c: WorkContext): InvitationId | null {
  const typed = c.req.param('id') ?? ''
  return /^\d{1,15}$/.test(typed) ? (Number(typed) as InvitationId) : null
}

/** By one button. One that was accepted or withdrawn meanwhile is there no more. */
async function turn({ cookies }: Needs, c: WorkContext, { run, happened }: Turning): Promise<Response> {
  const id = idIn(c)
  const turned = id !== null && (await run(officerViewer(c).officer, id))
  if (!turned || !turned.ok) return c.notFound()
  rememberFlash(c, cookies, happened)
  return c.redirect(routes.officers.members.href({}), 303)
}
