/** A report that nobody settled in sixty days, and the archive that is made of it. */
import { createHash } from 'node:crypto'
import { fromBuffer } from 'yauzl'
import { buffer } from 'node:stream/consumers'
import type { Deps } from '#core/deps.ts'
import { consentReport } from '#core/reports/operations/consent-report.ts'
import { letTimePass } from '#core/reports/operations/let-time-pass.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import type { TestDatabase } from './database.ts'
import type { StandingClock } from './people.ts'
import { asOfficer, asReporter } from './report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from './reports.ts'

const LIAISON = 'penghubung.dishub.indramayu'

/** Filed on Friday 20 November 2026 for Indramayu, forwarded, spoken of, and marked on 21 January 2027. */
export async function anEscalatedReport(
  database: TestDatabase,
  deps: Deps,
  clock: StandingClock,
  submission: Partial<SubmitReport> = {},
): Promise<Filed> {
  clock.set('2026-11-20T02:00:00Z')
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', ...submission }))
  await forwardedTo(database, deps, report, 'dinas-perhubungan-kab-indramayu')
  clock.set('2026-11-24T02:00:00Z')
  for (const [visibility, body] of [
    ['public', 'Kami menunggu suku cadang lampu.'],
    ['reporter', 'Petugas akan datang hari Senin.'],
    ['internal', 'Anggaran habis, jangan janjikan tanggal.'],
  ] as const) {
    await noteReport(deps, await asOfficer(report, LIAISON, database), { visibility, body, attachments: [] })
  }
  clock.set('2027-01-21T02:00:00Z')
  await letTimePass(deps)
  return report
}

export async function consented(deps: Deps, report: Filed, identity = false): Promise<void> {
  const changed = await consentReport(deps, asReporter(report), { identity })
  if (!changed.ok) throw new Error(changed.refusal)
}

/** Its files by their paths, as a program that knows nothing of us reads them. */
export function unzipped(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((done, fail) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return fail(error)
      const files = new Map<string, Buffer>()
      zip.on('entry', entry => {
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return fail(broken)
          files.set(entry.fileName, await buffer(stream))
          zip.readEntry()
        })
      })
      zip.on('error', fail)
      zip.on('end', () => done(files))
      zip.readEntry()
    })
  })
}

/** Paths whose content is not what SHA256SUMS.txt says, or that it does not name; and what it names that is not there. */
export function altered(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const list = files.get('SHA256SUMS.txt')?.toString() ?? ''
  const named = new Map(list.split('\n').flatMap(line => (line ? [[line.slice(66), line.slice(0, 64)] as const] : [])))
  const wrong = [...files]
    .filter(([path]) => path !== 'SHA256SUMS.txt')
    .filter(([path, content]) => named.get(path) !== createHash('sha256').update(content).digest('hex'))
    .map(([path]) => path)
  return [...wrong, ...[...named.keys()].filter(path => !files.has(path))]
}
