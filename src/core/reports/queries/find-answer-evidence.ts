import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { Evidence } from '../rules/answer-evidence.ts'
import type { Report } from '../rules/report.ts'
import { inText } from './in-text.ts'

/**
 * Whether the report's category asks that an answer shows what was done, and how many files its lead has shown the reporter
 * since it holds the report. A category that says nothing does as its group does.
 */
export async function findAnswerEvidence(
  db: Db,
  { id, filedYear, categoryId, lead }: Pick<Report, 'id' | 'filedYear' | 'categoryId' | 'lead'>,
): Promise<Evidence> {
  if (categoryId === null || lead === null) return { isExpected: false, files: 0 }
  const { rows } = await sql<Evidence>`
    select coalesce(c.answer_evidence, g.answer_evidence, false) as "isExpected",
      (select count(*)::integer from report_attachments f
        join report_messages m on m.filed_year = ${inText(filedYear)} and m.id = f.message_id
        where f.report_id = ${id} and not f.by_reporter and f.withdrawn_at is null and f.state <> 'unreadable'
          and m.agency_id = ${lead.id} and m.kind in ('note', 'answer') and m.visibility <> 'internal'
          and m.created_at >= (select max(a.assigned_at) from report_assignments a
            where a.report_id = ${id} and a.part = 'lead' and a.agency_id = ${lead.id})) as files
    from categories c left join categories g on g.id = c.parent_id
    where c.id = ${categoryId}`.execute(db)
  return rows[0] ?? { isExpected: false, files: 0 }
}
