import type { FollowRefusal } from '#core/follows/operations/follow-report.ts'
import type { Language } from '#ui/language.ts'
import type { Visit } from '#web/visit.ts'

export const text = {
  id: {
    title: 'Yang Anda ikuti',
    lead: 'Kabar datang bila laporan dijawab atau berakhir. Tidak ada yang melihat apa yang Anda ikuti.',
    list: 'Laporan',
    stop: 'Berhenti',
    stopping: (title: string) => `mengikuti ${title}`,
    none: 'Belum ada laporan yang diikuti',
    noneWhy: 'Buka laporan publik, lalu tekan Ikuti. Laporan yang menjadi rahasia hilang dari daftar ini.',
    search: 'Cari laporan publik',
    follow: 'Ikuti laporan ini',
    followWhy: 'Kami mengabari Anda bila laporan dijawab atau berakhir.',
    followsSignIn: 'Perlu akun. Tidak ada yang melihat siapa yang mengikuti.',
    followed: 'Anda mengikuti laporan ini.',
    unfollow: 'Berhenti mengikuti',
  },
  en: {
    title: 'Reports you follow',
    lead: 'You hear when a report is answered or ends. Nobody sees what you follow.',
    list: 'Reports',
    stop: 'Stop',
    stopping: (title: string) => `following ${title}`,
    none: 'You follow no report yet',
    noneWhy: 'Open a public report and press Follow. A report that becomes confidential disappears from this list.',
    search: 'Search public reports',
    follow: 'Follow this report',
    followWhy: 'We tell you when it is answered or ends.',
    followsSignIn: 'You need an account. Nobody sees who follows.',
    followed: 'You follow this report.',
    unfollow: 'Stop following',
  },
} satisfies Record<Language, object>

export const news = {
  'ikuti-mulai': { id: 'Anda mengikuti laporan ini.', en: 'You follow this report.' },
  'ikuti-akhir': { id: 'Anda tidak lagi mengikuti laporan ini.', en: 'You no longer follow this report.' },
  'ikuti-berhenti': { id: 'Anda tidak lagi mengikuti laporan itu.', en: 'You no longer follow that report.' },
} satisfies Record<string, Record<Language, string>>

export const refused = {
  'own-report': {
    id: 'Ini laporan Anda sendiri: kabarnya sudah datang kepada Anda.',
    en: 'This is your own report: you are told of it anyway.',
  },
  'too-many': {
    id: 'Anda sudah mengikuti 200 laporan. Berhentilah dahulu mengikuti satu di antaranya.',
    en: 'You already follow 200 reports. Stop following one of them first.',
  },
} satisfies Record<Exclude<FollowRefusal, 'not-found'>, Record<Language, string>>

/** On the page of a public report, which has nothing else to say. */
export function followNews(happened: string | null, language: Language): Visit['flash'] {
  if (happened !== 'ikuti-mulai' && happened !== 'ikuti-akhir') return undefined
  return { tone: 'selesai', words: news[happened][language] }
}
