/** Arbitration as a screen: the queue with both sides, the decision with both views, and what it does before it is made. */
import { beforeEach, describe, expect, test } from 'vitest'
import { returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer } from '#test/report-lives.ts'
import type { Filed } from '#test/reports.ts'
import { FIRST, SECOND, aReturnedOnce, aReturnedTwice } from '#test/returned.ts'
import { citizen, hiddenFields, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)

const QUEUE = '/petugas?antrean=arbitrase'
const to = ({ number }: Filed) => `/petugas/laporan/${number}/penetapan`
const DECISION = { leadAgencyId: 'kemensos', reason: 'Bantuan ini program pusat.' }
const textOf = async (who: string, address: string) => (await get(who, address)).text()

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  const people = [
    'nasional',
    'nasional2',
    FIRST.who,
    SECOND.who,
    'koordinator.indramayu',
    'penghubung.dishub.indramayu',
  ]
  await demoPeople(database, deps(), ...people)
})

describe('the queue', () => {
  test('names both agencies, how often it came back, the days used, and leads straight to the decision', async () => {
    const report = await aReturnedTwice(database, deps())
    clock.set('2026-11-23T02:00:00Z')
    const html = await textOf('nasional2', QUEUE)
    expect(html).toMatch(/<b>Kemensos<\/b>[^]*<b>Pemprov Jabar<\/b>/)
    expect(html).toContain('2 kali kembali · terpakai 1 dari 14 hari kerja')
    expect(html).toMatch(new RegExp(`<a class="button small act" href="${to(report)}"`))
    expect(html).toContain('sisa 2 hari kerja')
  })

  test('shows and sorts by the clock of the arbitration, though the first response was due before', async () => {
    const slow = await aReturnedOnce(database, deps())
    clock.set('2026-11-26T02:00:00Z')
    const back = { reason: SECOND.says, competentAgency: 'kemensos' }
    await returnReportToForwarder(deps(), await asOfficer(slow, SECOND.who, database), back)
    clock.set('2026-11-30T02:00:00Z') // The first response was due on Friday 27 November
    await aReturnedTwice(database, deps())
    const html = await textOf('nasional2', QUEUE)
    expect(html.match(/(Arbitrase|Jawaban pertama): [a-z]+ \d/g)).toEqual(['Arbitrase: sisa 1', 'Arbitrase: sisa 3'])
  })

  test('tells whoever forwarded the report that another national admin decides', async () => {
    const report = await aReturnedTwice(database, deps())
    const html = await textOf('nasional', QUEUE)
    expect(html).toContain(report.number)
    expect(html).toContain('Anda pernah meneruskannya')
    expect(html).not.toContain(to(report))
  })
})

