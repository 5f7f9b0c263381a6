import type { ReturnFigures } from '#core/reports/queries/count-returns.ts'
import { BANDS, type ReturnScope, bandOf } from '#core/reports/rules/returns.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { number } from '#ui/format.ts'
import { type Column, Table } from '#ui/table.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'

type Props = {
  visit: WorkVisit
  scope: ReturnScope
  years: readonly number[]
  year: number
  figures: readonly ReturnFigures[]
  /** Every agency, not only those that stand first */
  isWhole: boolean
}

/** On a phone each agency is a card of eight lines: more is shown to those who ask for it. */
const FIRST = 10

/** How often agencies give reports back, and what became of it. */
export function ReturnsPage({ visit, scope, years, year, figures, isWhole }: Props) {
  const groups = groupsOf(scope, figures)
  return (
    <WorkPage visit={visit} title={`Pengembalian ${year}`}>
      <div class="workpage flow">
        <header class="workhead">
          <h1>Pengembalian {year}</h1>
          <p class="muted small">
            {scope.of === 'top-level'
              ? 'Tiap instansi dengan semua unitnya, di samping yang sama banyak laporannya.'
              : 'Instansi Anda dan tiap unit di bawahnya.'}{' '}
            {scope.countsAll
              ? 'Semua laporan dihitung, juga yang rahasia.'
              : 'Yang dihitung hanya laporan yang terbit; laporan rahasia tidak.'}
          </p>
          <Years years={years} here={year} />
        </header>
        {groups.length === 0 && (
          <EmptyState title="Belum ada angka">
            <p>Tidak ada laporan yang diteruskan atau dikembalikan pada tahun ini.</p>
          </EmptyState>
        )}
        {groups.map(group => (
          <GroupTable key={group.caption} group={group} year={year} isWhole={isWhole} />
        ))}
        <Meanings />
      </div>
    </WorkPage>
  )
}

const Years = ({ years, here }: { years: readonly number[]; here: number }) => (
  <nav class="row" aria-label="Tahun">
    {years.map(year => (
      <a key={year} href={routes.officers.returns.href({}, { tahun: year })} aria-current={year === here && 'page'}>
        {year}
      </a>
    ))}
  </nav>
)

type Group = { readonly caption: string; readonly figures: readonly ReturnFigures[] }

/** Whole agencies stand beside those of similar volume, the largest first; units of one agency stand together. */
function groupsOf({ of }: ReturnScope, figures: readonly ReturnFigures[]): readonly Group[] {
  const all = of === 'subtree' ? [{ caption: 'Instansi Anda dan unit-unitnya', figures }] : BANDS.toReversed().map(band)
  return all.filter(group => group.figures.length > 0)

  function band(from: number): Group {
    const next = BANDS[BANDS.indexOf(from) + 1]
    const many = next === undefined ? 'laporan atau lebih' : `sampai ${number(next - 1, 'id')} laporan`
    return {
      caption: `Menerima ${number(from, 'id')} ${many}`,
      figures: figures.filter(({ received }) => bandOf(received) === from),
    }
  }
}

function GroupTable({ group, year, isWhole }: { group: Group } & Pick<Props, 'year' | 'isWhole'>) {
  const { caption, figures } = group
  const shown = figures.toSorted(byShare).slice(0, isWhole ? undefined : FIRST)
  return (
    <div class="flow tight">
      <Table caption={caption} columns={COLUMNS} rows={shown.map(rowOf)} />
      {shown.length < figures.length && (
        <p class="small">
          {shown.length} dengan bagian pengembalian terbesar, dari {number(figures.length, 'id')} instansi.{' '}
          <a href={routes.officers.returns.href({}, { tahun: year, semua: 1 })}>Tampilkan semua</a>
        </p>
      )}
    </div>
  )
}

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Instansi' },
  { key: 'received', label: 'Diterima', isNumber: true },
  { key: 'returned', label: 'Dikembalikan', isNumber: true },
  { key: 'share', label: 'Bagian', isNumber: true },
  { key: 'named', label: 'Disebut berwenang', isNumber: true },
  { key: 'upheld', label: 'Arbitrase: pengembalian benar', isNumber: true },
  { key: 'notUpheld', label: 'Arbitrase: tetap miliknya', isNumber: true },
  { key: 'bound', label: 'Ditetapkan, mengikat', isNumber: true },
]

const shareOf = ({ received, returned }: ReturnFigures): number | null => (received > 0 ? returned / received : null)

/** Who gives back most stands first. */
const byShare = (one: ReturnFigures, other: ReturnFigures) =>
  (shareOf(other) ?? 0) - (shareOf(one) ?? 0) ||
  other.returned - one.returned ||
  one.name.localeCompare(other.name, 'id')

function rowOf(figures: ReturnFigures) {
  const { id, name, received, returned, named, upheld, notUpheld, bound } = figures
  const share = shareOf(figures)
  const cells = Object.entries({ received, returned, named, upheld, notUpheld, bound })
  return {
    id: String(id),
    cells: {
      name,
      share: share === null ? '–' : `${number(Math.round(share * 100), 'id')} %`,
      ...Object.fromEntries(cells.map(([key, count]) => [key, number(count, 'id')])),
    },
  }
}

const Meanings = () => (
  <details class="small">
    <summary>Arti angka-angka ini</summary>
    <ul>
      <li>Diterima: laporan yang pernah diserahkan kepada instansi ini sebagai penanggung jawab.</li>
      <li>Dikembalikan: “bukan wewenang”, termasuk yang dialihkan sebelum diverifikasi.</li>
      <li>Disebut berwenang: instansi lain mengembalikan laporan dan menyebut instansi ini.</li>
      <li>
        Arbitrase: setelah pengembalian kedua, admin nasional menetapkan instansi lain, atau tetap instansi ini. Setiap
        instansi yang pernah mengembalikan laporan itu dihitung, satu kali untuk satu laporan: bila yang ditetapkan
        instansi ketiga, pengembalian semuanya benar.
      </li>
    </ul>
  </details>
)
