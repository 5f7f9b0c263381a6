/** Chance acts on reports that are merged and parted: whatever happens, nobody is left without somebody who owes them something. */
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { DISHUB, LIAISON, merging } from '#test/merging.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aForwarding } from '#test/reports.ts'
import { chanceOf } from '../../../../db/demo/chance.ts'
import { answerReport } from './answer-report.ts'
import { archiveReport } from './archive-report.ts'
import { askReporter } from './ask-reporter.ts'
import { blockReport, unblockReport } from './block-report.ts'
import { changeReportPrivacy } from './change-privacy.ts'
import type { Change, Changed } from './change-report.ts'
import { closeReport } from './close-report.ts'
import { completeReport } from './complete-report.ts'
import { forwardReport } from './forward-report.ts'
import { letTimePass } from './let-time-pass.ts'
import { mergeReport } from './merge-report.ts'
import { replyReport } from './reply-report.ts'
import { sendBackReport } from './send-back-report.ts'
import { startReport } from './start-report.ts'
import { unmergeReport } from './unmerge-report.ts'
import { withdrawReport } from './withdraw-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { as, aReport, asReporter } = merging({ database, deps, clock })

const NATIONAL = 'nasional'
const reason = 'Begitulah keputusannya.'
const words = { body: 'Keterangan tambahan.', attachments: [] }

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), NATIONAL, 'koordinator.indramayu', LIAISON)
})

type Deed = (change: Change, other: Filed) => Promise<Changed>
const merge: Deed = (change, { number }) => mergeReport(deps(), change, { primary: number })
const BY_VERIFIER: readonly Deed[] = [
  ...Array<Deed>(9).fill(merge),
  change => unmergeReport(deps(), change, { reason }),
  change => forwardReport(deps(), change, aForwarding({ lead: DISHUB })),
  change => archiveReport(deps(), change, { reason: 'test-spam', explanation: reason }),
  change => askReporter(deps(), change, { message: reason }),
]
const BY_HOLDER: readonly Deed[] = [
  change => startReport(deps(), change),
  change => answerReport(deps(), change, { outcome: 'resolved', ...words }),
  change => answerReport(deps(), change, { outcome: 'partly', ...words }),
  change => askReporter(deps(), change, { message: reason }),
]
const BY_NATIONAL: readonly Deed[] = [
  change => sendBackReport(deps(), change, { reason }),
  change => blockReport(deps(), change, { reason }),
  change => unblockReport(deps(), change, { reason }),
  change => changeReportPrivacy(deps(), change, { confidential: true }),
]
const BY_REPORTER: readonly Deed[] = [
  change => replyReport(deps(), change, words),
  change => replyReport(deps(), change, words),
  change => closeReport(deps(), change, { rating: 3, comment: null }),
  change => completeReport(deps(), change, words),
  change => withdrawReport(deps(), change, { reason }),
  change => changeReportPrivacy(deps(), change, { confidential: true, anonymous: false }),
  change => changeReportPrivacy(deps(), change, { confidential: false, anonymous: false }),
]

/** What must never be, as conditions on a report `r`, its primary `p`, and its clocks. */
const OPEN = `r.status not in ('closed', 'archived', 'blocked')`
const FOLLOWS = `r.merged_into_id is not null and not r.is_confidential and ${OPEN}`
const runs = (kinds: string) => `exists (select from report_clocks c where c.report_id = r.id and c.stopped_at is null
  and c.paused_at is null and c.kind ${kinds})`
const WRONG: Readonly<Record<string, string>> = {
  'a second level of merging': 'r.merged_into_id is not null and p.merged_into_id is not null',
  'another privacy than the primary':
    'r.merged_into_id is not null and r.ended_at is null and r.is_confidential <> p.is_confidential',
  'another status than the open primary': `${FOLLOWS} and p.ended_at is null and r.status <> p.status`,
  'nobody to wait for': `${FOLLOWS} and p.ended_at is not null and not ${runs("= 'reporter_window'")}`,
  'an answer without a window': `${OPEN} and r.status = 'answered' and not ${runs("= 'reporter_window'")}`,
  'a window without an answer': `r.status <> 'answered' and ${runs("= 'reporter_window'")}`,
  'a duty while another works on it': `${FOLLOWS} and ${runs("not in ('reporter_window', 'ombudsman')")}`,
  'nobody who owes anything': `${OPEN} and not (${FOLLOWS}) and not ${runs("<> 'ombudsman'")}`,
  'a clock after the end': `r.ended_at is not null and ${runs('is not null')}`,
  'a blocked report that follows': `r.status = 'blocked' and r.ended_at is null and r.merged_into_id is not null and not r.is_confidential`,
}

async function faults(): Promise<readonly string[]> {
  const found = Object.entries(WRONG).map(
    ([name, condition]) =>
      `select '${name}' as name, r.id from reports r left join reports p on p.id = r.merged_into_id where ${condition}`,
  )
  const { rows } = await database.root.query<{ name: string; id: number }>(found.join(' union all '))
  return rows.map(({ name, id }) => `${name}: ${id}`)
}

test.each(['one', 'two', 'three'])('life %s', { timeout: 120_000 }, async seed => {
  const chance = chanceOf('merged lives', seed)
  const reports = await Promise.all(Array.from({ length: 12 }, (_, index) => aReport({ confidential: index > 8 })))
  const done: string[] = []
  let merged = 0
  for (let step = 0; step < 260; step++) {
    if (step % 4 === 0) reports.push(await aReport())
    const recent = reports.slice(-14)
    const [report, other] = [chance.pick(recent), chance.pick(recent)]
    const [actor, deeds] = chance.pick<[string | null, readonly Deed[]]>([
      ['koordinator.indramayu', BY_VERIFIER],
      ['koordinator.indramayu', BY_VERIFIER],
      ['koordinator.indramayu', BY_VERIFIER],
      [LIAISON, BY_HOLDER],
      [NATIONAL, BY_NATIONAL],
      [null, BY_REPORTER],
    ])
    const deed = chance.pick(deeds)
    const changed = await deed(actor === null ? asReporter(report) : await as(report, actor), other)
    done.push(
      `${step} ${deed.toString()} of ${report.id} with ${other.id}: ${changed.ok ? changed.report.status : changed.refusal}`,
    )
    if (changed.ok && changed.report.mergedInto) merged++
    if (chance.isIn(0.06)) {
      clock.moveOn(chance.between(1, 9) * 86_400)
      await letTimePass(deps())
      done.push('time passes')
    }
    expect(await faults(), done.slice(-6).join('\n')).toEqual([])
  }
  expect(merged).toBeGreaterThan(25)
})
