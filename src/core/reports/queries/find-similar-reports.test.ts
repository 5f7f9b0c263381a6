/** Which reports an officer is shown as perhaps the same, and which never. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Officer } from '#core/people/actor.ts'
import type { RegionCode } from '#core/ids.ts'
import { COORDINATOR, DISHUB, useDesk } from '#test/desk.ts'
import { aSubmission, type Filed, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { asOfficer } from '#test/report-lives.ts'
import { mergeReport } from '../operations/merge-report.ts'
import type { SubmitReport } from '../operations/submit-report.ts'
import { findSimilarReports } from './find-similar-reports.ts'
import { findReport } from './load-report.ts'

const desk = useDesk()
const WEAK = new Set(['jalan', 'di', 'pasar', 'tidak'])
const TITLE = 'Lampu jalan padam di Pasar Karangampel'
const BODY = 'Lampu penerangan di depan pasar Karangampel padam sejak dua minggu, gelap dan rawan kecelakaan.'
const PLACE = '32.12.16' as RegionCode

const file = (changes: Partial<SubmitReport> = {}) =>
  filed(desk.deps(), aSubmission({ agency: 'kab-indramayu', title: TITLE, body: BODY, regionCode: PLACE, ...changes }))

async function similarTo({ id }: Filed, who = COORDINATOR) {
  const report = await findReport(desk.database.db, { id })
  const viewer = await officerNamed(desk.database, who)
  const officer = viewer.kind === 'account' ? viewer.officer : null
  if (!report || !officer) throw new Error('Nobody looks at nothing')
  return findSimilarReports(
    desk.database.db,
    officer satisfies Officer,
    { report, title: TITLE, body: BODY, regionCode: PLACE, point: null },
    WEAK,
  )
}
const numbersLike = async (own: Filed, who?: string) => (await similarTo(own, who)).map(({ number }) => number)

let own: Filed
beforeEach(async () => {
  own = await file()
})

describe('a report that says the same of the same place', () => {
  test('is shown with what is the same', async () => {
    const other = await file({ title: 'Lampu padam pasar Karangampel', body: 'Lampu di pasar padam, gelap sekali.' })
    await file({ title: 'Bantuan sosial belum cair', body: 'Nama saya tidak ada di daftar penerima bantuan.' })
    const [first, ...rest] = await similarTo(own)
    expect(first).toMatchObject({ number: other.number, reasons: ['place', 'words', 'time'], status: 'received' })
    expect(rest).toEqual([])
  })

  test('is shown when it was forwarded already, with who handles it and the published title', async () => {
    const other = await file({ title: 'LAMPU PADAM PASAR KARANGAMPEL, hub 0812-3456-7890' })
    await forwardedTo(desk.database, desk.deps(), other, DISHUB)
    const [first] = await similarTo(own)
    expect(first).toMatchObject({ number: other.number, agency: expect.stringContaining('Indramayu') })
    expect(first?.title).not.toContain('0812')
  })

  test('is shown without a place, by its words alone', async () => {
    const other = await file({ regionCode: null })
    expect(await similarTo(own)).toMatchObject([{ number: other.number, reasons: ['words', 'time'] }])
  })
})

describe('a report is not shown', () => {
  test('that is confidential, or when this one is and the other is not', async () => {
    await file({ confidential: true })
    expect(await numbersLike(own)).toEqual([])
    const hidden = await file({ confidential: true })
    const seen = await similarTo(hidden)
    expect(seen).toHaveLength(1)
    expect(seen[0]?.number).not.toBe(own.number)
  })

  test('that another agency verifies, to nobody who does not', async () => {
    const elsewhere = await file({ agency: 'kemensos' })
    expect(await numbersLike(own)).toEqual([])
    expect(await numbersLike(elsewhere, 'nasional')).toEqual([])
    expect(await numbersLike(own, 'penghubung.disdukcapil.indramayu')).toEqual([])
  })

  test('that accuses the agency of who looks', async () => {
    const other = await file()
    await desk.database.root.query(
      `update reports set accused_agency_id = (select id from agencies where slug = 'kab-indramayu') where number = any($1)`,
      [[own.number, other.number]],
    )
    expect(await numbersLike(own)).toEqual([])
    expect(await numbersLike(own, 'nasional')).toEqual([other.number])
  })

  test('that follows another one, or is closed', async () => {
    const [primary, follower, closed] = [await file(), await file(), await file()]
    await mergeReport(desk.deps(), await asOfficer(follower, COORDINATOR, desk.database), { primary: primary.number })
    await desk.database.root.query(`update reports set status = 'archived' where number = $1`, [closed.number])
    expect(await numbersLike(own)).toEqual([primary.number])
  })

  test('that the officer filed themself', async () => {
    const viewer = await officerNamed(desk.database, COORDINATOR)
    await file({ accountId: viewer.kind === 'account' ? viewer.accountId : null })
    expect(await numbersLike(own)).toEqual([])
  })

  test('that is older than three months', async () => {
    const other = await file()
    await desk.database.root.query(
      `update reports set submitted_at = submitted_at - interval '91 days' where number = $1`,
      [other.number],
    )
    expect(await numbersLike(own)).toEqual([])
  })
})

test.each(['', '\0', "'; drop table reports; --", ':*&|!()', '🦜'.repeat(2000), 'a'.repeat(10_000), '\\'])(
  'words like %j break nothing',
  async text => {
    const report = await findReport(desk.database.db, { id: own.id })
    const viewer = await officerNamed(desk.database, COORDINATOR)
    if (!report || viewer.kind !== 'account' || !viewer.officer) throw new Error('Nobody looks at nothing')
    const looked = { report, title: text, body: text, regionCode: null, point: { latitude: -6.3, longitude: 108.3 } }
    expect(await findSimilarReports(desk.database.db, viewer.officer, looked, WEAK)).toEqual([])
  },
)
