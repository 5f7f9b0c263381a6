/** The file for the yearly review: a line for each officer at work. */
import type { ReviewedMember } from '#core/people/officers/queries/list-members.ts'
import { mandateWords, roleWords } from '#web/role-words.ts'

const HEAD = [
  'Nama',
  'Email dinas',
  'Peran',
  'Mandat',
  'Instansi induk',
  'Instansi atau unit',
  'Bertugas sejak',
  'Terakhir masuk',
  'Langkah kedua',
  'Diundang oleh',
  'Masih diperlukan (ya/tidak)',
]

export const reviewRows = (members: readonly ReviewedMember[]): readonly (readonly string[])[] => [
  HEAD,
  ...members.map(one => [
    one.name,
    one.email,
    roleWords.id[one.role],
    one.mandate === null ? '' : mandateWords[one.mandate],
    one.parent,
    one.agency,
    dayOf(one.since),
    one.seenAt ? dayOf(one.seenAt) : 'belum pernah',
    one.hasSecondFactor ? 'ya' : one.isDemo ? 'tidak (akun peragaan)' : 'tidak',
    one.invitedBy ?? '',
    '',
  ]),
]

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' })

/** `2026-11-22`, which every spreadsheet sorts. */
const dayOf = (at: Date): string => day.format(at)
