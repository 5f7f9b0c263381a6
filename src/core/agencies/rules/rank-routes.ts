/**
 * Which agencies to offer a verifier first, and why. Law: who is competent for a category where (competence.ts, UU 23/2014); policy
 * choice: what the reporter named, the place of the event, and how such reports fared there (docs/decisions/0089). A person decides.
 */
import type { AgencyId } from '#core/ids.ts'
import type { Competent } from './competence.ts'

/** How reports of the category went with an agency lately. */
export type Experience = { readonly received: number; readonly settled: number; readonly givenBack: number }

export type RouteReason =
  /** `isGuessed`: nobody said where it happened, so it is looked for where whoever was addressed is */
  | { readonly because: 'category'; readonly where: Competent['because']; readonly isGuessed?: boolean }
  | { readonly because: 'place' }
  | { readonly because: 'addressed' }
  | { readonly because: 'forwards_for'; readonly unit: string }
  | { readonly because: 'experience'; readonly experience: Experience }

export type Fit = 'good' | 'possible' | 'poor'

export type Route = { readonly id: AgencyId; readonly fit: Fit; readonly reasons: readonly RouteReason[] }

/** Why an agency comes into question; the order of those competent is that in which the category names them. */
export type Pointer = { readonly id: AgencyId; readonly reason: RouteReason }

/** Below this many reports nothing is made of how they went. */
const FEW = 5
const OFTEN_GIVEN_BACK = 0.5
const MOSTLY_SETTLED = 0.5

const COMPETENT = { 'of-the-place': 60, named: 55, above: 35 } as const
const EACH_PLACE_LATER = 8

/**
 * The likeliest first, each once with all its reasons. None at or below the accused.
 * @param accused ids of the agencies among them that stand at or below the accused one
 */
export function rankRoutes(
  pointers: readonly Pointer[],
  experienceOf: (id: AgencyId) => Experience | undefined,
  accused: ReadonlySet<AgencyId> = new Set(),
): readonly Route[] {
  const byAgency = Map.groupBy(
    pointers.filter(({ id }) => !accused.has(id)),
    ({ id }) => id,
  )
  const order = [...byAgency.keys()]
  const scored = order.map((id, place) => {
    const experience = experienceOf(id)
    const own = (byAgency.get(id) ?? []).map(({ reason }) => reason)
    const reasons: RouteReason[] =
      experience && experience.received > 0 ? [...own, { because: 'experience', experience }] : own
    const score = own.reduce((sum, reason) => sum + worth(reason), 0) - place * EACH_PLACE_LATER + fared(experience)
    return { id, score, fit: fitOf(own, experience), reasons }
  })
  return scored.toSorted((one, other) => other.score - one.score).map(({ id, fit, reasons }) => ({ id, fit, reasons }))
}

function worth(reason: RouteReason): number {
  switch (reason.because) {
    case 'category':
      return COMPETENT[reason.where]
    case 'addressed':
      return 25
    case 'place':
      return 15
    case 'forwards_for':
    case 'experience':
      return 0
  }
}

/** From −40 to +20. */
function fared(experience: Experience | undefined): number {
  if (!experience || experience.received < FEW) return 0
  return 20 * (experience.settled / experience.received) - 40 * (experience.givenBack / experience.received)
}

function fitOf(reasons: readonly RouteReason[], experience: Experience | undefined): Fit {
  const isKnown = experience !== undefined && experience.received >= FEW
  if (isKnown && experience.givenBack / experience.received >= OFTEN_GIVEN_BACK) return 'poor'
  const isCompetent = reasons.some(reason => reason.because === 'category' && reason.where !== 'above')
  const settles = isKnown && experience.settled / experience.received >= MOSTLY_SETTLED
  if (isCompetent || settles) return 'good'
  return reasons.some(({ because }) => because !== 'place') ? 'possible' : 'poor'
}
