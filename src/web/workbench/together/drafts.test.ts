/** Drafts of officers' forms: kept by a button or by the page, found again, gone once sent, nobody else's. */
import { describe, expect, test } from 'vitest'
import { sweepDrafts } from '#core/desks/operations/keep-draft.ts'
import { COORDINATOR, LIAISON, at, useDesk } from '#test/desk.ts'
import { hiddenFields } from '#test/workbench.ts'
import { DISDUKCAPIL, SUPPORTER } from '#test/supported.ts'

const { database, deps, clock, get, post, send, aHeld, stateOf } = useDesk()

const TEXT = 'Teknisi sudah kami jadwalkan hari Senin pagi.'
const rows = async () => (await database.root.query(`select form, fields from report_drafts order by form`)).rows
const autosave = (who: string, number: string, form: string, fields: Record<string, string>) =>
  post(who, `/petugas/laporan/${number}/draf?formulir=${encodeURIComponent(form)}`, fields)

describe('a draft', () => {
  test('is kept by its button, stands in the form when it is opened again, and is gone once the form is sent', async () => {
    const { number } = await aHeld()
    const before = await stateOf(number)
    const kept = await send(LIAISON, number, 'catatan', { body: TEXT, visibility: 'reporter', langkah: 'simpan-draf' })
    expect([kept.status, kept.headers.get('location')]).toEqual([303, at(number, 'catatan')])
    expect(await rows()).toEqual([{ form: 'catatan', fields: { body: [TEXT], visibility: ['reporter'] } }])
    expect(await stateOf(number)).toEqual(before)

    const form = await (await get(LIAISON, at(number, 'catatan'))).text()
    expect(form).toContain(TEXT)
    expect(form).toMatch(/value="reporter" checked/)
    expect(form).toContain('Draf 09.00 WIB')
    expect(form).toContain(`data-draft="/petugas/laporan/${number}/draf?formulir=catatan"`)
    expect(form).toContain('Lampiran tidak ikut disimpan')

    expect((await send(LIAISON, number, 'catatan', { body: TEXT, visibility: 'internal' })).status).toBe(303)
    expect(await rows()).toEqual([])
  })

  test('is kept by the page as one writes, incomplete as it is, and discarded by its button', async () => {
    const { number } = await aHeld()
    const kept = await autosave(LIAISON, number, 'jawaban', {
      body: 'Kami',
      version: '9',
      formToken: 'x',
      langkah: 'y',
    })
    expect([kept.status, await kept.text()]).toEqual([200, 'Draf 09.00 WIB'])
    expect(await rows()).toEqual([{ form: 'jawaban', fields: { body: ['Kami'] } }])
    expect(await (await get(LIAISON, at(number, 'jawaban'))).text()).toContain('Buang draf')
    const gone = await post(LIAISON, at(number, 'jawaban'), { langkah: 'buang-draf' })
    expect([gone.status, await rows()]).toEqual([303, []])
  })

  test('that arrives after its form was sent is not kept', async () => {
    const { number } = await aHeld()
    const hidden = hiddenFields(await (await get(LIAISON, at(number, 'catatan'))).text())
    const fields = { ...hidden, body: TEXT, visibility: 'internal' }
    expect((await post(LIAISON, at(number, 'catatan'), fields)).status).toBe(303)
    expect((await autosave(LIAISON, number, 'catatan', fields)).status).toBe(200)
    expect(await rows()).toEqual([])
  })

  test('of a form that was emptied is none', async () => {
    const { number } = await aHeld()
    await autosave(LIAISON, number, 'catatan', { body: TEXT })
    expect(await (await autosave(LIAISON, number, 'catatan', { body: '  ' })).text()).toBe('')
    expect(await rows()).toEqual([])
  })

  test('stays when the form is refused, by the rules or for a mistake', async () => {
    const { number } = await aHeld()
    await autosave(LIAISON, number, 'jawaban', { body: TEXT })
    expect((await post(LIAISON, at(number, 'jawaban'), { body: '', outcome: 'resolved' })).status).toBe(422)
    expect(
      (await post(LIAISON, at(number, 'catatan'), { body: TEXT, visibility: 'internal', version: '0' })).status,
    ).toBe(409)
    expect(await rows()).toHaveLength(1)
  })

  test('of a form that the report has left behind is there to copy', async () => {
    const { number } = await aHeld()
    await autosave(LIAISON, number, 'mulai', {})
    await autosave(LIAISON, number, 'bantuan-instansi', { question: TEXT })
    await send(COORDINATOR, number, 'arsip', { reason: 'test-spam', explanation: 'Hanya percobaan.' })
    const opened = await get(LIAISON, at(number, 'bantuan-instansi'))
    const html = await opened.text()
    expect([opened.status, html.includes('untuk disalin'), html.includes(TEXT)]).toEqual([409, true, true])
  })

  test('is its writer’s alone, and of a report that they see', async () => {
    const { number } = await aHeld()
    await autosave(LIAISON, number, 'catatan', { body: TEXT })
    expect(await (await get(COORDINATOR, at(number, 'catatan'))).text()).not.toContain(TEXT)
    expect((await autosave(SUPPORTER, number, 'catatan', { body: TEXT })).status).toBe(404)
    expect((await post(SUPPORTER, at(number, 'catatan'), { body: TEXT, langkah: 'simpan-draf' })).status).toBe(404)
    expect((await autosave(LIAISON, '261123456789', 'catatan', { body: TEXT })).status).toBe(404)
    expect(await rows()).toHaveLength(1)
  })

  test('no longer seen when the report has left is no longer reached', async () => {
    const { number } = await aHeld()
    await autosave(LIAISON, number, 'catatan', { body: TEXT })
    const returned = { competentAgencyId: DISDUKCAPIL, reason: 'Bukan urusan perhubungan, melainkan kependudukan.' }
    expect((await send(LIAISON, number, 'pengembalian', returned)).status).toBe(303)
    expect((await get(LIAISON, at(number, 'catatan'))).status).toBe(404)
    expect((await autosave(LIAISON, number, 'catatan', { body: 'Lagi' })).status).toBe(404)
  })

  test.each([
    ['with what no text may hold', 'catatan', { body: 'a\0b\uD800' }, 200],
    ['of a form with no name', '', { body: TEXT }, 422],
    ['of a form with a strange name', '../../x', { body: TEXT }, 422],
    ['that is far too long', 'catatan', { body: 'x'.repeat(100_000) }, 413],
    ['with a field named like nothing', 'catatan', { __proto__x: TEXT, constructor: TEXT }, 200],
  ])('%s is kept safely or refused with a sentence', async (_, form, fields, status) => {
    const { number } = await aHeld()
    const answer = await autosave(LIAISON, number, form, fields)
    expect(answer.status).toBe(status)
    expect((await get(LIAISON, at(number, 'catatan'))).status).toBe(200)
  })

  test('is swept after thirty days', async () => {
    const { number } = await aHeld()
    await autosave(LIAISON, number, 'catatan', { body: TEXT })
    clock.set('2026-12-20T01:00:00Z')
    await sweepDrafts(deps())
    expect(await rows()).toHaveLength(1)
    clock.set('2026-12-20T03:00:00Z')
    await sweepDrafts(deps())
    expect(await rows()).toEqual([])
  })

  test('never holds the name of somebody complained about', async () => {
    const { number } = await aHeld()
    await autosave(LIAISON, number, 'disposisi', { accusedName: 'Fulan', note: TEXT })
    expect(await rows()).toEqual([{ form: 'disposisi', fields: { note: [TEXT] } }])
  })
})
