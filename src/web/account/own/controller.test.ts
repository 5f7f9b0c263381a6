import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { unzipped } from '#test/dossiers.ts'
import { contactOfReport } from '#core/people/vault/identities.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { aReportIn, asOfficer } from '#test/report-lives.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const { ask, send, account, deps } = wholeSite(database, clock)
let cookie = ''
let mine: AccountId

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), 'nasional', 'koordinator.indramayu', 'pelapor', 'pelapor2')
  await database.root.query('delete from rate_limits')
  cookie = await account('pelapor')
  const row = await database.db
    .selectFrom('sessions')
    .select('account_id')
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  mine = row?.account_id as AccountId
})

const text = async (path: string, who = cookie) => (await ask(path, who)).text()

/** What the browser holds after this answer: what was removed is gone. */
const after = (response: Response) =>
  response.headers
    .getSetCookie()
    .map(one => one.split(';')[0] ?? '')
    .filter(one => !one.endsWith('='))
    .join('; ')

describe('a copy of everything', () => {
  test('holds the account, its reports with the own files, and no word that was not for its reporter', async () => {
    const { digest } = await deps().files.put(Buffer.from('isi berkas saya'))
    const report = await aReportIn('forwarded', database, deps(), {
      accountId: mine,
      title: 'Laporan <saya>',
      attachments: [{ digest, mediaType: 'application/pdf', byteSize: 15 }],
    })
    await aReportIn('forwarded', database, deps(), { title: 'Milik orang lain' })
    await noteReport(deps(), await asOfficer(report, 'koordinator.indramayu', database), {
      visibility: 'internal',
      body: 'Catatan petugas saja',
      attachments: [],
    })
    await send('/lapor', { langkah: 'simpan', kind: 'complaint', title: 'Draf saya' }, cookie)
    const response = await ask('/akun/data/unduhan', cookie)
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const files = await unzipped(Buffer.from(await response.arrayBuffer()))
    const all = [...files.values()].map(String).join('\n')
    const folder = `laporan/${report.number}`
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['akun.json', 'sesi.json', 'draf.json', `${folder}/laporan.json`, 'BACA-SAYA.txt']),
    )
    expect(String(files.get(`${folder}/lampiran-1.pdf`))).toBe('isi berkas saya')
    expect(JSON.parse(String(files.get('akun.json')))).toMatchObject({
      identitas: { email: 'pelapor@demo.lapor.test' },
    })
    expect(all).toContain('Laporan <saya>')
    expect(all).toContain('Draf saya')
    expect(all).toContain('own data download')
    for (const hidden of ['Milik orang lain', 'Catatan petugas saja', 'argon2', 'token', digest, 'pelapor2'])
      expect([hidden, all.includes(hidden)]).toEqual([hidden, false])
  })

  test('needs a fresh proof of who is there, and is given five times an hour', async () => {
    for (let count = 0; count < 5; count++) expect((await ask('/akun/data/unduhan', cookie)).status).toBe(200)
    expect((await ask('/akun/data/unduhan', cookie)).status).toBe(429)
    clock.set('2026-11-20T02:16:00Z')
    const late = await ask('/en/akun/data/unduhan', cookie)
    expect([late.status, late.headers.get('location')]).toEqual([
      303,
      '/en/masuk/ulang?kembali=%2Fen%2Fakun%2Fdata%2Funduhan',
    ])
    expect((await ask('/akun/data/unduhan')).headers.get('location')).toContain('/masuk?kembali=')
  })
})

