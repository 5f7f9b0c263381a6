/** Searching among all regions and agencies within the form, by a button and by the Enter key. */
import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { COMPLAINT, browserOn, depsWithFiles, filingSite, formOf } from '#test/filing.ts'
import { clockAt } from '#test/people.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const browser = () => browserOn(filingSite(depsWithFiles(database, clock)))

const count = async (table: string) =>
  Number((await database.root.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)

const pdf = () => new File(['%PDF-1.7 isi surat'], 'surat.pdf')

describe('the pickers work without JavaScript', () => {
  test('a village is found by its name, and typed words and files stay', async () => {
    const { post } = browser()
    const asked = { ...COMPLAINT, langkah: 'cari-wilayah', regionQuery: 'sindang indramayu', attachments: pdf() }
    const page = await (await post('/lapor', formOf(asked))).text()
    expect(page).toContain('name="regionCode" value="32.12.')
    expect(page).toContain(COMPLAINT.body)
    expect(page).toContain('name="keptAttachments"')
    expect(page).not.toContain('error-summary')
  })

  test('the Enter key searches in a search box and judges nothing yet; the page opens where the answer stands', async () => {
    const asked = { kind: 'complaint', langkah: 'enter', regionQuery: 'sindang indramayu' }
    const found = await browser().post('/lapor', formOf(asked))
    const page = await found.text()
    expect([found.status, page.includes('error-summary')]).toEqual([200, false])
    expect(page).not.toMatch(/name="regionCode" value="[^"]*" checked/)
    expect(/<input [^>]*autofocus[^>]*>/.exec(page)?.[0]).toContain('name="regionCode" value="32.12.')

    const both = { ...asked, agencyQuery: 'dishub indramayu' }
    const agencies = await (await browser().post('/lapor', formOf(both))).text()
    expect(/<input [^>]*autofocus[^>]*>/.exec(agencies)?.[0]).toContain('name="agencyId"')
    const nothing = await (await browser().post('/lapor', formOf({ ...asked, regionQuery: 'xyzzy' }))).text()
    expect(/<input [^>]*autofocus[^>]*>/.exec(nothing)?.[0]).toContain('name="regionQuery"')
  })

  test('the Enter key checks where nothing is searched for, or the search is answered', async () => {
    const unfinished = await browser().post('/lapor', formOf({ ...COMPLAINT, title: '', langkah: 'enter' }))
    expect(unfinished.status).toBe(422)
    const answered = { ...COMPLAINT, langkah: 'enter', agencyQuery: 'dishub indramayu', agencyId: '' }
    const shownFor = { agencyQueryAnswered: 'dishub indramayu' }
    expect(await (await browser().post('/lapor', formOf({ ...answered, ...shownFor }))).text()).toContain(
      'class="reviews"',
    )
  })

  test('other words than those that were searched for are searched for, whatever is chosen, and not lost by checking', async () => {
    const { post } = browser()
    const first = await (
      await post('/lapor', formOf({ ...COMPLAINT, langkah: 'enter', regionQuery: 'sindang' }))
    ).text()
    expect(first).toContain('name="regionQueryAnswered" value="sindang"')
    const narrower = { ...COMPLAINT, regionQuery: 'sindang indramayu', regionQueryAnswered: 'sindang', regionCode: '' }
    const second = await post('/lapor', formOf({ ...narrower, langkah: 'enter' }))
    const page = await second.text()
    expect([second.status, page.includes('name="regionQueryAnswered" value="sindang indramayu"')]).toEqual([200, true])
    expect(page).toContain('name="regionCode" value="32.12.')
    const checked = await post('/lapor', formOf({ ...narrower, langkah: 'periksa' }))
    expect([checked.status, await checked.text()]).toEqual([422, expect.stringContaining('Pilih satu wilayah')])
    const mistaken = await (await post('/lapor', formOf({ ...narrower, title: '', langkah: 'periksa' }))).text()
    expect(mistaken).toContain('name="regionCode" value="32.12.')
    expect(mistaken.match(/autofocus/g)).toHaveLength(1)
  })

  test('what was found stays in sight when the page comes back because of something else', async () => {
    const chosenByAdmin = { ...COMPLAINT, title: '', langkah: 'periksa', agencyQuery: 'dishub indramayu', agencyId: '' }
    expect(await (await browser().post('/lapor', formOf(chosenByAdmin))).text()).toContain('Dinas Perhubungan')
  })

  test('an agency is found by its short name, and suggested by category and place', async () => {
    const { post } = browser()
    const asked = { ...COMPLAINT, langkah: 'cari-instansi', agencyQuery: 'dishub indramayu' }
    expect(await (await post('/lapor', formOf(asked))).text()).toContain('Dinas Perhubungan')
    const { rows } = await database.root.query<{ id: number }>(
      `select id from categories where array_to_string(competent, ' ') like '%regency:%' order by id limit 1`,
    )
    const suggested = { ...COMPLAINT, langkah: 'ubah', regionCode: '32.12', categoryId: String(rows[0]?.id) }
    expect(await (await post('/lapor', formOf(suggested))).text()).toContain('disarankan untuk kategori ini')
  })

  test('an agency and a category may be named by id or by slug', async () => {
    const { rows } = await database.root.query<{ slug: string }>(`select slug from categories order by id limit 1`)
    const named = { ...COMPLAINT, agencyId: 'kab-indramayu', categoryId: rows[0]?.slug ?? '' }
    expect((await browser().post('/lapor', formOf(named))).status).toBe(303)
    expect(await count('reports where addressed_agency_id is not null and category_id is not null')).toBe(1)
  })
})
