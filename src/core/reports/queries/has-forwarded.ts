import type { Db } from '#core/deps.ts'
import type { Party } from '#core/people/actor.ts'
import type { Filed } from '../report-row.ts'
import { inText } from './in-text.ts'

/** To have handed a report to somebody is to have judged whose it is. */
export const FORWARDINGS = ['report.forwarded', 'report.forwarded_on', 'report.arbitrated'] as const

/** Whether this officer has handed the report to anyone before. */
export async function hasForwarded(db: Db, { id, filedYear }: Filed, party: Party): Promise<boolean> {
  const found = await db
    .selectFrom('report_events')
    .select('id')
    .where('filed_year', '=', inText(filedYear))
    .where('report_id', '=', id)
    .where('party', '=', party)
    .where('name', 'in', FORWARDINGS)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
