/** The plans of the inbox against a filled table: no list or count may read every report. */
import type { KyselyPlugin } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { officerNamed } from '#test/reports.ts'
import { queuesOf, sortsOf } from '../rules/queues.ts'
import { countInbox } from './count-inbox.ts'
import type { OfficerId, RegionCode } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { type InboxSearch, listInbox } from './list-inbox.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const PEOPLE = ['nasional', 'koordinator.indramayu', 'penghubung.dishub.indramayu', 'pimpinan.indramayu', 'ombudsman']

/** Each statement of ours is explained instead of run. */
function explaining(plans: string[]): KyselyPlugin {
  return {
    transformQuery: ({ node }) =>
      node.kind === 'RawNode'
        ? { ...node, sqlFragments: [`explain ${node.sqlFragments[0] ?? ''}`, ...node.sqlFragments.slice(1)] }
        : node,
    transformResult: ({ result }) => {
      if (result.rows[0]?.['QUERY PLAN'] === undefined) return Promise.resolve(result)
      plans.push(result.rows.map(row => String(row['QUERY PLAN'])).join('\n'))
      return Promise.resolve({ ...result, rows: [] })
    },
  }
}

/** Reports of everybody, every fiftieth of Indramayu; most are closed, as in life. */
const FILL = `
  create temporary table places as
    select row_number() over (order by id) - 1 as k, id, false as ours from agencies where depth = 1
    union all
    select row_number() over (order by id) - 1, id, true from agencies
    where path <@ (select path from agencies where slug = 'kab-indramayu');
  insert into reports (filed_year, number, kind, channel, status, is_anonymous, is_confidential, is_about_staff, is_sensitive,
    verifier_agency_id, chain, lead_agency_id, submitted_at, text_id)
  select 2026, (260000000000 + n)::text, 'complaint', 'web', status, false, false, false, false, root.id,
    case when status = 'received' then '{}' else array[root.id, place.id] end,
    case when status <> 'received' then place.id end, timestamptz '2026-11-20' - n * interval '8 minutes', n
  from generate_series(1, 20000) i (n)
  cross join lateral (select coalesce((array['received', 'forwarded', 'in_progress', 'answered', 'replied'])[n % 25 + 1], 'closed')) as s (status)
  cross join (select id from agencies where slug = 'nasional') root
  join places place on place.ours = (n % 49 = 0) and place.k = n % 50;
  insert into report_clocks (report_id, kind, agency_id, policy_id, limit_value, near_percent, limit_unit, started_at, near_at,
    due_at, stopped_at, is_provisional, calendar_version)
  select id, 'follow_up', verifier_agency_id, 1, 14, 80, 'working_day', submitted_at, submitted_at + interval '15 days',
    submitted_at + interval '20 days', case when status = 'closed' then submitted_at + interval '9 days' end, false, 1
  from reports;
  select follow_clocks(array(select id from reports));
  analyze reports;
  analyze report_clocks`

/** Those of which there are few: what is common is met with soon, however one walks. */
const FILTERS: readonly InboxFilter[] = [
  { text: 'cendrawasih' },
  { text: '"lampu jalan" -padam' },
  { label: 'rapat' },
  { handler: 1 as OfficerId },
  { region: '32.12' as RegionCode, kind: 'complaint' },
]

async function isFoundByIndex(officer: Officer, asked: Pick<InboxSearch, 'queue' | 'sort' | 'filter'>) {
  const plans: string[] = []
  const explained: KyselyPlugin = explaining(plans)
  await listInbox(database.db.withPlugin(explained), officer, { ...asked, now: clock.now(), limit: 30 })
  expect([officer.role, asked, plans.length, plans.filter(readsEverything)]).toEqual([officer.role, asked, 1, []])
}

describe('the inbox over 20,000 reports', { timeout: 60_000 }, () => {
  test('finds what it shows and counts by indexes', async () => {
    await demoPeople(database, depsOn(database, clock), ...PEOPLE)
    await database.root.query(FILL)
    const now = clock.now()
    for (const who of PEOPLE) {
      const viewer = await officerNamed(database, who)
      const officer = viewer.kind === 'account' ? viewer.officer : null
      if (!officer) throw new Error(who)
      const queues = queuesOf(officer)
      for (const queue of queues) {
        for (const sort of sortsOf(queue)) await isFoundByIndex(officer, { queue, sort })
      }
      for (const filter of FILTERS) await isFoundByIndex(officer, { queue: 'all', filter })
      const plans: string[] = []
      await countInbox(database.db.withPlugin(explaining(plans)), officer, { queues, now })
      expect([who, plans.length, plans.filter(readsEverything)]).toEqual([who, 1, []])
    }
  })
})

const readsEverything = (plan: string): boolean => /Seq Scan on reports\b/.test(plan)
