import { EmptyState } from '#ui/empty-state.tsx'
import { emptyWords } from './queue-words.ts'
import { FILTERS, inboxHref, without } from './address.ts'
import type { InboxProps } from './page.tsx'

/** Why nothing is here, and what to do next. */
export function NothingHere({ address, read, queues, counts }: InboxProps) {
  const { asked, queue } = address
  if (read.isRefused) {
    return (
      <EmptyState icon="search" title="Tidak ada yang dicari">
        <p>Ubah pencarian di atas, atau lepas semuanya.</p>
        <p>
          <a href={inboxHref(without(address, ...FILTERS))}>Lepas pencarian dan saringan</a>
        </p>
      </EmptyState>
    )
  }
  if (queues.length === 0) {
    return (
      <EmptyState title="Tidak ada antrean untuk Anda">
        <p>Peran Anda tidak menangani laporan. Bila keliru, hubungi admin instansi Anda.</p>
      </EmptyState>
    )
  }
  if (read.applied.length > 0) {
    const isEverywhere = queue === 'all' || !queues.includes('all')
    return (
      <EmptyState icon="search" title="Tidak ada yang cocok">
        <p>Tidak ada laporan di sini dengan semua saringan ini. Yang tidak boleh Anda lihat tidak ikut dicari.</p>
        <p class="row">
          {!isEverywhere && <a href={inboxHref({ queue: 'all', asked })}>Cari di semua laporan</a>}
          <a href={inboxHref(without(address, ...FILTERS))}>Lepas semua saringan</a>
        </p>
      </EmptyState>
    )
  }
  const next = address.after ? undefined : queues.find(one => one !== queue && (counts.get(one) ?? 0) > 0)
  return (
    <EmptyState icon="selesai" title={address.after ? 'Sudah sampai akhir' : 'Antrean ini kosong'}>
      <p>{address.after ? 'Semua laporan antrean ini sudah Anda lewati.' : emptyWords[queue]}</p>
      {address.after && (
        <p>
          <a href={inboxHref({ ...address, after: undefined })}>Ke awal</a>
        </p>
      )}
      {next && (
        <p>
          <a href={inboxHref({ queue: next })}>Lanjut ke antrean yang berisi</a>
        </p>
      )}
    </EmptyState>
  )
}

/** The pane while no report is open in it. */
export const NothingOpen = () => (
  <EmptyState icon="doc" title="Belum ada laporan yang dibuka">
    <p>Pilih satu laporan dari daftar untuk membacanya.</p>
    <p class="hints">
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd> pindah
      </span>
      <span>
        <kbd>Enter</kbd> buka
      </span>
      <span>
        <kbd>X</kbd> pilih
      </span>
      <span>
        <kbd>/</kbd> cari
      </span>
      <span>
        <kbd>?</kbd> semua pintasan
      </span>
    </p>
  </EmptyState>
)
