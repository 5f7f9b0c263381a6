import type { CodeRefusal } from '#core/people/entering/rules/one-time-code.ts'
import type { Language } from '#ui/language.ts'
import type { Aim } from './contact-kind.ts'

type Kind = 'email' | 'phone'

export const text = {
  id: {
    title: 'Profil',
    lead: 'Nama dan kontak Anda. Disimpan tersandi; setiap pembukaan dicatat.',
    name: 'Nama',
    nameHint: 'Dibaca petugas yang menangani laporan Anda, kecuali laporan anonim. Publik hanya bila Anda memintanya.',
    nameLong: 'Nama terlalu panjang. Tulis paling banyak 100 huruf.',
    unreadable: 'Isian ini memuat karakter yang tidak dapat dibaca. Hapus, lalu ketik ulang.',
    save: 'Simpan nama',
    contacts: 'Kontak',
    contactsWhy: 'Dengan kontak ini Anda masuk dan menerima kabar. Publik dan instansi tidak membacanya.',
    kinds: { email: 'Email', phone: 'Nomor telepon' } satisfies Record<Kind, string>,
    none: 'belum ada',
    verified: 'terverifikasi',
    unverified: 'belum diverifikasi',
    aims: { add: 'Tambah', verify: 'Verifikasi', change: 'Ganti' } satisfies Record<Aim, string>,
    officer: 'Akun petugas',
    officerWhy:
      'Nama dan alamat kantor Anda diatur oleh koordinator instansi. Hubungi koordinator bila ada yang berubah.',
    asking: {
      add: { email: 'Tambah email', phone: 'Tambah nomor telepon' },
      verify: { email: 'Verifikasi email', phone: 'Verifikasi nomor telepon' },
      change: { email: 'Ganti email', phone: 'Ganti nomor telepon' },
    } satisfies Record<Aim, Record<Kind, string>>,
    askLead: {
      add: 'Kami mengirim kode enam angka ke sana, untuk memastikan kontak itu milik Anda.',
      verify: 'Kami mengirim kode enam angka ke sana, untuk memastikan kontak itu milik Anda.',
      change: 'Kami mengirim kode enam angka ke kontak yang baru. Kontak yang lama mendapat pemberitahuan.',
    } satisfies Record<Aim, string>,
    now: (contact: string) => `Sekarang: ${contact}`,
    fresh: { email: 'Email baru', phone: 'Nomor telepon baru' } satisfies Record<Kind, string>,
    hints: { email: 'Misalnya nama@contoh.id', phone: 'Misalnya 0812 3456 7890' } satisfies Record<Kind, string>,
    wrong: {
      email: 'Alamat email ini tidak lengkap. Tulis misalnya nama@contoh.id.',
      phone: 'Nomor ini tidak lengkap. Tulis misalnya 0812 3456 7890.',
    } satisfies Record<Kind, string>,
    same: 'Ini sudah kontak akun Anda. Tulis yang baru.',
    send: 'Kirim kode',
    codeTitle: 'Masukkan kode',
    codeLead: {
      add: contact => `Kami mengirim enam angka ke ${contact}. Kontak ditambahkan setelah kode cocok.`,
      verify: contact => `Kami mengirim enam angka ke ${contact}. Kontak terverifikasi setelah kode cocok.`,
      change: contact => `Kami mengirim enam angka ke ${contact}. Kontak diganti setelah kode cocok.`,
    } satisfies Record<Aim, (contact: string) => string>,
    code: 'Kode enam angka',
    codeHint: 'Berlaku 10 menit, di peramban ini.',
    codeMissing: 'Tulis enam angka dari pesan kami, misalnya 048213.',
    confirm: { add: 'Tambahkan kontak', verify: 'Verifikasi kontak', change: 'Ganti kontak' } satisfies Record<
      Aim,
      string
    >,
    again: 'Kirim kode baru, atau pakai kontak lain',
    back: 'Kembali ke profil',
    refused: {
      'wrong-code': 'Kode tidak cocok. Periksa pesan terakhir dari kami, lalu ketik lagi.',
      'expired-code': 'Kode sudah lewat 10 menit. Minta kode baru.',
      'used-code': 'Kode ini sudah dipakai. Minta kode baru.',
      'too-many-tries': 'Kode ini sudah terlalu sering salah diketik. Minta kode baru.',
      'contact-taken':
        'Kontak ini sudah dipakai akun lain milik Anda atau orang lain. Masuk dengan akun itu, atau pakai kontak lain.',
    } satisfies Record<CodeRefusal | 'contact-taken', string>,
  },
  en: {
    title: 'Profile',
    lead: 'Your name and contacts. They are kept encrypted, and each time they are opened is noted.',
    name: 'Name',
    nameHint:
      'Read by officers in charge of your reports, except anonymous ones. By the public only if you ask for it.',
    nameLong: 'The name is too long. Write at most 100 characters.',
    unreadable: 'This holds characters that cannot be read. Delete it and type it again.',
    save: 'Save name',
    contacts: 'Contacts',
    contactsWhy: 'You sign in with these and get notices there. Neither the public nor agencies read them.',
    kinds: { email: 'E-mail', phone: 'Telephone number' } satisfies Record<Kind, string>,
    none: 'none yet',
    verified: 'verified',
    unverified: 'not verified yet',
    aims: { add: 'Add', verify: 'Verify', change: 'Change' } satisfies Record<Aim, string>,
    officer: "Officer's account",
    officerWhy:
      'Your name and office address are kept by the coordinator of your agency. Tell them when something changes.',
    asking: {
      add: { email: 'Add an e-mail address', phone: 'Add a telephone number' },
      verify: { email: 'Verify your e-mail address', phone: 'Verify your telephone number' },
      change: { email: 'Change e-mail', phone: 'Change telephone number' },
    } satisfies Record<Aim, Record<Kind, string>>,
    askLead: {
      add: 'We send a code of six digits there, to make sure that it is yours.',
      verify: 'We send a code of six digits there, to make sure that it is yours.',
      change: 'We send a code of six digits to the new contact. The old one is told.',
    } satisfies Record<Aim, string>,
    now: (contact: string) => `Now: ${contact}`,
    fresh: { email: 'New e-mail', phone: 'New telephone number' } satisfies Record<Kind, string>,
    hints: { email: 'For example name@example.id', phone: 'For example 0812 3456 7890' } satisfies Record<Kind, string>,
    wrong: {
      email: 'This address is not complete. Write for example name@example.id.',
      phone: 'This number is not complete. Write for example 0812 3456 7890.',
    } satisfies Record<Kind, string>,
    same: 'This is the contact of your account already. Write the new one.',
    send: 'Send a code',
    codeTitle: 'Enter the code',
    codeLead: {
      add: contact => `We sent six digits to ${contact}. The contact is added once the code is right.`,
      verify: contact => `We sent six digits to ${contact}. The contact is verified once the code is right.`,
      change: contact => `We sent six digits to ${contact}. The contact changes once the code is right.`,
    } satisfies Record<Aim, (contact: string) => string>,
    code: 'Code of six digits',
    codeHint: 'Valid for 10 minutes, in this browser.',
    codeMissing: 'Write the six digits from our message, for example 048213.',
    confirm: { add: 'Add contact', verify: 'Verify contact', change: 'Change contact' } satisfies Record<Aim, string>,
    again: 'Send a new code, or use another contact',
    back: 'Back to your profile',
    refused: {
      'wrong-code': 'The code is not right. Look at our latest message and type it again.',
      'expired-code': 'The code is older than 10 minutes. Ask for a new one.',
      'used-code': 'This code was used already. Ask for a new one.',
      'too-many-tries': 'This code was typed wrong too often. Ask for a new one.',
      'contact-taken':
        'Another account has this contact, yours or somebody else’s. Sign in to that one, or use another contact.',
    } satisfies Record<CodeRefusal | 'contact-taken', string>,
  },
} satisfies Record<Language, object>

export const news = {
  'profil-nama': { id: 'Nama tersimpan.', en: 'Your name is saved.' },
  'profil-tambah': {
    id: 'Kontak ditambahkan. Anda dapat masuk dan menerima kabar dengannya.',
    en: 'The contact is added. You can sign in and get news with it.',
  },
  'profil-bukti': {
    id: 'Kontak terverifikasi. Anda dapat masuk dan menerima kabar dengannya.',
    en: 'The contact is verified. You can sign in and get news with it.',
  },
  'profil-kontak': {
    id: 'Kontak diganti. Kabar laporan Anda sekarang dikirim ke sana.',
    en: 'Your contact is changed. News of your reports goes there now.',
  },
  'profil-gabung': {
    id: 'Kontak tersimpan. Laporan yang dulu dikirim dengan kontak ini sekarang ada di “Laporan saya”.',
    en: 'Your contact is saved. Reports that were sent with it before are now under “My reports”.',
  },
} satisfies Record<string, Record<Language, string>>

export type News = keyof typeof news
