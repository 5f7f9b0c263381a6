import { findNamedAgencies } from '#core/agencies/queries/find-named-agencies.ts'
import { findCategory } from '#core/categories/queries/find-category.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AttachmentId } from '#core/ids.ts'
import { setAccusedName } from '#core/people/vault/reporters.ts'
import { findOriginalText } from '../queries/find-original-text.ts'
import { hasAttachments } from '../queries/has-attachments.ts'
import { forward } from '../rules/forward.ts'
import { type Ticked, publishedCopy } from '../rules/published-copy.ts'
import type { Classification, Weight } from '../rules/terms.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** Agencies and category by id or slug, as the form gave them. */
export type ForwardReport = {
  readonly classification: Classification
  readonly weight: Weight
  readonly category: string | null
  readonly lead: string
  readonly supporting: readonly string[]
  readonly copies: readonly string[]
  readonly accusedAgency: string | null
  readonly accusedName: string | null
  /** Null: the reporter's own words, masked. */
  readonly publishedTitle: string | null
  readonly publishedBody: string | null
  /** Which of the masks proposed to the officer are ticked; without it all patterns are masked. */
  readonly masks?: Ticked | null
  readonly publishedAttachmentIds: readonly AttachmentId[]
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly note: string | null
}

/** Verifies a report and forwards it (disposisi). */
export async function forwardReport(deps: Deps, change: Change, given: ForwardReport): Promise<Changed> {
  const { lead: leadName, supporting, copies, accusedAgency, accusedName } = given
  const accused = accusedAgency === null ? [] : [accusedAgency]
  const [agencies, category] = await Promise.all([
    findNamedAgencies(deps.db, [leadName, ...supporting, ...copies, ...accused]),
    given.category === null ? null : findCategory(deps.db, given.category),
  ])
  const lead = agencies?.get(leadName)
  if (!agencies || !lead) return refuse('agency-unknown')
  if (category === undefined) return refuse('category-unknown')
  const all = (names: readonly string[]) => names.flatMap(name => agencies.get(name) ?? [])
  const withClock = [lead, ...all(supporting)].map(({ id }) => id)
  const forwarding = {
    lead,
    connection: lead.connection,
    supporting: all(supporting),
    copies: all(copies),
    classification: given.classification,
    weight: given.weight,
    category,
    accusedAgencyId: all(accused)[0]?.id ?? null,
    anonymous: given.anonymous,
    confidential: given.confidential,
  }
  return changeReport(deps, { ...change, agencies: withClock }, async (report, ruling, tx) => {
    if (!(await hasAttachments(tx, report.id, given.publishedAttachmentIds))) return refuse('attachment-unknown')
    const original = await findOriginalText(tx, report)
    const copy = publishedCopy(
      original,
      { title: given.publishedTitle, body: given.publishedBody },
      given.masks ?? null,
    )
    return {
      ...forward(report, { ...forwarding, leftReadable: copy.leftReadable }, ruling),
      ...(given.note && { message: { kind: 'forwarding', visibility: 'internal', body: given.note } as const }),
      publishes: { title: copy.title, body: copy.body, released: given.publishedAttachmentIds },
      ...(accusedName && { also: saving => setAccusedName(saving, deps.vault, report.id, accusedName) }),
    }
  })
}
