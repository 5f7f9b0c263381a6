/** Every form of an officer: what it takes, and what it leads to. */
import { describe, expect, test } from 'vitest'
import { COORDINATOR, DISHUB, LIAISON, VERIFYING, at, useDesk } from '#test/desk.ts'
import { aSubmission, filed } from '#test/reports.ts'

const { database, deps, get, post, aReceived, aHeld, stateOf, send } = useDesk()

describe('each form', () => {
  test('verifying hands the report to the lead with its supporting agencies, copies and published text', async () => {
    const { number } = await aReceived()
    const sent = await send(COORDINATOR, number, 'disposisi', {
      ...VERIFYING,
      supportingAgencyIds: 'dinas-kesehatan-kab-indramayu',
      copyAgencyIds: ['inspektorat-kab-indramayu', 'dinas-sosial-kab-indramayu'],
      note: 'Mohon didahulukan',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/petugas/laporan/${number}`])
    const { rows } = await database.root.query(
      'select part, slug from report_assignments join agencies g on g.id = agency_id order by part, slug',
    )
    expect(rows.map(({ part, slug }) => `${part} ${slug}`)).toEqual([
      'copy dinas-sosial-kab-indramayu',
      'copy inspektorat-kab-indramayu',
      `lead ${DISHUB}`,
      'supporting dinas-kesehatan-kab-indramayu',
    ])
    const html = await (await get(LIAISON, `/petugas/laporan/${number}`)).text()
    expect(html).toContain('<h1>Lampu jalan padam di pasar</h1>')
    expect(html).toContain('Mohon didahulukan')
  })

  test('verifying without a weight takes the one that is usual for the category', async () => {
    const { number } = await aReceived()
    const { weight: _, ...fields } = VERIFYING
    expect((await post(COORDINATOR, at(number, 'disposisi'), { ...fields, categoryId: 'lampu-jalan' })).status).toBe(
      303,
    )
    expect((await stateOf(number)).weight).toBe('medium')
  })

  test('a return goes back to the forwarder, and the holder to their inbox, since they no longer see it', async () => {
    const report = await aHeld()
    const sent = await send(LIAISON, report.number, 'pengembalian', {
      reason: 'Lampu ini milik perumahan.',
      competentAgencyId: 'dinas-perkim-kab-indramayu',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/petugas'])
    expect((await get(LIAISON, `/petugas/laporan/${report.number}`)).status).toBe(404)
    const returned = await (await get(COORDINATOR, '/petugas?antrean=dikembalikan')).text()
    expect(returned).toContain(report.number)
  })

  test('a redirect leaves the report to the national level', async () => {
    const { number } = await aReceived()
    const fields = { reason: 'Jalan nasional', competentAgencyId: 'kemenhub' }
    expect((await send(COORDINATOR, number, 'pengalihan', fields)).status).toBe(303)
    expect(await (await get('nasional', '/petugas')).text()).toContain(number)
  })

  test('a question pauses the clock', async () => {
    const { number } = await aReceived()
    expect(
      (await send(COORDINATOR, number, 'permintaan-kelengkapan', { message: 'Mohon tulis nama jalan.' })).status,
    ).toBe(303)
    expect((await stateOf(number)).status).toBe('awaiting_information')
    const html = await (await get(COORDINATOR, `/petugas/laporan/${number}`)).text()
    expect(html).toContain('jam berhenti')
  })

  test('archiving names its reason', async () => {
    const { number } = await aReceived()
    const fields = { reason: 'test-spam', explanation: 'Pesan ini uji coba.' }
    expect((await send(COORDINATOR, number, 'arsip', fields)).status).toBe(303)
    expect(await stateOf(number)).toMatchObject({ status: 'archived', end_reason: 'test-spam' })
  })

  test('archives with the words of the reason alone, where it asks for no others', async () => {
    const { number } = await aReceived()
    const missing = await send(COORDINATOR, number, 'arsip', { reason: 'abusive' })
    expect([missing.status, (await missing.text()).includes('Tulis penjelasan bagi pelapor')]).toEqual([422, true])
    expect((await send(COORDINATOR, number, 'arsip', { reason: 'test-spam' })).status).toBe(303)
    const { rows } = await database.root.query(`select body from report_messages where kind = 'archive'`)
    expect(rows).toEqual([{ body: expect.stringContaining('tampaknya uji coba') }])
  })

  test('redacting changes the published copy and not the original', async () => {
    const { number } = await aHeld()
    const fields = { publishedTitle: 'Lampu padam', publishedBody: 'Sudah disamarkan.' }
    expect((await send(LIAISON, number, 'penyuntingan', fields)).status).toBe(303)
    const { rows } = await database.root.query(
      "select title, published_title, published_body from report_messages where kind = 'report'",
    )
    expect(rows).toEqual([
      {
        title: 'Lampu jalan padam di Jalan Sudirman',
        published_title: 'Lampu padam',
        published_body: 'Sudah disamarkan.',
      },
    ])
  })

  test('privacy is tightened by what is ticked, and stays where nothing is said', async () => {
    const { number } = await aHeld()
    expect((await send(COORDINATOR, number, 'privasi', { confidential: 'on' })).status).toBe(303)
    expect(await stateOf(number)).toMatchObject({ is_confidential: true, is_anonymous: false })
    const loosened = await post(COORDINATOR, at(number, 'privasi'), { confidential: 'false' })
    expect(loosened.status).toBe(409)
    expect(await loosened.text()).toContain('Petugas hanya boleh memperketat privasi')
    expect(await stateOf(number)).toMatchObject({ is_confidential: true })
  })

  test('verifying with a flag that would open what the reporter hid is refused', async () => {
    const { number } = await filed(deps(), aSubmission({ agency: 'kab-indramayu', anonymous: true }))
    const refused = await post(COORDINATOR, at(number, 'disposisi'), { ...VERIFYING, anonymous: 'false' })
    expect(refused.status).toBe(409)
    expect((await post(COORDINATOR, at(number, 'disposisi'), VERIFYING)).status).toBe(303)
    expect(await stateOf(number)).toMatchObject({ is_anonymous: true })
  })
})
