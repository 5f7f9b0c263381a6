/**
 * What happens to all merged reports at once because of their primary, in a few statements for thousands of them. Whoever runs
 * these holds the lock of the primary, without which nobody joins it.
 */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { inText } from '../queries/in-text.ts'
import type { ReportEvent } from '../rules/events.ts'
import { OPEN_STATUSES, type Report } from '../rules/report.ts'

/** `isFollowing` of ../rules/report.ts, of the table `reports`. */
const FOLLOWS = sql`not reports.is_confidential and reports.status = any(${[...OPEN_STATUSES]}::text[])`

const CLOCK_COLUMNS = sql`kind, agency_id, policy_id, limit_value, limit_unit, near_percent, started_at, near_at, due_at, pauses,
  is_provisional, calendar_version`

/** Shows on all that follow how the primary stands now. With an answer each gets a window of its own, as long as the primary's. */
export async function moveFollowers(tx: Tx, { before, after, at }: Move): Promise<void> {
  const isAnswer = after.answers > before.answers && after.status === 'answered'
  await sql`
    with moved as (
      update reports set status = ${after.status}, verifier_agency_id = ${after.verifier.id},
        accused_agency_id = ${after.accusedAgencyId}, version = version + 1,
        answers = answers + ${isAnswer ? 1 : 0}::smallint, window_extended = window_extended and not ${isAnswer}::boolean
      where merged_into_id = ${after.id} and ${FOLLOWS}
      returning id, filed_year
    ), stopped as (
      update report_clocks c set stopped_at = ${at} from moved
      where c.report_id = moved.id and c.kind = 'reporter_window' and c.stopped_at is null and ${after.status} <> 'answered'
    ), started as (
      insert into report_clocks (report_id, ${CLOCK_COLUMNS})
      select moved.id, ${CLOCK_COLUMNS} from moved cross join report_clocks c
      where ${isAnswer}::boolean and c.report_id = ${after.id} and c.kind = 'reporter_window' and c.stopped_at is null
    )
    insert into report_events (filed_year, report_id, name, party, agency_id, occurred_at, detail)
    select moved.filed_year, moved.id, e.name, e.party, e.agency_id, e.occurred_at,
      e.detail || jsonb_build_object('through', ${after.id}::bigint, 'year', ${after.filedYear}::integer)
    from moved cross join (${lastEvent(after, 'report.answered')}) e
    where ${isAnswer}::boolean`.execute(tx)
  await followClocks(tx, after.id)
}

type Move = { readonly before: Report; readonly after: Report; readonly at: Date }

const lastEvent = ({ id, filedYear }: Report, name: ReportEvent['name']) => sql`
  select name, party, agency_id, occurred_at, detail from report_events
  where filed_year = ${inText(filedYear)} and report_id = ${id} and name = ${name} order by id desc limit 1`

/**
 * The verifier archived the primary: what follows ends with it, for the same reason, each with an ending of its own. An objection
 * to having been merged still waits for its decision.
 */
export async function endFollowers(tx: Tx, primary: Report): Promise<void> {
  const { id, endedAt, endedBy, endReason } = primary
  await sql`
    with ended as (
      update reports set status = 'archived', status_before = null, ended_at = ${endedAt}, ended_by = ${endedBy},
        end_reason = ${endReason}, version = version + 1
      where merged_into_id = ${id} and ${FOLLOWS}
      returning id, filed_year, objection_at
    ), stopped as (
      update report_clocks c set stopped_at = ${endedAt} from ended where c.report_id = ended.id and c.stopped_at is null
        and (ended.objection_at is null or c.kind not in ('objection', 'ombudsman'))
    )
    insert into report_events (filed_year, report_id, name, party, agency_id, occurred_at, detail)
    select ended.filed_year, ended.id, e.name, e.party, e.agency_id, e.occurred_at,
      e.detail - 'messageId' - 'digest' || jsonb_build_object('through', ${id}::bigint)
    from ended cross join (${lastEvent(primary, 'report.archived')}) e`.execute(tx)
  await followClocks(tx, id)
}

/** Of those that follow, the one that was filed first; locked. */
export async function lockOldestFollower(tx: Tx, primaryId: ReportId): Promise<ReportId | undefined> {
  const { rows } = await sql<{ id: ReportId }>`
    select id from reports where merged_into_id = ${primaryId} and ${FOLLOWS}
    order by submitted_at, id limit 1 for no key update`.execute(tx)
  return rows[0]?.id
}

/**
 * Whatever was merged into the one belongs to the other from now on; since when it is merged stays as it was. Where the other waits
 * for its verifier, no window is open any more.
 */
export async function handOn(tx: Tx, from: ReportId, { to, at }: { to: Report; at: Date }): Promise<void> {
  await sql`
    with handed as (
      update reports set merged_into_id = ${to.id}, version = version + 1,
        status = case when ${FOLLOWS} then ${to.status} else status end,
        verifier_agency_id = case when ${FOLLOWS} then ${to.verifier.id} else verifier_agency_id end
      where merged_into_id = ${from} and id <> ${to.id}
      returning id, filed_year, is_confidential, status
    ), stopped as (
      update report_clocks c set stopped_at = ${at} from handed
      where c.report_id = handed.id and c.kind = 'reporter_window' and c.stopped_at is null
        and handed.status not in ('answered', 'closed', 'archived', 'blocked')
    )
    insert into report_events (filed_year, report_id, name, party, occurred_at, detail)
    select filed_year, id, 'report.merged', 'system', ${at}, jsonb_build_object('into', ${to.id}::bigint, 'linked', is_confidential)
    from handed`.execute(tx)
  await followClocks(tx, to.id)
}

/** What is due first of each that is merged into this one follows from its clocks, which have just moved. */
const followClocks = (tx: Tx, primaryId: ReportId) =>
  sql`select follow_clocks(array(select id from reports where merged_into_id = ${primaryId}))`.execute(tx)

/** Links hold between confidential reports only. */
export async function cutLinks(tx: Tx, { id, filedYear }: Report, at: Date): Promise<void> {
  await sql`
    with cut as (
      update reports set merged_into_id = null, merged_at = null, version = version + 1
      where merged_into_id = ${id} and is_confidential
      returning id, filed_year
    ), parted as (
      insert into report_events (filed_year, report_id, name, party, occurred_at, detail)
      select filed_year, id, 'report.unmerged', 'system', ${at}, jsonb_build_object('from', ${id}::bigint, 'linked', true) from cut
      returning report_id
    )
    insert into report_events (filed_year, report_id, name, party, occurred_at, detail)
    select ${inText(filedYear)}, ${id}, 'report.parted', 'system', ${at}, jsonb_build_object('duplicate', report_id) from parted`.execute(
    tx,
  )
}

/** A line in the history of the other report. Nobody is told of it, and what officers have open stays as it is. */
export async function noteOn(tx: Tx, id: ReportId, { name, party, agencyId, at, detail }: ReportEvent): Promise<void> {
  await sql`
    insert into report_events (filed_year, report_id, name, party, agency_id, occurred_at, detail)
    select filed_year, id, ${name}, ${party}, ${agencyId}::integer, ${at}::timestamptz, ${JSON.stringify(detail)}::jsonb
    from reports where id = ${id}`.execute(tx)
}
