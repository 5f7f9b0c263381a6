/** The history of a report as an officer reads it: no more of it than of the texts it speaks of. */
import { sql } from 'kysely'
import type { Report } from '../rules/report.ts'
import type { Sight } from '../rules/visibility.ts'
import { REPORTER_EVENTS } from './find-reporter-report.ts'
import { inText } from './in-text.ts'

/** Between the reporter and the officers in charge: no matter of those who only read along. */
const IN_CONFIDENCE = `('report.messaged', 'report.tightened', 'report.loosened', 'report.consented', 'report.dossier_read',
    'report.revealed', 'report.identity_read')`

/** That officers wrote among themselves, or asked for a name, is for those who may read what they wrote. */
function isTold({ internal, correspondence }: Sight) {
  if (internal) return sql`e.name not like 'clock.%' and e.name not in ('report.joined', 'report.parted')`
  const told = sql`e.name in ${sql.raw(REPORTER_EVENTS)}`
  return correspondence ? told : sql`${told} and e.name not in ${sql.raw(IN_CONFIDENCE)}`
}

export const officerEvents = ({ id, filedYear }: Report, sight: Sight) => sql`
  select json_agg(json_build_object('id', e.id, 'name', e.name,
      'party', case when e.party like 'officer:%' then 'officer' else e.party end, 'agency', g.name, 'to', t.name,
      'competent', k.name, 'competentId', k.id, 'reason', e.detail ->> 'reason', 'linked', (e.detail ->> 'linked')::boolean, 'at', e.occurred_at) order by e.id)
  from report_events e
  left join agencies g on g.id = e.agency_id
  left join agencies t on t.id = coalesce(e.detail ->> 'to', e.detail ->> 'of')::integer
  left join agencies k on k.id = (e.detail ->> 'competent')::integer
  where e.filed_year = ${inText(filedYear)} and e.report_id = ${id} and ${isTold(sight)}`
