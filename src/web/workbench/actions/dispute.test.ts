/** Debat kusir on the officers' pages, and what its reporter reads of it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { blockReport } from '#core/reports/operations/block-report.ts'
import { forwardReportOn } from '#core/reports/operations/forward-on.ts'
import { messageReport } from '#core/reports/operations/message-report.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { COORDINATOR, PROPOSAL, aProposedReport, aRepliedReport } from '#test/disputes.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer, asReporter, opened, reportSite } from '#test/report-lives.ts'
import type { Filed } from '#test/reports.ts'
import { type Fields, hiddenFields, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)

const SECOND = 'koordinator2.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const REASON = 'Saya periksa sendiri: kedua jawaban lengkap, tanggapan tidak membawa hal baru.'
const at = ({ number }: Filed) => `/petugas/laporan/${number}`
const closing = (report: Filed) => `${at(report)}/penutupan`
const signing = (report: Filed) => `${at(report)}/penutupan/persetujuan`

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  await demoPeople(database, deps(), 'nasional', COORDINATOR, SECOND, LIAISON, 'koordinator.jabar')
})

/** Opens the form, sends it with these fields, and says how that ended. */
async function send(who: string, address: string, fields: Fields) {
  const form = await get(who, address)
  return post(who, address.replace(/\?.*/, ''), { ...hiddenFields(await form.text()), ...fields })
}
const propose = (report: Filed, who = COORDINATOR) =>
  send(who, `${closing(report)}?alasan=debat-kusir`, { explanation: PROPOSAL })
const sign = (report: Filed, who: string, decision = 'approve') =>
  send(who, signing(report), { decision, reason: REASON })

async function stateOf({ number }: Filed) {
  const { rows } = await database.root.query(
    'select status, ended_by, end_reason, dispute_proposed_by is not null as proposed, version from reports where number = $1',
    [number],
  )
  return rows[0]
}
const textOf = async (who: string, address: string) => (await get(who, address)).text()