describe('who opened my identity', () => {
  test('is told in words, with purpose, agency and moment; not who looked at themselves, nor of others', async () => {
    expect(await text('/akun/data')).toContain('Belum pernah dibuka')
    const report = await aReportIn('forwarded', database, deps(), { accountId: mine })
    const officer = await account('koordinator.indramayu')
    await ask(`/petugas/laporan/${report.number}`, officer)
    const html = await text('/akun/data')
    expect(html).toContain('Petugas yang menangani membuka laporan Anda yang bernama')
    expect(html).toMatch(/Petugas [^<]*ndramayu ·/)
    expect(html).toContain(report.number.replace(/(\d{4})(?=\d)/g, '$1-'))
    expect(await text('/akun')).toContain('pelapor@demo.lapor.test')
    expect(await text('/akun/data')).not.toContain('Anda sendiri membuka')
    expect(await text('/akun/data')).not.toContain('Dibaca layanan ini sendiri')
    expect(await text('/en/akun/data', await account('pelapor2'))).toContain('It has never been opened')
  })
})

describe('what the service opened by itself, to write to its person', () => {
  test('stands apart from what officers opened, in one line with its number, and is said to be seen by nobody', async () => {
    const report = await aReportIn('forwarded', database, deps(), { accountId: mine })
    for (const hour of ['03', '04', '05']) {
      clock.set(`2026-11-20T${hour}:00:00Z`)
      await contactOfReport(deps(), report.id, 'notification')
    }
    const html = await text('/akun/data')
    const [byOfficers = '', byService = ''] = html.split('Dibaca layanan ini sendiri')
    expect(byOfficers).toContain('Belum pernah dibuka oleh petugas')
    expect(byOfficers).not.toContain('Mengirim pemberitahuan')
    expect(byService).toContain('Tidak ada orang yang melihatnya')
    expect(byService.match(/Mengirim pemberitahuan/g)).toHaveLength(1)
    expect(byService).toMatch(/3 kali, terakhir <time[^>]*>Jum, 20 Nov, 12.00 WIB/)
  })
})

describe('leaving', () => {
  test('says what goes and what stays, wants a typed word, and ends with the codes of open reports, shown once', async () => {
    const { number } = await aReportIn('forwarded', database, deps(), { accountId: mine, title: 'Masih berjalan' })
    expect(await text('/akun/data/penghapusan')).toContain('UU 27/2022')
    for (const word of ['', 'hapuss', 'HAPUS SEKARANG', 'x'.repeat(300)]) {
      const refused = await send('/akun/data/penghapusan', { word }, cookie)
      expect([word, refused.status]).toEqual([word, 422])
    }
    const left = await send('/akun/data/penghapusan', { word: 'Hapus ' }, cookie)
    expect([left.status, left.headers.get('location')]).toEqual([303, '/akun/selesai'])
    expect((await ask('/akun', cookie)).status).toBe(303)

    const gone = await ask('/akun/selesai', after(left))
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const code = /data-access-code="([^"]+)"/.exec(await gone.text())?.[1] ?? ''
    const opened = await send('/lacak', { trackingNumber: number, accessCode: code })
    expect(opened.headers.get('location')).toBe(`/laporan/${number}`)
    expect((await ask('/akun/selesai')).status).toBe(404)
    expect(await text(`/laporan/${number}`, '')).toContain('Masih berjalan')
  })

  test('needs a fresh proof of who is there', async () => {
    clock.set('2026-11-20T02:16:00Z')
    expect((await ask('/akun/data/penghapusan', cookie)).headers.get('location')).toContain('/masuk/ulang')
    expect((await send('/akun/data/penghapusan', { word: 'HAPUS' }, cookie)).status).toBe(303)
    expect((await ask('/akun', cookie)).status).toBe(200)
  })

  test("is not for officers' accounts, which their coordinator deactivates", async () => {
    const officer = await account('koordinator.indramayu')
    expect(await text('/akun/data', officer)).toContain('Koordinator instansi Anda menonaktifkannya')
    expect((await ask('/akun/data/penghapusan', officer)).status).toBe(409)
    expect((await send('/akun/data/penghapusan', { word: 'HAPUS' }, officer)).status).toBe(409)
    expect((await ask('/akun', officer)).status).toBe(200)
  })
})
