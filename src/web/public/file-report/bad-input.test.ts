/** Whatever a stranger sends: a sentence and the right status, never a fault, nothing half written, and what was typed is kept. */
import { beforeEach, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { LIMITS } from '#core/people/pressure/limits.ts'
import { useDatabase } from '#test/database.ts'
import { COMPLAINT, browserOn, depsWithFiles, filingSite, formOf, shown } from '#test/filing.ts'
import { clockAt } from '#test/people.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)
const browser = () => browserOn(filingSite(deps()))

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await createDemoAccounts(deps())
})

async function nothingWritten() {
  const { rows } = await database.root.query<{ n: string }>(
    'select (select count(*) from reports) + (select count(*) from report_messages) + (select count(*) from outbox) as n',
  )
  return Number(rows[0]?.n) === 0
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

describe('a field that cannot be taken', () => {
  test.each([
    ['no kind', { kind: '' }, 'kind'],
    ['a kind of its own', { kind: 'revolution' }, 'kind'],
    ['no title', { title: '' }, 'title'],
    ['a title of four letters', { title: 'abcd' }, 'title'],
    ['a title of 151 letters', { title: 'x'.repeat(151) }, 'title'],
    ['a title of invisible signs', { title: '\u200b'.repeat(20) }, 'title'],
    ['a title with a control sign', { title: 'Jalan \u0007rusak parah' }, 'title'],
    ['a title with NUL', { title: 'Jalan \0rusak parah' }, 'title'],
    ['no body', { body: '' }, 'body'],
    ['a body of 19 letters', { body: 'x'.repeat(19) }, 'body'],
    ['a body of 10,001 letters', { body: 'x'.repeat(10_001) }, 'body'],
    ['a body of ten megabytes', { body: 'x'.repeat(10_000_000) }, 'body'],
    ['a complaint without a day', { occurredOn: '' }, 'occurredOn'],
    ['tomorrow', { occurredOn: '2026-11-21' }, 'occurredOn'],
    ['the year 0202', { occurredOn: '0202-11-19' }, 'occurredOn'],
    ['30 February', { occurredOn: '2026-02-30' }, 'occurredOn'],
    ['a day in other words', { occurredOn: '19/11/2026' }, 'occurredOn'],
    ['a day before the state', { occurredOn: '1900-01-01' }, 'occurredOn'],
    ['an endless place', { locationText: 'x'.repeat(501) }, 'locationText'],
    ['a region that is none', { regionCode: '99.99' }, 'regionCode'],
    ['a region in words', { regionCode: 'Indramayu' }, 'regionCode'],
    ['half a point', { latitude: '-6.2' }, 'longitude'],
    ['the other half', { longitude: '106.8' }, 'latitude'],
    ['a point in Paris', { latitude: '48.85', longitude: '2.35' }, 'latitude'],
    ['a point that is none', { latitude: 'NaN', longitude: '1e9' }, 'latitude'],
    ['an agency that is none', { agencyId: '2147483647' }, 'agencyId'],
    ['an agency beyond numbers', { agencyId: '9'.repeat(150) }, 'agencyId'],
    ['an agency of SQL', { agencyId: "1' or '1'='1" }, 'agencyId'],
    ['a category that is none', { categoryId: 'tidak-ada' }, 'categoryId'],
    ['an endless name', { reporterName: 'x'.repeat(101) }, 'reporterName'],
    ['an e-mail address that is none', { reporterEmail: 'sari' }, 'reporterEmail'],
    ['an e-mail address that begins another header', { reporterEmail: 'a@b.id\r\nBcc: c@d.id' }, 'reporterEmail'],
    ['a telephone number that is none', { reporterPhone: '12' }, 'reporterPhone'],
    ['an endless token', { formToken: 'x'.repeat(201) }, 'formToken'],
  ])('%s: named in the summary, tied to its field, everything else kept', async (_, change, field) => {
    const kept = { ...COMPLAINT, locationText: 'Depan “Pasar Baru” <utara>', ...change }
    const answer = await browser().post('/lapor', formOf(kept))
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(`href="#${field}"`)
    expect(page).toContain('<title>Perlu diperbaiki')
    if (field !== 'locationText') expect(page).toContain(escaped('Depan “Pasar Baru” <utara>'))
    expect(await nothingWritten()).toBe(true)
  })

  test('in English says so in English', async () => {
    const page = await (await browser().post('/en/lapor', formOf({ ...COMPLAINT, occurredOn: '2027-01-01' }))).text()
    expect(page).toContain('This date has not come yet.')
  })

  test('all mistakes are named at once, in the order of the form', async () => {
    const page = await (await browser().post('/lapor', formOf({ kind: 'complaint', reporterPhone: '1' }))).text()
    const places = Array.from(page.matchAll(/<li><a href="#(\w+)"/g), ([, place]) => place)
    expect(places).toEqual(['title', 'body', 'occurredOn', 'reporterPhone'])
  })
})

test('today counts by the clocks of Jakarta, and an aspiration needs no day', async () => {
  clock.set('2026-11-20T18:00:00Z') // 01.00 on the 21st in Jakarta
  expect((await browser().post('/lapor', formOf({ ...COMPLAINT, occurredOn: '2026-11-21' }))).status).toBe(303)
  expect((await browser().post('/lapor', formOf({ ...COMPLAINT, kind: 'aspiration', occurredOn: '' }))).status).toBe(
    303,
  )
})

describe.each([
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)> lalu jalan rusak'],
  ['SQL', `'; drop table reports; -- " or 1=1 \\' jalan rusak parah`],
  ['emoji', '🚧🛣️ Jalan rusak 👨‍👩‍👧‍👦 sekali 🇮🇩🇮🇩🇮🇩'],
  ['Arabic from right to left', 'الطريق مكسور \u202eagain\u202c منذ أسبوعين'],
  ['half an emoji', 'Jalan rusak \ud83d sekali, mohon diperbaiki'],
  ['templates', '{{7*7}} ${7*7} %s %00 jalan rusak parah sekali'],
])('%s in every field', (_, text) => {
  test('is filed as it is where words may stand, and is never carried out', async () => {
    const { get, post } = browser()
    const answer = await post(
      '/lapor',
      formOf({ ...COMPLAINT, title: text, body: text, locationText: text, reporterName: text }),
    )
    expect(answer.status).toBe(303)
    const page = await (await get('/lapor/terkirim')).text()
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
  })

  test('is a mistake where none may stand, shown again as text', async () => {
    const everywhere = Object.fromEntries(
      'kind title body occurredOn locationText regionCode latitude longitude agencyId categoryId anonymous confidential aboutStaff showName reporterName reporterEmail reporterPhone formToken version keptAttachments regionQuery agencyQuery'
        .split(' ')
        .map(name => [name, text]),
    )
    for (const langkah of ['', 'periksa', 'mulai', 'ubah', 'cari-wilayah', 'cari-instansi', text]) {
      const answer = await browser().post('/lapor', formOf({ ...everywhere, langkah }))
      expect([200, 422]).toContain(answer.status)
      expect(await answer.text()).not.toContain('<script>alert')
    }
    expect(await nothingWritten()).toBe(true)
  })
})

