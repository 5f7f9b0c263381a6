import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, Day, OfficerId } from '#core/ids.ts'
import type { Absence } from '../rules/absences.ts'

export type ListedAbsence = Absence & { readonly id: number; readonly officer: string; readonly deputy: string }

const MOST = 200

/** Running and coming ones of an agency's officers, the nearest first. */
export async function listAbsences(db: Db, agencyId: AgencyId, today: Day): Promise<readonly ListedAbsence[]> {
  const { rows } = await sql<ListedAbsence>`
    select ab.id, ab.officer_id as "officerId", ab.deputy_id as "deputyId", to_char(ab.from_on, 'YYYY-MM-DD') as "from",
      to_char(ab.until_on, 'YYYY-MM-DD') as until, o.name as officer, d.name as deputy
    from officer_absences ab
    join officers o on o.id = ab.officer_id
    join officers d on d.id = ab.deputy_id
    where o.agency_id = ${agencyId} and ab.until_on >= ${today}::date
    order by ab.from_on, ab.id limit ${MOST}`.execute(db)
  return rows
}

export type KnownAbsence = Absence & { readonly id: number }

/** Those from this day on in which one of these officers is away or stands in. */
export async function findAbsencesOf(
  db: Db,
  officerIds: readonly OfficerId[],
  from: Day,
): Promise<readonly KnownAbsence[]> {
  const { rows } = await sql<KnownAbsence>`
    select id, officer_id as "officerId", deputy_id as "deputyId", to_char(from_on, 'YYYY-MM-DD') as "from",
      to_char(until_on, 'YYYY-MM-DD') as until
    from officer_absences
    where (officer_id = any(${officerIds}::bigint[]) or deputy_id = any(${officerIds}::bigint[])) and until_on >= ${from}::date`.execute(
    db,
  )
  return rows
}

export async function findAbsence(db: Db, id: number): Promise<KnownAbsence | undefined> {
  const { rows } = await sql<KnownAbsence>`
    select id, officer_id as "officerId", deputy_id as "deputyId", to_char(from_on, 'YYYY-MM-DD') as "from",
      to_char(until_on, 'YYYY-MM-DD') as until
    from officer_absences where id = ${id}`.execute(db)
  return rows[0]
}
