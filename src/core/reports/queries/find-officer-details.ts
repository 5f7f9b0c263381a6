/** All that an officer's page of a report shows besides its state, and no more than the officer may read. */
import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, AttachmentId, CategoryId, Day, MessageId, RegionCode } from '#core/ids.ts'
import type { NoticeKind } from '#core/notifications/rules/audience.ts'
import { officerNamedBy } from '#core/people/queries/named-officer.ts'
import { addressOf } from '#core/regions/rules/region.ts'
import { ofAnyLength } from '#platform/db.ts'
import type { EventName } from '../rules/events.ts'
import { masked } from '../rules/masking.ts'
import type { Report } from '../rules/report.ts'
import type { Channel, MessageKind, Outcome, PartState, Visibility } from '../rules/terms.ts'
import type { Sight } from '../rules/visibility.ts'
import { answersThrough } from './answers-through.ts'
import { inText } from './in-text.ts'
import { officerEvents } from './officer-events.ts'

export type DetailedAgency = {
  readonly id: AgencyId
  readonly slug: string
  readonly name: string
  readonly shortName: string
}

export type DetailedMessage = {
  readonly id: MessageId
  readonly kind: MessageKind
  readonly author: 'reporter' | 'officer' | 'system'
  readonly officer: string | null
  readonly agency: Pick<DetailedAgency, 'name' | 'shortName'> | null
  readonly visibility: Visibility
  readonly title: string | null
  readonly body: string
  /** What others read instead; null when it is the same, or when this officer reads nothing else. */
  readonly copy: { readonly title: string | null; readonly body: string } | null
  readonly outcome: Outcome | null
  readonly at: Date
  /** Files of an anonymous reporter that this officer may have once the verifier has released them. */
  readonly withheld?: number | null
  /** Said of the primary, and told here as well: it is changed there. */
  readonly isPassedOn?: boolean
}

export type DetailedEvent = {
  readonly id: number
  readonly name: EventName
  readonly party: 'reporter' | 'officer' | 'system'
  readonly agency: string | null
  readonly to: string | null
  /** Whom those who gave it up named as competent. */
  readonly competent?: string | null
  readonly competentId?: AgencyId | null
  /** Confidential reports are only linked. */
  readonly linked?: boolean | null
  readonly reason: string | null
  readonly at: Date
}

export type DetailedAttachment = {
  readonly id: AttachmentId
  readonly messageId: MessageId
  readonly ordinal: number
  readonly mediaType: string
  readonly bytes: number
  readonly state: 'pending' | 'ready' | 'unreadable'
  readonly byReporter: boolean
  readonly isReleased: boolean
}

export type Holding = {
  readonly agencyId: AgencyId
  readonly agency: string
  readonly from: Date
  readonly to: Date | null
}

export type Notice = {
  readonly id: number
  readonly kind: NoticeKind
  readonly recipient: 'reporter' | 'officer'
  /** The officer's name */
  readonly officer: string | null
  readonly state: 'queued' | 'sent' | 'failed' | 'undeliverable'
  readonly reason: string | null
  readonly at: Date
}

/** A supporting agency's part: awaited, or settled by somebody. */
export type DetailedPart = {
  readonly agencyId: AgencyId
  readonly state: PartState | null
  readonly at: Date | null
  readonly officer: string | null
}

export type OfficerDetails = {
  readonly channel: Channel
  readonly occurredOn: Day | null
  readonly locationText: string | null
  readonly regionCode: RegionCode | null
  readonly place: string | null
  readonly point: { readonly latitude: number; readonly longitude: number } | null
  readonly category: { readonly id: CategoryId; readonly slug: string; readonly name: string } | null
  readonly archiveReason: string | null
  readonly agencies: ReadonlyMap<AgencyId, DetailedAgency>
  readonly messages: readonly DetailedMessage[]
  readonly events: readonly DetailedEvent[]
  readonly attachments: readonly DetailedAttachment[]
  readonly holdings: readonly Holding[]
  readonly parts: readonly DetailedPart[]
  readonly notices: readonly Notice[]
}

