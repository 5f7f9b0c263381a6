/** A smaller year than simulated-year.test.ts, through the operations, on a real database. */
import { expect, test } from 'vitest'
import { countMergedReports, countReportsByStatus } from '#core/reports/queries/find-home-figures.ts'
import { findEvents } from '#core/reports/queries/find-events.ts'
import { type Report, isFollowing, isOpen } from '#core/reports/rules/report.ts'
import type { ReportEvent } from '#core/reports/rules/events.ts'
import { useDatabase } from './database.ts'
import { clockAt } from './people.ts'
import { type Filed, type Stage, readLive } from './simulation/live.ts'
import { liveAYearForReal } from './simulation/live-year.ts'
import { untrue, wrongWith } from './simulation/soundness.ts'
import type { TestDatabase } from './database.ts'

const database = useDatabase()
const clock = clockAt('2026-07-01T00:00:00Z')
const seed = process.env['SEED'] ?? '17 Agustus 1945'
const REPORTS = 80

async function historyOf({ root }: TestDatabase, { deps }: Stage, { id }: Filed): Promise<readonly ReportEvent[]> {
  const { rows } = await root.query<{ id: string; year: number }>(
    'select id, filed_year as year from report_events where report_id = $1',
    [id],
  )
  const kept = await findEvents(
    deps.db,
    rows[0]?.year ?? 2026,
    rows.map(row => Number(row.id)),
  )
  return kept.map(({ event }) => event)
}

/** Merged reports move with another: what they show is not in their own history. */
const MERGING: readonly string[] = ['report.merged', 'report.succeeded', 'report.replaced', 'report.joined']

/** Too few reports for everything to be done; but of each kind something. */
const SOME = [
  'forward',
  'answer',
  'object',
  'merge',
  'block',
  'reclassify',
  'part',
  'return',
  'expire',
  'close',
  'escalate',
  'recount',
]

/** What follows stands as its primary does, or has a window of its own to end in. */
function strayed(report: Report, primary: Report): readonly string[] {
  if (primary.mergedInto) return ['follows one that follows']
  if (!isOpen(primary))
    return hasOwnWindow(report) ? [] : [`${report.status} after a primary that is ${primary.status}`]
  return report.status === primary.status && report.verifier.id === primary.verifier.id ? [] : ['stands elsewhere']
}

const hasOwnWindow = ({ status, clocks }: Report) =>
  status === 'answered' && clocks.some(({ kind, stoppedAt }) => kind === 'reporter_window' && stoppedAt === null)

test(`in the year “${seed}” no report is left without an owner or a clock, and every history adds up`, async () => {
  const { stage, filed, faults, done } = await liveAYearForReal(database, clock, { seed, reports: REPORTS })
  expect(faults).toEqual([])
  expect(filed).toHaveLength(REPORTS)
  expect(SOME.filter(name => !done.get(name))).toEqual([])

  const statuses = new Map<string, number>()
  for (const one of filed) {
    const [report, events] = [await readLive(stage, one), await historyOf(database, stage, one)]
    const life = { report, events: [...events], told: new Map(), filedBy: one.filedBy, isUntold: false }
    expect([one.id, ...wrongWith(life, stage)]).toEqual([one.id])
    const isAlone = !events.some(({ name }) => MERGING.includes(name))
    if (isAlone) expect([one.id, ...untrue(life)]).toEqual([one.id])
    if (report.mergedInto && isFollowing(report)) {
      const primary = await readLive(stage, { ...one, id: report.mergedInto.id })
      expect([one.id, ...strayed(report, primary)]).toEqual([one.id])
    }
    if (!isFollowing(report)) statuses.set(report.status, (statuses.get(report.status) ?? 0) + 1)
  }
  expect(await countReportsByStatus(stage.deps.db)).toEqual(statuses)
  const counted = [...statuses.values()].reduce((sum, count) => sum + count, 0)
  expect(await countMergedReports(stage.deps.db)).toBe(REPORTS - counted)
}, 240_000)
