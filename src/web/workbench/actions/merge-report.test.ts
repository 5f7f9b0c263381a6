/** The verifier merges and parts reports on their pages; what is sent wrongly, too late or by somebody else changes nothing. */
import { beforeEach, describe, expect, test } from 'vitest'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { trackingNumber } from '#core/reports/rules/tracking-number.ts'
import { COORDINATOR, DISHUB, LIAISON, at, useDesk } from '#test/desk.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { demoPeople } from '#test/people.ts'
import { hiddenFields } from '#test/workbench.ts'

const { database, deps, get, post, aReceived, aHeld, send, stateOf } = useDesk()
const reason = 'Tempat kejadiannya ternyata lain.'

beforeEach(() => demoPeople(database, deps(), 'koordinator.kemensos'))

const page = async (number: string, who = COORDINATOR) => (await get(who, `/petugas/laporan/${number}`)).text()
const merging = (duplicate: Filed, primaryTrackingNumber: string, who = COORDINATOR) =>
  send(who, duplicate.number, 'penggabungan', { primaryTrackingNumber })

async function aMerged() {
  const [primary, duplicate] = [await aHeld(), await aReceived()]
  const by = { as: 'officer', viewer: await officerNamed(database, COORDINATOR) } as const
  const merged = await mergeReport(deps(), { report: duplicate, by }, { primary: primary.number })
  if (!merged.ok) throw new Error(merged.refusal)
  return { primary, duplicate, by }
}

const whatIsKept = async () =>
  (await database.root.query('select id, status, version, merged_into_id from reports order by id')).rows

test('a report is merged by any spelling of the number, says so, and is parted again with a reason', async () => {
  const [primary, duplicate] = [await aHeld(), await aReceived()]
  expect(await page(duplicate.number)).toContain('/penggabungan"')
  const spelt = primary.number.replace(/(\d{4})(?=\d)/g, '$1-')
  const merged = await merging(duplicate, ` ${spelt} `)
  expect([merged.status, merged.headers.get('location')]).toEqual([303, `/petugas/laporan/${duplicate.number}`])

  const shown = await page(duplicate.number)
  expect(shown).toContain('data-status="forwarded"')
  expect(shown).toContain(`href="/petugas/laporan/${primary.number}"`)
  expect(shown).toMatch(/Terdisposisi ke [^<]*(Perhubungan|dinas-perhubungan)/)
  expect(shown).not.toContain('/disposisi"')
  expect(await page(primary.number)).toContain('1 laporan serupa digabungkan')
  expect(await (await get(COORDINATOR, '/petugas')).text()).not.toContain(duplicate.number)

  const parted = await send(COORDINATOR, duplicate.number, 'pemisahan', { reason })
  expect(parted.status).toBe(303)
  expect(await page(duplicate.number)).toContain('data-status="received"')
  expect(await page(duplicate.number)).toContain(reason)
})

test('an answer that was passed on is read on the page of a merged report, and masked on that of its primary', async () => {
  const { primary, duplicate } = await aMerged()
  const by = { as: 'officer', viewer: await officerNamed(database, LIAISON) } as const
  const said = { outcome: 'resolved', body: 'Lampu sudah kami ganti.', attachments: [] } as const
  await answerReport(deps(), { report: primary, by }, said)
  const [of, html] = [await page(primary.number), await page(duplicate.number)]
  expect([of.includes('Samarkan'), html.includes(said.body), html.includes('Samarkan')]).toEqual([true, true, false])
})

test('a form that is sent twice merges once, and goes back to the report both times', async () => {
  const [primary, duplicate] = [await aHeld(), await aReceived()]
  const form = hiddenFields(await (await get(COORDINATOR, at(duplicate.number, 'penggabungan'))).text())
  const filled = { ...form, primaryTrackingNumber: primary.number }
  const twice = [
    await post(COORDINATOR, at(duplicate.number, 'penggabungan'), filled),
    await post(COORDINATOR, at(duplicate.number, 'penggabungan'), filled),
  ]
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect(await stateOf(duplicate.number)).toMatchObject({ version: 2 })
  const again = await post(COORDINATOR, at(duplicate.number, 'penggabungan'), { ...filled, formToken: 'another' })
  expect(again.status).toBe(409)
})

test('a report that is chosen is shown before anything is sent, and one that is not for these eyes is not', async () => {
  const [primary, duplicate] = [await aHeld(), await aReceived()]
  const unseen = await filed(deps(), aSubmission({ agency: 'kemensos' }))
  const opened = async (into: string) =>
    (await get(COORDINATOR, `${at(duplicate.number, 'penggabungan')}?utama=${into}`)).text()
  const html = await opened(primary.number)
  expect([html.includes('Laporan utama</'), html.includes(`/petugas/laporan/${primary.number}"`)]).toEqual([true, true])
  for (const into of [unseen.number, trackingNumber(2026, '000000000'), '1', '%00<b>']) {
    const shown = await opened(into)
    expect([into, shown.includes(`/petugas/laporan/${unseen.number}`), shown.includes('<b>"')]).toEqual([
      into,
      false,
      false,
    ])
  }
  expect(await page(duplicate.number)).toContain('data-status="received"')
})

