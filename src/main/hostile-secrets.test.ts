/** What is secret does not exist: the same answer, to the byte, as a number that nobody was given. docs/domain.md §6. */
import { beforeEach, expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import { trackingNumber } from '#core/reports/rules/tracking-number.ts'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, clockAt, demoPeople } from '#test/people.ts'
import { asReporter } from '#test/report-lives.ts'
import { aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const { ask, send, account, guest, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))
const UNKNOWN = trackingNumber(2026, '123456789')
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const [ACCUSED, ELSEWHERE] = ['penghubung.dishub.indramayu', 'penghubung.disdukcapil.indramayu'] as const

beforeEach(() => demoPeople(database, deps(), 'nasional', 'koordinator.indramayu', ACCUSED, ELSEWHERE, 'pelapor2'))

async function secrets(): Promise<Record<string, TrackingNumber>> {
  const of = (changes: Parameters<typeof aSubmission>[0]) =>
    filed(deps(), aSubmission({ agency: 'kab-indramayu', identity: SARI, showName: true, ...changes }))
  const [unread, confidential, aboutStaff] = [
    await of({}),
    await of({ confidential: true }),
    await of({ aboutStaff: true }),
  ]
  await forwardedTo(database, deps(), confidential, DISHUB)
  await forwardedTo(database, deps(), aboutStaff, 'kemensos', 'nasional')
  const hidden = await of({})
  await forwardedTo(database, deps(), hidden, DISHUB)
  await changeReportPrivacy(deps(), asReporter(hidden), { confidential: true })
  return {
    unread: unread.number,
    confidential: confidential.number,
    aboutStaff: aboutStaff.number,
    hidden: hidden.number,
  }
}

const PAGES = ['', '/jam', '/lampiran/1', '/penarikan', '/privasi'] as const
const FORMS = [
  'tanggapan',
  'kelengkapan',
  'pesan',
  'penutupan',
  'penarikan',
  'keberatan',
  'privasi',
  'dukungan',
] as const

/** All that an answer says: status, headers and words, with the number itself left out. */
async function everythingSaid(number: string, cookie: string, below: readonly string[]): Promise<readonly string[]> {
  const fields = { body: 'Halo, apa kabar laporan ini?', reason: 'x', anonymous: '1', confidential: '1' }
  const answers = below.flatMap(root => [
    ...PAGES.map(page => ask(`${root}${number}${page}`, cookie)),
    ...FORMS.map(form => send(`${root}${number}/${form}`, fields, cookie)),
  ])
  const said = await Promise.all(
    answers.map(async answer => {
      const response = await answer
      return [response.status, ...[...response.headers].flat(), await response.text()].join('\n')
    }),
  )
  const dashed = number.replace(/(\d{4})(?=\d)/g, '$1-')
  return said.map(text => text.replaceAll(number, 'NUMBER').replaceAll(dashed, 'NUMBER'))
}

test.each([
  ['a stranger', async () => ''],
  ['whoever opened another report', async () => guest((await filed(deps(), aSubmission())).id)],
  ['a citizen', () => account('pelapor2')],
  ['an officer of another agency', () => account(ELSEWHERE)],
])('%s cannot tell a secret report from one that is not there', async (_, cookieOf) => {
  const numbers = await secrets()
  const cookie = await cookieOf()
  const roots = ['/laporan/', '/en/laporan/', '/petugas/laporan/']
  const nothing = await everythingSaid(UNKNOWN, cookie, roots)
  for (const [name, number] of Object.entries(numbers))
    expect([name, await everythingSaid(number, cookie, roots)]).toEqual([name, nothing])
})

test('nor can anybody by asking for it where reports are tracked, with a code or without', async () => {
  const numbers = Object.values(await secrets())
  for (const path of ['/lacak', '/en/lacak']) {
    for (const accessCode of ['', 'AAAA-BBBB-CCCC-DDDD']) {
      const answers = new Set<string>()
      for (const trackingNumber of [UNKNOWN, ...numbers]) {
        const answer = await send(path, { trackingNumber, accessCode })
        const dashed = trackingNumber.replace(/(\d{4})(?=\d)/g, '$1-')
        const words = (await answer.text()).replaceAll(trackingNumber, 'N').replaceAll(dashed, 'N')
        answers.add(`${answer.status} ${words}`)
      }
      expect(answers.size).toBe(1)
    }
  }
})

test('lists, searches and the home page hold none of them, and no page names who asked not to be named', async () => {
  const numbers = Object.values(await secrets())
  const open = await filed(
    deps(),
    aSubmission({ agency: 'kab-indramayu', identity: SARI, anonymous: true, showName: true }),
  )
  await forwardedTo(database, deps(), open, DISHUB)
  const pages = ['/', '/en', '/laporan', '/laporan?q=lampu', `/laporan/${open.number}`, `/laporan/${open.number}/jam`]
  const officers = [`/petugas`, `/petugas?antrean=semua`, `/petugas/laporan/${open.number}`]
  const cookie = await account(ACCUSED)
  const words = await Promise.all([
    ...pages.map(async page => (await ask(page)).text()),
    ...officers.map(async page => (await ask(page, cookie)).text()),
  ])
  for (const text of words.slice(0, pages.length)) for (const number of numbers) expect(text).not.toContain(number)
  for (const text of words) {
    expect(text).not.toMatch(/Sari Wulandari|sari\.wulan|81298765432/)
    for (const number of [numbers[0], numbers[2]]) expect(text).not.toContain(number)
  }
})

test('what only some may read, nobody on the way keeps; what all may read, for a minute at most', async () => {
  const open = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  await forwardedTo(database, deps(), open, DISHUB)
  const cookies = [await guest(open.id), await account('pelapor2'), await account(ACCUSED)]
  for (const cookie of cookies)
    for (const path of ['/', '/laporan', `/laporan/${open.number}`, `/laporan/${open.number}/jam`, '/lapor'])
      expect([path, (await ask(path, cookie)).headers.get('cache-control')]).toEqual([
        path,
        expect.stringMatching(/no-store/),
      ])
  const officers = [`/petugas/laporan/${open.number}`, '/petugas', `/petugas/laporan/${open.number}/jawaban`]
  for (const path of officers)
    expect((await ask(path, cookies[2])).headers.get('cache-control')).toBe('private, no-store')
  for (const path of ['/laporan', `/laporan/${open.number}`]) {
    const { headers } = await ask(path)
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual([
      'public, max-age=0, s-maxage=60',
      expect.stringContaining('Cookie'),
    ])
  }
})