describe('a file', () => {
  const file = (name: string, ...parts: BlobPart[]) => new File(parts, name)
  const heic = () =>
    file('IMG_1.HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]))

  test.each([
    ['a renamed program', () => file('foto.jpg', 'MZ\x90\0', Buffer.alloc(2000)), 415, 'bukan jenis berkas'],
    ['a script', () => file('foto.jpg', '#!/bin/sh\nrm -rf /'), 415, 'bukan jenis berkas'],
    ['a page', () => file('foto.png', '<html><script>alert(1)</script>'), 415, 'bukan jenis berkas'],
    [
      'a drawing with a script',
      () => file('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      415,
      'bukan jenis',
    ],
    ['nothing', () => file('kosong.pdf', ''), 415, 'bukan jenis berkas'],
    ['HEIC', heic, 422, 'JPEG'],
    ['26 MB', () => file('besar.pdf', '%PDF-1.7', Buffer.alloc(26 * 1024 * 1024)), 413, 'lebih besar dari 25 MB'],
  ])('of %s is refused with a sentence, and the words stay', async (_, attachment, status, sentence) => {
    const answer = await browser().post('/lapor', formOf({ ...COMPLAINT, attachments: attachment() }))
    const page = await answer.text()
    expect(answer.status).toBe(status)
    expect(page).toContain(sentence)
    expect(page).toContain(COMPLAINT.body)
    expect(await nothingWritten()).toBe(true)
  })

  test('too many are refused; the first ten stay', async () => {
    const attachments = Array.from({ length: 11 }, (_, n) => file(`${n}.pdf`, `%PDF-1.7 ${n}`))
    const answer = await browser().post('/lapor', formOf({ ...COMPLAINT, attachments }))
    expect(answer.status).toBe(422)
    expect((await answer.text()).match(/name="keptAttachments"/g)).toHaveLength(10)
  })

  test('all together beyond what ten of the largest would be are refused before they are read', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': String(300 * 1024 * 1024) }
    expect((await browser().post('/lapor', '--b--', headers)).status).toBe(413)
  })

  test('that came with a mistake need not be sent again, and is one file however often it is sent', async () => {
    const { post } = browser()
    const pdf = () => file('surat.pdf', '%PDF-1.7 surat')
    const page = await (await post('/lapor', formOf({ ...COMPLAINT, title: '', attachments: [pdf(), pdf()] }))).text()
    const keptAttachments = shown(page.replaceAll('name="keptAttachments" value', 'data-kept'), 'data-kept') ?? ''
    expect((await post('/lapor', formOf({ ...COMPLAINT, keptAttachments, attachments: pdf() }))).status).toBe(303)
    const { rows } = await database.root.query('select media_type, byte_size, state from report_attachments')
    expect(rows).toEqual([{ media_type: 'application/pdf', byte_size: expect.anything(), state: 'pending' }])
  })

  test('cannot be named by anybody who was not given its reference, nor after its time', async () => {
    const { post } = browser()
    const page = await (
      await post('/lapor', formOf({ ...COMPLAINT, title: '', attachments: file('a.pdf', '%PDF-1.7') }))
    ).text()
    const reference = shown(page.replaceAll('name="keptAttachments" value', 'data-kept'), 'data-kept') ?? ''
    const changed = `${reference.slice(0, -4)}AAAA`
    for (const keptAttachments of [changed, 'x', '{"digest":"0"}', 'A'.repeat(5000)]) {
      const answer = await post('/lapor', formOf({ ...COMPLAINT, keptAttachments }))
      expect([answer.status, (await answer.text()).includes('kedaluwarsa')]).toEqual([422, true])
    }
    clock.set('2026-11-20T14:00:01Z')
    expect((await post('/lapor', formOf({ ...COMPLAINT, keptAttachments: reference }))).status).toBe(422)
  })

  test('that claims to be an enormous picture is taken as it is: nothing decodes it here', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect((await browser().post('/lapor', formOf({ ...COMPLAINT, attachments: file('bom.png', bomb) }))).status).toBe(
      303,
    )
  })
})

