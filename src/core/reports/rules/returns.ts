/**
 * Whose returns ("bukan wewenang") an officer reads the figures of, and beside whom an agency stands. docs/domain.md §9:
 * agencies are compared within bands of similar volume. Which reports count is a choice of this project, docs/decisions/0065.
 */
import type { AgencyId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'

export type ReturnScope = {
  /** `top-level`: all agencies right below the national level, each with its units; else every agency of one subtree. */
  readonly of: 'top-level' | 'subtree'
  readonly path: readonly AgencyId[]
  /** Confidential reports, and those not published, are counted too. */
  readonly countsAll: boolean
}

/** Nothing for officers who handle reports and do not watch over others who do. */
export function returnScopeOf({ role, mandate, agencyPath }: Officer): ReturnScope | null {
  switch (role) {
    case 'national_admin':
      return { of: 'top-level', path: agencyPath.slice(0, 1), countsAll: true }
    case 'overseer':
      return mandate === 'inspectorate' && agencyPath.length > 1
        ? { of: 'subtree', path: agencyPath.slice(0, 2), countsAll: false }
        : { of: 'top-level', path: agencyPath.slice(0, 1), countsAll: false }
    case 'coordinator':
    case 'leader':
      return { of: 'subtree', path: agencyPath, countsAll: false }
    case 'liaison':
    case 'developer':
      return null
  }
}

export const readsReturns = ({ role }: Pick<Officer, 'role'>): boolean => role !== 'liaison' && role !== 'developer'

/** How many reports an agency received in a year: from so many on, the next band begins. */
export const BANDS: readonly number[] = [0, 100, 1_000, 10_000]

export const bandOf = (received: number): number => BANDS.findLast(from => received >= from) ?? 0
