/** A report as its page shows it, to the public or to its reporter, and how the database gives it in one statement. */
import type { Clock } from '#core/calendars/rules/clock.ts'
import { addressOf } from '#core/regions/rules/region.ts'
import type { AgencyId, AttachmentId, Day, MessageId, RegionCode, ReportId, TrackingNumber } from '#core/ids.ts'
import type { EventName } from '../rules/events.ts'
import type { Channel, Classification, EndedBy, Kind, MessageKind, Outcome, Status, Weight } from '../rules/terms.ts'
import type { CalendarPlace } from '#core/calendars/queries/find-calendar.ts'
import { CLOCK_JSON, type ClockJson, clockOfJson } from './clock-json.ts'

export type ShownAgency = {
  readonly id: AgencyId
  readonly slug: string
  readonly name: string
  readonly shortName: string
}

export type ShownMessage = {
  readonly id: MessageId
  readonly kind: MessageKind
  readonly author: 'reporter' | 'officer' | 'system'
  readonly agency: Pick<ShownAgency, 'name' | 'shortName'> | null
  readonly title: string | null
  readonly body: string
  readonly outcome: Outcome | null
  readonly at: Date
  /** False: between the reporter and the officers only. */
  readonly isPublic: boolean
  /** What everyone else reads instead; null when it is the same. */
  readonly copy: { readonly title: string | null; readonly body: string } | null
}

export type ShownEvent = {
  readonly id: number
  readonly name: EventName
  readonly party: 'reporter' | 'officer' | 'system'
  readonly agency: string | null
  readonly to: string | null
  readonly reason: string | null
  readonly at: Date
}

export type ShownAttachment = {
  readonly id: AttachmentId
  readonly messageId: MessageId
  readonly ordinal: number
  readonly mediaType: string
  readonly bytes: number
  /** Only its reporter sees files that are not: still being made safe, unreadable, or not released to others. */
  readonly state: 'released' | 'held' | 'pending' | 'unreadable'
  /** The public report whose file it is, where an answer to that was told here as well. */
  readonly of?: TrackingNumber | null
}

/** Why a report was archived, as reference data explains it. */
export type ShownReason = { readonly name: string; readonly nameEn: string; readonly isOpenToObjection: boolean }

export type ShownReport = {
  readonly id: ReportId
  readonly number: TrackingNumber
  readonly version: number
  readonly kind: Kind
  readonly channel: Channel
  readonly status: Status
  readonly isAnonymous: boolean
  readonly showsName: boolean
  readonly occurredOn: Day | null
  readonly locationText: string | null
  /** From the smallest region to the province. */
  readonly place: string | null
  readonly category: { readonly slug: string; readonly name: string; readonly nameEn: string } | null
  readonly classification: Classification | null
  readonly weight: Weight | null
  readonly lead: ShownAgency | null
  readonly verifier: ShownAgency
  readonly submittedAt: Date
  readonly endedAt: Date | null
  readonly endedBy: EndedBy | null
  readonly endReason: string | null
  readonly archiveReason: ShownReason | null
  readonly escalatedAt: Date | null
  readonly rating: number | null
  /** It shows the status of the report it was merged into, which is named if everyone may read it. */
  readonly merged: { readonly into: TrackingNumber | null } | null
  /** How many reports are merged into this one. */
  readonly mergedReports: number
  readonly messages: readonly ShownMessage[]
  readonly events: readonly ShownEvent[]
  readonly clocks: readonly Clock[]
  /** Where the agencies stand for which its clocks run: whose days they count. */
  readonly places: ReadonlyMap<AgencyId, CalendarPlace>
  readonly attachments: readonly ShownAttachment[]
}

type Timed<Value extends { at: Date }> = Omit<Value, 'at'> & { at: string }

/** A row of the statement below: lists are JSON, in which instants are text. */
export type ShownRow = Omit<ShownReport, 'place' | 'places' | 'messages' | 'events' | 'clocks' | 'attachments'> & {
  readonly regionCode: RegionCode | null
  readonly regionNames: readonly string[] | null
  readonly messages: readonly Timed<ShownMessage>[] | null
  readonly events: readonly Timed<ShownEvent>[] | null
  readonly clocks: readonly ClockJson[] | null
  readonly attachments: readonly ShownAttachment[] | null
}

