import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { STATUSES, type Status } from '#core/reports/rules/terms.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, clockAt, depsOn } from '#test/people.ts'
import { aReportIn, asReporter, opened, reportSite } from '#test/report-lives.ts'
import { aSubmission, filed } from '#test/reports.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const UNKNOWN = '261234567898'

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await createDemoAccounts(deps())
})

const site = () => reportSite(deps())
const get = (path: string, cookie = '', headers = {}) => site().request(path, { headers: { cookie, ...headers } })
const buttons = (html: string) =>
  [...html.matchAll(/<form method="post" action="\/laporan\/\d+\/([a-z]+)"/g)].map(([, name]) => name)
const links = (html: string) =>
  ['penarikan', 'privasi'].filter(name => new RegExp(`href="/laporan/\\d+/${name}"`).test(html))

describe('the page of a report, for everyone', () => {
  const PUBLISHED = STATUSES.filter(status => status !== 'received' && status !== 'awaiting_information')

  test.each(PUBLISHED)('%s: says so once, in words and for machines, and offers no act but to follow', async status => {
    const { number } = await aReportIn(status, database, deps())
    const response = await get(`/laporan/${number}`)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html.match(/data-status="[a-z_]+"/g)).toEqual([`data-status="${status}"`])
    expect(html).toContain(`data-tracking-number="${number}"`)
    expect(buttons(html)).toEqual(status === 'blocked' ? [] : ['ikutan'])
    expect(html).not.toContain('undefined')
  })

  test('an answered report says when it will close by itself, and counts down', async () => {
    const { number } = await aReportIn('answered', database, deps())
    const page = async () => (await get(`/laporan/${number}`)).text()
    expect(await page()).toContain('selesai otomatis dalam 10 hari kerja')
    clock.set('2026-11-23T02:00:00Z')
    expect(await page()).toContain('selesai otomatis dalam 9 hari kerja')
  })

  test('the limit to the Ombudsman is shown while the report is open, and no more once it ended in time', async () => {
    const page = async (status: Status) => {
      const { number } = await aReportIn(status, database, deps())
      return (await get(`/laporan/${number}`)).text()
    }
    expect(await page('in_progress')).toContain('Batas ke Ombudsman')
    expect(await page('closed')).not.toContain('Batas ke Ombudsman')
  })

  test('in English, every word of ours is English', async () => {
    const { number } = await aReportIn('answered', database, deps())
    const html = await (await get(`/en/laporan/${number}`)).text()
    expect(html).toContain('Answered by the agency')
    expect(html).toContain('closes by itself in 10 working days')
  })

  test('HTML that someone wrote is text', async () => {
    const { number } = await aReportIn('forwarded', database, deps(), {
      title: '<script>alert(1)</script> "lampu"',
      body: 'Lampu <img src=x onerror=alert(1)> padam sejak lama sekali di sini.',
    })
    const html = await (await get(`/laporan/${number}`)).text()
    expect(html).not.toMatch(/<script>|<img src=x/)
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
  })

  test('a telephone or a NIK in the words for the place is masked; its reporter still reads it', async () => {
    const given = { locationText: 'Depan rumah Bu Sari, 0812-9876-5432, NIK 3212091234567890' }
    const { number, id } = await aReportIn('forwarded', database, deps(), given)
    const html = await (await get(`/laporan/${number}`)).text()
    expect(html).toContain('Depan rumah Bu Sari')
    expect(html).not.toMatch(/9876|3212091234567890/)
    expect(await (await get(`/laporan/${number}`, await opened(deps(), id))).text()).toContain('0812-9876-5432')
  })

  test.each([
    [{}, 'Pelapor', 'Sari'],
    [{ showName: true }, 'Sari Wulandari', 'Anonim'],
    [{ showName: true, anonymous: true }, 'Anonim', 'Sari'],
  ])('of a reporter who chose %j it says %s', async (wishes, shown, hidden) => {
    const { number } = await aReportIn('forwarded', database, deps(), { identity: SARI, ...wishes })
    const html = await (await get(`/laporan/${number}`)).text()
    expect(html).toContain(`<b>${shown}</b>`)
    expect(html).not.toContain(hidden)
    expect(html).not.toContain('contoh.test')
  })

  test('other spellings of the number lead to the one address', async () => {
    const { number } = await aReportIn('forwarded', database, deps())
    const dashed = number.replace(/(\d{4})(?=\d)/g, '$1-')
    const response = await get(`/en/laporan/${dashed}?x=1`)
    expect([response.status, response.headers.get('location')]).toEqual([301, `/en/laporan/${number}?x=1`])
    const posted = await site().request(`/laporan/${dashed}/tanggapan`, { method: 'POST' })
    expect([posted.status, posted.headers.get('location')]).toEqual([308, `/laporan/${number}/tanggapan`])
  })

  test('whoever has it already is told that it has not changed, until it has', async () => {
    const report = await aReportIn('forwarded', database, deps())
    const app = site()
    const first = await app.request(`/laporan/${report.number}`)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60')
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    const again = await app.request(`/laporan/${report.number}`, { headers })
    expect([again.status, await again.text()]).toEqual([304, ''])

    await changeReportPrivacy(deps(), asReporter(report), { anonymous: true })
    expect((await app.request(`/laporan/${report.number}`, { headers })).status).toBe(200)
    await changeReportPrivacy(deps(), asReporter(report), { confidential: true })
    expect((await app.request(`/laporan/${report.number}`, { headers })).status).toBe(404)
  })
})

