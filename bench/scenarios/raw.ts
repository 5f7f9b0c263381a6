/** The same server's limit, without the application: what any application on it could reach at most. */
import pg from 'pg'
import { yearInWib } from '#core/calendars/rules/days.ts'
import { trackingNumber } from '#core/reports/rules/tracking-number.ts'
import { randomOf } from '../generate/random.ts'
import type { Scenario, Target } from '../load/scenario.ts'

const INSERT_REPORT = {
  name: 'insert-report',
  text: `insert into reports (filed_year, number, kind, channel, status, is_anonymous, is_confidential, is_about_staff,
      is_sensitive, occurred_on, verifier_agency_id, submitted_at, text_id)
    values ($1, $2, 'complaint', 'web', 'received', true, false, false, false, $3, $4, $5, 0) returning id`,
}
const INSERT_EVENT = {
  name: 'insert-event',
  text: `insert into report_events (filed_year, report_id, name, party, occurred_at, detail)
    values ($1, $2, 'report.submitted', 'reporter', $3, $4)`,
}

/** One report and one line of history in four round trips. */
export const rawInsert = ({ databaseUrl, run, rootAgencyId }: Target): Scenario => ({
  async join() {
    const client = await connected(databaseUrl)
    return {
      async once(n) {
        const at = new Date()
        const year = yearInWib(at)
        const number = trackingNumber(year, randomOf(run, n).digits(9))
        await client.query('begin')
        const values = [year, number, at.toISOString().slice(0, 10), rootAgencyId, at]
        const { rows } = await client.query<{ id: string }>({ ...INSERT_REPORT, values })
        const detail = JSON.stringify({ channel: 'web', to: rootAgencyId, region: null })
        await client.query({ ...INSERT_EVENT, values: [year, rows[0]?.id, at, detail] })
        await client.query('commit')
        return null
      },
      close: () => client.end(),
    }
  },
})

const FIND_REPORT = {
  name: 'find-report',
  text: `select id, filed_year, number, version, kind, channel, status, is_anonymous, shows_name, occurred_on, location_text,
      region_code, category_id, classification, weight, lead_agency_id, verifier_agency_id, submitted_at, published_at,
      ended_at, ended_by, end_reason, rating
    from reports where number = $1`,
}
const FIND_EVENTS = {
  name: 'find-events',
  text: `select id, name, party, agency_id, occurred_at, detail from report_events
    where filed_year = $1 and report_id = $2 order by id limit 10`,
}

/** One report and ten lines of its history in two queries. */
export const rawRead = ({ databaseUrl, numbers, run }: Target): Scenario => ({
  async join() {
    const client = await connected(databaseUrl)
    return {
      async once(n) {
        const number = numbers[(n + run * 7919) % numbers.length]
        const { rows } = await client.query<{ id: string; filed_year: number }>({ ...FIND_REPORT, values: [number] })
        const [report] = rows
        if (!report) return `no report ${number}`
        const events = await client.query({ ...FIND_EVENTS, values: [report.filed_year, report.id] })
        return events.rows.length === 10 ? null : `${events.rows.length} lines of history`
      },
      close: () => client.end(),
    }
  },
})

async function connected(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  return client
}
