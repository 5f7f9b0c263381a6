import type { Language } from '#ui/language.ts'
import type { Refusal } from './refusals.ts'

type Sentences = { readonly title: string; readonly lead: string }
type Said = Record<Refusal, (label: string) => Sentences>

const refusalsId: Said = {
  'no-attempt': label => ({
    title: 'Masuk belum selesai',
    lead: `Kami tidak menemukan permintaan masuk dengan ${label} di peramban ini. Mungkin sudah lewat 10 menit, dibuka dari peramban lain, atau kuki dimatikan. Mulai lagi dari sini.`,
  }),
  'other-attempt': label => ({
    title: 'Bukan permintaan yang terakhir',
    lead: `Jawaban dari ${label} ini bukan untuk permintaan masuk terakhir di peramban ini. Bila Anda membuka beberapa tab, mulai lagi di satu tab saja.`,
  }),
  used: label => ({
    title: 'Tautan ini sudah dipakai',
    lead: `Jawaban dari ${label} hanya berlaku sekali. Demi keamanan, mulai lagi.`,
  }),
  denied: label => ({
    title: 'Masuk dibatalkan',
    lead: `Anda, atau ${label}, tidak memberi izin. Tidak ada yang berubah. Anda dapat mencoba lagi atau masuk dengan cara lain.`,
  }),
  unreachable: label => ({
    title: `${label} tidak dapat dihubungi`,
    lead: `Layanan masuk ${label} sedang tidak menjawab. Coba lagi beberapa menit lagi, atau masuk dengan cara lain. Laporan tetap dapat dikirim tanpa akun.`,
  }),
  misconfigured: label => ({
    title: `Masuk dengan ${label} sedang bermasalah`,
    lead: `${label} menolak permintaan LAPOR!. Ini kesalahan pengaturan kami, bukan kesalahan Anda, dan sudah tercatat. Masuklah dengan cara lain.`,
  }),
  unbelievable: label => ({
    title: 'Jawaban tidak dapat dipercaya',
    lead: `Jawaban dari ${label} tidak lolos pemeriksaan keamanan, jadi tidak kami pakai. Coba lagi dari awal. Bila terulang, masuklah dengan cara lain.`,
  }),
  'account-closed': label => ({
    title: 'Akun ini sudah ditutup',
    lead: `Akun LAPOR! yang tertaut dengan ${label} ini sudah tidak aktif.`,
  }),
  'address-unproved': label => ({
    title: 'Belum ada akun untuk identitas ini',
    lead: `${label} tidak memberi email yang sudah dibuktikan milik Anda, jadi kami tidak dapat membuat akun darinya. Daftar dahulu dengan email atau nomor ponsel, lalu tautkan ${label} di halaman Akun tertaut.`,
  }),
  'address-taken': label => ({
    title: 'Email ini sudah punya akun',
    lead: `Email dari ${label} sudah dipakai sebuah akun LAPOR!. Agar tidak ada yang dapat mengambil alih akun orang lain, masuklah dahulu ke akun itu dengan cara biasa (misalnya kode sekali pakai ke email), lalu tautkan ${label} di halaman Akun tertaut.`,
  }),
  'not-signed-in': label => ({
    title: 'Penautan tidak dilanjutkan',
    lead: `Akun yang masuk di peramban ini bukan lagi akun yang tadi meminta penautan ${label}. Masuk, lalu mulai lagi dari halaman Akun tertaut.`,
  }),
  'linked-to-other': label => ({
    title: 'Identitas ini tertaut ke akun lain',
    lead: `${label} ini sudah tertaut ke akun LAPOR! lain. Satu identitas hanya untuk satu akun. Masuk ke akun itu dan lepaskan tautannya bila ingin memindahkannya.`,
  }),
  'issuer-linked': label => ({
    title: `Akun Anda sudah tertaut dengan ${label}`,
    lead: `Akun ini tertaut dengan identitas ${label} yang lain. Lepaskan yang lama sebelum menautkan yang baru.`,
  }),
  deactivated: label => ({
    title: 'Akses petugas sudah dihentikan',
    lead: `Koordinator instansi telah menonaktifkan akun petugas Anda, sehingga ${label} tidak dapat membukanya. Hubungi koordinator instansi Anda.`,
  }),
  'not-officer-here': label => ({
    title: 'Bukan petugas instansi ini',
    lead: `${label} hanya untuk petugas instansinya sendiri. Akun Anda tidak bertugas di sana. Masuklah dengan cara lain.`,
  }),
  'national-admin': label => ({
    title: 'Admin nasional tidak masuk lewat SSO',
    lead: `Demi keamanan, admin nasional tidak masuk lewat ${label}. Masuklah dengan kata sandi atau kunci sandi dan langkah kedua.`,
  }),
  'role-not-granted': label => ({
    title: 'Peran Anda tidak cocok',
    lead: `${label} tidak (lagi) memberi peran yang Anda pegang di LAPOR!. Hubungi koordinator atau pengelola SSO instansi Anda.`,
  }),
  'no-role': label => ({
    title: 'Belum ada peran untuk Anda',
    lead: `${label} mengenal Anda, tetapi tidak memberi peran di LAPOR!, dan tidak ada undangan untuk email Anda. Minta koordinator instansi Anda mengundang Anda.`,
  }),
  'name-missing': label => ({
    title: 'Nama petugas tidak disebut',
    lead: `Petugas bekerja dengan nama, tetapi ${label} tidak menyebutkannya. Hubungi pengelola SSO instansi Anda.`,
  }),
  'agency-unknown': label => ({
    title: 'Instansi tidak ditemukan',
    lead: `Instansi untuk ${label} tidak ada atau sudah tidak aktif di LAPOR!. Pengaturannya perlu diperbaiki; masuklah dengan cara lain.`,
  }),
}