const visibilitiesIn = ({ correspondence, internal }: Sight): readonly Visibility[] => [
  'public',
  ...(correspondence ? (['reporter'] as const) : []),
  ...(internal ? (['internal'] as const) : []),
]

/** One statement with lists in it: round trips cost more than anything else. */
export async function findOfficerDetails(db: Db, report: Report, sight: Sight): Promise<OfficerDetails> {
  const { rows } = await sql<Row>`
    select r.channel, r.occurred_on as "occurredOn", r.location_text as "locationText", r.region_code as "regionCode",
      r.latitude, r.longitude,
      (select json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) from categories c where c.id = r.category_id) as category,
      (select a.name from archive_reasons a where r.status = 'archived' and a.slug = r.end_reason) as "archiveReason",
      (select json_agg(n.name order by n.code) from regions n
        where n.code in (left(r.region_code, 2), left(r.region_code, 5), left(r.region_code, 8), r.region_code)) as "regionNames",
      (select json_agg(json_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'shortName', g.short_name))
        from agencies g where g.id = any(${ofAnyLength(agenciesOf(report), 'integer')})) as agencies,
      (${messages(report, sight)}) as messages, (${officerEvents(report, sight)}) as events, (${attachments(report, sight)}) as attachments,
      (select json_agg(json_build_object('agencyId', g.id, 'agency', g.name, 'from', a.assigned_at, 'to', a.ended_at) order by a.id)
        from report_assignments a join agencies g on g.id = a.agency_id where a.report_id = r.id and a.part = 'lead') as holdings,
      (${parts(report)}) as parts,
      (select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'recipient', n.recipient, 'officer', o.name, 'state', n.state, 'reason', n.reason,
          'at', coalesce(n.sent_at, n.created_at)) order by n.id)
        from notifications n left join officers o on o.id = n.officer_id where n.report_id = r.id and ${inText(sight.internal)} and ${IS_OF_THE_REPORT}) as notices
    from reports r where r.id = ${report.id}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`Report ${report.id} is gone`)
  const { locationText } = row
  const shown = sight.original ? locationText : report.chain.length > 0 && locationText && masked(locationText)
  return detailsOf({ ...row, locationText: shown || null })
}

/** Who watches or follows a report is nobody else's business, least of all that of the agency that is watched. */
const IS_OF_THE_REPORT = sql<boolean>`n.kind not like 'watched%' and n.recipient <> 'follower'`

/** Whose names the page needs. */
const agenciesOf = ({ verifier, addressed, lead, supporting, copies, chain, accusedAgencyId, clocks }: Report) => [
  verifier.id,
  ...chain,
  ...[addressed, lead].flatMap(place => place?.id ?? []),
  ...[...supporting, ...copies].map(({ id }) => id),
  ...clocks.map(({ agencyId }) => agencyId),
  ...(accusedAgencyId === null ? [] : [accusedAgencyId]),
]

const parts = ({ id, filedYear }: Report) => sql`
  select json_agg(json_build_object('agencyId', a.agency_id, 'state', a.settled, 'at', a.settled_at, 'officer', o.name) order by a.id)
  from report_assignments a
  left join report_events e on e.filed_year = ${inText(filedYear)} and e.report_id = ${id} and e.occurred_at = a.settled_at
    and e.name in ('report.part_given', 'report.part_declined', 'report.part_waived')
    and coalesce((e.detail ->> 'of')::integer, e.agency_id) = a.agency_id
  left join officers o on o.id = ${officerNamedBy('e.party')}
  where a.report_id = ${id} and a.part = 'supporting' and a.ended_at is null`

/** Without sight of the reporter's own words, the masked copy of every text; a report that has none yet says nothing. */
const messages = ({ id, filedYear }: Report, sight: Sight) => sql`
  select json_agg(json_build_object('id', m.id, 'kind', m.kind,
      'author', case when m.kind = 'report' or m.author = 'reporter' then 'reporter' when m.author = 'system' then 'system' else 'officer' end,
      'officer', o.name, 'agency', case when g.id is not null then json_build_object('name', g.name, 'shortName', g.short_name) end,
      'visibility', m.visibility,
      'title', case when ${inText(sight.original)} then m.title else m.published_title end,
      'body', case when ${inText(sight.original)} then m.body else coalesce(m.published_body, '') end,
      'copy', case when ${inText(sight.original)} and m.published_body is not null
          and (m.published_body <> m.body or m.published_title is distinct from m.title)
        then json_build_object('title', m.published_title, 'body', m.published_body) end,
      'outcome', m.outcome, 'at', m.created_at, 'isPassedOn', m.is_passed_on,
      'withheld', case when ${inText(sight.internal && !sight.unreleased)} then (select count(*) from report_attachments f
        where f.report_id = ${id} and f.message_id = m.id and f.by_reporter and f.released_at is null and f.withdrawn_at is null) end)
      order by m.id)
  from (
    select id, kind, author, agency_id, visibility, title, body, published_title, published_body, outcome, created_at,
      false as is_passed_on
    from report_messages
    where filed_year = ${inText(filedYear)} and report_id = ${id} and visibility = any(${visibilitiesIn(sight)}::text[])
    union all ${answersThrough({ id, filedYear })}
  ) m
  left join agencies g on g.id = m.agency_id
  left join officers o on o.id = ${officerNamedBy('m.author')} and m.kind <> 'report'`

const attachments = ({ id, filedYear }: Report, sight: Sight) => sql`
  select json_agg(json_build_object('id', f.id, 'messageId', f.message_id, 'ordinal', f.ordinal, 'mediaType', f.media_type,
      'bytes', f.byte_size, 'state', f.state, 'byReporter', f.by_reporter,
      'isReleased', f.released_at is not null and f.withdrawn_at is null) order by f.ordinal)
  from report_attachments f join report_messages m on m.filed_year = ${inText(filedYear)} and m.id = f.message_id
  where f.report_id = ${id} and ${isInSight(sight)}`

/** In a query of attachments `f` and their messages `m`: this officer may have the file. */
export const isInSight = (sight: Sight) => sql<boolean>`m.visibility = any(${visibilitiesIn(sight)}::text[])
  and (${inText(sight.unreleased)} or not f.by_reporter or f.released_at is not null) and (${inText(sight.unreleased)} or f.withdrawn_at is null)`

type Timed<Value extends { at: Date }> = Omit<Value, 'at'> & { readonly at: string }

type Row = Pick<
  OfficerDetails,
  'channel' | 'occurredOn' | 'locationText' | 'regionCode' | 'category' | 'archiveReason'
> & {
  readonly latitude: number | null
  readonly longitude: number | null
  readonly regionNames: readonly string[] | null
  readonly agencies: readonly DetailedAgency[] | null
  readonly messages: readonly Timed<DetailedMessage>[] | null
  readonly events: readonly Timed<DetailedEvent>[] | null
  readonly attachments: readonly DetailedAttachment[] | null
  readonly holdings: readonly (Omit<Holding, 'from' | 'to'> & { from: string; to: string | null })[] | null
  readonly parts: readonly (Omit<DetailedPart, 'at'> & { readonly at: string | null })[] | null
  readonly notices: readonly Timed<Notice>[] | null
}

function detailsOf({ latitude, longitude, regionNames, ...row }: Row): OfficerDetails {
  const { regionCode } = row
  return {
    ...row,
    place: regionCode === null ? null : addressOf(regionCode, regionNames ?? []),
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    agencies: new Map((row.agencies ?? []).map(agency => [agency.id, agency])),
    messages: (row.messages ?? []).map(timed),
    events: (row.events ?? []).map(timed),
    attachments: row.attachments ?? [],
    holdings: (row.holdings ?? []).map(({ from, to, ...holding }) => ({
      ...holding,
      from: new Date(from),
      to: to === null ? null : new Date(to),
    })),
    parts: (row.parts ?? []).map(({ at, ...part }) => ({ ...part, at: at === null ? null : new Date(at) })),
    notices: (row.notices ?? []).map(timed),
  }
}

const timed = <Value extends { readonly at: string }>({ at, ...value }: Value) => ({ ...value, at: new Date(at) })
