import type { Channel, NoticeEvent } from '#core/notifications/rules/choices.ts'
import type { Language } from '#ui/language.ts'

type Event = { readonly name: string; readonly what: string }

export const events = {
  id: {
    received: { name: 'Diterima', what: 'Nomor laporan dan batas waktu pemeriksaan' },
    asked: { name: 'Perlu jawaban Anda', what: 'Permintaan kelengkapan dan dua pengingatnya' },
    forwarded: { name: 'Diteruskan', what: 'Instansi yang menangani, penggabungan' },
    progress: { name: 'Perkembangan', what: 'Mulai ditangani dan catatan kemajuan' },
    answered: { name: 'Dijawab instansi', what: 'Jawaban dan batas waktu menanggapi' },
    window: { name: 'Segera ditutup', what: 'Lima hari dan satu hari sebelumnya' },
    closed: { name: 'Ditutup', what: 'Dengan cara keberatan' },
    archived: { name: 'Tidak dapat diproses', what: 'Dengan alasan dan cara keberatan' },
    objection: { name: 'Keberatan', what: 'Diterima dan diputus' },
    escalated: { name: 'Ke Ombudsman', what: 'Batas waktu penyelesaian lewat' },
    followed: { name: 'Laporan yang diikuti', what: 'Hanya jawaban dan penutupan' },
  },
  en: {
    received: { name: 'Received', what: 'Number of the report, and until when it is checked' },
    asked: { name: 'Needs your answer', what: 'What is missing, and two reminders' },
    forwarded: { name: 'Forwarded', what: 'Which agency handles it, or that it was merged' },
    progress: { name: 'Progress', what: 'Work has begun, notes on how it goes' },
    answered: { name: 'Answered', what: 'The answer, and until when you may reply' },
    window: { name: 'About to close', what: 'Five days and one day before' },
    closed: { name: 'Closed', what: 'With how to object' },
    archived: { name: 'Cannot be processed', what: 'With the reason and how to object' },
    objection: { name: 'Objection', what: 'Received and decided' },
    escalated: { name: 'To the Ombudsman', what: 'The time for settling it is over' },
    followed: { name: 'Reports you follow', what: 'Answers and endings only' },
  },
} satisfies Record<Language, Record<NoticeEvent, Event>>

export const text = {
  id: {
    title: 'Notifikasi',
    lead: 'Pilih saluran untuk tiap kabar tentang laporan Anda.',
    table: 'Pilihan kabar',
    event: 'Kabar',
    channels: { email: 'Email', sms: 'SMS' } satisfies Record<Channel, string>,
    inText: { email: 'email', sms: 'SMS' } satisfies Record<Channel, string>,
    by: (event: string, channel: string) => `${event} lewat ${channel}`,
    needed: 'wajib',
    neededWhy:
      'Yang bertanda wajib menyangkut hak Anda: melengkapi dan mengajukan keberatan. Kabar itu tidak dapat dimatikan di semua saluran.',
    onlyOne: (channel: string) => `Kabar wajib selalu dikirim lewat ${channel}, satu-satunya kontak Anda.`,
    always: 'selalu',
    discreet:
      'Kabar tentang laporan anonim, rahasia, atau sensitif hanya menyebut nomor, tanpa judul. Bila identitas Anda dibuka untuk petugas, kami selalu memberi tahu.',
    save: 'Simpan pilihan',
    silenced: (names: string) => `Pilih paling sedikit satu saluran untuk: ${names}. Kabar ini menyangkut hak Anda.`,
    missing: {
      email: 'Akun Anda belum punya email.',
      sms: 'Akun Anda belum punya nomor telepon.',
    } satisfies Record<Channel, string>,
    add: 'Tambahkan di Profil',
  },
  en: {
    title: 'Notices',
    lead: 'Choose how you hear each thing about your reports.',
    table: 'What you hear',
    event: 'Notice',
    channels: { email: 'E-mail', sms: 'SMS' } satisfies Record<Channel, string>,
    inText: { email: 'e-mail', sms: 'SMS' } satisfies Record<Channel, string>,
    by: (event: string, channel: string) => `${event} by ${channel}`,
    needed: 'required',
    neededWhy:
      'Those marked required concern your rights: to complete a report and to object. They cannot be switched off on every channel.',
    onlyOne: (channel: string) => `Required notices always go by ${channel}, your only contact.`,
    always: 'always',
    discreet:
      'Notices about anonymous, confidential or sensitive reports say the number only, no title. When your identity is revealed to an officer, we always tell you.',
    save: 'Save',
    silenced: (names: string) => `Choose at least one channel for: ${names}. These concern your rights.`,
    missing: {
      email: 'Your account has no e-mail address yet.',
      sms: 'Your account has no telephone number yet.',
    } satisfies Record<Channel, string>,
    add: 'Add one in your profile',
  },
} satisfies Record<Language, object>

export const news = {
  'notifikasi-simpan': { id: 'Pilihan kabar tersimpan.', en: 'Your choices are saved.' },
} satisfies Record<string, Record<Language, string>>
