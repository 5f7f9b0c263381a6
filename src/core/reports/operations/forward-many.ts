import { findNamedAgency } from '#core/agencies/queries/find-named-agencies.ts'
import { listCategories } from '#core/categories/queries/list-categories.ts'
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { Publishing } from '../change-value.ts'
import { findOriginalText } from '../queries/find-original-text.ts'
import { type Forwarding, forward } from '../rules/forward.ts'
import { forwardOn } from '../rules/hand-over.ts'
import { masked } from '../rules/masking.ts'
import type { Report } from '../rules/report.ts'
import { needsOwnLook, usualClassification, usualWeight } from '../rules/usual.ts'
import { type Many, type ManyChanged, changeMany } from './change-many.ts'

export type ForwardMany = {
  /** Id or slug of the agency that is to handle all of them. */
  readonly lead: string
  /** For officers only. */
  readonly note: string | null
}

/**
 * Hands many reports to one agency. What nobody verified yet is verified by it, each as what it usually is, with the copy that
 * officers made of it or else its reporter's words, masked; what an agency holds is forwarded on.
 */
export async function forwardMany(deps: Deps, many: Many, { lead, note }: ForwardMany): Promise<ManyChanged> {
  const [agency, groups] = await Promise.all([findNamedAgency(deps.db, lead), listCategories(deps.db)])
  if (!agency) return refuse('agency-unknown')
  const categories = new Map(groups.flatMap(group => [group, ...group.children]).map(one => [one.id, one]))
  const message = note && ({ kind: 'forwarding', visibility: 'internal', body: note } as const)

  const forwarding = (report: Report): Forwarding => {
    const category = (report.categoryId !== null && categories.get(report.categoryId)) || null
    return {
      lead: agency,
      connection: agency.connection,
      supporting: [],
      copies: [],
      classification: usualClassification(report),
      weight: usualWeight(report, category),
      category,
      accusedAgencyId: report.accusedAgencyId,
      anonymous: false,
      confidential: false,
    }
  }
  return changeMany(
    deps,
    many,
    async (report, ruling, tx) => {
      if (needsOwnLook(report)) return refuse('needs-own-look')
      if (report.lead) return { ...forwardOn(report, agency, ruling), ...(message && { message }) }
      return {
        ...forward(report, forwarding(report), ruling),
        ...(message && { message }),
        publishes: await copyOf(tx, report),
      }
    },
    [agency.id],
  )
}

/** Attachments stay as they are: releasing one is a decision about that one. */
async function copyOf(tx: Tx, report: Report): Promise<Publishing> {
  const { title, body, publishedTitle, publishedBody } = await findOriginalText(tx, report)
  return { title: masked(publishedTitle ?? title), body: masked(publishedBody ?? body) }
}
