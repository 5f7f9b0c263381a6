/**
 * What mails about an account say, in both languages: neither the mail nor the job knows which one its reader chose, and whoever
 * cannot read a warning is not warned.
 */
import type { Letter } from '#core/notifications/letter.ts'
import { CODE_MINUTES, type CodePurpose } from '#core/people/entering/rules/one-time-code.ts'

const KINDS = [
  'one_time_code',
  'has_account',
  'password_changed',
  'factors_changed',
  'links_changed',
  'contact_changed',
  'account_erased',
] as const

export type AccountLetter = Extract<Letter, { readonly kind: (typeof KINDS)[number] }>

export const isAboutAccount = (letter: Letter): letter is AccountLetter => KINDS.some(kind => kind === letter.kind)

type Said = { readonly subject: string; readonly lines: readonly string[] }

/** What a code is for: whoever did not ask for exactly that must notice. */
const FOR: Record<CodePurpose, readonly [id: string, en: string]> = {
  register: ['untuk membuat akun', 'to create your account'],
  'sign-in': ['untuk masuk', 'to sign in'],
  reset: ['untuk mengganti kata sandi', 'to replace your password'],
  'verify-contact': ['untuk memastikan kontak ini milik Anda', 'to confirm that this contact is yours'],
  challenge: ['untuk mengirim formulir', 'to send your form'],
}

export function aboutAccount(letter: AccountLetter, origin: string): Said {
  if (letter.kind === 'one_time_code') return code(letter)
  if (letter.kind === 'factors_changed') return factorsChanged(origin)
  if (letter.kind === 'links_changed') return linksChanged(origin)
  if (letter.kind === 'contact_changed') return contactChanged(letter.of, origin)
  if (letter.kind === 'account_erased') return ERASED
  return letter.kind === 'has_account' ? hasAccount(origin) : passwordChanged(origin)
}

function code({ purpose, code: digits }: Extract<AccountLetter, { readonly kind: 'one_time_code' }>): Said {
  const [id, en] = FOR[purpose]
  return {
    subject: `${digits} kode Anda`,
    lines: [
      `Kode Anda ${id}: ${digits}`,
      `Berlaku ${CODE_MINUTES} menit, satu kali, di peramban tempat Anda memintanya.`,
      'Jangan berikan kepada siapa pun. Petugas tidak pernah menanyakannya.',
      'Bila Anda tidak meminta kode, abaikan pesan ini: tidak ada yang berubah.',
      '',
      `Your code ${en}: ${digits}. Valid for ${CODE_MINUTES} minutes, once, in the browser where you asked for it.`,
      'Give it to nobody; officers never ask for it. If you did not ask for a code, ignore this message.',
    ],
  }
}

const hasAccount = (origin: string): Said => ({
  subject: 'Anda sudah punya akun',
  lines: [
    'Ada yang mendaftar dengan kontak ini, tetapi akunnya sudah ada. Karena itu tidak ada kode yang kami kirim.',
    'Bila itu Anda, masuklah dengan kata sandi atau dengan kode:',
    `${origin}/masuk`,
    'Lupa kata sandi?',
    `${origin}/masuk/lupa`,
    'Bila bukan, abaikan pesan ini: tidak ada yang berubah.',
    '',
    'Somebody registered with this contact, but there is an account already, so no code was sent.',
    'If it was you, sign in at the address above. If not, ignore this message: nothing has changed.',
  ],
})

const passwordChanged = (origin: string): Said => ({
  subject: 'Kata sandi Anda diganti',
  lines: [
    'Kata sandi akun Anda baru saja diganti. Semua peramban lain sudah dikeluarkan.',
    'Bila itu Anda, tidak ada yang perlu dilakukan.',
    'Bila bukan, segera buat kata sandi baru:',
    `${origin}/masuk/lupa`,
    '',
    'The password of your account has just been changed, and every other browser was signed out.',
    'If it was not you, set a new password at the address above at once.',
  ],
})

const factorsChanged = (origin: string): Said => ({
  subject: 'Cara masuk akun Anda diubah',
  lines: [
    'Langkah kedua, kunci sandi, atau kode cadangan akun Anda baru saja diubah. Semua peramban lain sudah dikeluarkan.',
    'Bila itu Anda, tidak ada yang perlu dilakukan.',
    'Bila bukan, segera periksa dan ganti kata sandi Anda:',
    `${origin}/akun/keamanan`,
    '',
    'The second step, passkeys or recovery codes of your account were just changed, and every other browser was signed out.',
    'If it was not you, look at the address above at once, and change your password.',
  ],
})

const linksChanged = (origin: string): Said => ({
  subject: 'Tautan masuk akun Anda diubah',
  lines: [
    'Layanan lain untuk masuk ke akun Anda (misalnya Google) baru saja ditautkan atau dilepaskan.',
    'Bila itu Anda, tidak ada yang perlu dilakukan.',
    'Bila bukan, segera lepaskan tautan yang tidak Anda kenal dan ganti kata sandi:',
    `${origin}/akun/tautan`,
    '',
    'Another service for signing in to your account (such as Google) has just been linked or unlinked.',
    'If it was not you, unlink what you do not know at the address above at once, and change your password.',
  ],
})

const contactChanged = (of: 'email' | 'phone', origin: string): Said => ({
  subject: of === 'email' ? 'Email akun Anda diganti' : 'Nomor telepon akun Anda diganti',
  lines: [
    `${of === 'email' ? 'Alamat email' : 'Nomor telepon'} akun LAPOR! Anda baru saja diganti. Kabar selanjutnya tidak dikirim ke sini.`,
    'Bila itu Anda, tidak ada yang perlu dilakukan.',
    'Bila bukan, segera masuk, keluarkan perangkat lain, dan ganti kata sandi:',
    `${origin}/akun/sesi`,
    '',
    `The ${of === 'email' ? 'e-mail address' : 'telephone number'} of your LAPOR! account has just been changed; nothing more will be sent here.`,
    'If it was not you, sign in, sign out the other devices, and change your password.',
  ],
})

const ERASED: Said = {
  subject: 'Akun Anda dihapus',
  lines: [
    'Akun LAPOR! dengan kontak ini baru saja dihapus atas permintaan pemiliknya. Nama dan kontak Anda tidak kami simpan lagi.',
    'Laporan yang pernah dikirim tetap ada tanpa nama. Ini pesan terakhir dari kami.',
    '',
    'The LAPOR! account with this contact has just been deleted at its owner’s request. Your name and contacts are kept no longer.',
    'Reports that were sent stay, without a name. This is our last message.',
  ],
}
