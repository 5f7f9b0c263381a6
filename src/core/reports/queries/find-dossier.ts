/** All that the dossier of a report holds (docs/decisions/0070), for the Ombudsman or for its own reporter. */
import { sql } from 'kysely'
import type { AttachmentId, MessageId } from '#core/ids.ts'
import type { Db } from '#core/deps.ts'
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { Report } from '../rules/report.ts'
import type { Sight } from '../rules/visibility.ts'
import { type DetailedEvent, type OfficerDetails, findOfficerDetails, isInSight } from './find-officer-details.ts'
import { REPORTER_EVENTS } from './find-reporter-report.ts'
import { inText } from './in-text.ts'

export type DossierFile = {
  readonly id: AttachmentId
  readonly messageId: MessageId
  readonly ordinal: number
  /** Of what is handed out: the copy of a picture is a JPEG. */
  readonly mediaType: string
  /** Null while it is being prepared, and when it could not be read. */
  readonly digest: string | null
}

/** Which clock was late, and whom that was told. */
export type DossierEvent = DetailedEvent & { readonly clock: ClockKind | null; readonly rung: number | null }

export type Dossier = {
  readonly details: Omit<OfficerDetails, 'events' | 'attachments' | 'notices'>
  readonly events: readonly DossierEvent[]
  readonly files: readonly DossierFile[]
  /** Files of the reporter that are left out, because they may show who sent them. */
  readonly withheld: number
}

type For = {
  readonly sight: Sight
  /** Reporters get their own files as they sent them where no copy could be made; everyone else gets copies. */
  readonly isReporter: boolean
}

export async function findDossier(db: Db, report: Report, { sight, isReporter }: For): Promise<Dossier> {
  const { id, filedYear } = report
  const [details, { rows }] = await Promise.all([
    findOfficerDetails(db, report, sight),
    sql<Row>`select (${events(report)}) as events,
      (select json_agg(json_build_object('id', f.id, 'messageId', f.message_id, 'ordinal', f.ordinal, ${fileColumns(isReporter)}) order by f.ordinal)
        from report_attachments f join report_messages m on m.filed_year = ${inText(filedYear)} and m.id = f.message_id
        where f.report_id = ${id} and ${isInSight(sight)} and (f.by_reporter or f.withdrawn_at is null)) as files,
      (select count(*)::integer from report_attachments f join report_messages m on m.filed_year = ${inText(filedYear)} and m.id = f.message_id
        where f.report_id = ${id} and f.by_reporter and not (${isInSight(sight)})) as withheld`.execute(db),
  ])
  const [row] = rows
  return {
    details,
    events: (row?.events ?? []).map(({ at, ...event }) => ({ ...event, at: new Date(at) })),
    files: row?.files ?? [],
    withheld: row?.withheld ?? 0,
  }
}

type Row = {
  readonly events: readonly (Omit<DossierEvent, 'at'> & { readonly at: string })[] | null
  readonly files: readonly DossierFile[] | null
  readonly withheld: number
}

const fileColumns = (isReporter: boolean) => sql`
  'digest', case when ${inText(isReporter)} and f.by_reporter then coalesce(f.safe_digest, f.digest) else f.safe_digest end,
  'mediaType', case when f.safe_digest is not null and f.media_type like 'image/%' then 'image/jpeg' else f.media_type end`

/** What concerns the reporter, and when somebody was told that a clock was late: both read the same history. */
const events = ({ id, filedYear }: Report) => sql`
  select json_agg(json_build_object('id', e.id, 'name', e.name,
      'party', case when e.party like 'officer:%' then 'officer' else e.party end, 'agency', g.name, 'to', t.name,
      'competent', k.name, 'reason', e.detail ->> 'reason', 'at', e.occurred_at, 'clock', e.detail ->> 'clock',
      'rung', (e.detail ->> 'rung')::integer) order by e.id)
  from report_events e
  left join agencies g on g.id = e.agency_id
  left join agencies t on t.id = (e.detail ->> 'to')::integer
  left join agencies k on k.id = (e.detail ->> 'competent')::integer
  where e.filed_year = ${inText(filedYear)} and e.report_id = ${id}
    and (e.name in ${sql.raw(REPORTER_EVENTS)} or e.name = 'clock.late')`