describe('a request', () => {
  test.each([
    ['without proof of its origin', { origin: 'https://evil.example' }, 403],
    ['from another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }, 403],
    ['of JSON', { 'content-type': 'application/json' }, 415],
    ['broken off in the middle', { 'content-type': 'multipart/form-data; boundary=b' }, 400],
  ])('%s is turned away', async (_, headers, status) => {
    const body = '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nhalf'
    expect((await browser().post('/lapor', body, headers)).status).toBe(status)
    expect(await nothingWritten()).toBe(true)
  })

  test('too many from one address wait, and lose nothing that was typed', async () => {
    const twice = { address: { attempts: 2, seconds: 600 } }
    const limits = { ...LIMITS, 'file report': twice, 'file report uploads': twice }
    const { post } = browserOn(filingSite(deps(), { limits }))
    expect((await post('/lapor', formOf({ ...COMPLAINT, title: '' }))).status).toBe(422)
    for (const _ of [1, 2]) expect((await post('/lapor', formOf(COMPLAINT))).status).toBe(303)
    const answer = await post('/lapor', formOf(COMPLAINT))
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
    const page = await answer.text()
    expect(page).toContain(COMPLAINT.body)
    expect(page.split('Tulisan Anda tetap ada di bawah.').length - 1).toBe(1)
  })
})
