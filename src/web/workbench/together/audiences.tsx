/** Who reads a text in the officers' thread: said in words, by a sign and by colour, and one may look at one kind alone. */
import { isPublic } from '#core/reports/rules/visibility.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { VISIBILITIES, type Visibility } from '#core/reports/rules/terms.ts'
import type { IconName } from '#ui/icon.tsx'
import type { Audience } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import { visibilityWords } from '../words.ts'
import type { ReportView } from '../report/view.ts'
import { nameIn } from '../report/view.ts'

const ICONS: Record<Visibility, IconName> = { public: 'users', reporter: 'user', internal: 'lock' }

/** As addresses name them. */
const NAMES: Record<Visibility, string> = { public: 'publik', reporter: 'pelapor', internal: 'petugas' }

/** The query of a report's address that shows one audience alone. */
export const READ_BY = 'dibaca'

export const visibilityNamed = (name: string | undefined): Visibility | null =>
  VISIBILITIES.find(visibility => NAMES[visibility] === name) ?? null

type Published = Pick<Report, 'publishedAt' | 'isConfidential'>

/** What is said to the public on a report that it cannot read is read by the reporter until then. */
export function audienceOf(visibility: Visibility, report: Published): Audience {
  const waits = visibility === 'public' && !isPublic(report)
  return {
    name: visibility,
    icon: waits ? ICONS.reporter : ICONS[visibility],
    words: waits ? 'Pelapor dan petugas; publik bila laporan terbit' : visibilityWords[visibility],
  }
}

/** Which agencies' officers read notes among officers. */
function readersIn({ report, details }: Pick<ReportView, 'report' | 'details'>): string {
  const ids = [report.lead?.id, ...report.supporting.map(({ id }) => id), report.verifier.id]
  return [...new Set(ids.flatMap(id => nameIn(details, id) ?? []))].join(', ')
}

/** Who will read a note, by name. */
export function readerHints(view: Pick<ReportView, 'report' | 'details'>): Record<Visibility, string> {
  const officers = readersIn(view)
  return {
    internal: `Hanya petugas: ${officers}, dan koordinator di antaranya. Tidak menghentikan jam jawaban pertama.`,
    reporter: `Pelapor, yang diberi tahu, dan petugas: ${officers}.`,
    public: isPublic(view.report)
      ? 'Semua orang, di halaman laporan. Pelapor diberi tahu.'
      : 'Pelapor dan petugas sekarang; semua orang begitu laporan ini terbit.',
  }
}

/** How many there are of each, as links to them alone. */
export function AudienceFilter({ view, only }: { view: ReportView; only: Visibility | null }) {
  const { messages } = view.details
  const said = messages.filter(({ kind }) => kind !== 'report')
  const shown = VISIBILITIES.filter(one => said.some(({ visibility }) => visibility === one)).toReversed()
  if (shown.length < 2 && only === null) return null
  const { number: nomor } = view.report
  const href = (dibaca?: string) => `${routes.officers.report.href({ nomor }, { [READ_BY]: dibaca })}#riwayat`
  return (
    <nav class="audiences" aria-label="Dibaca oleh">
      <a href={href()} aria-current={only === null ? 'true' : undefined}>
        Semua
      </a>
      {shown.map(one => (
        <a key={one} href={href(NAMES[one])} data-audience={one} aria-current={only === one ? 'true' : undefined}>
          {visibilityWords[one]} ({said.filter(({ visibility }) => visibility === one).length})
        </a>
      ))}
    </nav>
  )
}