describe('what is not there', () => {
  const PATHS = ['', '/privasi', '/penarikan', '/keberatan', '/jam']
  const POSTS = ['/tanggapan', '/kelengkapan', '/pesan', '/penutupan', '/penarikan', '/keberatan', '/privasi']

  test('unknown, mistyped, unpublished and confidential are the same bytes on every route', async () => {
    const unpublished = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    const confidential = await aReportIn('answered', database, deps(), { confidential: true })
    const other = await opened(deps(), (await aReportIn('answered', database, deps())).id)
    const app = site()
    for (const [method, paths] of [
      ['GET', PATHS],
      ['POST', POSTS],
    ] as const) {
      for (const path of paths) {
        const answers = []
        for (const cookie of ['', other]) {
          for (const number of [UNKNOWN, '261234567890', unpublished.number, confidential.number]) {
            const response = await app.request(`/laporan/${number}${path}`, { method, headers: { cookie } })
            answers.push(
              `${response.status} ${response.headers.get('cache-control')} ${(await response.text()).replace(number, '')}`,
            )
          }
        }
        expect(new Set(answers).size, path).toBe(1)
        expect(answers[0]).toMatch(/^404 no-store <!doctype html>/)
      }
    }
  })
})

describe('the page of a report, for its reporter', () => {
  const OFFERED: Record<Status, readonly string[]> = {
    received: ['pesan', 'penarikan', 'privasi'],
    awaiting_information: ['kelengkapan', 'pesan', 'penarikan', 'privasi'],
    forwarded: ['pesan', 'penarikan', 'privasi'],
    in_progress: ['pesan', 'penarikan', 'privasi'],
    answered: ['penutupan', 'tanggapan', 'pesan', 'penarikan', 'privasi'],
    replied: ['penutupan', 'pesan', 'penarikan', 'privasi'],
    closed: ['keberatan', 'privasi'],
    archived: ['keberatan', 'privasi'],
    blocked: ['keberatan', 'privasi'],
  }

  test.each(STATUSES)('%s: offers exactly what the rules allow', async status => {
    const { id, number } = await aReportIn(status, database, deps(), { confidential: true })
    const response = await get(`/laporan/${number}`, await opened(deps(), id))
    const html = await response.text()
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect([...buttons(html), ...links(html)]).toEqual(OFFERED[status])
    expect(html.match(/data-status="[a-z_]+"/g)).toEqual([`data-status="${status}"`])
  })

  test('shows their own words beside the copy that others read, what is asked of them and until when', async () => {
    const { id, number } = await aReportIn('awaiting_information', database, deps())
    const html = await (await get(`/laporan/${number}`, await opened(deps(), id))).text()
    expect(html).toContain('Di kilometer berapa? Kirim fotonya.')
    expect(html).toContain('Kirim paling lambat Jumat, 4 Desember 2026')

    const masked = await aReportIn('forwarded', database, deps(), {
      body: 'Hubungi saya di 081298765432 kalau lampunya sudah diganti.',
    })
    const own = await (await get(`/laporan/${masked.number}`, await opened(deps(), masked.id))).text()
    expect(own).toContain('081298765432')
    expect(own).toContain('[nomor telepon disamarkan]')
    expect(await (await get(`/laporan/${masked.number}`)).text()).not.toContain('081298765432')
  })
})
