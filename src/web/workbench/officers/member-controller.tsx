/** One officer: who they are, what was done to their account, and what may be. */
import { Hono } from 'hono'
import { WORKING } from '#core/desks/rules/absences.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Acted } from '#core/people/officers/operations/act-on-officer.ts'
import { deactivateOfficer, reactivateOfficer } from '#core/people/officers/operations/deactivate-officer.ts'
import { endOfficerSessions } from '#core/people/officers/operations/end-officer-sessions.ts'
import { resetOfficerFactors } from '#core/people/officers/operations/reset-officer-factors.ts'
import { type FoundMember, findMember } from '#core/people/officers/queries/find-member.ts'
import { listActs } from '#core/people/officers/queries/list-acts.ts'
import { actRefusal } from '#core/people/officers/rules/acts.ts'
import { listOfficers } from '#core/people/queries/list-officers.ts'
import { type Fields, type Form, isTrue } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash, takeFlash } from '#web/flash.ts'
import { requireRecent } from '#web/recent.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { changePost } from './change-post.ts'
import type { PostField } from './form.ts'
import { MemberPage } from './member-page.tsx'
import { findPostChoices } from './post-fields.tsx'
import { refusalWords } from './words.ts'

export function memberController(needs: Needs) {
  const { deps } = needs
  const at = routes.officers
  const isRecent = requireRecent(needs)
  return new Hono<SessionEnv>()
    .get(at.member.pattern, async c => {
      const member = await memberIn(needs, c)
      return member ? showMember(needs, c, { member }) : c.notFound()
    })
    .post(at.memberPost.pattern, isRecent, c =>
      withMember(needs, c, async (member, fields) => {
        const { shown, happened } = await changePost(deps, { by: officerOf(c), member, fields })
        return shown ? showMember(needs, c, { member, ...shown }) : done(needs, c, { member, happened })
      }),
    )
    .post(at.memberLeaving.pattern, isRecent, c =>
      act(needs, c, { happened: 'member_left' }, (on, fields) => {
        const isMeant = isTrue(fields.get('isMeant')?.[0])
        return deactivateOfficer(deps, { ...on, isMeant, colleagueId: officerIdIn(fields.get('colleagueId')?.[0]) })
      }),
    )
    .post(at.memberReturn.pattern, isRecent, c =>
      act(needs, c, { happened: 'member_returned' }, on => reactivateOfficer(deps, on)),
    )
    .post(at.memberFactors.pattern, isRecent, c =>
      act(needs, c, { happened: 'member_factors' }, on => resetOfficerFactors(deps, on)),
    )
    .post(at.memberSessions.pattern, isRecent, c =>
      act(needs, c, { happened: 'member_sessions' }, on => endOfficerSessions(deps, on)),
    )
}

type On = { readonly by: Officer; readonly memberId: OfficerId }

/** A change by one button of the page. */
const act = (
  needs: Needs,
  c: WorkContext,
  { happened }: { happened: string },
  run: (on: On, fields: Fields) => Promise<Acted>,
): Promise<Response> =>
  withMember(needs, c, async (member, fields) => {
    const acted = await run({ by: officerOf(c), memberId: member.id }, fields)
    if (acted.ok) return done(needs, c, { member, happened })
    if (acted.refusal === 'not-there') return c.notFound()
    return showMember(needs, c, { member, status: 409, refusal: refusalWords[acted.refusal] })
  })

async function withMember(
  needs: Needs,
  c: WorkContext,
  then: (member: FoundMember, fields: Fields) => Promise<Response>,
): Promise<Response> {
  const member = await memberIn(needs, c)
  return member ? then(member, (await readBody(c)).fields) : c.notFound()
}

function done({ cookies }: Needs, c: WorkContext, { member, happened }: { member: FoundMember; happened: string }) {
  rememberFlash(c, cookies, happened)
  return c.redirect(routes.officers.member.href({ id: String(member.id) }), 303)
}

/** An officer of another agency is not there. */
async function memberIn({ deps }: Needs, c: WorkContext): Promise<FoundMember | undefined> {
  const id = officerIdIn(c.req.param('id'))
  const member = id === null ? undefined : await findMember(deps.db, id, deps.clock.now())
  if (!member) return undefined
  return actRefusal(officerOf(c), member) === 'not-there' ? undefined : member
}

export type MemberShown = {
  readonly form?: Form<PostField>
  readonly status?: 200 | 409 | 422
  readonly refusal?: string | undefined
}

async function showMember(
  needs: Needs,
  c: WorkContext,
  { member, form = formOf(member), status = 200, refusal }: MemberShown & { member: FoundMember },
): Promise<Response> {
  const { deps, cookies } = needs
  const officer = officerOf(c)
  const [acts, choices, colleagues] = await Promise.all([
    listActs(deps.db, member.id),
    findPostChoices(deps.db, officer, form),
    listOfficers(deps.db, member.agencyId, WORKING),
  ])
  const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, cookies)) }
  const closed = actRefusal(officer, member)
  const shown = { member, acts, choices, form, refusal, now: deps.clock.now() }
  const others = colleagues.filter(one => one.officer.id !== member.id)
  const page = <MemberPage visit={visit} {...shown} closed={closed && refusalWords[closed]} colleagues={others} />
  return render(c, page, status)
}

const formOf = ({ role, agencyId, mandate, scope }: FoundMember): Form<PostField> => ({
  values: { role, agencyId: String(agencyId), mandate: mandate ?? '', regionCode: scope.regionCode ?? '' },
  errors: {},
})

const officerOf = (c: WorkContext): Officer => officerViewer(c).officer

/** A parsing boundary: whether there is such an officer, the database is asked next. */
const officerIdIn = (typed: string | undefined): OfficerId | null =>
  typed !== undefined && /^\d{1,15}$/.test(typed) ? (Number(typed) as OfficerId) : null
