/** Which officers are listed: read from the address, and written into it again. */
import { type Officer, OFFICER_ROLES, type OfficerRole } from '#core/people/actor.ts'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import type { FoundAgency } from '#core/agencies/queries/agency-columns.ts'
import type { Db } from '#core/deps.ts'
import { isInSubtree } from '#core/people/officers/rules/posts.ts'
import { routes } from '#web/routes.ts'
import type { WorkContext } from '../needs.ts'

export type ListAddress = {
  readonly text: string | null
  readonly role: OfficerRole | null
  readonly isActive: boolean
  readonly page: number
}

const LONGEST = 100
const LAST_PAGE = 2000

export function addressIn(c: WorkContext): ListAddress {
  const text = (c.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, LONGEST)
  const typed = Number(c.req.query('halaman') ?? '1')
  return {
    text: text || null,
    role: OFFICER_ROLES.find(role => role === c.req.query('peran')) ?? null,
    isActive: c.req.query('keadaan') !== 'nonaktif',
    page: Number.isInteger(typed) && typed >= 1 && typed <= LAST_PAGE ? typed : 1,
  }
}

/** The agency whose officers are meant: the one asked for where it is among theirs, else their own. Nothing: not theirs. */
export async function placeIn(db: Db, c: WorkContext, officer: Officer): Promise<FoundAgency | undefined> {
  const asked = c.req.query('instansi')
  const agency = await findAgency(db, asked ? asked.slice(0, 200) : officer.agencyId)
  return agency && isInSubtree(officer, { agencyPath: agency.path }) ? agency : undefined
}

export const listHref = (
  place: string | undefined,
  { text, role, isActive, page }: Partial<ListAddress> = {},
): string =>
  routes.officers.members.href(
    {},
    {
      instansi: place,
      q: text ?? undefined,
      peran: role ?? undefined,
      keadaan: isActive === false ? 'nonaktif' : undefined,
      halaman: page === undefined || page === 1 ? undefined : page,
    },
  )