export function shownReportOf({ regionCode, regionNames, messages, events, clocks, attachments, ...row }: ShownRow) {
  const report: ShownReport = {
    ...row,
    place: regionCode === null ? null : addressOf(regionCode, regionNames ?? []),
    messages: (messages ?? []).map(message => ({ ...message, at: new Date(message.at) })),
    events: (events ?? []).map(event => ({ ...event, at: new Date(event.at) })),
    clocks: (clocks ?? []).map(clockOfJson),
    places: new Map(
      (clocks ?? []).map(({ agencyId, zone, regionCode: code }) => [agencyId, { zone, regionCode: code }]),
    ),
    attachments: attachments ?? [],
  }
  return report
}

/** Where the statement reads: the public views, or the tables as its reporter may see them. */
export type Sources = Readonly<
  Record<'reports' | 'messages' | 'events' | 'clocks' | 'attachments', string> & {
    copyOfMessage: string
    isPublicMessage: string
    stateOfAttachment: string
    ofReport: string
    isMerged: string
    primaryNumber: string
    shownLead: string
    mergedReports: string
    fileOf: string
  }
>

const agency = (
  id: string,
) => `(select json_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'shortName', g.short_name)
    from agencies g where g.id = ${id})`

/**
 * `$1` finds the report. The year it was filed in, by which its words and history are divided, stands in the text: as a
 * parameter it made PostgreSQL plan the statement anew each time (3 ms), weighing ten years where one was meant.
 *
 * One statement with lists in it, because round trips cost more than anything else on this page: measured at 1.8 times the
 * pages a second of one statement for the report and one for its history.
 */
const shownReportText = (from: Sources, filedYear: number): string => `
  select r.id, r.number, r.version, r.kind, r.channel, r.status, r.is_anonymous as "isAnonymous", r.shows_name as "showsName",
    r.occurred_on as "occurredOn", r.location_text as "locationText", r.region_code as "regionCode", r.classification, r.weight,
    r.submitted_at as "submittedAt", r.ended_at as "endedAt", r.ended_by as "endedBy", r.end_reason as "endReason",
    r.escalated_at as "escalatedAt", r.rating,
    case when ${from.isMerged} then json_build_object('into', ${from.primaryNumber}) end as merged, ${from.mergedReports} as "mergedReports",
    ${agency(from.shownLead)} as lead, ${agency('r.verifier_agency_id')} as verifier,
    (select json_build_object('slug', c.slug, 'name', c.name, 'nameEn', c.name_en) from categories c where c.id = r.category_id) as category,
    case when r.status = 'archived' then (select json_build_object('name', a.name, 'nameEn', a.name_en, 'isOpenToObjection', a.objection_allowed)
      from archive_reasons a where a.slug = r.end_reason) end as "archiveReason",
    (select json_agg(n.name order by n.code) from regions n
      where n.code in (left(r.region_code, 2), left(r.region_code, 5), left(r.region_code, 8), r.region_code)) as "regionNames",
    (select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'author', m.author,
        'agency', case when g.id is not null then json_build_object('name', g.name, 'shortName', g.short_name) end,
        'title', m.title, 'body', m.body, 'outcome', m.outcome, 'at', m.created_at, 'isPublic', ${from.isPublicMessage},
        'copy', ${from.copyOfMessage}) order by m.id)
      from ${from.messages} m left join agencies g on g.id = m.agency_id
      where m.filed_year = ${filedYear} and m.report_id = r.id) as messages,
    (select json_agg(json_build_object('id', e.id, 'name', e.name, 'party', e.party, 'agency', g.name, 'to', t.name,
        'reason', e.reason, 'at', e.occurred_at) order by e.id)
      from ${from.events} e left join agencies g on g.id = e.agency_id left join agencies t on t.id = e.to_agency_id
      where e.filed_year = ${filedYear} and e.report_id = r.id) as events,
    (select json_agg(json_build_object(${CLOCK_JSON}, 'zone', g.time_zone, 'regionCode', g.region_code) order by c.started_at)
      from ${from.clocks} c join agencies g on g.id = c.agency_id where c.report_id = r.id) as clocks,
    (select json_agg(json_build_object('id', a.id, 'messageId', a.message_id, 'ordinal', a.ordinal, 'mediaType', a.media_type,
        'bytes', a.byte_size, 'state', ${from.stateOfAttachment}, 'of', ${from.fileOf}) order by a.ordinal)
      from ${from.attachments} a where a.filed_year = ${filedYear} and a.report_id = r.id) as attachments
  from ${from.reports} r where ${from.ofReport}`

/** The statement for reports of a year: written once, because putting it together cost 15 µs each time. */
export function shownReportTexts(from: Sources): (filedYear: number) => string {
  const texts = new Map<number, string>()
  return filedYear => {
    const year = Math.trunc(filedYear)
    const text = texts.get(year) ?? shownReportText(from, year)
    texts.set(year, text)
    return text
  }
}
