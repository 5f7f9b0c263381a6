/** Words of the dossier, which is an Indonesian document whoever takes it: the Ombudsman reads it. */
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import { clockWords } from '../public/report/standings.ts'

/** Where each part stands in the archive. */
export const PATHS = {
  page: 'laporan.html',
  style: 'gaya.css',
  history: 'riwayat.csv',
  days: 'tenggat.csv',
  files: 'lampiran',
  digests: 'SHA256SUMS.txt',
} as const

export const PARTIES = { reporter: 'Pelapor', officer: 'Petugas', system: 'Sistem' } as const

/** Whom a late clock is told, by rung. */
const TOLD: Readonly<Record<number, string>> = { 1: 'koordinator', 2: 'pimpinan', 3: 'pengawas' }

const isPublicClock = (kind: ClockKind): kind is keyof (typeof clockWords)['id'] => Object.hasOwn(clockWords.id, kind)

export const lateWords = (clock: ClockKind | null, rung: number | null): string => {
  const name = clock && isPublicClock(clock) ? clockWords.id[clock] : 'tenggat'
  const told = (rung !== null && TOLD[rung]) || 'petugas'
  return `Terlambat: ${name.toLowerCase()}; ${told} diberi tahu.`
}

export const text = {
  title: 'Berkas laporan',
  footer: (at: string) => `Dibuat oleh LAPOR! pada ${at}. SHA-256 setiap berkas ada di ${PATHS.digests}.`,
  summary: 'Ringkasan',
  report: 'Isi laporan',
  original: 'Kata-kata pelapor',
  published: 'Salinan terbit',
  thread: 'Percakapan',
  noThread: 'Belum ada percakapan.',
  history: 'Riwayat',
  clocks: 'Tenggat, hari demi hari',
  clocksWhy: `Setiap hari satu per satu ada di ${PATHS.days}.`,
  counted: 'Dihitung',
  skipped: 'Tidak dihitung',
  due: 'Jatuh tempo',
  provisional: 'Sementara: keputusan hari libur untuk salah satu tahun ini belum ada.',
  files: 'Lampiran',
  noFiles: 'Tidak ada lampiran.',
  missing: 'tidak tersedia: sedang disiapkan atau tidak terbaca',
  withheld: (count: number) =>
    `${count} lampiran pelapor tidak disertakan: laporan ini anonim dan lampiran itu belum diperiksa petugas.`,
  internal: 'Catatan petugas di antara mereka sendiri tidak termasuk dalam berkas ini.',
  anonymous: 'Anonim',
  nameless: 'Tidak meninggalkan nama',
} as const
