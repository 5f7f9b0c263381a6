import type { Language } from '#ui/language.ts'

const number = (count: number, language: string) => count.toLocaleString(language)

export const text = {
  id: {
    title: 'Digabung dengan laporan lain',
    why: 'Masalah yang sama ditangani lewat satu laporan utama.',
    follows: 'Statusnya berlaku juga di sini.',
    yours: 'Nomor dan halaman ini tetap milik Anda, dan hanya Anda yang menutup laporan Anda.',
    add: 'Keterangan yang Anda tambahkan di sini sampai kepada petugas yang menangani.',
    waiting:
      'Jawaban instansi akan tampil di sini. Keterangan yang Anda tambahkan sampai kepada petugas yang menangani.',
    answered: 'Bila belum teratasi, tanggapan Anda diteruskan sebagai pelapor lain.',
    repliedByOther: 'Pelapor lain sudah menanggapi jawaban instansi.',
    repliedYourself: 'Tanggapan Anda sudah diteruskan sebagai pelapor lain.',
    owed: (day: string | null) => `Instansi wajib menjawab lagi${day ? ` paling lambat ${day}` : ''}.`,
    ended: 'Laporan utama sudah berakhir. Bila belum teratasi, tanggapi: laporan Anda lalu ditangani tersendiri.',
    primary: 'Buka laporan utama',
    joined: (count: number) => `${number(count, 'id-ID')} laporan serupa digabungkan`,
    joinedWhy: (count: number) =>
      count === 1 ? 'Jawaban di sini berlaku juga untuknya.' : 'Jawaban di sini berlaku untuk semuanya.',
  },
  en: {
    title: 'Merged with another report',
    why: 'The same matter is handled in one primary report.',
    follows: 'Its status holds here too.',
    yours: 'Number and page stay yours, and only you close your report.',
    add: 'What you add here reaches the officers in charge.',
    waiting: 'The answer of the agency will appear here. What you add reaches the officers in charge.',
    answered: 'If it is not solved, your reply goes on as that of another reporter.',
    repliedByOther: 'Another reporter has replied to the answer of the agency.',
    repliedYourself: 'Your reply went on as that of another reporter.',
    owed: (day: string | null) => `The agency owes another answer${day ? ` by ${day}` : ''}.`,
    ended: 'The primary report has ended. If yours is not solved, reply: it is then handled by itself.',
    primary: 'Open the primary report',
    joined: (count: number) =>
      count === 1
        ? '1 similar report merged into this one'
        : `${number(count, 'en-GB')} similar reports merged into this one`,
    joinedWhy: (count: number) =>
      count === 1 ? 'The answer here holds for it too.' : 'The answer here holds for all of them.',
  },
} satisfies Record<Language, object>
