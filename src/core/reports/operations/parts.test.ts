/** Parts as days go by, on real tables: who is warned and told, what the calendar moves, and what nobody outside reads. */
import { beforeEach, describe, expect, test } from 'vitest'
import { reviseCalendar } from '#core/calendars/operations/revise-calendar.ts'
import type { Deps } from '#core/deps.ts'
import type { Day } from '#core/ids.ts'
import { findNotification } from '#core/notifications/queries/find-notification.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { type Filed, officerNamed } from '#test/reports.ts'
import { DISDUKCAPIL, SUPPORTER, aSupportedReport } from '#test/supported.ts'
import { tellOfAll } from '#test/told.ts'
import { findReporterReport } from '../queries/find-reporter-report.ts'
import { answerReport } from './answer-report.ts'
import { askReporter } from './ask-reporter.ts'
import { completeReport } from './complete-report.ts'
import { letTimePass } from './let-time-pass.ts'
import { reclassifyReport } from './reclassify-report.ts'
import { returnReportToForwarder } from './return-report.ts'
import { declineReportPart, giveReportPart, waiveReportPart } from './settle-part.ts'

const LEAD = 'penghubung.dishub.indramayu'
const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps
const PART = { body: 'Sudah kami cocokkan dengan data penduduk.', attachments: [] }
const ANSWER = { outcome: 'resolved', body: 'Lampu sudah kami ganti.', attachments: [] } as const

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu', LEAD, SUPPORTER)
})

const aSupported = () => aSupportedReport(database, deps)
const as = (report: Filed, name: string) => asOfficer(report, name, database)

async function dues({ id }: Filed) {
  const { rows } = await database.root.query<{ kind: string; due: string }>(
    `select kind, to_char((due_at - interval '1 second') at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as due
     from report_clocks where report_id = $1 and kind in ('follow_up', 'supporting_part') and stopped_at is null`,
    [id],
  )
  return Object.fromEntries(rows.map(({ kind, due }) => [kind, due]))
}

/** Who was told of what since the last time, and by which day the message says that something is due. */
async function told() {
  await tellOfAll(database, deps)
  const sent = await database.root.query<{ id: number }>(
    `update notifications set state = 'sent' where state = 'queued' returning id`,
  )
  const letters = await Promise.all(sent.rows.map(({ id }) => findNotification(database.db, id)))
  return letters
    .flatMap(one =>
      one?.officerEmail ? [`${one.kind} ${one.officerEmail.split('@')[0]} ${one.dueOn ?? ''}`.trim()] : [],
    )
    .toSorted()
}

describe('who is told', () => {
  test('the supporting agency by when its part is awaited, the lead what became of it', async () => {
    const report = await aSupported()
    expect(await told()).toContain(`supporting ${SUPPORTER} 2026-12-08`)
    await giveReportPart(deps, await as(report, SUPPORTER), PART)
    expect(await told()).toEqual([`part_given ${LEAD}`])
    const declined = await aSupported()
    await told()
    await declineReportPart(deps, await as(declined, SUPPORTER), { reason: 'Tidak ada data pada kami.' })
    expect(await told()).toEqual([`part_declined ${LEAD}`])
    const waived = await aSupported()
    await told()
    await waiveReportPart(deps, await as(waived, LEAD), { of: DISDUKCAPIL, reason: 'Sudah cukup.' })
    expect(await told()).toEqual([`part_waived ${SUPPORTER}`])
  })

  test('whoever still owes a part, that its day has moved', async () => {
    const report = await aSupported()
    await told()
    const corrected = {
      classification: 'complaint_service',
      weight: 'light',
      category: null,
      reason: 'Salah bobot.',
    } as const
    await reclassifyReport(deps, await as(report, 'koordinator.indramayu'), corrected)
    expect(await told()).toEqual([`part_moved ${SUPPORTER} 2026-11-25`, `reclassified ${LEAD} 2026-11-27`])
    await giveReportPart(deps, await as(report, SUPPORTER), PART)
    await told()
    await reclassifyReport(deps, await as(report, 'koordinator.indramayu'), { ...corrected, weight: 'medium' })
    expect(await told()).toEqual([`reclassified ${LEAD} 2026-12-10`])
  })

  test('of a part that is near its day or late, those who owe it and not the lead', async () => {
    const report = await aSupported()
    await told()
    clock.set('2026-12-05T02:00:00Z')
    await letTimePass(deps)
    const near = await told()
    expect(near).toContain(`near_due ${SUPPORTER} 2026-12-08`)
    expect(near.filter(line => line.includes(LEAD)).every(line => !line.includes('2026-12-08'))).toBe(true)
    clock.set('2026-12-09T02:00:00Z')
    await letTimePass(deps)
    expect((await told()).filter(line => line.includes('2026-12-08'))).toEqual([
      'late koordinator.indramayu 2026-12-08',
      `late ${SUPPORTER} 2026-12-08`,
    ])
    expect((await letTimePass(deps)).find(({ step }) => step === 'warn')?.reports).toBe(0)
    await giveReportPart(deps, await as(report, SUPPORTER), PART)
    clock.set('2026-12-30T02:00:00Z')
    await letTimePass(deps)
    expect((await told()).filter(line => line.includes('2026-12-08'))).toEqual([])
  })
})