describe('a closing for debat kusir', () => {
  test('takes two people, and its reporter reads why from both', async () => {
    const report = await aRepliedReport(database, deps())
    expect(await textOf(COORDINATOR, at(report))).toContain('Usulkan tutup: debat kusir')
    expect((await propose(report)).status).toBe(303)
    expect(await stateOf(report)).toMatchObject({ status: 'replied', proposed: true })
    expect(await textOf(COORDINATOR, at(report))).not.toMatch(/href="[^"]*\/persetujuan"/)
    expect(await (await citizen(report)).text()).not.toMatch(/mengulang tanpa data baru|debat kusir|tanda tangan/i)

    const page = await textOf(SECOND, at(report))
    expect(page).toMatch(/<a class="button primary[^>]*href="[^"]*\/persetujuan"/)
    expect(page).toContain('Tanda tangan kedua')
    const form = await textOf(SECOND, signing(report))
    expect(form).toContain(PROPOSAL)
    expect(form, 'initials of nobody').not.toMatch(/aria-hidden="true">(AN|OR)</)
    expect((await sign(report, SECOND)).status).toBe(303)
    expect(await stateOf(report)).toMatchObject({
      status: 'closed',
      ended_by: 'admin',
      end_reason: 'unfounded_dispute',
      proposed: false,
    })
    const read = await (await citizen(report)).text()
    for (const words of ['debat kusir', PROPOSAL, REASON]) expect(read).toContain(words)
    expect(await (await citizen(report, false)).text()).not.toContain(REASON)
  })

  test('may be signed by a national admin, whose refusal leaves the report open and the reporter untroubled', async () => {
    const report = await aProposedReport(database, deps())
    expect((await sign(report, 'nasional', 'reject')).status).toBe(303)
    expect(await stateOf(report)).toMatchObject({ status: 'replied', proposed: false, end_reason: null })
    const told = await textOf(COORDINATOR, at(report))
    expect(told).toContain('Usulan penutupan ditolak')
    expect(told).toContain(REASON)
    const read = await (await citizen(report)).text()
    for (const words of ['debat kusir', 'sulan penutupan', PROPOSAL, REASON]) expect(read).not.toContain(words)
  })

  test('waits in the queue of those who may sign, with its own clock, and not of whoever proposed it', async () => {
    const report = await aProposedReport(database, deps())
    const queue = (who: string) => textOf(who, '/petugas?antrean=tanda-tangan-kedua')
    for (const who of [SECOND, 'nasional']) {
      expect(await queue(who)).toContain(report.number)
      expect(await queue(who)).toContain('Tanda tangan kedua: sisa 5 hari kerja')
    }
    for (const who of [COORDINATOR, LIAISON, 'koordinator.jabar']) expect(await queue(who)).not.toContain(report.number)
  })
})

const citizen = async ({ id, number }: Filed, isReporter = true) =>
  reportSite(deps()).request(`/laporan/${number}`, {
    headers: isReporter ? { cookie: await opened(deps(), id) } : {},
  })

describe('what is refused, with a sentence, and leaves everything as it was', () => {
  const refused = async (report: Filed, answer: Response, status: number, says: string) => {
    expect([answer.status, (await answer.text()).includes(says)]).toEqual([status, true])
    return stateOf(report)
  }

  test('a proposal before two replies, by a liaison, by a national admin, twice, or of what is answered again', async () => {
    const young = await aRepliedReport(database, deps(), { rounds: 1 })
    const words = { reason: 'unfounded_dispute', explanation: PROPOSAL }
    await refused(young, await post(COORDINATOR, closing(young), words), 409, 'belum dua kali menanggapi')
    const report = await aRepliedReport(database, deps())
    const before = await stateOf(report)
    await refused(report, await post(LIAISON, closing(report), words), 409, 'tidak berwenang')
    await refused(report, await post('nasional', closing(report), words), 409, 'tidak berwenang')
    expect((await post('koordinator.jabar', closing(report), words)).status).toBe(404)
    expect(await stateOf(report)).toEqual(before)
    await propose(report)
    await refused(report, await post(SECOND, closing(report), words), 409, 'sudah diusulkan')
  })

  test('a signature by whoever proposed, by the liaison, by a stranger, twice, or of a page that is out of date', async () => {
    const report = await aProposedReport(database, deps())
    const before = await stateOf(report)
    const words = { decision: 'approve', reason: REASON }
    expect(
      await refused(report, await post(COORDINATOR, signing(report), words), 409, 'orang lain yang harus'),
    ).toEqual(before)
    expect((await get(COORDINATOR, signing(report))).status).toBe(409)
    expect(await refused(report, await post(LIAISON, signing(report), words), 409, 'tidak berwenang')).toEqual(before)
    expect((await post('koordinator.jabar', signing(report), words)).status).toBe(404)
    await refused(report, await post(SECOND, signing(report), { ...words, version: '1' }), 409, 'berubah sejak')
    expect((await sign(report, SECOND)).status).toBe(303)
    await refused(report, await post('nasional', signing(report), words), 409, 'Tidak ada usulan penutupan')
  })

  test('a form without a reason or a decision, or with one that is not of the list', async () => {
    const report = await aProposedReport(database, deps())
    const mistakes: readonly [string, Fields, string][] = [
      [signing(report), { decision: 'approve' }, 'Tulis alasan putusan'],
      [signing(report), { decision: 'mungkin', reason: REASON }, 'Pilih: setujui'],
      [signing(report), { decision: 'reject', reason: ' ' }, 'Tulis alasan putusan'],
    ]
    for (const [address, fields, says] of mistakes) {
      await refused(report, await post(SECOND, address, fields), 422, says)
    }
    const open = await aRepliedReport(database, deps())
    await refused(open, await post(COORDINATOR, closing(open), { reason: 'unfounded_dispute' }), 422, 'Tulis mengapa')
    await refused(
      open,
      await post(COORDINATOR, closing(open), { reason: 'bosan', explanation: PROPOSAL }),
      422,
      'Pilih',
    )
  })
})

describe('on a report that meanwhile', () => {
  const words = { decision: 'approve', reason: REASON }
  const ways: Readonly<Record<string, (report: Filed) => Promise<{ ok: boolean }>>> = {
    'was withdrawn': report => withdrawReport(deps(), asReporter(report), { reason: 'Sudah tidak perlu.' }),
    'was handed on': async report =>
      forwardReportOn(deps(), await asOfficer(report, SECOND, database), {
        lead: 'disdukcapil-kab-indramayu',
        note: null,
      }),
    'was blocked': async report =>
      blockReport(deps(), await asOfficer(report, 'nasional', database), { reason: 'Memuat ancaman.' }),
  }
  test.each(Object.entries(ways))('%s, neither signature is taken, and the proposal is gone', async (_, go) => {
    const report = await aProposedReport(database, deps())
    expect((await go(report)).ok).toBe(true)
    const before = await stateOf(report)
    expect(before).toMatchObject({ proposed: false })
    const signed = await post(SECOND, signing(report), words)
    const proposed = await post(COORDINATOR, closing(report), { reason: 'unfounded_dispute', explanation: PROPOSAL })
    expect([signed.status, (await signed.text()).includes('Tidak ada usulan penutupan')]).toEqual([409, true])
    expect([proposed.status, (await proposed.text()).includes('status laporan sekarang')]).toEqual([409, true])
    expect(await stateOf(report)).toEqual(before)
  })
})

test('two who sign at once are one signature, and one who writes meanwhile sets the proposal aside', async () => {
  const report = await aProposedReport(database, deps())
  const words = { decision: 'approve', reason: REASON }
  const answers = await Promise.all([SECOND, 'nasional'].map(who => post(who, signing(report), words)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])

  const other = await aProposedReport(database, deps())
  await messageReport(deps(), asReporter(other), { body: 'Ini fotonya dari tadi malam.', attachments: [] })
  expect(await stateOf(other)).toMatchObject({ status: 'replied', proposed: false })
  expect((await post(SECOND, signing(other), words)).status).toBe(409)
  expect(await textOf(COORDINATOR, at(other))).toContain('Usulan penutupan gugur')
})

test('a confidential report is signed by those for whom it exists, and for nobody else', async () => {
  const report = await aProposedReport(database, deps(), { confidential: true, anonymous: true })
  expect((await get('koordinator.jabar', signing(report))).status).toBe(404)
  expect((await sign(report, 'nasional')).status).toBe(303)
  expect(await stateOf(report)).toMatchObject({ end_reason: 'unfounded_dispute' })
})

describe('where the national level forwarded straight to a unit', () => {
  /** Its own coordinator proposes; the one of the government above had no part in it. */
  async function proposedBelow(submission: Partial<SubmitReport> = {}): Promise<Filed> {
    await database.root.query(`update officers set role = 'coordinator' where email like 'penghubung.dishub.%'`)
    const words = { body: 'Lampu padam. Hubungi saya di 0812-3456-7890.', agency: null, ...submission }
    const report = await aRepliedReport(database, deps(), { submission: words, verifier: 'nasional' })
    expect((await propose(report, LIAISON)).status).toBe(303)
    return report
  }

  test('the coordinator above reads what it is about, masked, and signs', async () => {
    const report = await proposedBelow()
    const page = await textOf(COORDINATOR, signing(report))
    for (const words of [PROPOSAL, 'Pokoknya salah semua.']) expect(page).toContain(words)
    expect(page).not.toContain('0812-3456-7890')
    expect(await textOf(COORDINATOR, '/petugas?antrean=tanda-tangan-kedua')).toContain(report.number)
    expect((await sign(report, COORDINATOR)).status).toBe(303)
    expect(await stateOf(report)).toMatchObject({ end_reason: 'unfounded_dispute' })
    expect(await textOf(COORDINATOR, at(report))).not.toContain(PROPOSAL)
  })

  test('a confidential report does not exist for them, and is signed by the national level', async () => {
    const report = await proposedBelow({ confidential: true })
    expect(await textOf(COORDINATOR, '/petugas?antrean=tanda-tangan-kedua')).not.toContain(report.number)
    const answer = await post(COORDINATOR, signing(report), { decision: 'approve', reason: REASON })
    expect([answer.status, (await stateOf(report))?.status]).toEqual([404, 'replied'])
    expect((await sign(report, 'nasional')).status).toBe(303)
  })
})
