/** What a queue of decisions says of each report besides its place in it: who stands against whom, how often, since when. */
import { sql } from 'kysely'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { type Officer, partyOf } from '#core/people/actor.ts'
import type { Ending } from '../rules/terms.ts'
import { CLOCK_JSON, type ClockJson, clockOfJson } from './clock-json.ts'
import { FORWARDINGS } from './has-forwarded.ts'

/** Somebody said it is not theirs, and whose it is. */
export type GivenBack = { readonly by: string; readonly competent: string | null }

export type Matter = {
  readonly id: ReportId
  readonly returns: number
  readonly givenBack: readonly GivenBack[]
  /** The officer who asks handed it to somebody, and so does not arbitrate. */
  readonly hasForwarded: boolean
  readonly followUp: Clock | null
  readonly against: Ending | null
  readonly judge: string | null
  readonly answers: number
  readonly replies: number
  readonly proposer: string | null
}

/** @param ids of reports that this officer's queue shows: who may see them is asked there */
export async function findMatters(db: Db, officer: Officer, ids: readonly ReportId[]): Promise<readonly Matter[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`
    select r.id, r.outer_returns as returns, r.objection_against as against, judge.short_name as judge, r.answers, r.replies,
      proposer.name as proposer,
      (select json_agg(json_build_object('by', g.short_name, 'competent', k.short_name) order by e.id)
        from report_events e left join agencies g on g.id = e.agency_id
        left join agencies k on k.id = (e.detail ->> 'competent')::integer
        where e.filed_year = r.filed_year and e.report_id = r.id and e.name in ('report.returned', 'report.redirected')
          and e.agency_id is not null) as "givenBack",
      exists (select from report_events e where e.filed_year = r.filed_year and e.report_id = r.id
        and e.party = ${partyOf(officer)} and e.name = any(${FORWARDINGS}::text[])) as "hasForwarded",
      (select json_build_object(${sql.raw(CLOCK_JSON)}) from report_clocks c
        where c.report_id = r.id and c.kind = 'follow_up' and c.stopped_at is null limit 1) as "followUp"
    from reports r
    left join agencies judge on judge.id = r.objection_agency_id
    left join officers proposer on proposer.id = r.dispute_proposed_by
    where r.id = any(${ids}::bigint[])`.execute(db)
  return rows.map(({ givenBack, followUp, ...row }) => ({
    ...row,
    givenBack: givenBack ?? [],
    followUp: followUp && clockOfJson(followUp),
  }))
}

type Row = Omit<Matter, 'givenBack' | 'followUp'> & {
  readonly givenBack: readonly GivenBack[] | null
  readonly followUp: ClockJson | null
}
