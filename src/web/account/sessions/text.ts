import type { SessionMethod } from '#core/people/rules/session-lifetime.ts'
import type { Language } from '#ui/language.ts'

export const text = {
  id: {
    title: 'Sesi',
    lead: 'Perangkat yang sedang masuk dengan akun Anda.',
    list: 'Sedang masuk',
    endOthers: 'Keluarkan semua yang lain',
    end: 'Keluarkan',
    unknown: 'Peramban tidak dikenal',
    here: 'Perangkat ini',
    since: (at: string) => `Masuk ${at}`,
    seen: (at: string) => `Terakhir terlihat ${at}`,
    now: 'Sedang dipakai',
    only: 'Tidak ada perangkat lain yang sedang masuk.',
    strange: 'Ada yang tidak Anda kenal? Keluarkan',
    password: 'lalu ganti kata sandi di',
    security: 'Keamanan',
    why: 'Kami mencatat nama peramban dan sistem, bukan lokasi atau alamat jaringan. Waktu terlihat dicatat paling banyak sekali sejam.',
  },
  en: {
    title: 'Sessions',
    lead: 'The devices that are signed in to your account.',
    list: 'Signed in',
    endOthers: 'Sign out all others',
    end: 'Sign out',
    unknown: 'Unknown browser',
    here: 'This device',
    since: (at: string) => `Signed in ${at}`,
    seen: (at: string) => `Last seen ${at}`,
    now: 'In use now',
    only: 'No other device is signed in.',
    strange: 'One you do not know? Sign it out',
    password: 'then change your password under',
    security: 'Security',
    why: 'We note the name of the browser and the system, no place and no network address. When it was seen is noted once an hour at most.',
  },
} satisfies Record<Language, object>

/** By what the browser proved whose it is. */
export const methodWords = {
  id: {
    password: 'dengan kata sandi',
    code: 'dengan kode',
    passkey: 'dengan kunci sandi',
    elsewhere: 'dengan akun lain',
    invitation: 'dengan undangan',
  },
  en: {
    password: 'with a password',
    code: 'with a code',
    passkey: 'with a passkey',
    elsewhere: 'with another account',
    invitation: 'with an invitation',
  },
} satisfies Record<Language, Record<SessionMethod, string>>

export const news = {
  'sesi-akhir': { id: 'Perangkat itu sudah dikeluarkan.', en: 'That device is signed out.' },
  'sesi-lainnya': { id: 'Semua perangkat lain sudah dikeluarkan.', en: 'All other devices are signed out.' },
} satisfies Record<string, Record<Language, string>>
