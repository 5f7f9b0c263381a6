import type { OfficerRole } from '#core/people/actor.ts'
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