test('a part waits with its lead for the reporter, through a return by the lead, and ends with the answer only', async () => {
  const report = await aSupported()
  clock.set('2026-11-24T02:00:00Z')
  await askReporter(deps, await as(report, LEAD), { message: 'Di depan toko yang mana?' })
  clock.set('2026-11-26T02:00:00Z')
  await completeReport(deps, asReporter(report), { body: 'Di depan toko roti.', attachments: [] })
  expect(await dues(report)).toEqual({ follow_up: '2026-12-14', supporting_part: '2026-12-10' })
  const notOurs = { reason: 'Lampu milik desa.', competentAgency: DISDUKCAPIL }
  await returnReportToForwarder(deps, await as(report, LEAD), notOurs)
  expect(await dues(report)).toEqual({ follow_up: '2026-12-14', supporting_part: '2026-12-10' })
  const coordinator = await as(report, 'koordinator.indramayu')
  expect(await answerReport(deps, coordinator, ANSWER)).toEqual({ ok: false, refusal: 'part-open' })
  await waiveReportPart(deps, coordinator, { of: DISDUKCAPIL, reason: 'Sudah cukup.' })
  expect((await answerReport(deps, coordinator, ANSWER)).ok).toBe(true)
  expect(await dues(report)).toEqual({})
})

describe('the public and the reporter', () => {
  test('read one answer on one clock, and nothing of parts', async () => {
    const report = await aSupported()
    await giveReportPart(deps, await as(report, SUPPORTER), PART)
    const { rows } = await database.root.query(
      `select (select json_agg(kind) from public_clocks where report_id = $1)::text as clocks,
        (select json_agg(name) from public_events where report_id = $1)::text as events,
        (select json_agg(kind) from public_messages where report_id = $1)::text as messages`,
      [report.id],
    )
    expect(JSON.stringify(rows)).not.toContain('part')
    const shown = await findReporterReport(database.db, { id: report.id, filedYear: 2026 })
    expect(JSON.stringify([shown?.clocks, shown?.events, shown?.messages])).not.toMatch(
      /supporting_part|part_given|"part"|cocokkan/,
    )
  })
})

test('an answer and the last part in one moment: the answer is given after the part or not at all', async () => {
  const report = await aSupported()
  const [part, answer] = await Promise.all([
    giveReportPart(deps, await as(report, SUPPORTER), PART),
    answerReport(deps, await as(report, LEAD), ANSWER),
  ])
  expect(part.ok).toBe(true)
  const { rows } = await database.root.query<{ status: string }>('select status from reports where id = $1', [
    report.id,
  ])
  expect(rows[0]?.status).toBe(answer.ok ? 'answered' : 'forwarded')
  if (!answer.ok) expect(answer.refusal).toBe('part-open')
})

/** Last, because calendars stay as they are between tests. */
test('a part moves with its lead when the calendar is revised, and the history says that both did', async () => {
  const report = await aSupported()
  expect(await dues(report)).toEqual({ follow_up: '2026-12-10', supporting_part: '2026-12-08' })
  clock.set('2026-11-26T02:00:00Z')
  const national = await officerNamed(database, 'nasional')
  if (national.kind !== 'account' || !national.officer) throw new Error('no officer')
  const set = [{ day: '2026-12-02' as Day, regionCode: null, kind: 'holiday' as const, name: 'Pilkada susulan' }]
  const revised = await reviseCalendar(deps, national.officer, {
    reason: 'Keppres',
    source: 'uji',
    enter: null,
    set,
    remove: [],
  })
  expect(revised.ok).toBe(true)
  await letTimePass(deps)
  expect(await dues(report)).toEqual({ follow_up: '2026-12-11', supporting_part: '2026-12-09' })
  const { rows } = await database.root.query<{ clocks: readonly string[] }>(
    `select detail -> 'clocks' as clocks from report_events where report_id = $1 and name = 'report.calendar_revised'`,
    [report.id],
  )
  expect(rows[0]?.clocks).toEqual(expect.arrayContaining(['follow_up', 'supporting_part']))
})
