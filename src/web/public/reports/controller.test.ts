import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { aReportIn, asReporter, reportSite } from '#test/report-lives.ts'
import { aSubmission, filed } from '#test/reports.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await createDemoAccounts(deps())
})

const get = (path: string) => reportSite(deps()).request(path)
const page = async (path: string) => (await get(path)).text()
const titles = (html: string) => [...html.matchAll(/<h3><a href="[^"]*">([^<]*)<\/a>/g)].map(([, title]) => title)

describe('the list of reports', () => {
  test('holds what is public, the latest first, and nothing else', async () => {
    await aReportIn('forwarded', database, deps(), { title: 'Lampu padam' })
    await filed(deps(), aSubmission({ agency: 'kab-indramayu', title: 'Belum diverifikasi' }))
    await aReportIn('answered', database, deps(), { title: 'Rahasia sekali', confidential: true })
    await aReportIn('blocked', database, deps(), { title: 'Konten terlarang' })
    clock.set('2026-11-21T02:00:00Z')
    const turned = await aReportIn('answered', database, deps(), { title: 'Jalan berlubang' })
    expect(titles(await page('/laporan'))).toEqual(['Jalan berlubang', 'Lampu padam'])
    expect(titles(await page('/laporan?urut=terlama'))).toEqual(['Lampu padam', 'Jalan berlubang'])
    await changeReportPrivacy(deps(), asReporter(turned), { confidential: true })
    expect(titles(await page('/laporan'))).toEqual(['Lampu padam'])
    expect(titles(await page('/laporan?q=berlubang'))).toEqual([])
  })

  test.each([
    ['q=lampu', ['Lampu padam']],
    ['q=lam+pad', ['Lampu padam']],
    ['q=lampu+berlubang', []],
    ['status=belum', ['Lampu padam']],
    ['status=proses', ['Jalan berlubang']],
    ['status=answered', ['Jalan berlubang']],
    ['jenis=aspirasi', ['Jalan berlubang']],
    ['wilayah=32', ['Jalan berlubang', 'Lampu padam']],
    ['wilayah=32.12', ['Lampu padam']],
    ['kategori=lampu-jalan', ['Lampu padam']],
    ['instansi=kab-indramayu', ['Jalan berlubang', 'Lampu padam']],
    ['instansi=indramayu', ['Jalan berlubang', 'Lampu padam']],
    ['instansi=kemensos', []],
    ['dari=2026-11-21', ['Jalan berlubang']],
    ['sampai=2026-11-20', ['Lampu padam']],
    ['status=entah&jenis=x&wilayah=../..&dari=2026-02-30&setelah=x&halaman=-1', ['Jalan berlubang', 'Lampu padam']],
  ])('filtered by %s it holds %j', async (query, expected) => {
    await aReportIn('forwarded', database, deps(), {
      title: 'Lampu padam',
      regionCode: '32.12' as never,
      category: 'lampu-jalan',
    })
    clock.set('2026-11-21T02:00:00Z')
    await aReportIn('answered', database, deps(), {
      title: 'Jalan berlubang',
      body: 'Aspalnya terkelupas sepanjang enam puluh meter.',
      kind: 'aspiration',
      regionCode: '32.73' as never,
    })
    expect(titles(await page(`/laporan?${query}`))).toEqual(expected)
  })

  test('goes on page by page without leaving one out or showing one twice', async () => {
    for (let count = 1; count <= 23; count++)
      await filed(deps(), aSubmission({ agency: 'kab-indramayu', title: `Laporan ${count}` }))
    await database.root.query("update reports set published_at = submitted_at, status = 'forwarded'")
    await database.root.query('update report_messages set published_title = title, published_body = body')
    const first = await page('/laporan')
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await page(next)
    const all = [...titles(first), ...titles(second)]
    expect(titles(first)).toHaveLength(20)
    expect(new Set(all).size).toBe(23)
    expect(second).not.toContain('rel="next"')
    expect(first).toContain('23 laporan')
  })

  test('what is looked for stands in its fields and as filters that can be taken off, escaped', async () => {
    const html = await page('/laporan?q=%3Cb%3Ejalan%22&status=proses&wilayah=32.12')
    expect(html).toContain('value="&lt;b>jalan&quot;"')
    expect(html).toContain('Tidak ada laporan tentang “&lt;b>jalan&quot;”')
    expect(html).toMatch(/<option value="32\.12" selected[^>]*>Kab\. Indramayu/)
    expect(html).toContain('href="/laporan?status=proses&amp;wilayah=32.12"')
  })

  test('a tracking number leads to its report, if there is one to be seen', async () => {
    const { number } = await aReportIn('forwarded', database, deps())
    const confidential = await aReportIn('forwarded', database, deps(), { confidential: true })
    const found = await get(`/en/laporan?q=${number.replace(/(\d{4})(?=\d)/g, '$1-')}`)
    expect([found.status, found.headers.get('location')]).toEqual([303, `/en/laporan/${number}`])
    expect((await get(`/laporan?q=${confidential.number}`)).status).toBe(200)
  })

  test('what cannot be read of an address is named, so that nobody takes the whole list for a part', async () => {
    const html = await page('/laporan?dari=2026-02-31&sampai=20%2F11%2F2026&kategori=tidak-ada&jenis=%3Cb%3E')
    expect(html).toContain(
      'tidak dipakai untuk menyaring: jenis “&lt;b>”, terbit dari “2026-02-31”, terbit sampai “20/11/2026”, kategori “tidak-ada”.',
    )
    expect(await page('/en/laporan?dari=0202-13-01')).toContain('not used as a filter: published from “0202-13-01”.')
    expect(await page('/laporan?dari=&status=')).not.toContain('Tidak dapat dibaca')
  })

  test('of a search that is pasted too long the beginning is looked for', async () => {
    await aReportIn('forwarded', database, deps(), { title: 'Lampu padam' })
    const long = `${'berlubang '.repeat(60)}`
    expect(titles(await page(`/laporan?q=${encodeURIComponent(long)}`))).toEqual([])
  })

  test('nothing that can be typed breaks it', async () => {
    for (const typed of [
      "'; drop table reports; --",
      ':*',
      '& | !',
      '%00',
      '😀',
      'x'.repeat(3000),
      '\u202Eabc',
      '🏳️‍🌈 jalan',
    ])
      expect((await get(`/laporan?q=${encodeURIComponent(typed)}&instansi=${encodeURIComponent(typed)}`)).status).toBe(
        200,
      )
  })
})
