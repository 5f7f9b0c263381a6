/** The only writes to absences. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { Day, OfficerId } from '#core/ids.ts'
import type { Absence } from '../rules/absences.ts'

/** Whoever enters an absence of one of these, or names one of them as deputy, at the same moment waits here. */
export async function lockOfficers(tx: Tx, ids: readonly OfficerId[]): Promise<void> {
  await sql`select from officers where id = any(${ids}::bigint[]) order by id for update`.execute(tx)
}

export async function saveAbsence(tx: Tx, { officerId, deputyId, from, until }: Absence): Promise<void> {
  await tx
    .insertInto('officer_absences')
    .values({ officer_id: officerId, deputy_id: deputyId, from_on: from, until_on: until })
    .execute()
}

export async function shortenAbsence(tx: Tx, id: number, until: Day): Promise<void> {
  await tx.updateTable('officer_absences').set({ until_on: until }).where('id', '=', id).execute()
}

export async function removeAbsence(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('officer_absences').where('id', '=', id).execute()
}
