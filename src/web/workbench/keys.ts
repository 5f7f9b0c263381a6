/**
 * The map of keys. What stands on a page says by `data-key` which of them presses it (`src/ui/workbench/keys.ts`); `/petugas/pintasan`
 * and `?` show this list. Single keys work outside fields only and can be switched off; those with Ctrl and Escape always work.
 */
import type { OfficerAction } from '#core/reports/rules/officer-actions.ts'

export const PLACES = {
  everywhere: 'Di semua halaman',
  list: 'Di daftar',
  report: 'Di laporan yang terbuka, atau untuk semua yang dipilih',
  form: 'Di formulir',
} as const
export type Place = keyof typeof PLACES

export type Key = {
  /** As `data-key` says it; for people see `shown` */
  readonly key: string
  readonly shown?: string
  readonly words: string
  readonly where: Place
  /** Works inside fields, and when single keys are switched off. */
  readonly isAlways?: boolean
}

export const KEYS: readonly Key[] = [
  { key: '/', words: 'Cari laporan', where: 'everywhere' },
  { key: '?', words: 'Tampilkan semua pintasan', where: 'everywhere' },
  {
    key: 'Escape',
    shown: 'Esc',
    words: 'Keluar dari isian, tutup laporan, atau kembali',
    where: 'everywhere',
    isAlways: true,
  },
  { key: 'j', words: 'Baris berikutnya', where: 'list' },
  { key: 'k', words: 'Baris sebelumnya', where: 'list' },
  { key: 'x', words: 'Pilih baris ini', where: 'list' },
  { key: 'o', shown: 'O atau Enter', words: 'Buka baris ini', where: 'list' },
  { key: 'v', words: 'Verifikasi', where: 'report' },
  { key: 't', words: 'Teruskan', where: 'report' },
  { key: 'l', words: 'Minta kelengkapan', where: 'report' },
  { key: 'm', words: 'Mulai tangani', where: 'report' },
  { key: 'b', words: 'Jawab, atau beri bagian kami', where: 'report' },
  { key: 'c', words: 'Catatan', where: 'report' },
  { key: 'r', words: 'Kembalikan: bukan wewenang', where: 'report' },
  { key: 'g', words: 'Putuskan: penetapan, keberatan, tanda tangan kedua', where: 'report' },
  { key: 'e', words: 'Arsipkan', where: 'report' },
  { key: 'p', words: 'Pantau', where: 'report' },
  { key: 'a', words: 'Ambil untuk saya', where: 'report' },
  { key: 'n', words: 'Laporan berikutnya dalam antrean, bila satu selesai', where: 'report' },
  { key: '1', shown: '1 sampai 9', words: 'Ambil usulan dengan nomor itu', where: 'form' },
  { key: 'd', words: 'Buka penggabungan dengan laporan serupa yang pertama', where: 'form' },
  { key: 'Ctrl+Enter', shown: 'Ctrl Enter', words: 'Kirim formulir ini', where: 'form', isAlways: true },
]

/** Of two that are offered together the first has the key. */
export const ACTION_KEYS: Partial<Record<OfficerAction, string>> = {
  forward: 'v',
  forward_on: 't',
  ask: 'l',
  start: 'm',
  answer: 'b',
  part: 'b',
  note: 'c',
  return: 'r',
  redirect: 'r',
  arbitrate: 'g',
  decide_objection: 'g',
  confirm_dispute: 'g',
  decide_reveal: 'g',
  archive: 'e',
}

/** Each action's key, or none where one before it has the same. */
export function keysOf(actions: readonly OfficerAction[]): ReadonlyMap<OfficerAction, string> {
  const taken = new Map<string, OfficerAction>()
  for (const action of actions) {
    const key = ACTION_KEYS[action]
    if (key && !taken.has(key)) taken.set(key, action)
  }
  return new Map([...taken].map(([key, action]) => [action, key]))
}

export const shownKey = ({ key, shown }: Pick<Key, 'key' | 'shown'>): string => shown ?? key.toUpperCase()

/** Single keys are switched off in this browser, for whoever speaks to it or presses keys by accident. */
export const KEYS_COOKIE = 'lapor_pintasan'
export const KEYS_OFF = 'mati'
