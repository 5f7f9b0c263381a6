import type { Ending } from '#core/reports/rules/terms.ts'
import type { Language } from '#ui/language.ts'

export const text = {
  id: {
    title: 'Ajukan keberatan',
    why: {
      closed: 'Tidak setuju laporan ini ditutup? Petugas lain memeriksanya lagi.',
      archived: 'Tidak setuju laporan ini diarsipkan? Petugas lain memeriksanya lagi.',
      blocked: 'Tidak setuju isi laporan ini diblokir? Petugas lain memeriksanya lagi.',
      merged: 'Tidak setuju laporan ini digabung dengan laporan lain? Petugas lain memeriksanya lagi.',
    } satisfies Record<Ending, string>,
    reason: 'Mengapa ini keliru?',
    reasonHint: 'Sebut fakta baru: tanggal, keadaan sekarang, bukti. Hanya Anda dan petugas yang membacanya.',
    send: 'Ajukan keberatan',
    until: (day: string) => `Hanya sekali, paling lambat ${day}.`,
    who: 'Siapa yang memutus',
    steps: [
      ['Petugas lain, satu tingkat di atas', 'Bukan orang yang pernah menangani laporan ini.'],
      ['Diterima', 'Laporan dibuka lagi dan tenggat baru berjalan.'],
      ['Ditolak', 'Anda membaca alasan tertulis dan cara ke Ombudsman.'],
    ],
    pending: 'Keberatan menunggu putusan',
    pendingWhy: 'Petugas satu tingkat di atas, yang belum pernah menangani laporan ini, memutusnya.',
    decideBy: (day: string) => `Paling lambat ${day}.`,
    rejected: 'Keberatan ditolak',
    rejectedWhy: 'Alasannya ada di percakapan di bawah.',
    ombudsman: 'Masih tidak setuju? Ombudsman Republik Indonesia menerima pengaduan: telepon 137 atau ',
    mention: 'Sebutkan nomor laporan ini.',
    missing: 'Tulis mengapa ini keliru, paling sedikit satu kalimat.',
    flash: {
      title: 'Keberatan terkirim',
      words: 'Petugas lain, satu tingkat di atas, memutusnya. Putusannya tampil di halaman ini.',
    },
  },
  en: {
    title: 'Object',
    why: {
      closed: 'You disagree that this report is closed? Another officer looks at it again.',
      archived: 'You disagree that this report is archived? Another officer looks at it again.',
      blocked: 'You disagree that its content is blocked? Another officer looks at it again.',
      merged: 'You disagree that this report was merged into another? Another officer looks at it again.',
    } satisfies Record<Ending, string>,
    reason: 'Why is this wrong?',
    reasonHint: 'Give new facts: dates, how things are now, evidence. Only you and the officers read this.',
    send: 'Object',
    until: (day: string) => `Only once, by ${day}.`,
    who: 'Who decides',
    steps: [
      ['Another officer, one level up', 'Nobody who has handled this report before.'],
      ['Upheld', 'The report is opened again, with new limits.'],
      ['Rejected', 'You read the reasons, and how to reach the Ombudsman.'],
    ],
    pending: 'An objection waits to be decided',
    pendingWhy: 'An officer one level up, who has not handled this report before, decides it.',
    decideBy: (day: string) => `By ${day}.`,
    rejected: 'Objection rejected',
    rejectedWhy: 'The reasons stand in the conversation below.',
    ombudsman: 'You still disagree? The Ombudsman of Indonesia takes complaints: phone 137 or ',
    mention: 'Give the number of this report.',
    missing: 'Write why this is wrong, one sentence at least.',
    flash: {
      title: 'Objection sent',
      words: 'Another officer, one level up, decides it. You will read the decision on this page.',
    },
  },
} satisfies Record<Language, object>