describe('what cannot be', () => {
  test.each([
    ['', 'Tulis nomor laporan utama.'],
    ['abc', 'Nomor laporan terdiri atas 12 angka.'],
    ['2611-2345-6780', 'salah ketik'],
    ['9'.repeat(500), 'Nomor laporan terdiri atas 12 angka.'],
  ])('a number %j is a mistake in the form', async (typed, said) => {
    const duplicate = await aReceived()
    const before = await whatIsKept()
    const sent = await merging(duplicate, typed)
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain(said)
    expect(await whatIsKept()).toEqual(before)
  })

  test('a report is not merged into one that is unknown, or not for these eyes: both are said alike', async () => {
    const duplicate = await aReceived()
    const unseen = await filed(deps(), aSubmission({ agency: 'kemensos' }))
    const before = await whatIsKept()
    const answers = await Promise.all([
      merging(duplicate, trackingNumber(2026, '000000000')),
      merging(duplicate, unseen.number),
    ])
    const said = 'Laporan utama dengan nomor ini tidak ada, atau bukan untuk Anda.'
    for (const sent of answers) expect([sent.status, (await sent.text()).includes(said)]).toEqual([409, true])
    expect(await whatIsKept()).toEqual(before)
  })

  test('into itself, into one that is merged or ended, twice, or with a stale version', async () => {
    const { primary, duplicate, by } = await aMerged()
    const [spam, other] = [await aReceived(), await aReceived()]
    await archiveReport(deps(), { report: spam, by }, { reason: 'test-spam', explanation: 'Uji coba.' })
    const before = await whatIsKept()
    const tries: readonly (readonly [Response, string])[] = [
      [await merging(other, other.number), 'nomor laporan ini sendiri'],
      [await merging(other, duplicate.number), 'sudah digabung'],
      [await merging(other, spam.number), 'Laporan utama harus'],
      [await merging(duplicate, primary.number), 'sudah digabung'],
      [
        await post(COORDINATOR, at(other.number, 'penggabungan'), {
          primaryTrackingNumber: primary.number,
          version: '9',
        }),
        'berubah sejak',
      ],
    ]
    for (const [sent, said] of tries)
      expect([said, sent.status, (await sent.text()).includes(said)]).toEqual([said, 409, true])
    expect(await whatIsKept()).toEqual(before)
  })

  test('by whoever verifies neither: 409 for a liaison who holds it, 404 for a stranger', async () => {
    const { primary, duplicate } = await aMerged()
    const held = await aHeld()
    expect((await merging(held, primary.number, LIAISON)).status).toBe(409)
    expect((await merging(held, primary.number, 'koordinator.kemensos')).status).toBe(404)
    expect((await send(LIAISON, duplicate.number, 'pemisahan', { reason })).status).toBe(404)
  })

  test('what is done to a merged report is refused with a sentence that leads to the primary', async () => {
    const { primary, duplicate } = await aMerged()
    const before = await stateOf(duplicate.number)
    for (const [action, fields] of [
      ['disposisi', { classification: 'complaint_service', weight: 'medium', leadAgencyId: DISHUB }],
      ['permintaan-kelengkapan', { message: 'Di mana tepatnya?' }],
      ['arsip', { reason: 'test-spam', explanation: 'Uji coba.' }],
      ['catatan', { body: 'Catatan.', visibility: 'internal' }],
    ] as const) {
      const sent = await post(COORDINATOR, at(duplicate.number, action), fields)
      const html = await sent.text()
      expect([action, sent.status]).toEqual([action, 409])
      expect(html).toContain('tindak lanjut dilakukan pada laporan utama')
    }
    expect(await page(duplicate.number)).toContain(primary.number)
    expect(await stateOf(duplicate.number)).toEqual(before)
  })

  test('parting needs a reason, and a report that is merged', async () => {
    const { primary, duplicate } = await aMerged()
    expect((await send(COORDINATOR, duplicate.number, 'pemisahan', { reason: '' })).status).toBe(422)
    expect((await send(COORDINATOR, primary.number, 'pemisahan', { reason })).status).toBe(409)
    const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti semua.' }
    expect((await send(LIAISON, primary.number, 'jawaban', answer)).status).toBe(303)
    const answered = await send(COORDINATOR, duplicate.number, 'pemisahan', { reason })
    expect([answered.status, (await answered.text()).includes('Sekarang laporan utama menunggu')]).toEqual([409, true])
  })

  test('a withdrawn report is not merged', async () => {
    const [one, other] = [await aReceived(), await aReceived()]
    const viewer = { kind: 'guest', openReports: [one.id] } as const
    await withdrawReport(deps(), { report: one, by: { as: 'reporter', viewer } }, { reason: '' })
    expect((await merging(one, other.number)).status).toBe(409)
  })
})

test('what its reporter was told by the answer to the primary stands on the page of the merged report', async () => {
  const { primary, duplicate } = await aMerged()
  const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti semua.' }
  expect((await send(LIAISON, primary.number, 'jawaban', answer)).status).toBe(303)
  const shown = await page(duplicate.number)
  expect(shown).toContain('data-status="answered"')
  expect(shown).toContain(answer.body)
})

test('confidential reports are linked: each officer finds one from the other, and neither page says digabung', async () => {
  const secret = () => filed(deps(), aSubmission({ agency: 'kab-indramayu', confidential: true }))
  const [one, primary] = [await secret(), await secret()]
  await forwardedTo(database, deps(), primary, DISHUB)
  expect((await merging(one, primary.number)).status).toBe(303)
  const shown = await page(one.number)
  expect(shown).toContain('data-status="received"')
  expect(shown).toContain('Ditautkan dengan laporan rahasia lain')
  expect(shown).toContain('/disposisi"')
  expect(await page(primary.number)).toContain('1 laporan rahasia ditautkan')
  // The lead of the one does not see the other, nor its number.
  expect(await page(primary.number, LIAISON)).not.toContain(one.number)
})
