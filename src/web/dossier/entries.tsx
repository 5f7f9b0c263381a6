/** The dossier of a report as the parts of an archive: to read, to count with, and to check that nothing was changed. */
import { createHash } from 'node:crypto'
import type { Deps } from '#core/deps.ts'
import type { Identity } from '#core/people/vault/identities.ts'
import { findDossier } from '#core/reports/queries/find-dossier.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { Sight } from '#core/reports/rules/visibility.ts'
import type { ZipEntry } from '#platform/zip.ts'
import { written } from '#ui/page.tsx'
import { dayTable, explainedClocks } from './clocks.ts'
import { fileEntries, listedFiles } from './files.ts'
import { historyOf, historyTable } from './history.ts'
import { DossierPage } from './page.tsx'
import { STYLE } from './style.ts'
import { PATHS, text } from './text.ts'

export type DossierFor = {
  readonly sight: Sight
  /** The reporter takes it themself, and needs not be told who they are; else their identity, as far as it is handed over. */
  readonly reporter: 'themself' | Identity | null
}

export async function dossierEntries(
  deps: Deps,
  report: Report,
  { sight, reporter }: DossierFor,
): Promise<readonly ZipEntry[]> {
  const isReporter = reporter === 'themself'
  const [dossier, clocks] = await Promise.all([
    findDossier(deps.db, report, { sight, isReporter }),
    explainedClocks(deps, report),
  ])
  const files = await listedFiles(deps.files, dossier.files)
  const history = historyOf(dossier)
  const { details, withheld } = dossier
  const named = isReporter ? [] : namesOf(report, sight, reporter)
  const page = (
    <DossierPage {...{ report, details, history, clocks, files, withheld }} reporter={named} now={deps.clock.now()} />
  )
  const texts = [
    { path: PATHS.page, content: Buffer.from(written(page)) },
    { path: PATHS.style, content: Buffer.from(STYLE) },
    { path: PATHS.history, content: historyTable(history) },
    { path: PATHS.days, content: dayTable(clocks) },
  ]
  const digests = [
    ...texts.map(({ path, content }) => ({ path, digest: createHash('sha256').update(content).digest('hex') })),
    ...files,
  ]
  return [...texts, { path: PATHS.digests, content: digestList(digests) }, ...fileEntries(deps.files, files)]
}

/** As `sha256sum --check` reads it. */
const digestList = (files: readonly { readonly path: string | null; readonly digest: string | null }[]): Buffer =>
  Buffer.from(files.flatMap(({ path, digest }) => (path && digest ? [`${digest}  ${path}\n`] : [])).join(''))

/** A name goes with a report that is not anonymous; how its reporter is reached only where they wished it. */
function namesOf(report: Report, sight: Sight, identity: Identity | null): readonly string[] {
  if (!sight.identity) return [text.anonymous]
  const { name, email, phone } = identity ?? { name: null, email: null, phone: null }
  const contacts = report.ombudsmanIdentity ? [email, phone] : []
  return [name ?? text.nameless, ...contacts.filter(contact => contact !== null)]
}
