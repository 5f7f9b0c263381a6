/** Two units on one report: the supporting one gives its part or declines, the lead waits or waives, and answers for both. */
import { describe, expect, test } from 'vitest'
import { COORDINATOR, LIAISON, at, useDesk } from '#test/desk.ts'
import { DISDUKCAPIL, SUPPORTER, aSupportedReport } from '#test/supported.ts'
import { hiddenFields } from '#test/workbench.ts'

const { database, deps, get, post, send, stateOf, aReceived } = useDesk()

const ANSWER = { outcome: 'resolved', body: 'Lampu di depan pasar sudah kami ganti kemarin sore.' }
const PART = { body: 'Data penghuni ruko sudah kami cocokkan: tiga belas kepala keluarga.' }
const REASON = { reason: 'Datanya sudah kami dapat dari kecamatan.' }
const aSupported = (supporting?: readonly string[]) => aSupportedReport(database, deps(), supporting)
const page = async (who: string, number: string) => (await get(who, `/petugas/laporan/${number}`)).text()
const waiver = `bagian/${DISDUKCAPIL}/pembebasan`

async function partOf(number: string) {
  const { rows } = await database.root.query(
    `select a.settled, a.settled_at is not null as dated, c.stopped_at is not null as over
     from reports r join report_assignments a on a.report_id = r.id and a.part = 'supporting' and a.ended_at is null
     join report_clocks c on c.report_id = r.id and c.kind = 'supporting_part' and c.agency_id = a.agency_id where r.number = $1`,
    [number],
  )
  return rows[0]
}

