/** Before an officer is put out or loses every second factor: what follows from it is read first, and answered for. */
import { Hono } from 'hono'
import { WORKING } from '#core/desks/rules/absences.ts'
import { deactivateOfficer } from '#core/people/officers/operations/deactivate-officer.ts'
import { resetOfficerFactors } from '#core/people/officers/operations/reset-officer-factors.ts'
import type { FoundMember } from '#core/people/officers/queries/find-member.ts'
import { keepRefusal } from '#core/people/officers/rules/acts.ts'
import { listOfficers } from '#core/people/queries/list-officers.ts'
import { type Form, emptyForm, isTrue, parseForm, valueOf } from '#platform/http/form.ts'
import { render } from '#ui/page.tsx'
import { requireRecent } from '#web/recent.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, workVisit } from '../needs.ts'
import { answerRefusal, done, memberIn, officerIdIn, officerOf, withMember } from './acting.ts'
import { FactorResetPage } from './factor-reset-page.tsx'
import { type LeavingField, leavingSchema, resetSchema } from './form.ts'
import { LeavingPage } from './leaving-page.tsx'
import { refusalWords } from './words.ts'

export function questionsController(needs: Needs) {
  const { memberLeaving, memberFactors } = routes.officers
  const isRecent = requireRecent(needs)
  return new Hono<SessionEnv>()
    .get(memberLeaving.pattern, isRecent, c => ask(needs, c, member => askLeaving(needs, c, { member })))
    .post(memberLeaving.pattern, isRecent, c => leave(needs, c))
    .get(memberFactors.pattern, isRecent, c => ask(needs, c, member => askReset(needs, c, member)))
    .post(memberFactors.pattern, isRecent, c => reset(needs, c))
}

/** Only where the answer could be yes; the officer's own page says why not. */
async function ask(needs: Needs, c: WorkContext, show: (member: FoundMember) => Response | Promise<Response>) {
  const member = await memberIn(needs, c)
  if (!member) return c.notFound()
  return keepRefusal(officerOf(c), member) ? done(needs, c, { member }) : show(member)
}

type Asked = {
  readonly member: FoundMember
  readonly form?: Form<LeavingField>
  readonly refusal?: string
}

async function askLeaving(needs: Needs, c: WorkContext, { member, form = emptyForm, refusal }: Asked) {
  const colleagues = await listOfficers(needs.deps.db, member.agencyId, WORKING)
  const others = colleagues.filter(({ officer }) => officer.id !== member.id)
  const props = { visit: workVisit(needs, c), member, form, refusal, colleagues: others }
  return render(c, <LeavingPage {...props} />, refusal === undefined ? 200 : 409)
}

const leave = (needs: Needs, c: WorkContext): Promise<Response> =>
  withMember(needs, c, async (member, fields) => {
    const { form } = parseForm(leavingSchema, fields)
    const left = await deactivateOfficer(needs.deps, {
      by: officerOf(c),
      memberId: member.id,
      isMeant: isTrue(valueOf(form, 'isMeant')),
      colleagueId: officerIdIn(valueOf(form, 'colleagueId')),
    })
    if (left.ok) return done(needs, c, { member, happened: 'member_left' })
    const { refusal } = left
    const isAnswerable = refusal === 'last-coordinator' || refusal === 'colleague-unfit'
    if (isAnswerable) return askLeaving(needs, c, { member, form, refusal: refusalWords[refusal] })
    return answerRefusal(needs, c, { member, refusal })
  })

function askReset(needs: Needs, c: WorkContext, member: FoundMember, form?: Form<'isSure'>) {
  if (!member.hasSecondFactor) return done(needs, c, { member })
  const visit = workVisit(needs, c)
  return render(c, <FactorResetPage {...{ visit, member }} form={form ?? emptyForm} />, form ? 422 : 200)
}

const reset = (needs: Needs, c: WorkContext): Promise<Response> =>
  withMember(needs, c, async (member, fields) => {
    const by = officerOf(c)
    const refusal = keepRefusal(by, member)
    if (refusal) return answerRefusal(needs, c, { member, refusal })
    const parsed = parseForm(resetSchema, fields)
    if (!parsed.ok) return askReset(needs, c, member, parsed.form)
    const acted = await resetOfficerFactors(needs.deps, { by, memberId: member.id })
    if (acted.ok) return done(needs, c, { member, happened: 'member_factors' })
    return answerRefusal(needs, c, { member, refusal: acted.refusal })
  })
