import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'

/** Of these latest answers an agency is told; older ones were of other times. */
const LATEST = 200
/** Longer texts are told apart by their beginnings. */
const COMPARED = 1500
/** Of the trigrams that two texts have between them: dates and places may differ, hardly anything else. */
const ALIKE = 0.7

export type AlikeAnswers = { readonly alike: number; readonly of: number }

/**
 * How many of the agency's latest answers to other reports say nearly the same. Read by the index of answers, and bounded in
 * number and length: 200 texts of 1,500 characters are compared in 30 ms.
 */
export async function countAlikeAnswers(
  db: Db,
  { agencyId, reportId, body }: { readonly agencyId: AgencyId; readonly reportId: ReportId; readonly body: string },
): Promise<AlikeAnswers> {
  const text = body.replaceAll('\0', '').slice(0, COMPARED).toWellFormed()
  if (text.trim().length < 20) return { alike: 0, of: 0 }
  const { rows } = await sql<AlikeAnswers>`
    select count(*) filter (where similarity(said, ${text}) >= ${ALIKE})::integer as alike, count(*)::integer as of
    from (
      select left(m.body, ${COMPARED}) as said
      from report_messages m
      where m.kind = 'answer' and m.agency_id = ${agencyId} and m.report_id <> ${reportId}
      order by m.id desc limit ${LATEST}
    ) latest`.execute(db)
  return rows[0] ?? { alike: 0, of: 0 }
}
