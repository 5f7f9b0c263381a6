import type { FoundMember } from '#core/people/officers/queries/find-member.ts'
import { listActs } from '#core/people/officers/queries/list-acts.ts'
import { actRefusal } from '#core/people/officers/rules/acts.ts'
import type { Form } from '#platform/http/form.ts'
import { render } from '#ui/page.tsx'
import { takeFlash } from '#web/flash.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import type { PostField } from './form.ts'
import { MemberPage } from './member-page.tsx'
import { findPostChoices } from './post-fields.tsx'
import { refusalWords } from './words.ts'

export type MemberShown = {
  readonly form?: Form<PostField>
  readonly status?: 200 | 409 | 422
  readonly refusal?: string | undefined
}

export async function showMember(
  needs: Needs,
  c: WorkContext,
  { member, form = formOf(member), status = 200, refusal }: MemberShown & { member: FoundMember },
): Promise<Response> {
  const { deps, cookies } = needs
  const { officer } = officerViewer(c)
  const [acts, choices] = await Promise.all([listActs(deps.db, member.id), findPostChoices(deps.db, officer, form)])
  const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, cookies)) }
  const closed = actRefusal(officer, member)
  const shown = { visit, member, acts, choices, form, refusal, now: deps.clock.now() }
  return render(c, <MemberPage {...shown} closed={closed && refusalWords[closed]} />, status)
}

const formOf = ({ role, agencyId, mandate, scope }: FoundMember): Form<PostField> => ({
  values: { role, agencyId: String(agencyId), mandate: mandate ?? '', regionCode: scope.regionCode ?? '' },
  errors: {},
})
