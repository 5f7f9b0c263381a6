/** The figures of returns. */
import type { AgencyId } from '#core/ids.ts'
import type { ReturnFigures } from '#core/reports/queries/count-returns.ts'
import type { ReturnScope } from '#core/reports/rules/returns.ts'
import { ReturnsPage } from '../../workbench/returns/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }

const figuresOf = (id: number, name: string, received: number, returned: number): ReturnFigures => ({
  id: id as AgencyId,
  name,
  received,
  returned,
  named: Math.round(returned / 2),
  upheld: Math.round(returned / 9),
  notUpheld: Math.round(returned / 14),
  bound: Math.round(returned / 12),
})

const FIGURES = [
  figuresOf(2, 'Pemerintah Provinsi Nusa Jayati', 12_408, 903),
  figuresOf(3, 'Pemerintah Kabupaten Tirtaharja', 4_120, 118),
  figuresOf(4, 'Pemerintah Kota Wanasari', 3_981, 402),
  figuresOf(5, 'Kementerian Urusan Contoh', 57, 0),
]

const returns = (name: string, of: ReturnScope['of'], figures: readonly ReturnFigures[]): GalleryEntry => ({
  name: `petugas-pengembalian${name}`,
  title: 'Angka pengembalian per instansi',
  page: () => (
    <ReturnsPage
      visit={visit}
      scope={{ of, path: [], countsAll: of === 'top-level' }}
      years={[2026, 2025]}
      year={2026}
      figures={figures}
      isWhole={false}
    />
  ),
})

export const returnFigures: readonly GalleryEntry[] = [
  returns('', 'top-level', FIGURES),
  returns('-unit', 'subtree', FIGURES.slice(1, 3)),
  returns('-kosong', 'subtree', []),
]