describe('a part', () => {
  test('is found in a queue of its own, with its day, and is gone from there once given', async () => {
    const { number } = await aSupported()
    const queue = await (await get(SUPPORTER, '/petugas?antrean=bagian')).text()
    expect(queue).toContain(number)
    expect(queue).toContain('Bagian instansi pendukung: sisa 12 hari kerja')
    expect((await get(SUPPORTER, `/petugas/laporan/${number}`)).status).toBe(200)
    expect(await page(SUPPORTER, number)).toMatch(/<a class="button primary[^>]*href="[^"]*\/bagian"/)
    expect(await page(SUPPORTER, number)).toContain('Ditunggu sampai Selasa, 8 Desember 2026')

    expect((await send(SUPPORTER, number, 'bagian', PART)).status).toBe(303)
    expect(await partOf(number)).toEqual({ settled: 'given', dated: true, over: true })
    expect(await (await get(SUPPORTER, '/petugas?antrean=bagian')).text()).not.toContain(number)
    expect(await (await get(LIAISON, '/petugas?antrean=bagian')).text()).not.toContain(number)
  })

  test('keeps the lead from answering, and says what to do, until it is there', async () => {
    const { number } = await aSupported()
    const before = await page(LIAISON, number)
    expect(before).not.toContain('/jawaban"')
    expect(before).toContain('1 belum')
    expect(before).toMatch(/href="[^"]*\/bagian\/\d+\/pembebasan"/)
    const refused = await post(LIAISON, at(number, 'jawaban'), ANSWER)
    const html = await refused.text()
    expect([refused.status, html.includes('Tunggu bagian itu, atau bebaskan')]).toEqual([409, true])
    expect(html).toContain(ANSWER.body)

    await send(SUPPORTER, number, 'bagian', PART)
    const after = await page(LIAISON, number)
    expect(after).toContain('/jawaban"')
    expect(after).toContain(PART.body)
    expect(after).toContain('Diberikan Jum, 20 Nov, 09.00 WIB oleh Nengsih Purwandari')
    expect((await send(LIAISON, number, 'jawaban', ANSWER)).status).toBe(303)
    expect(await stateOf(number)).toMatchObject({ status: 'answered' })
  })

  test('may be declined with a reason', async () => {
    const { number } = await aSupported()
    const reason = 'Lampu itu bukan urusan kependudukan.'
    expect((await send(SUPPORTER, number, 'bagian', { declineReason: reason })).status).toBe(303)
    expect(await partOf(number)).toMatchObject({ settled: 'declined', over: true })
    expect(await page(LIAISON, number)).toContain(reason)
    expect((await send(LIAISON, number, 'jawaban', ANSWER)).status).toBe(303)
  })

  test('may be waived by the lead with a reason, by the name or the number of its agency', async () => {
    const { number } = await aSupported()
    const opened = await get(LIAISON, at(number, waiver))
    const form = await opened.text()
    expect(form).toContain('Ditunggu sampai Selasa, 8 Desember 2026')
    expect((await post(LIAISON, at(number, waiver), { ...hiddenFields(form), ...REASON })).status).toBe(303)
    expect(await partOf(number)).toMatchObject({ settled: 'waived', over: true })
    expect(await page(SUPPORTER, number)).toContain('Dibebaskan')
    expect(await page(SUPPORTER, number)).toContain(REASON.reason)
    expect(await page(SUPPORTER, number)).not.toContain('/bagian"')
  })

  test.each([
    ['nothing', {}, 'Tulis bagian instansi Anda'],
    ['blanks', { body: '   ' }, 'Tulis bagian instansi Anda'],
    ['both', { ...PART, declineReason: 'Bukan urusan kami.' }, 'Pilih satu'],
    ['too much', { body: 'x'.repeat(10_001) }, 'Terlalu panjang'],
  ])('that says %s is explained, and nothing is settled', async (_, fields, says) => {
    const { number } = await aSupported()
    const answer = await send(SUPPORTER, number, 'bagian', fields)
    expect([answer.status, (await answer.text()).includes(says)]).toEqual([422, true])
    expect(await partOf(number)).toMatchObject({ settled: null, over: false })
  })

  test('is waived only with a reason', async () => {
    const { number } = await aSupported()
    const answer = await send(LIAISON, number, waiver, { reason: ' ' })
    expect([answer.status, (await answer.text()).includes('tidak ditunggu lagi')]).toEqual([422, true])
    expect(await partOf(number)).toMatchObject({ settled: null })
  })
})

describe('bad timing', () => {
  test('a part is not given twice, nor declined or waived once it is given', async () => {
    const { number } = await aSupported()
    await send(SUPPORTER, number, 'bagian', PART)
    const again = await post(SUPPORTER, at(number, 'bagian'), { body: 'Sekali lagi.' })
    const text = await again.text()
    expect([again.status, text.includes('sudah diberikan, ditolak, atau dibebaskan')]).toEqual([409, true])
    expect(text).toContain('Sekali lagi.')
    expect((await post(SUPPORTER, at(number, 'bagian'), { declineReason: 'Tidak bisa.' })).status).toBe(409)
    expect((await get(LIAISON, at(number, waiver))).status).toBe(409)
    expect((await post(LIAISON, at(number, waiver), REASON)).status).toBe(409)
    expect(await partOf(number)).toMatchObject({ settled: 'given' })
  })

  test('the same form sent twice is done once, and a stale one is told what happened', async () => {
    const { number } = await aSupported()
    const fields = hiddenFields(await (await get(SUPPORTER, at(number, 'bagian'))).text())
    const stale = await (await get(LIAISON, at(number, waiver))).text()
    const twice = [
      await post(SUPPORTER, at(number, 'bagian'), { ...fields, ...PART }),
      await post(SUPPORTER, at(number, 'bagian'), { ...fields, ...PART }),
    ]
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    const waived = await post(LIAISON, at(number, waiver), { ...hiddenFields(stale), ...REASON })
    const html = await waived.text()
    expect([waived.status, html.includes('berubah sejak Anda membukanya'), html.includes('Bagian diberikan')]).toEqual([
      409,
      true,
      true,
    ])
    const { rows } = await database.root.query(`select 1 from report_messages where kind = 'part'`)
    expect(rows).toHaveLength(1)
  })

  test('nobody else gives, declines or waives it', async () => {
    const { number } = await aSupported()
    expect((await post(LIAISON, at(number, 'bagian'), PART)).status).toBe(409)
    expect((await post(COORDINATOR, at(number, 'bagian'), PART)).status).toBe(409)
    expect((await post(SUPPORTER, at(number, waiver), REASON)).status).toBe(409)
    expect((await post(COORDINATOR, at(number, waiver), REASON)).status).toBe(409)
    expect(await partOf(number)).toMatchObject({ settled: null })
  })

  test('who does not see the report, and agencies that do not support it, are not there', async () => {
    const { number } = await aSupported([])
    expect((await get(SUPPORTER, at(number, 'bagian'))).status).toBe(404)
    expect((await post(SUPPORTER, at(number, 'bagian'), PART)).status).toBe(404)
    const other = await aSupported()
    for (const of of ['kab-indramayu', 'tidak-ada', '999999', '%00', '99999999999999999999']) {
      expect([of, (await get(LIAISON, at(other.number, `bagian/${of}/pembebasan`))).status]).toEqual([of, 404])
      expect([of, (await post(LIAISON, at(other.number, `bagian/${of}/pembebasan`), REASON)).status]).toEqual([of, 404])
    }
  })

  test('there is nothing to give before forwarding, while the reporter is asked, and once it is over', async () => {
    const received = await aReceived()
    expect((await post(COORDINATOR, at(received.number, waiver), REASON)).status).toBe(404)
    const asked = await aSupported()
    await send(LIAISON, asked.number, 'permintaan-kelengkapan', { message: 'Di depan toko yang mana?' })
    const refused = await post(SUPPORTER, at(asked.number, 'bagian'), PART)
    expect([refused.status, (await refused.text()).includes('tidak dapat dilakukan dalam status')]).toEqual([409, true])
    const ended = await aSupported()
    await send(COORDINATOR, ended.number, 'arsip', { reason: 'test-spam', explanation: 'Hanya percobaan.' })
    expect((await post(SUPPORTER, at(ended.number, 'bagian'), PART)).status).toBe(409)
    expect(await partOf(ended.number)).toEqual({ settled: null, dated: false, over: true })
  })

  test('of a part and its waiver in one moment, one is done', async () => {
    const { number } = await aSupported()
    const [given, waived] = await Promise.all([
      post(SUPPORTER, at(number, 'bagian'), PART),
      post(LIAISON, at(number, waiver), REASON),
    ])
    expect([given.status, waived.status].toSorted()).toEqual([303, 409])
    const { rows } = await database.root.query(`select kind from report_messages where kind in ('part', 'waiver')`)
    expect(rows).toEqual([{ kind: given.status === 303 ? 'part' : 'waiver' }])
  })
})
