/** A coordinator corrects what a report was taken for: the reason is public, and what follows is said before it is sent. */
import { describe, expect, test } from 'vitest'
import { COORDINATOR, DISHUB, LIAISON, at, useDesk } from '#test/desk.ts'
import { aSupportedReport } from '#test/supported.ts'
import { forwardedTo } from '#test/reports.ts'

const { database, deps, clock, get, post, send, stateOf, aHeld, aReceived } = useDesk()

const CHANGE = {
  classification: 'complaint_service',
  weight: 'heavy',
  reason: 'Menyangkut tiga dinas sekaligus dan anggaran besar.',
}
const page = async (who: string, number: string) => (await get(who, `/petugas/laporan/${number}`)).text()

async function dueOf(number: string, kind = 'follow_up') {
  const { rows } = await database.root.query<{ due: string }>(
    `select to_char((c.due_at - interval '1 second') at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as due
     from report_clocks c join reports r on r.id = c.report_id where number = $1 and c.kind = $2 and c.stopped_at is null`,
    [number, kind],
  )
  return rows[0]?.due
}

describe('classifying anew', () => {
  test('is offered above the holder, moves the deadline from its start, and tells everybody why', async () => {
    const { number } = await aHeld()
    expect(await dueOf(number)).toBe('2026-12-10')
    expect(await page(COORDINATOR, number)).toContain('/klasifikasi"')
    expect(await page('nasional', number)).toContain('/klasifikasi"')
    expect(await page(LIAISON, number)).not.toContain('/klasifikasi"')
    expect((await send(COORDINATOR, number, 'klasifikasi', CHANGE)).status).toBe(303)
    expect(await dueOf(number)).toBe('2027-01-06')
    expect(await stateOf(number)).toMatchObject({ weight: 'heavy', status: 'forwarded', is_confidential: false })
    expect(await page(LIAISON, number)).toContain(CHANGE.reason)
    const { rows } = await database.root.query(
      `select m.kind, m.visibility, e.detail -> 'before' ->> 'weight' as before, r.reclassifications as times from reports r
       join report_messages m on m.report_id = r.id and m.kind = 'reclassification'
       join public_events pe on pe.report_id = r.id and pe.name = 'report.reclassified'
       join report_events e on e.report_id = r.id and e.name = 'report.reclassified' where r.number = $1`,
      [number],
    )
    expect(rows).toEqual([{ kind: 'reclassification', visibility: 'public', before: 'medium', times: 1 }])
  })

  test('says before it is sent by when each choice would be due, and which would be late at once', async () => {
    const { number } = await aHeld()
    clock.set('2026-12-01T02:00:00Z')
    const form = await (await get(COORDINATOR, at(number, 'klasifikasi'))).text()
    expect(form).toContain('Jumat, 27 November 2026')
    expect(form).toContain('5 hari kerja, sudah lewat')
    expect(form).toContain('Bobot sedang (sekarang)')
    expect(form).toContain('30 hari kerja (sementara)')
    expect(form).toContain('terlambat begitu dikirim')
    expect((await send(COORDINATOR, number, 'klasifikasi', { ...CHANGE, weight: 'light' })).status).toBe(303)
    expect(await page(COORDINATOR, number)).toContain('terlambat 2 hari kerja')
  })

  test('takes the parts of supporting agencies along', async () => {
    const { number } = await aSupportedReport(database, deps())
    expect(await dueOf(number, 'supporting_part')).toBe('2026-12-08')
    await send(COORDINATOR, number, 'klasifikasi', CHANGE)
    expect([await dueOf(number), await dueOf(number, 'supporting_part')]).toEqual(['2027-01-06', '2027-01-04'])
  })

  test('as oversight hides the report, and nobody opens it by the contrary', async () => {
    const { number } = await aHeld()
    await send(COORDINATOR, number, 'klasifikasi', { ...CHANGE, classification: 'complaint_oversight' })
    expect(await stateOf(number)).toMatchObject({ is_confidential: true })
    const { rows } = await database.root.query('select 1 from public_reports where number = $1', [number])
    expect(rows).toEqual([])
    await send(COORDINATOR, number, 'klasifikasi', CHANGE)
    expect(await stateOf(number)).toMatchObject({ is_confidential: true })
  })

  test.each([
    [{ reason: '' }, 'Tulis alasan perubahan'],
    [{ reason: ' ' }, 'Tulis alasan perubahan'],
    [{ weight: 'huge' }, 'Pilih bobot'],
    [{ weight: '' }, 'Pilih bobot'],
    [{ classification: 'spam' }, 'Pilih klasifikasi'],
  ])('with %j is explained, and nothing is changed', async (mistake, says) => {
    const { number } = await aHeld()
    const before = await stateOf(number)
    const answer = await send(COORDINATOR, number, 'klasifikasi', { ...CHANGE, ...mistake })
    expect([answer.status, (await answer.text()).includes(says)]).toEqual([422, true])
    expect(await stateOf(number)).toEqual(before)
  })

  test('is refused with a sentence where it cannot be', async () => {
    const { number } = await aHeld()
    const refusal = async (who: string, fields: Record<string, string>) => {
      const answer = await post(who, at(number, 'klasifikasi'), { ...CHANGE, ...fields })
      return [answer.status, await answer.text()] as const
    }
    const [same, sameText] = await refusal(COORDINATOR, { weight: 'medium' })
    expect([same, sameText.includes('Belum ada yang berubah')]).toEqual([409, true])
    const [category, categoryText] = await refusal(COORDINATOR, { categoryId: 'tidak-ada' })
    expect([category, categoryText.includes('Kategori ini tidak kami kenal')]).toEqual([422, true])
    const [theirs, theirsText] = await refusal(LIAISON, {})
    expect([theirs, theirsText.includes('tidak berwenang')]).toEqual([409, true])
    const [stale, staleText] = await refusal(COORDINATOR, { version: '1' })
    expect([stale, staleText.includes('berubah sejak')]).toEqual([409, true])
    expect((await post('penghubung.disdukcapil.indramayu', at(number, 'klasifikasi'), CHANGE)).status).toBe(404)
    const received = await aReceived()
    expect((await post(COORDINATOR, at(received.number, 'klasifikasi'), CHANGE)).status).toBe(409)
    await send(LIAISON, number, 'permintaan-kelengkapan', { message: 'Di depan toko yang mana?' })
    const [asked, askedText] = await refusal(COORDINATOR, {})
    expect([asked, askedText.includes('tidak dapat dilakukan dalam status')]).toEqual([409, true])
  })

  test('warns anew when the report was given more days', async () => {
    const report = await aReceived()
    await forwardedTo(database, deps(), report, DISHUB)
    await database.root.query(`update report_clocks set rung = 2 where report_id = $1`, [report.id])
    await send(COORDINATOR, report.number, 'klasifikasi', CHANGE)
    const { rows } = await database.root.query(
      `select rung from report_clocks where report_id = $1 and kind = 'follow_up' and stopped_at is null`,
      [report.id],
    )
    expect(rows).toEqual([{ rung: 0 }])
  })
})