const refusalsEn: Said = {
  'no-attempt': label => ({
    title: 'Signing in is not complete',
    lead: `We find no request to sign in with ${label} in this browser. It may be older than 10 minutes, begun in another browser, or cookies are off. Start again from here.`,
  }),
  'other-attempt': label => ({
    title: 'Not the latest request',
    lead: `This answer from ${label} is not for the latest request to sign in from this browser. If you have several tabs open, start again in one of them.`,
  }),
  used: label => ({
    title: 'This link has been used',
    lead: `An answer from ${label} is valid once. For your safety, start again.`,
  }),
  denied: label => ({
    title: 'Signing in was cancelled',
    lead: `You, or ${label}, did not allow it. Nothing has changed. You can try again or sign in another way.`,
  }),
  unreachable: label => ({
    title: `${label} cannot be reached`,
    lead: `The sign-in service of ${label} does not answer at the moment. Try again in a few minutes, or sign in another way. You can still report without an account.`,
  }),
  misconfigured: label => ({
    title: `Signing in with ${label} has a problem`,
    lead: `${label} refused the request of LAPOR!. This is a mistake in our settings, not yours, and it has been noted. Please sign in another way.`,
  }),
  unbelievable: label => ({
    title: 'The answer cannot be trusted',
    lead: `The answer from ${label} did not pass our security checks, so we did not use it. Try again from the start. If it happens again, sign in another way.`,
  }),
  'account-closed': label => ({
    title: 'This account is closed',
    lead: `The LAPOR! account that is linked with this ${label} is no longer active.`,
  }),
  'address-unproved': label => ({
    title: 'There is no account for this identity yet',
    lead: `${label} gives no e-mail address that is proved to be yours, so we cannot make an account from it. Register with an e-mail address or mobile number first, then link ${label} on the page Linked sign-ins.`,
  }),
  'address-taken': label => ({
    title: 'This e-mail address has an account',
    lead: `A LAPOR! account uses the e-mail address from ${label}. So that nobody can take over an account of somebody else, first sign in to that account the usual way (for example with a code by e-mail), then link ${label} on the page Linked sign-ins.`,
  }),
  'not-signed-in': label => ({
    title: 'Linking was not completed',
    lead: `The account that is signed in here is no longer the one that asked to link ${label}. Sign in, then start again from the page Linked sign-ins.`,
  }),
  'linked-to-other': label => ({
    title: 'This identity is linked to another account',
    lead: `This ${label} is already linked to another LAPOR! account. One identity belongs to one account. To move it, sign in to that account and unlink it there.`,
  }),
  'issuer-linked': label => ({
    title: `Your account is linked with ${label} already`,
    lead: `This account is linked with another identity of ${label}. Unlink the old one before you link a new one.`,
  }),
  deactivated: label => ({
    title: 'Your access as an officer has ended',
    lead: `A coordinator of the agency has deactivated your officer account, so ${label} cannot open it. Please contact your agency’s coordinator.`,
  }),
  'not-officer-here': label => ({
    title: 'Not an officer of this agency',
    lead: `${label} is for officers of its own agency only. Your account does not work there. Please sign in another way.`,
  }),
  'national-admin': label => ({
    title: 'National admins do not sign in through SSO',
    lead: `For safety, national admins do not sign in through ${label}. Use your password or passkey and your second step.`,
  }),
  'role-not-granted': label => ({
    title: 'Your role does not match',
    lead: `${label} does not (or no longer) give you the role that you hold in LAPOR!. Please contact your coordinator or whoever runs your agency’s SSO.`,
  }),
  'no-role': label => ({
    title: 'There is no role for you yet',
    lead: `${label} knows you but gives you no role in LAPOR!, and nobody has invited your e-mail address. Ask your agency’s coordinator to invite you.`,
  }),
  'name-missing': label => ({
    title: 'Your name was not given',
    lead: `Officers work under their names, but ${label} does not give yours. Please contact whoever runs your agency’s SSO.`,
  }),
  'agency-unknown': label => ({
    title: 'The agency was not found',
    lead: `The agency of ${label} does not exist in LAPOR! or is no longer active. Its settings need mending; please sign in another way.`,
  }),
}

export const text = {
  id: {
    refusals: refusalsId,
    again: (label: string) => `Coba lagi dengan ${label}`,
    signIn: 'Masuk dengan cara lain',
    register: 'Daftar',
    links: 'Buka halaman Akun tertaut',
    linkFirst: 'Masuk dengan cara biasa, lalu tautkan',
    file: 'Tulis tanpa akun',
  },
  en: {
    refusals: refusalsEn,
    again: (label: string) => `Try again with ${label}`,
    signIn: 'Sign in another way',
    register: 'Register',
    links: 'Open linked sign-ins',
    linkFirst: 'Sign in the usual way, then link',
    file: 'Report without an account',
  },
} satisfies Record<Language, object>
