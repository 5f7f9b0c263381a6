/** A second signature that nobody gives, and what anybody does meanwhile. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import { tellOfEvents } from '#core/notifications/operations/tell-of-events.ts'
import { useDatabase } from '#test/database.ts'
import { COORDINATOR, PROPOSAL, aProposedReport, goRound } from '#test/disputes.ts'
import { merging } from '#test/merging.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer } from '#test/report-lives.ts'
import type { Filed } from '#test/reports.ts'
import { decideClosingOfDispute } from './decide-dispute.ts'
import { letTimePass } from './let-time-pass.ts'
import { messageReport } from './message-report.ts'
import { proposeClosingOfDispute } from './propose-dispute.ts'
import { redactReport } from './redact-report.ts'
import { startReport } from './start-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const SECOND = 'koordinator2.indramayu'
let deps: Deps

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'nasional2', COORDINATOR, SECOND, 'penghubung.dishub.indramayu')
})

const historyOf = async ({ id }: Filed) =>
  database.db.selectFrom('report_events').select(['name', 'detail']).where('report_id', '=', id).orderBy('id').execute()
const stateOf = async ({ id }: Filed) =>
  database.db
    .selectFrom('reports')
    .select(['status', 'end_reason', 'dispute_proposed_by', 'dispute_proposed_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const changes = async () => Object.fromEntries((await letTimePass(deps)).map(({ step, reports }) => [step, reports]))
const lapses = async (report: Filed) => (await historyOf(report)).filter(({ name }) => name === 'report.dispute_lapsed')

const NOBODY = { dispute_proposed_by: null, dispute_proposed_at: null }

describe('a proposal that nobody signs', () => {
  test('is told to be near its end, and is set aside after five working days', async () => {
    const report = await aProposedReport(database, deps) // until Friday 27 November, 24:00
    clock.set('2026-11-27T16:59:00Z')
    const near = await changes()
    expect([near['lapse'], near['warn']]).toEqual([0, 1])
    clock.set('2026-11-27T17:00:00Z')
    expect((await changes())['lapse']).toBe(1)
    expect(await stateOf(report)).toEqual({ status: 'replied', end_reason: null, ...NOBODY })
    expect(await lapses(report)).toMatchObject([{ detail: { because: 'time' } }])
    expect((await changes())['lapse']).toBe(0)
  })

  test('is set aside once after any time of standing still, however many look for it, and nobody signs it then', async () => {
    const report = await aProposedReport(database, deps)
    clock.set('2026-12-10T02:00:00Z')
    const late = await decideClosingOfDispute(deps, await asOfficer(report, SECOND, database), {
      decision: 'approve',
      reason: 'Terlambat.',
    })
    expect(late).toEqual({ ok: false, refusal: 'proposal-lapsed' })
    await Promise.all([letTimePass(deps), letTimePass(deps), letTimePass(deps)])
    expect(await lapses(report)).toHaveLength(1)
    expect(await stateOf(report)).toMatchObject({ status: 'replied', ...NOBODY })
  })
})

describe('anything else that is done', () => {
  test('sets the proposal aside in the same change, with its own line before it', async () => {
    const report = await aProposedReport(database, deps)
    await startReport(deps, await asOfficer(report, 'penghubung.dishub.indramayu', database))
    expect((await historyOf(report)).slice(-2).map(({ name }) => name)).toEqual([
      'report.dispute_lapsed',
      'report.started',
    ])
    expect(await stateOf(report)).toMatchObject({ status: 'in_progress', ...NOBODY })
    const open = await database.db
      .selectFrom('report_clocks')
      .select('id')
      .where('report_id', '=', report.id)
      .where('kind', '=', 'second_signature')
      .where('stopped_at', 'is', null)
      .execute()
    expect(open).toEqual([])
  })

  test('even masking: whoever signs has to see what they sign', async () => {
    const report = await aProposedReport(database, deps)
    const redaction = {
      publishedTitle: 'Lampu padam',
      publishedBody: 'Lampu padam di pasar.',
      publishedAttachmentIds: [],
    }
    const changed = await redactReport(deps, await asOfficer(report, COORDINATOR, database), redaction)
    expect(changed.ok).toBe(true)
    expect(await lapses(report)).toMatchObject([{ detail: { because: 'action' } }])
  })

  test('even words of somebody whose report was merged into it', async () => {
    const { group, asReporter } = merging({ database, deps: () => deps, clock })
    const { primary, duplicates } = await group(1)
    for (const round of [1, 2]) await goRound(database, deps, primary, round)
    const proposal = { explanation: PROPOSAL }
    const proposed = await proposeClosingOfDispute(deps, await asOfficer(primary, COORDINATOR, database), proposal)
    expect(proposed.ok).toBe(true)
    const [other] = duplicates
    if (!other) throw new Error('Nothing was merged')
    const words = { body: 'Lampunya padam lagi semalam, fotonya ada.', attachments: [] }
    expect((await messageReport(deps, asReporter(other), words)).ok).toBe(true)
    expect(await stateOf(primary)).toMatchObject({ status: 'replied', ...NOBODY })
    expect(await lapses(primary)).toMatchObject([{ detail: { because: 'action' } }])
  })

  test('but no reminder and no warning of a clock', async () => {
    const report = await aProposedReport(database, deps)
    clock.set('2026-11-26T18:00:00Z') // what is owed to the reply is near
    expect((await changes())['warn']).toBe(1)
    expect((await stateOf(report)).dispute_proposed_by).not.toBeNull()
    expect(await lapses(report)).toEqual([])
  })
})

test('those who may sign are told, and whoever proposed is told how it ended', async () => {
  const report = await aProposedReport(database, deps)
  const told = async (name: string) => {
    const { id, filed_year } = await database.db
      .selectFrom('report_events')
      .select(['id', 'filed_year'])
      .where('report_id', '=', report.id)
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    await tellOfEvents(deps, { reportId: report.id, filedYear: filed_year, eventIds: [id] })
    const rows = await database.db
      .selectFrom('notifications')
      .leftJoin('officers', 'officers.id', 'notifications.officer_id')
      .select(['kind', 'recipient', 'officers.email'])
      .where('event_id', '=', id)
      .execute()
    return rows.map(({ kind, email }) => `${kind}: ${email?.replace(/@.*/, '')}`).toSorted()
  }
  expect(await told('report.dispute_proposed')).toEqual([
    'second_signature: koordinator2.indramayu',
    'second_signature: nasional',
    'second_signature: nasional2',
  ])
  const reason = 'Pelapor menyebut hal baru dalam tanggapan kedua.'
  await decideClosingOfDispute(deps, await asOfficer(report, 'nasional', database), { decision: 'reject', reason })
  expect(await told('report.dispute_rejected')).toEqual([
    'dispute_rejected: koordinator.indramayu',
    'dispute_rejected: koordinator2.indramayu',
    'dispute_rejected: penghubung.dishub.indramayu',
  ])
})
