/** What waits on whose desk, in which order. */
import { beforeEach, describe, expect, test } from 'vitest'
import { type Queue, queuesOf } from '#core/reports/rules/queues.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { QUEUE_NAMES } from '../words.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get } = workbench(database, clock)

const COORDINATOR = 'koordinator.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const PEOPLE = [
  'nasional',
  COORDINATOR,
  LIAISON,
  'penghubung.disdukcapil.indramayu',
  'pimpinan.indramayu',
  'koordinator.jabar',
  'ombudsman',
  'ksp',
  'kemendagri',
]

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), ...PEOPLE)
})

/** The numbers in a queue, in their order, and what the queue says that it holds. */
async function queue(who: string, name: Queue, more = '') {
  const response = await get(who, `/petugas?antrean=${QUEUE_NAMES[name]}${more}`)
  const html = await response.text()
  expect([who, name, response.status]).toEqual([who, name, 200])
  const numbers = [...html.matchAll(/<li data-row="(\d{12})"/g)].map(([, number]) => number)
  const count = new RegExp(`id="jumlah-${QUEUE_NAMES[name]}">([\\d.]+)<`).exec(html)?.[1]
  return { numbers, count: count === undefined ? null : Number(count), html }
}

const aFiled = (title = 'Lampu jalan padam', changes = {}) =>
  filed(deps(), aSubmission({ agency: 'kab-indramayu', title, ...changes }))
const by = async (who: string) => ({ as: 'officer', viewer: await officerNamed(database, who) }) as const
const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti kemarin.', attachments: [] } as const

