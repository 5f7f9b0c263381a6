import { sql } from 'kysely'
import type { Report } from '../rules/report.ts'
import { inText } from './in-text.ts'

/** In `from`: the lines `e` of a merged report that tell of an answer `a` to its primary while it followed that, as the public reads it. */
export const ANSWERS_THROUGH = `report_events e join report_messages a
    on a.filed_year = (e.detail ->> 'year')::smallint and a.id = (e.detail ->> 'messageId')::bigint
      and e.name = 'report.answered' and e.detail ? 'through' and a.visibility = 'public'`

/** The same as messages of that report, for officers. */
export const answersThrough = ({ id, filedYear }: Pick<Report, 'id' | 'filedYear'>) => sql`
  select a.id, a.kind, a.author, a.agency_id, a.visibility, null as title, a.published_body as body, null as published_title,
    a.published_body, a.outcome, a.created_at, true as is_passed_on
  from ${sql.raw(ANSWERS_THROUGH)} where e.filed_year = ${inText(filedYear)} and e.report_id = ${id}`
