/** Every form of a report with anything in any of its fields, from whoever may send it: a sentence, never a fault. */
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { NONSENSE } from '#test/security/nonsense.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const { send, account, guest, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))
const [VERIFIER, HOLDER] = ['koordinator.indramayu', 'penghubung.dishub.indramayu'] as const
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const STACK = /\n\s+at \S+ \(|\.tsx?:\d+|node_modules|<script>alert|select .* from "?report/i

beforeEach(() => demoPeople(database, deps(), VERIFIER, HOLDER))

const OFFICERS = {
  disposisi:
    'classification weight categoryId leadAgencyId supportingAgencyIds copyAgencyIds accusedAgencyId accusedName publishedTitle publishedBody publishedAttachmentIds masks masksBefore anonymous confidential note agencyQuery telusuri categoryQuery accusedQuery langkah',
  pengalihan: 'reason competentAgencyId agencyQuery langkah',
  pengembalian: 'reason competentAgencyId agencyQuery langkah',
  'permintaan-kelengkapan': 'message template langkah',
  mulai: '',
  catatan: 'body visibility',
  jawaban: 'outcome body template langkah',
  perbaikan: 'reason',
  klasifikasi: 'classification weight categoryId reason',
  penetapan: 'leadAgencyId reason dueOn',
  arsip: 'reason explanation langkah',
  penutupan: 'reason explanation statementMessageId',
  penyuntingan: 'publishedTitle publishedBody publishedAttachmentIds',
  privasi: 'anonymous confidential',
  pemblokiran: 'reason',
  'pembukaan-blokir': 'reason',
  'pembukaan-identitas': 'reason',
  'pembukaan-identitas/putusan': 'decision reason revealId',
} as const

const LAWFUL: Partial<Record<keyof typeof OFFICERS, Record<string, string>>> = {
  disposisi: { classification: 'complaint_service', weight: 'medium', leadAgencyId: DISHUB },
  pengalihan: { reason: 'Bukan wewenang kami sama sekali.', competentAgencyId: 'kemensos' },
  pengembalian: { reason: 'Bukan wewenang kami sama sekali.', competentAgencyId: 'kemensos' },
  'permintaan-kelengkapan': { message: 'Mohon lengkapi dengan foto lokasinya.' },
  catatan: { body: 'Sudah kami periksa di lapangan.', visibility: 'internal' },
  jawaban: { outcome: 'resolved', body: 'Lampu sudah kami ganti tadi malam.' },
  arsip: { reason: 'test-spam', explanation: 'Ini hanya uji coba dari pelapor.' },
  penyuntingan: { publishedTitle: 'Lampu jalan padam', publishedBody: 'Lampu jalan padam di depan pasar.' },
}

const REPORTERS = {
  tanggapan: 'body',
  kelengkapan: 'body',
  pesan: 'body',
  penutupan: 'rating comment',
  penarikan: 'reason',
  privasi: 'anonymous confidential',
} as const

const aReceived = () => filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
const aHeld = async () => {
  const report = await aReceived()
  await forwardedTo(database, deps(), report, DISHUB)
  return report
}

/** All that a report consists of; a refusal leaves it as it was. */
async function written({ id }: Filed): Promise<string> {
  const { rows } = await database.root.query<{ all: string }>(
    `select concat_ws('/', r.version, r.status, (select count(*) from report_messages m where m.report_id = r.id),
       (select count(*) from report_events e where e.report_id = r.id), (select count(*) from report_assignments a where a.report_id = r.id),
       (select count(*) from report_clocks c where c.report_id = r.id)) as all
     from reports r where id = $1`,
    [id],
  )
  return rows[0]?.all ?? 'gone'
}

type Sending = { readonly report: Filed; readonly path: string; readonly cookie: string }

/** True when it was done. */
async function isTaken({ report, path, cookie }: Sending, fields: Record<string, string | readonly string[]>) {
  const before = await written(report)
  const answer = await send(path, fields, cookie)
  const what = JSON.stringify(fields).slice(0, 200)
  expect([what, [200, 303, 404, 409, 422]]).toEqual([what, expect.arrayContaining([answer.status])])
  const words = await answer.text()
  expect(words).not.toMatch(STACK)
  if (answer.status === 303) return true
  expect([what, await written(report)]).toEqual([what, before])
  if (answer.status === 422 || answer.status === 409) expect(words).toContain('role="alert"')
  return false
}

const HOLDERS_OWN = [
  'pengembalian',
  'mulai',
  'catatan',
  'jawaban',
  'perbaikan',
  'penyuntingan',
  'penutupan',
  'klasifikasi',
]

test.each(Object.entries(OFFICERS))(
  'an officer may send anything to %s',
  async (form, names) => {
    const isHolders = HOLDERS_OWN.includes(form)
    const [cookie, make] = isHolders ? [await account(HOLDER), aHeld] : [await account(VERIFIER), aReceived]
    let report = await make()
    for (const name of [...names.split(' ').filter(Boolean), 'version', 'formToken']) {
      for (const value of NONSENSE) {
        const path = `/petugas/laporan/${report.number}/${form}`
        const given = name.endsWith('Ids') ? [value, value, '1'] : value
        const fields = { ...LAWFUL[form as keyof typeof OFFICERS], [name]: given }
        if (await isTaken({ report, path, cookie }, fields)) report = await make()
      }
    }
  },
  60_000,
)

test.each(Object.entries(REPORTERS))(
  'its reporter may send anything to %s',
  async (form, names) => {
    let report = await aHeld()
    for (const name of [...names.split(' '), 'version', 'formToken']) {
      for (const value of NONSENSE) {
        const cookie = await guest(report.id)
        await database.root.query('delete from rate_limits') // a program would have been stopped long ago
        const path = `/laporan/${report.number}/${form}`
        const fields = { body: 'Mohon segera, sudah gelap sekali.', [name]: [value, 'lain'] }
        if (await isTaken({ report, path, cookie }, fields)) report = await aHeld()
      }
    }
  },
  60_000,
)
