import type { Language } from '#ui/language.ts'

export const text = {
  id: {
    title: 'Laporan saya',
    lead: 'Laporan yang Anda kirim saat masuk dengan akun ini. Hanya Anda yang melihat daftar ini.',
    latest: (count: string) => `Hanya ${count} laporan terakhir yang tampil. Yang lebih lama terbuka dengan nomornya.`,
    track: 'Lacak dengan nomor',
    none: 'Belum ada laporan',
    noneWhy: 'Laporan yang Anda kirim saat masuk tampil di sini. Yang dikirim tanpa masuk terbuka dengan nomornya.',
    file: 'Tulis laporan',
  },
  en: {
    title: 'My reports',
    lead: 'The reports that you sent while signed in to this account. Only you see this list.',
    latest: (count: string) => `Only the last ${count} reports are shown. Older ones open with their number.`,
    track: 'Track by number',
    none: 'No reports yet',
    noneWhy: 'Reports that you send while signed in appear here. Those sent without an account open with their number.',
    file: 'Write a report',
  },
} satisfies Record<Language, object>
