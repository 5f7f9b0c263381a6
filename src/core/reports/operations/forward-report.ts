import { findConnection } from '#core/agencies/queries/find-connection.ts'
import { findCategory } from '#core/categories/queries/find-category.ts'
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AttachmentId } from '#core/ids.ts'
import { setAccusedName } from '#core/people/vault/reporters.ts'
import { findNamedAgencies } from '../queries/find-named-agencies.ts'
import { findOriginalText } from '../queries/find-original-text.ts'
import { hasAttachments } from '../queries/has-attachments.ts'
import { forward } from '../rules/forward.ts'
import { masked } from '../rules/masking.ts'
import type { Report } from '../rules/report.ts'
import type { Classification, Weight } from '../rules/terms.ts'
import { publishText, releaseAttachments } from '../thread/store.ts'
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
  readonly publishedAttachmentIds: readonly AttachmentId[]
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly note: string | null
}

/** Verifies a report and forwards it (disposisi). */
export async function forwardReport(deps: Deps, change: Change, given: ForwardReport): Promise<Changed> {
  const { lead: leadName, supporting, copies, accusedAgency } = given
  const accused = accusedAgency === null ? [] : [accusedAgency]
  const [agencies, category] = await Promise.all([
    findNamedAgencies(deps.db, [leadName, ...supporting, ...copies, ...accused]),
    given.category === null ? null : findCategory(deps.db, given.category),
  ])
  const lead = agencies?.get(leadName)
  if (!agencies || !lead) return refuse('agency-unknown')
  if (category === undefined) return refuse('category-unknown')
  const all = (names: readonly string[]) => names.flatMap(name => agencies.get(name) ?? [])
  const connection = await findConnection(deps.db, lead.id)
  const withClock = [lead, ...all(supporting)].map(({ id }) => id)
  const forwarding = {
    lead,
    connection,
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
    return {
      ...forward(report, forwarding, ruling),
      ...(given.note && { message: { kind: 'forwarding', visibility: 'internal', body: given.note } as const }),
      also: (tx, at) => publish(deps, tx, report, given, at),
    }
  })
}

async function publish(deps: Deps, tx: Tx, report: Report, given: ForwardReport, at: Date): Promise<void> {
  const original = await findOriginalText(tx, report)
  const title = masked(given.publishedTitle ?? original.title)
  await publishText(tx, report, { title, body: masked(given.publishedBody ?? original.body) })
  await releaseAttachments(tx, report.id, given.publishedAttachmentIds, at)
  if (given.accusedName) await setAccusedName(tx, deps.vault, report.id, given.accusedName)
}