describe('the decision', () => {
  test('shows each view in its own words, the same way, with whom it named', async () => {
    const report = await aReturnedTwice(database, deps())
    const html = await textOf('nasional2', to(report))
    const claims = [...html.matchAll(/<article><header>[^]*?<\/article>/g)].map(([claim]) => claim)
    expect(claims).toHaveLength(2)
    expect(claims[0]).toContain(FIRST.says)
    expect(claims[0]).toMatch(/Mengusulkan<\/span> <b>[^<]*Jawa Barat/)
    expect(claims[1]).toContain(SECOND.says)
    expect(claims[1]).toMatch(/Mengusulkan<\/span> <b>Kementerian Sosial/)
    expect(html).toContain('Diusulkan Kemensos')
    expect(html).toMatch(/2 kali kembali<\/span>/)
  })

  test('says what becomes of the deadline before it is sent, with the day that would count', async () => {
    const report = await aReturnedTwice(database, deps())
    const html = await textOf('nasional2', to(report))
    expect(html).toContain('Mengikat: instansi yang ditetapkan tidak dapat mengembalikannya lagi.')
    expect(html).toContain('tetap <b>Kamis, 10 Desember 2026</b>, tidak dimulai lagi')
    const reckoned = await post('nasional2', to(report), { ...DECISION, dueOn: '2026-12-19', langkah: 'hitung' })
    const shown = await reckoned.text()
    expect([
      reckoned.status,
      shown.includes('<b>Senin, 21 Desember 2026</b>'),
      shown.includes(DECISION.reason),
    ]).toEqual([200, true, true])
    const senseless = await post('nasional2', to(report), { ...DECISION, dueOn: '2999-01-01', langkah: 'hitung' })
    expect(await senseless.text()).toContain('tidak dimulai lagi')
  })

  test('names who may not decide, and why', async () => {
    const report = await aReturnedTwice(database, deps())
    expect(await textOf('nasional2', to(report))).toMatch(/1 petugas tidak memutus[^]*<b>[^<]+<\/b>, [^<]*/)
  })

  test('names whoever may decide to those who may not, and says so where nobody is left', async () => {
    const report = await aReturnedTwice(database, deps())
    const { rows } = await database.root.query<{ name: string }>(
      `select name from officers where email like 'nasional2@%'`,
    )
    const shut = await get('nasional', to(report))
    expect([shut.status, await shut.text()]).toEqual([
      409,
      expect.stringContaining(`Yang dapat memutus: <b>${rows[0]?.name}</b>.`),
    ])
    await database.root.query(`update officers set is_active = false where email like 'nasional2@%'`)
    const nobody = 'Semua admin nasional pernah meneruskannya. Tunjuk admin nasional lain.'
    expect(await textOf('nasional', to(report))).toContain(nobody)
  })

  test('is followed by the next that waits, until there is none', async () => {
    const [one, other] = [await aReturnedTwice(database, deps()), await aReturnedTwice(database, deps())]
    const decide = async (report: Filed) => {
      const sent = await post('nasional2', to(report), DECISION)
      return get('nasional2', sent.headers.get('location') ?? '', { headers: { cookie: cookiesOf(sent) } })
    }
    const next = await (await decide(one)).text()
    expect(next).toContain(`href="${to(other)}" data-key="n"`)
    expect(next).toContain('Berikutnya di Arbitrase:')
    expect(await (await decide(other)).text()).not.toContain('Berikutnya di')
  })

  test('is made once, though two press at the same moment, and the second reads what was decided', async () => {
    const report = await aReturnedTwice(database, deps())
    const page = hiddenFields(await textOf('nasional2', to(report)))
    const { formToken: _, ...shown } = page
    const both = await Promise.all([1, 2].map(() => post('nasional2', to(report), { ...shown, ...DECISION })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const late = await Promise.all(both.map(answer => answer.text()))
    expect(late.join()).toContain('berubah sejak')
    expect(late.join()).toContain(DECISION.reason)
  })

  test('does not exist for another agency, for a citizen, nor for whoever is not signed in', async () => {
    const report = await aReturnedTwice(database, deps())
    const [nowhere, other] = ['/petugas/laporan/261123456788/penetapan', to(report)]
    for (const who of ['koordinator.indramayu', FIRST.who]) {
      const unknown = await get(who, nowhere)
      const hidden = await get(who, other)
      expect([who, hidden.status, await hidden.text()]).toEqual([who, 404, await unknown.text()])
      expect((await post(who, other, DECISION)).status).toBe(404)
      expect(await textOf(who, '/petugas')).not.toContain(report.number)
    }
    expect((await get(citizen, other)).status).toBe(404)
    const stranger = await get({ kind: 'stranger', openReports: [] }, other)
    expect([stranger.status, stranger.headers.get('location')?.startsWith('/masuk')]).toEqual([303, true])
  })
})

describe('giving back', () => {
  const back = ({ number }: Filed) => `/petugas/laporan/${number}/pengembalian`

  test('says that the second return means arbitration, who had it, and that no day is won', async () => {
    const report = await aReturnedOnce(database, deps())
    const html = await textOf(SECOND.who, back(report))
    expect(html).toContain('Masuk arbitrase nasional')
    expect(html).toContain('Ini pengembalian ke-2 antarinstansi.')
    expect(html).toContain('tidak dimulai lagi: tetap Kamis, 10 Desember 2026')
    expect(html).toContain(FIRST.says)
    expect(html).toMatch(/Jawa Barat \(Anda\)/)
    expect(html).toContain('1 kali kembali')
  })

  test('puts whoever the category makes competent first, also among what was searched for, and says why', async () => {
    const report = await aReturnedOnce(database, deps(), { category: 'pkh' })
    const opened = await textOf(SECOND.who, back(report))
    expect(opened).toContain('Berwenang menurut kategori')
    const searched = await post(SECOND.who, back(report), { agencyQuery: 'Sosial', langkah: 'cari' })
    const [first] = /<label class="choice">.*?<\/label>/s.exec(await searched.text()) ?? []
    expect(first).toContain('Berwenang menurut kategori')
    expect(first).toContain('Sangat cocok')
  })

  test('does not exist for the holder once their agency is accused, by whatever address', async () => {
    const report = await aReturnedOnce(database, deps())
    const accuse = `update reports set is_confidential = true, accused_agency_id = (select id from agencies where slug = 'prov-jawa-barat')`
    await database.root.query(accuse)
    for (const address of [back(report), to(report), `/petugas/laporan/${report.number}`]) {
      expect((await get(SECOND.who, address)).status).toBe(404)
    }
    expect(await textOf(SECOND.who, '/petugas?antrean=semua')).not.toContain(report.number)
  })

  test('takes hostile words as words', async () => {
    const report = await aReturnedOnce(database, deps())
    const hostile = `<script>alert(1)</script>\0${'x'.repeat(10_000)}`
    const answer = await post(SECOND.who, back(report), {
      reason: hostile,
      agencyQuery: hostile,
      competentAgencyId: hostile,
    })
    const html = await answer.text()
    expect([answer.status, html.includes('<script>alert')]).toEqual([422, false])
  })
})

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