describe('the inbox', () => {
  test('follows a report from desk to desk', async () => {
    const report = await aFiled()
    const isWith = async (who: string, name: Queue) => {
      const { numbers, count } = await queue(who, name)
      expect([who, name, numbers, count]).toEqual([who, name, [report.number], 1])
    }
    await isWith(COORDINATOR, 'to_verify')
    expect((await queue('nasional', 'to_verify')).numbers).toEqual([])

    await forwardedTo(database, deps(), report, DISHUB)
    expect((await queue(COORDINATOR, 'to_verify')).numbers).toEqual([])
    await isWith(LIAISON, 'new')
    await startReport(deps(), { report, by: await by(LIAISON) })
    await isWith(LIAISON, 'in_progress')
    await isWith(COORDINATOR, 'in_progress')
    await isWith('pimpinan.indramayu', 'in_progress')
    expect((await queue('penghubung.disdukcapil.indramayu', 'in_progress')).numbers).toEqual([])

    const notOurs = { reason: 'Milik perumahan', competentAgency: 'dinas-perkim-kab-indramayu' }
    await returnReportToForwarder(deps(), { report, by: await by(LIAISON) }, notOurs)
    await isWith(COORDINATOR, 'returned')
    expect((await queue(COORDINATOR, 'to_forward')).numbers).toEqual([])
    await answerReport(deps(), { report, by: await by(COORDINATOR) }, answer)
    await isWith(COORDINATOR, 'answered')
  })

  test('sends what is due first to the top, and what is late into a queue that calls for attention', async () => {
    const first = await aFiled('Pertama')
    clock.set('2026-11-23T02:00:00Z')
    const second = await aFiled('Kedua')
    expect((await queue(COORDINATOR, 'to_verify')).numbers).toEqual([first.number, second.number])
    expect((await queue(COORDINATOR, 'late')).numbers).toEqual([])
    clock.set('2026-11-26T04:00:00Z')
    const late = await queue(COORDINATOR, 'late')
    expect([late.numbers, late.count]).toEqual([[first.number], 1])
    expect(late.html).toContain('badge hot')
    expect(late.html).toContain('Verifikasi: terlambat 1 hari kerja')
    expect((await queue(COORDINATOR, 'near')).numbers).toEqual([second.number])
  })

  test('hides a confidential report from all who do not handle it', async () => {
    const hidden = await aFiled('Rahasia sekali', { confidential: true })
    await forwardedTo(database, deps(), hidden, DISHUB)
    expect((await queue(LIAISON, 'new')).numbers).toEqual([hidden.number])
    expect((await queue(LIAISON, 'new')).html).toContain('aria-label="Rahasia"')
    for (const who of [
      'pimpinan.indramayu',
      'koordinator.jabar',
      'ombudsman',
      'ksp',
      'kemendagri',
      'penghubung.disdukcapil.indramayu',
    ]) {
      const { numbers, html } = await queue(who, 'all', '&q=rahasia')
      expect([who, numbers, html.includes('Rahasia sekali')]).toEqual([who, [], false])
    }
  })

  test('is searched by number and by words, of the original only by those who verify', async () => {
    const one = await aFiled('Jembatan gantung putus', {
      body: 'Kata rahasianya adalah cendrawasih, sejak hari Senin.',
    })
    const two = await aFiled('Sampah menumpuk di pasar')
    const byNumber = one.number.replace(/(\d{4})(?=\d)/g, '$1-')
    expect((await queue(COORDINATOR, 'all', `&q=${byNumber}`)).numbers).toEqual([one.number])
    expect((await queue(COORDINATOR, 'to_verify', '&q=cendrawasih')).numbers).toEqual([one.number])
    expect((await queue(COORDINATOR, 'to_verify', '&q=100%25')).numbers).toEqual([])
    await forwardedTo(database, deps(), two, DISHUB)
    expect((await queue(LIAISON, 'all', '&q=sampah')).numbers).toEqual([two.number])
    expect((await queue(LIAISON, 'all', '&q=cendrawasih')).numbers).toEqual([])
    expect((await queue(COORDINATOR, 'all', '&jenis=aspiration')).numbers).toEqual([])
    expect((await queue(COORDINATOR, 'all', '&status=received')).numbers).toEqual([one.number])
  })

  test('goes on from page to page without leaving one out', async () => {
    const numbers: string[] = []
    for (let n = 0; n < 33; n++) numbers.push((await aFiled(`Laporan ${n}`)).number)
    for (const name of ['to_verify', 'all'] as const) {
      const first = await queue(COORDINATOR, name)
      const next = /rel="next" href="([^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
      const second = await (await get(COORDINATOR, next)).text()
      const rest = [...second.matchAll(/<li data-row="(\d{12})"/g)].map(([, number]) => number)
      expect([first.numbers.length, rest.length]).toEqual([30, 3])
      expect(new Set([...first.numbers, ...rest])).toEqual(new Set(numbers))
    }
    const count = (await queue(COORDINATOR, 'to_verify')).count
    expect(count).toBe(33)
  })

  test('has each key that is said to be for all that are ticked', async () => {
    await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    const html = await (await get('koordinator.indramayu', '/petugas')).text()
    const bar = /<bulk-bar.*<\/bulk-bar>/s.exec(html)?.[0] ?? ''
    for (const [act, key] of [
      ['teruskan', 't'],
      ['kelengkapan', 'l'],
      ['arsip', 'e'],
      ['pantau', 'p'],
    ] as const)
      expect(bar).toMatch(new RegExp(`<button[^>]*value="${act}"[^>]*data-key="${key}"`))
  })

  test('gives every officer only their queues, and ignores what an address makes up', async () => {
    for (const who of PEOPLE) {
      const viewer = await officerNamed(database, who)
      if (viewer.kind !== 'account' || !viewer.officer) throw new Error(who)
      const own = queuesOf(viewer.officer)
      const html = await (await get(who, '/petugas')).text()
      const shown = [...html.matchAll(/<a href="\/petugas\?antrean=([a-z-]+)"[^>]*><svg/g)].map(([, name]) => name)
      expect([who, shown]).toEqual([who, own.map(name => QUEUE_NAMES[name])])
      for (const query of [
        'antrean=tidak-ada',
        'setelah=x',
        'setelah=99999999999999-1',
        'setelah=akhir-1',
        'jenis=%00',
        'status=[]',
        'q=%00%27%22',
      ]) {
        expect([who, query, (await get(who, `/petugas?${query}`)).status]).toEqual([who, query, 200])
      }
    }
  })

  test('writes titles as text', async () => {
    await aFiled('<img src=x onerror=alert(1)>')
    expect((await queue(COORDINATOR, 'to_verify')).html).not.toContain('<img')
  })
})
