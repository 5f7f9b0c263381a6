import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { Zone } from '#core/calendars/rules/days.ts'
import type { Kind } from '../rules/terms.ts'
import { yearOf } from '../rules/tracking-number.ts'
import { inText } from './in-text.ts'

export type ReceiptOfReport = {
  readonly number: TrackingNumber
  readonly kind: Kind
  readonly title: string
  readonly isAnonymous: boolean
  readonly isConfidential: boolean
  readonly submittedAt: Date
  /** By when somebody will have checked it; the zone is that of the agency whose days count. */
  readonly verification: { readonly dueAt: Date; readonly zone: Zone; readonly isProvisional: boolean }
}

/** What a reporter takes home. For the reporter only: the title is as they wrote it. */
export async function findReceipt(db: Db, number: TrackingNumber): Promise<ReceiptOfReport | undefined> {
  const { rows } = await sql<ReceiptOfReport>`
    select r.number, r.kind, m.title, r.is_anonymous as "isAnonymous", r.is_confidential as "isConfidential",
      r.submitted_at as "submittedAt", clock.verification
    from reports r
    join report_messages m on m.filed_year = ${inText(yearOf(number))} and m.id = r.text_id
    cross join lateral (
      select jsonb_build_object('dueAt', c.due_at, 'zone', a.time_zone, 'isProvisional', c.is_provisional) as verification
      from report_clocks c join agencies a on a.id = c.agency_id
      where c.report_id = r.id and c.kind = 'verification' order by c.id limit 1
    ) clock
    where r.number = ${number}`.execute(db)
  const row = rows[0]
  return row && { ...row, verification: { ...row.verification, dueAt: new Date(row.verification.dueAt) } }
}
