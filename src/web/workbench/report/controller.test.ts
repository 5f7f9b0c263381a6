/** Who may open a report's page, and what of it they read there. */
import { beforeEach, describe, expect, test } from 'vitest'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { requestIdentity } from '#core/reports/operations/request-reveal.ts'
import { routes } from '#web/routes.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aForwarding, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { citizen, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)

const PEOPLE = [
  'nasional',
  'koordinator.indramayu',
  'penghubung.dishub.indramayu',
  'penghubung.disdukcapil.indramayu',
  'pimpinan.indramayu',
  'koordinator.jabar',
  'koordinator.kemensos',
  'ksp',
]
const DISHUB = 'dinas-perhubungan-kab-indramayu'

beforeEach(async () => {
  await demoPeople(database, deps(), ...PEOPLE)
})

const SPOKEN = /Identitas pelapor diminta|Privasi dilonggarkan/g

const page = (who: string, number: string) => get(who, routes.officers.report.href({ nomor: number }))

describe('a report’s page', () => {
  test('asks a stranger to sign in first, and does not exist for a citizen', async () => {
    const { number } = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    const at = routes.officers.report.href({ nomor: number })
    const stranger = await get({ kind: 'stranger', openReports: [] }, at)
    expect([stranger.status, stranger.headers.get('location')]).toEqual([
      303,
      `/masuk?kembali=${encodeURIComponent(at)}`,
    ])
    expect((await get(citizen, at)).status).toBe(404)
    expect((await get(citizen, '/petugas')).status).toBe(404)
  })

  test('masks the words for the place for whoever does not read the original', async () => {
    const locationText = 'Depan rumah Bu Sari, 0812-9876-5432'
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', anonymous: true, locationText }))
    await forwardedTo(database, deps(), report, DISHUB)
    const [verifier, holder] = ['koordinator.indramayu', 'penghubung.dishub.indramayu']
    expect(await (await page(verifier, report.number)).text()).toContain(locationText)
    const html = await (await page(holder, report.number)).text()
    expect(html).toContain('Depan rumah Bu Sari')
    expect(html).not.toContain('9876')
  })

  test('tells whoever only reads along nothing of what officers or the reporter say among themselves', async () => {
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', anonymous: true, identity: SARI }))
    await forwardedTo(database, deps(), report, DISHUB)
    const holder = await officerNamed(database, 'penghubung.dishub.indramayu')
    const by = { report, by: { as: 'officer', viewer: holder } } as const
    await noteReport(deps(), by, { visibility: 'internal', body: 'Menunggu anggaran.', attachments: [] })
    await requestIdentity(deps(), by, { reason: 'Perlu diperiksa di tempat.' })
    const asReporter = { as: 'reporter', viewer: { kind: 'guest', openReports: [report.id] } } as const
    await changeReportPrivacy(deps(), { report, by: asReporter }, { anonymous: false, confidential: false })
    const told = async (who: string) => (await (await page(who, report.number)).text()).match(SPOKEN)?.length ?? 0
    expect(await told('penghubung.dishub.indramayu')).toBe(2)
    expect(await told('pimpinan.indramayu')).toBe(0)
    expect(await told('ksp')).toBe(0)
  })

  test('is, for another agency, the same as a report that does not exist', async () => {
    const { number } = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await forwardedTo(database, deps(), { id: 0 as never, number }, DISHUB)
    for (const who of ['koordinator.jabar', 'koordinator.kemensos', 'penghubung.disdukcapil.indramayu']) {
      const [theirs, none, nonsense] = await Promise.all([
        page(who, number),
        page(who, '261000000006'),
        get(who, '/petugas/laporan/bukan-nomor'),
      ])
      expect([who, theirs.status, none.status, nonsense.status]).toEqual([who, 404, 404, 404])
      expect(await theirs.text()).toBe(await none.text())
      for (const form of [routes.officers.answer, routes.officers.note, routes.officers.forward]) {
        const sent = await post(who, form.href({ nomor: number }), { body: 'x' })
        expect([who, sent.status]).toEqual([who, 404])
      }
    }
    for (const who of [
      'nasional',
      'koordinator.indramayu',
      'penghubung.dishub.indramayu',
      'pimpinan.indramayu',
      'ksp',
    ]) {
      expect([who, (await page(who, number)).status]).toEqual([who, 200])
    }
  })

  test('written in groups of four leads to its address', async () => {
    const { number } = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    const grouped = number.replace(/(\d{4})(?=\d)/g, '$1-')
    const response = await page('koordinator.indramayu', grouped)
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      routes.officers.report.href({ nomor: number }),
    ])
  })

  test('names the reporter to those who handle it, and notes that they read it', async () => {
    const { number } = await filed(deps(), aSubmission({ agency: 'kab-indramayu', identity: SARI }))
    const html = await (await page('koordinator.indramayu', number)).text()
    expect(html).toContain(SARI.name)
    expect(html).not.toContain(SARI.email)
    const { rows } = await database.root.query('select party, purpose from vault.identity_reads')
    expect(rows).toEqual([{ party: expect.stringMatching(/^officer:\d+$/), purpose: 'officer opened the report' }])
  })

  test('tells whom its verifier named as accused to those who read the original words, and to nobody else', async () => {
    const accusedName = 'Kepala Loket Fulan'
    const open = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    const hidden = await filed(deps(), aSubmission({ agency: 'kab-indramayu', anonymous: true }))
    const by = { as: 'officer', viewer: await officerNamed(database, 'koordinator.indramayu') } as const
    for (const report of [open, hidden])
      await forwardReport(deps(), { report, by }, aForwarding({ lead: DISHUB, accusedName }))
    const readers = async ({ number }: typeof open) => {
      const pages = await Promise.all(PEOPLE.map(async who => (await page(who, number)).text()))
      return PEOPLE.filter((_, at) => pages[at]?.includes(accusedName))
    }
    expect(await readers(open)).toEqual(['nasional', 'koordinator.indramayu', 'penghubung.dishub.indramayu'])
    expect(await readers(hidden)).toEqual(['nasional', 'koordinator.indramayu'])
  })

  test('of an anonymous report names nobody, and shows the holder the published copy only', async () => {
    const report = await filed(
      deps(),
      aSubmission({
        agency: 'kab-indramayu',
        identity: SARI,
        anonymous: true,
        body: 'Telepon saya 0812-3456-7890 saja ya pak.',
      }),
    )
    await forwardedTo(database, deps(), report, DISHUB)
    const verifier = await (await page('koordinator.indramayu', report.number)).text()
    const holder = await (await page('penghubung.dishub.indramayu', report.number)).text()
    for (const html of [verifier, holder]) {
      expect(html).not.toContain(SARI.name)
      expect(html).toContain('<dd>Anonim</dd>')
    }
    expect(verifier).toContain('0812-3456-7890')
    expect(holder).not.toContain('0812-3456-7890')
    expect(holder).toContain('[nomor telepon disamarkan]')
    const { rows } = await database.root.query('select from vault.identity_reads')
    expect(rows).toHaveLength(0)
  })

  test('shows leaders and overseers neither internal notes nor any button', async () => {
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await forwardedTo(database, deps(), report, DISHUB)
    const by = { as: 'officer', viewer: await officerNamed(database, 'penghubung.dishub.indramayu') } as const
    await noteReport(deps(), { report, by }, { body: 'Hanya antar kita', visibility: 'internal', attachments: [] })
    expect(await (await page('penghubung.dishub.indramayu', report.number)).text()).toContain('Hanya antar kita')
    for (const who of ['pimpinan.indramayu', 'ksp']) {
      const html = await (await page(who, report.number)).text()
      expect(html).not.toContain('Hanya antar kita')
      expect(html).not.toContain('aria-label="Tindakan"')
    }
  })
})
