/** One officer: who they are, what was done to their account, and what may be. What harms asks first: questions-controller.tsx. */
import { Hono } from 'hono'
import type { Acted } from '#core/people/officers/operations/act-on-officer.ts'
import { reactivateOfficer } from '#core/people/officers/operations/deactivate-officer.ts'
import { endOfficerSessions } from '#core/people/officers/operations/end-officer-sessions.ts'
import { requireRecent } from '#web/recent.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Needs, WorkContext } from '../needs.ts'
import { type On, answerRefusal, done, memberIn, officerOf, withMember } from './acting.ts'
import { changePost } from './change-post.ts'
import { showMember } from './show-member.tsx'

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
    .post(at.memberReturn.pattern, isRecent, c =>
      act(needs, c, { happened: 'member_returned' }, on => reactivateOfficer(deps, on)),
    )
    .post(at.memberSessions.pattern, isRecent, c =>
      act(needs, c, { happened: 'member_sessions' }, on => endOfficerSessions(deps, on)),
    )
}

/** A change by one button of the page, which can be taken back. */
const act = (
  needs: Needs,
  c: WorkContext,
  { happened }: { happened: string },
  run: (on: On) => Promise<Acted>,
): Promise<Response> =>
  withMember(needs, c, async member => {
    const acted = await run({ by: officerOf(c), memberId: member.id })
    return acted.ok ? done(needs, c, { member, happened }) : answerRefusal(needs, c, { member, ...acted })
  })
