/** Deadlines, reminders and closings, as days go by on the application's clock. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { answerReport } from './answer-report.ts'
import { askReporter } from './ask-reporter.ts'
import { letTimePass } from './let-time-pass.ts'
import { replyReport } from './reply-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps
const identity = { name: 'Wartini', email: 'wartini@contoh.test', phone: null }

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu', 'penghubung.dishub.indramayu')
})

const statusOf = async ({ id }: Filed) =>
  database.db
    .selectFrom('reports')
    .select(['status', 'ended_by', 'end_reason', 'escalated_at', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const historyOf = async ({ id }: Filed) =>
  (
    await database.db.selectFrom('report_events').select('name').where('report_id', '=', id).orderBy('id').execute()
  ).map(({ name }) => name)
const changes = async () => Object.fromEntries((await letTimePass(deps)).map(({ step, reports }) => [step, reports]))

async function answered(): Promise<Filed> {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', identity }))
  await forwardedTo(database, deps, report, 'dinas-perhubungan-kab-indramayu')
  const by = { as: 'officer', viewer: await officerNamed(database, 'penghubung.dishub.indramayu') } as const
  const result = await answerReport(
    deps,
    { report: { id: report.id }, by },
    { outcome: 'resolved', body: 'Sudah kami perbaiki.', attachments: [] },
  )
  if (!result.ok) throw new Error(result.refusal)
  return report
}

describe('an answer that nobody replies to', () => {
  test('is reminded of five days and one day before, and closes the report after ten working days', async () => {
    const report = await answered() // Friday 20 November; the window ends with Friday 4 December
    clock.set('2026-11-26T16:59:00Z')
    expect((await changes())['remind']).toBe(0)
    clock.set('2026-11-26T17:01:00Z') // Friday 27 in WIB: five working days are left
    expect((await changes())['remind']).toBe(1)
    expect((await changes())['remind']).toBe(0)
    clock.set('2026-12-03T01:00:00Z') // Thursday: one is left
    expect((await changes())['remind']).toBe(1)
    clock.set('2026-12-04T16:59:59Z')
    expect((await changes())['close']).toBe(0)
    clock.set('2026-12-04T17:00:00Z')
    expect((await changes())['close']).toBe(1)
    expect(await statusOf(report)).toMatchObject({ status: 'closed', ended_by: 'system', end_reason: 'no_response' })
    expect((await historyOf(report)).slice(-3)).toEqual(['clock.reminded', 'clock.reminded', 'report.closed'])
  })

  test('closes once, after any time of standing still, however many look for it at once', async () => {
    const report = await answered()
    clock.set('2027-02-01T02:00:00Z')
    await Promise.all([letTimePass(deps), letTimePass(deps), letTimePass(deps)])
    expect((await historyOf(report)).filter(name => name === 'report.closed')).toHaveLength(1)
    expect((await historyOf(report)).filter(name => name === 'clock.reminded')).toHaveLength(0)
  })

  test('opens again for a reply that reached us in time and was read late', async () => {
    const report = await answered()
    clock.set('2026-12-07T02:00:00Z')
    await letTimePass(deps)
    const by = { as: 'reporter', viewer: { kind: 'guest', openReports: [report.id] } } as const
    const words = { body: 'Belum selesai, masih gelap.', attachments: [] }
    const late = await replyReport(deps, { report, by }, { ...words, receivedAt: new Date('2026-12-04T17:00:00Z') })
    expect(late).toEqual({ ok: false, refusal: 'window-over' })
    const inTime = await replyReport(deps, { report, by }, { ...words, receivedAt: new Date('2026-12-04T16:00:00Z') })
    expect(inTime.ok && inTime.report.status).toBe('replied')
  })

  test('gives five more days, once, to a reporter whom no notice reached', async () => {
    const report = await answered()
    const event = await database.db
      .selectFrom('report_events')
      .select('id')
      .where('name', '=', 'report.answered')
      .executeTakeFirstOrThrow()
    await database.root.query(
      `insert into notifications (report_id, filed_year, event_id, kind, dedupe_key, channel, recipient, state, created_at)
       values ($1, 2026, $2, 'answered', 'x', 'email', 'reporter', 'failed', now())`,
      [report.id, event.id],
    )
    clock.set('2026-12-04T17:00:00Z')
    await letTimePass(deps)
    expect(await statusOf(report)).toMatchObject({ status: 'answered' })
    clock.set('2026-12-11T17:00:00Z')
    await letTimePass(deps)
    expect(await statusOf(report)).toMatchObject({ status: 'closed' })
    expect((await historyOf(report)).filter(name => name === 'report.window_extended')).toHaveLength(1)
  })
})

describe('a question that is not answered', () => {
  test('archives a report that nobody has taken on', async () => {
    const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
    const by = { as: 'officer', viewer: await officerNamed(database, 'koordinator.indramayu') } as const
    await askReporter(deps, { report, by }, { message: 'Di jalan mana, dan sejak kapan?' })
    clock.set('2026-12-04T17:00:00Z')
    expect((await changes())['expire']).toBe(1)
    expect(await statusOf(report)).toMatchObject({
      status: 'archived',
      ended_by: 'system',
      end_reason: 'no-completion',
    })
  })
})

test('a report whose reporter no reminder reached goes back to the verifier instead of being archived', async () => {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', identity }))
  const by = { as: 'officer', viewer: await officerNamed(database, 'koordinator.indramayu') } as const
  await askReporter(deps, { report: { id: report.id }, by }, { message: 'Di mana tepatnya?' })
  clock.set('2026-11-27T02:00:00Z') // five working days are left
  expect((await changes())['remind']).toBe(1)
  await database.root.query(
    `insert into notifications (report_id, filed_year, event_id, kind, dedupe_key, channel, recipient, state, created_at)
     select report_id, filed_year, id, 'completion_reminder', 'x', 'email', 'reporter', 'failed', occurred_at
     from report_events where report_id = $1 and name = 'clock.reminded'`,
    [report.id],
  )
  clock.set('2026-12-07T02:00:00Z')
  expect((await changes())['expire']).toBe(1)
  expect(await statusOf(report)).toMatchObject({ status: 'received', end_reason: null })
  expect((await historyOf(report)).at(-1)).toBe('report.expired')
})

test('a clock that is ripe is found behind any number whose next day has not come', async () => {
  const report = await answered() // its first reminder is due on 27 November
  const crowd = await answered()
  clock.set('2026-11-27T02:00:00Z')
  await database.root.query(
    `insert into report_clocks (report_id, kind, agency_id, policy_id, limit_value, limit_unit, near_percent, started_at,
       near_at, due_at, pauses, is_provisional, calendar_version, reminders_sent)
     select $1, c.kind, a.id, c.policy_id, c.limit_value, c.limit_unit, c.near_percent, c.started_at,
       c.near_at, c.due_at - interval '1 day', c.pauses, c.is_provisional, c.calendar_version, 1
     from report_clocks c, (select id from agencies where parent_id is not null order by id limit 1200) a
     where c.report_id = $2 and c.kind = 'reporter_window' and a.id <> c.agency_id`,
    [crowd.id, report.id],
  )
  await letTimePass(deps)
  expect(await historyOf(report)).toContain('clock.reminded')
})

test('a report that cannot be judged holds up no other', async () => {
  const [broken, report] = [await answered(), await answered()]
  clock.set('2026-12-07T02:00:00Z')
  await database.root.query(
    `alter table reports add constraint broken check (id <> ${broken.id} or status <> 'closed')`,
  )
  await expect(letTimePass(deps)).rejects.toThrow('1 reports could not be judged')
  await database.root.query('alter table reports drop constraint broken')
  expect(await statusOf(report)).toMatchObject({ status: 'closed' })
})

describe('a report that is late', () => {
  test('warns when near, then climbs from coordinator to leader to overseer, each once', async () => {
    const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' })) // to verify by Wednesday 25 November
    const version = (await statusOf(report)).version
    clock.set('2026-11-25T04:00:00Z')
    expect((await changes())['warn']).toBe(1)
    expect((await changes())['warn']).toBe(0)
    for (const day of [
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-10',
    ]) {
      clock.set(`${day}T02:00:00Z`)
      await letTimePass(deps)
    }
    const warnings = (await historyOf(report)).filter(name => name.startsWith('clock.'))
    expect(warnings).toEqual(['clock.near', 'clock.late', 'clock.late', 'clock.late'])
    expect((await statusOf(report)).version).toBe(version)
  })

  test('is marked for the Ombudsman after sixty calendar days, but not while an answer waits', async () => {
    const waiting = await answered()
    const open = await filed(deps, aSubmission({ title: 'Sampah menumpuk di pinggir sungai' }))
    await database.root.query(`update report_clocks set due_at = '2030-01-01' where kind = 'reporter_window'`)
    clock.set('2027-01-19T17:00:00Z')
    expect((await changes())['escalate']).toBe(1)
    expect((await statusOf(open)).escalated_at).toEqual(new Date('2027-01-19T17:00:00Z'))
    expect((await statusOf(waiting)).escalated_at).toBeNull()
    expect((await changes())['escalate']).toBe(0)
  })
})
