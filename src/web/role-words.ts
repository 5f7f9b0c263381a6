import type { Mandate, OfficerRole } from '#core/people/actor.ts'
import type { Language } from '#ui/language.ts'

/** What the kinds of accounts are called. docs/domain.md §2. */
export const roleWords = {
  id: {
    national_admin: 'Admin nasional',
    coordinator: 'Koordinator',
    liaison: 'Pejabat penghubung',
    leader: 'Pimpinan',
    overseer: 'Pengawas',
    developer: 'Pengembang',
    citizen: 'Pelapor',
  },
  en: {
    national_admin: 'National admin',
    coordinator: 'Coordinator',
    liaison: 'Liaison officer',
    leader: 'Leader',
    overseer: 'Overseer',
    developer: 'Developer',
    citizen: 'Reporter',
  },
} satisfies Record<Language, Record<OfficerRole | 'citizen', string>>

/** Officers' pages are Indonesian only. */
export const roleHints: Record<OfficerRole, string> = {
  national_admin: 'Memverifikasi yang tanpa tujuan, menetapkan, dan mengatur akun semua petugas.',
  coordinator: 'Memverifikasi, meneruskan, menutup, dan mengatur petugas di instansinya dan unit di bawahnya.',
  liaison: 'Menangani dan menjawab laporan di unitnya.',
  leader: 'Membaca laporan dan angka instansinya, tanpa menindaklanjuti.',
  overseer: 'Mengawasi menurut mandatnya.',
  developer: 'Mengurus sambungan sistem instansinya.',
}

export const mandateWords: Record<Mandate, string> = {
  ombudsman: 'Ombudsman',
  ksp: 'Kantor Staf Presiden',
  kemendagri: 'Kementerian Dalam Negeri',
  inspectorate: 'Inspektorat',
}

export const roleOf = (role: OfficerRole, mandate: Mandate | null): string =>
  mandate === null ? roleWords.id[role] : `${roleWords.id[role]} (${mandateWords[mandate]})`
