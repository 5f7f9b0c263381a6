import type { AcceptRefusal } from '#core/people/officers/rules/accept.ts'

type Said = { readonly title: string; readonly lead: string }

const ASK_AGAIN = 'Minta koordinator instansi Anda mengirim undangan baru.'

/** Why this link opens nothing, and what to do. Whoever holds it reads the mail of that address. */
export const closedWords: Record<Exclude<AcceptRefusal, 'sign-in-first' | 'other-account'>, Said> = {
  'not-there': {
    title: 'Tautan undangan ini tidak kami kenal',
    lead: `Mungkin tautannya terpotong, atau sudah diganti dengan yang lebih baru. Buka lagi dari email terakhir. ${ASK_AGAIN}`,
  },
  accepted: {
    title: 'Undangan ini sudah diterima',
    lead: 'Tautan undangan hanya dapat dipakai satu kali. Masuk dengan email dinas dan kata sandi Anda.',
  },
  withdrawn: { title: 'Undangan ini sudah ditarik', lead: `Pengundang membatalkannya. ${ASK_AGAIN}` },
  expired: { title: 'Undangan ini sudah kedaluwarsa', lead: `Undangan berlaku satu minggu. ${ASK_AGAIN}` },
  'agency-closed': {
    title: 'Instansi ini tidak aktif lagi',
    lead: 'Karena itu undangannya tidak berlaku. Tanyakan kepada pengundang.',
  },
  'officer-already': {
    title: 'Anda sudah petugas',
    lead: 'Satu akun hanya punya satu tugas. Minta koordinator Anda mengubah tugas, atau menonaktifkannya dahulu.',
  },
}
