import { findAgency } from '#core/agencies/queries/find-agency.ts'
import type { Deps } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import { changeOfficer } from '#core/people/officers/operations/change-officer.ts'
import type { FoundMember } from '#core/people/officers/queries/find-member.ts'
import { findRegion } from '#core/regions/queries/find-region.ts'
import { type Fields, isTrue, parseForm, withError } from '#platform/http/form.ts'
import { isSearch, postSchema } from './form.ts'
import type { MemberShown } from './show-member.tsx'
import { refusalWords } from './words.ts'

type Sent = { readonly by: Officer; readonly member: FoundMember; readonly fields: Fields }

/** What the page shows next: the form again, or what has happened. */
export async function changePost(
  deps: Deps,
  { by, member, fields }: Sent,
): Promise<
  { readonly shown: MemberShown; readonly happened?: undefined } | { readonly shown: null; readonly happened: string }
> {
  const parsed = parseForm(postSchema, fields)
  if (isSearch(fields)) return { shown: { form: { ...parsed.form, errors: {} } } }
  if (!parsed.ok) return { shown: { form: parsed.form, status: 422 } }
  const { role, mandate, regionCode, isMeant } = parsed.value
  const agency = await findAgency(deps.db, parsed.value.agencyId)
  if (!agency) return { shown: { form: withError(parsed.form, 'agencyId', refusalWords['not-there']), status: 422 } }
  if (regionCode && !(await findRegion(deps.db, regionCode))) {
    return { shown: { form: withError(parsed.form, 'regionCode', 'Kode wilayah ini tidak ada.'), status: 422 } }
  }
  // Categories of an overseer's scope are kept as they are: this form does not show them.
  const categoryIds = role === 'overseer' ? member.scope.categoryIds : null
  const to = { role, mandate, agencyId: agency.id, scope: { categoryIds, regionCode } }
  const changed = await changeOfficer(deps, { by, memberId: member.id, to, isMeant: isTrue(isMeant) })
  if (changed.ok) return { shown: null, happened: 'member_changed' }
  return { shown: { form: parsed.form, status: 409, refusal: refusalWords[changed.refusal] } }
}
