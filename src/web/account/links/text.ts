import type { Language } from '#ui/language.ts'

export const text = {
  id: {
    title: 'Akun tertaut',
    back: 'Kembali ke Keamanan',
    lead: 'Masuk ke akun ini lewat layanan lain yang sudah Anda punya.',
    noPassword:
      'Untuk mengenali Anda, kami menyimpan tanda pengenal dari layanan itu dalam bentuk tersandi; kata sandi Anda di sana tidak pernah kami terima. Layanan itu tidak diberi tahu apa pun tentang laporan Anda.',
    none: 'Belum ada layanan lain yang dapat ditautkan di sini.',
    list: 'Layanan lain',
    linkedOn: (when: string) => `Tertaut sejak ${when}`,
    usedOn: (when: string) => `terakhir dipakai ${when}`,
    neverUsed: 'belum pernah dipakai masuk',
    notLinked: 'Belum tertaut',
    gone: 'Layanan ini tidak lagi tersedia untuk masuk.',
    link: 'Tautkan',
    unlink: 'Lepaskan',
    linkedNews: 'Tertaut. Mulai sekarang Anda dapat masuk dengan layanan itu.',
    alreadyNews: 'Identitas itu memang sudah tertaut dengan akun Anda.',
    unlinkedNews: 'Tautan dilepaskan. Layanan itu tidak lagi membuka akun Anda, dan peramban lain sudah dikeluarkan.',
    lastWay: (label: string) =>
      `${label} adalah satu-satunya cara masuk ke akun ini, jadi tidak dapat dilepaskan. Buat kata sandi, buktikan email atau nomor ponsel, atau tambahkan kunci sandi dahulu.`,
    notLinkedAny: (label: string) => `${label} sudah tidak tertaut dengan akun ini.`,
    awayTitle: (label: string) => `Menautkan ${label}`,
    awayLead: (label: string, host: string) =>
      `Anda akan meninggalkan LAPOR! menuju ${host} untuk masuk ke ${label}. Setelah itu Anda kembali ke sini. Pilih identitas yang benar-benar milik Anda: siapa pun yang dapat memakainya dapat membuka akun ini.`,
    away: (label: string) => `Lanjut ke ${label}`,
    stay: 'Batal',
  },
  en: {
    title: 'Linked sign-ins',
    back: 'Back to Security',
    lead: 'Sign in to this account through another service that you have already.',
    noPassword:
      'To know you again we keep that service’s identifier in encoded form; we never receive your password there. The service is told nothing about your reports.',
    none: 'There is no other service to link here yet.',
    list: 'Other services',
    linkedOn: (when: string) => `Linked since ${when}`,
    usedOn: (when: string) => `last used ${when}`,
    neverUsed: 'never used to sign in',
    notLinked: 'Not linked',
    gone: 'This service is no longer available for signing in.',
    link: 'Link',
    unlink: 'Unlink',
    linkedNews: 'Linked. From now on you can sign in with that service.',
    alreadyNews: 'That identity was linked with your account already.',
    unlinkedNews: 'Unlinked. That service no longer opens your account, and every other browser was signed out.',
    lastWay: (label: string) =>
      `${label} is the only way to sign in to this account, so it cannot be unlinked. First set a password, prove an e-mail address or mobile number, or add a passkey.`,
    notLinkedAny: (label: string) => `${label} is not linked with this account any more.`,
    awayTitle: (label: string) => `Linking ${label}`,
    awayLead: (label: string, host: string) =>
      `You will leave LAPOR! for ${host} to sign in to ${label}. Afterwards you come back here. Choose an identity that is really yours: whoever can use it can open this account.`,
    away: (label: string) => `Go on to ${label}`,
    stay: 'Cancel',
  },
} satisfies Record<Language, object>
