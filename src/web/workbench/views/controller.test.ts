import { describe, expect, test } from 'vitest'
import { COORDINATOR, useDesk } from '#test/desk.ts'

const { database, get, post } = useDesk()
const OTHER = 'koordinator2.indramayu'
const VIEW = { name: 'Jalan, belum ditangani', query: 'antrean=semua&q=jalan&penanggung=belum&setelah=0.1-1&buatan=x' }
const MINE = '/petugas/tampilan'

const stored = async () => (await database.root.query('select id, name, query from saved_views order by id')).rows
const save = (name = VIEW.name, query = VIEW.query) => post(COORDINATOR, MINE, { name, query })

describe('saved views', () => {
  test('stand beside the queues of their officer, and lead to the list they were saved from', async () => {
    const saved = await save()
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      '/petugas?antrean=semua&q=jalan&penanggung=belum',
    ])
    expect(await stored()).toMatchObject([{ name: VIEW.name, query: 'antrean=semua&q=jalan&penanggung=belum' }])
    const html = await (await get(COORDINATOR, '/petugas?antrean=semua&q=jalan&penanggung=belum')).text()
    expect(html).toMatch(
      /href="\/petugas\?antrean=semua&amp;q=jalan&amp;penanggung=belum" aria-current="page">.*Jalan, belum ditangani/,
    )
    expect(await (await get(OTHER, '/petugas')).text()).not.toContain(VIEW.name)
  })

  test.each([
    [{ name: '', query: VIEW.query }, 'Beri nama'],
    [{ name: 'x'.repeat(10_000), query: VIEW.query }, 'Nama terlalu panjang'],
    [{ name: 'Kosong', query: '' }, 'Tidak ada saringan'],
    [{ name: '<i>\0</i>', query: VIEW.query }, 'tidak dapat dibaca'],
  ])('with a mistake are not kept, and say what to do: %#', async (fields, words) => {
    const answer = await post(COORDINATOR, MINE, fields)
    const html = await answer.text()
    expect([answer.status, html.includes(words), html.includes('<i>')]).toEqual([422, true, false])
    expect(await stored()).toEqual([])
  })

  test('have names of their own, and are not more than twenty', async () => {
    for (let n = 0; n < 20; n++) expect((await save(`Tampilan ${n}`)).status).toBe(303)
    expect(await (await save('tampilan 3')).text()).toContain('sudah punya tampilan dengan nama ini')
    expect(await (await save('Satu lagi')).text()).toContain('Hapus satu')
    expect(await stored()).toHaveLength(20)
  })

  test('saved twice at the same moment under one name are one', async () => {
    const answers = await Promise.all([save(), save(), save()])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  })

  test('are renamed and deleted by their officer alone', async () => {
    await save()
    const [{ id }] = await stored()
    const address = `${MINE}/${id}`
    for (const fields of [{ tindakan: 'hapus' }, { tindakan: 'ganti-nama', name: 'Milik saya' }]) {
      expect((await post(OTHER, address, fields)).status).toBe(404)
      expect((await post(COORDINATOR, `${MINE}/999999999999`, fields)).status).toBe(404)
      expect((await post(COORDINATOR, `${MINE}/x`, fields)).status).toBe(404)
    }
    expect((await post(COORDINATOR, address, { tindakan: 'ganti-nama', name: '' })).status).toBe(422)
    expect((await post(COORDINATOR, address, { tindakan: 'ganti-nama', name: 'JALAN, belum ditangani' })).status).toBe(
      303,
    )
    expect(await stored()).toMatchObject([{ name: 'JALAN, belum ditangani' }])
    expect((await post(COORDINATOR, address, { tindakan: 'hapus' })).status).toBe(303)
    expect(await stored()).toEqual([])
    expect(await (await get(COORDINATOR, MINE)).text()).toContain('Belum ada tampilan')
  })
})
