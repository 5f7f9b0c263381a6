/** Everything that the service keeps about an account, as the parts of an archive (UU 27/2022, article 13: in a form that machines read). */
import { findFollowed } from '#core/follows/queries/find-followed.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId, ReportId } from '#core/ids.ts'
import { findChoices } from '#core/notifications/queries/find-choices.ts'
import { listFilingDrafts } from '#core/people/own/queries/filing-drafts.ts'
import { findOwnAccount } from '#core/people/own/queries/find-own-account.ts'
import { listSessions } from '#core/people/own/queries/list-sessions.ts'
import { listIdentityReads } from '#core/people/vault/identity-reads.ts'
import { readOwnIdentity } from '#core/people/vault/own-identity.ts'
import { listReportsOfAccount } from '#core/people/vault/reporters.ts'
import { findDossier } from '#core/reports/queries/find-dossier.ts'
import { findReporterReport } from '#core/reports/queries/find-reporter-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { REPORTER_SIGHT } from '#core/reports/rules/visibility.ts'
import { extensionOf } from '#platform/file-kind.ts'
import type { ZipEntry } from '#platform/zip.ts'

/** Far more than anybody files by hand. */
const MOST = 1000

export async function archiveOf(deps: Deps, accountId: AccountId): Promise<readonly ZipEntry[]> {
  const { db } = deps
  const [account, identity, choices, sessions, followed, drafts, reads, reports] = await Promise.all([
    findOwnAccount(db, accountId),
    readOwnIdentity(deps, accountId, 'own data download'),
    findChoices(db, accountId),
    listSessions(deps, accountId, null),
    findFollowed(db, accountId),
    listFilingDrafts(deps, accountId),
    listIdentityReads(db, accountId, { limit: MOST }),
    listReportsOfAccount(db, accountId, MOST),
  ])
  const entries = [
    json('akun.json', { ...account, identitas: identity }),
    json('pilihan-kabar.json', choices),
    json(
      'sesi.json',
      sessions.map(({ agent, method, since, seenAt }) => ({ agent, method, since, seenAt })),
    ),
    json('diikuti.json', followed),
    json('draf.json', drafts),
    json('pembukaan-identitas.json', reads),
    { path: 'BACA-SAYA.txt', content: Buffer.from(READ_ME) },
  ]
  // One after the other: somebody with a thousand reports must not take every connection.
  for (const id of reports) entries.push(...(await entriesOfReport(deps, id)))
  return entries
}

const READ_ME = `Salinan data akun LAPOR! Anda, menurut UU 27/2022 tentang Pelindungan Data Pribadi.

akun.json                   kapan akun dibuat, nama, dan kontak
laporan/<nomor>/            setiap laporan: isi, percakapan, riwayat, dan lampiran yang Anda kirim
pilihan-kabar.json          kabar yang Anda matikan atau nyalakan, selain yang lazim
sesi.json                   perangkat yang sedang masuk
diikuti.json                laporan publik yang Anda ikuti
draf.json                   laporan yang belum dikirim
pembukaan-identitas.json    siapa yang membuka identitas Anda, kapan, dan untuk apa

Kata sandi, kunci sandi, dan kode akses tidak disertakan: kami hanya menyimpan sidiknya.
Simpan berkas ini di tempat aman; siapa pun yang memilikinya dapat membaca isinya.
`

async function entriesOfReport(deps: Deps, id: ReportId): Promise<readonly ZipEntry[]> {
  const report = await findReport(deps.db, { id })
  if (!report) return []
  const [shown, { files }] = await Promise.all([
    findReporterReport(deps.db, report),
    findDossier(deps.db, report, { sight: REPORTER_SIGHT, isReporter: true }),
  ])
  if (!shown) return []
  const { clocks: _clocks, places: _places, id: _id, version: _version, ...told } = shown
  const folder = `laporan/${report.number}`
  return [json(`${folder}/laporan.json`, told), ...(await filesIn(deps, folder, files))]
}

/** What storage has lost is left out, so that one lost file does not keep back all the others. */
async function filesIn(
  { files: storage }: Deps,
  folder: string,
  files: Awaited<ReturnType<typeof findDossier>>['files'],
): Promise<readonly ZipEntry[]> {
  const known = await Promise.all(files.map(async file => (file.digest === null ? null : storage.size(file.digest))))
  return files.flatMap(({ ordinal, mediaType, digest }, place) =>
    digest === null || known[place] == null
      ? []
      : [{ path: `${folder}/lampiran-${ordinal}.${extensionOf(mediaType)}`, content: () => opened(storage, digest) }],
  )
}

async function opened(storage: Deps['files'], digest: string) {
  const content = await storage.get(digest)
  if (!content) throw new Error('Storage has lost a file while an archive was sent')
  return content
}

const json = (path: string, value: unknown): ZipEntry => ({
  path,
  content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
})
