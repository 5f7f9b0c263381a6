/** What the officers of a run have before them: queues, reports they may open, and searches with the statements these become. */
import { Kysely, PostgresDialect } from 'kysely'
import type { ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { officerOf } from '#core/people/officer-row.ts'
import { countInbox } from '#core/reports/queries/count-inbox.ts'
import type { InboxFilter } from '#core/reports/queries/inbox-filter.ts'
import { listInbox } from '#core/reports/queries/list-inbox.ts'
import { inQueue } from '#core/reports/queries/queue-conditions.ts'
import { queuesOf } from '#core/reports/rules/queues.ts'
import type { Database } from '#core/tables.ts'
import { type Db, connect } from '#platform/db.ts'
import { QUEUE_NAMES } from '#web/workbench/words.ts'
import { type Desk, seatOfficers } from '../generate/desks.ts'
import type { Search, WorkingOfficer } from '../load/scenario.ts'
import { ask } from './server.ts'
import type { Stage } from './stage.ts'

const OFFICERS = 60
const SEARCHES = [
  ['q=jembatan', { text: 'jembatan' }],
  ['q=guru+tidak+hadir', { text: 'guru tidak hadir' }],
  ['q=sertipikat+biaya+pengurusan', { text: 'sertipikat biaya pengurusan' }],
  ['q=gabah&status=closed', { text: 'gabah', status: 'closed' }],
  ['status=replied', { status: 'replied' }],
  ['bobot=heavy', { weight: 'heavy' }],
  ['anonim=ya', { isAnonymous: true }],
] as const satisfies readonly (readonly [string, InboxFilter])[]

type Asked = { readonly sql: string; readonly parameters: readonly unknown[] }

/** A database as the application asks it, and what was asked last. */
export function listening(url: string) {
  const pool = connect(url, { role: 'lapor_app', max: 2 })
  let last: Asked = { sql: '', parameters: [] }
  const db: Db<Database> = new Kysely({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void (last = { sql: query.sql, parameters: query.parameters }),
  })
  return { db, last: () => last, end: () => pool.end() }
}

export async function setDesks(url: string): Promise<{ officers: WorkingOfficer[]; searches: Search[] }> {
  const seated = await seatOfficers(url, OFFICERS)
  const { db, last, end } = listening(url)
  try {
    const officers: WorkingOfficer[] = []
    const searches: Search[] = []
    for (const desk of seated) {
      const officer = await officerAt(db, desk)
      const queues = queuesOf(officer)
      if (queues.length === 0) continue
      const now = new Date()
      const shown = await Promise.all(
        queues.slice(0, 3).map(queue => listInbox(db, officer, { queue, now, limit: 30 })),
      )
      const numbers = [...new Set(shown.flatMap(({ rows }) => rows.map(({ number }) => number)))]
      officers.push({ ...desk, queues: queues.map(queue => QUEUE_NAMES[queue]), numbers })
      if (officers.length > 20) continue
      for (const [asked, filter] of SEARCHES) {
        await listInbox(db, officer, { queue: 'all', now, filter, limit: 30 })
        searches.push({ path: `/petugas?antrean=semua&${asked}`, cookie: desk.cookie, ...last() })
      }
    }
    return { officers, searches }
  } finally {
    await end()
  }
}

async function officerAt(db: Db<Database>, { officerId }: Pick<Desk, 'officerId'>): Promise<Officer> {
  const row = await db
    .selectFrom('officers')
    .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
    .select(['officers.id', 'account_id', 'agency_id', 'role', 'mandate', 'path'])
    .select(['scope_category_ids', 'scope_region_code'])
    .where('officers.id', '=', officerId as Officer['id'])
    .executeTakeFirstOrThrow()
  return officerOf(row)
}

/** How PostgreSQL finds the rows of each kind of search, run once more when it is warm. */
export async function plansOf({ target }: Stage): Promise<{ path: string; plan: string[] }[]> {
  const plans: { path: string; plan: string[] }[] = []
  for (const { path, sql, parameters } of target.searches.slice(0, SEARCHES.length)) {
    const rows = await ask<{ 'QUERY PLAN': string }>(
      target.databaseUrl,
      `explain (analyze, buffers, timing off) ${sql}`,
      [...parameters],
    )
    plans.push({ path, plan: rows.map(row => row['QUERY PLAN']) })
  }
  return plans
}

export type Miscount = {
  readonly officer: number
  readonly queue: string
  readonly told: number
  readonly found: number
}

export type CountsCompared = { readonly compared: number; readonly wrong: readonly Miscount[] }

/** Each figure beside each queue of these officers, and as many reports as there are when each queue is gone through by itself. */
export async function compareCounts({ target }: Stage, most = 20): Promise<CountsCompared> {
  const { db, end } = listening(target.databaseUrl)
  const wrong: Miscount[] = []
  let compared = 0
  try {
    for (const desk of target.officers.slice(0, most)) {
      const officer = await officerAt(db, desk)
      const now = new Date()
      const queues = queuesOf(officer).filter(queue => queue !== 'all')
      const counts = await countInbox(db, officer, { queues, now })
      for (const queue of queues) {
        const found: { id: ReportId }[] = await db
          .selectFrom('reports')
          .select('id')
          .where(inQueue(queue, officer, now))
          .execute()
        const told = counts.get(queue) ?? -1
        compared++
        if (told !== found.length) wrong.push({ officer: desk.officerId, queue, told, found: found.length })
      }
    }
    return { compared, wrong }
  } finally {
    await end()
  }
}
