/**
 * First drafts of questions and answers, with `{variables}`: some the system fills from the report, the others the officer fills
 * before anything is sent. Whose they are and what they may hold: docs/decisions/0096.
 */
import type { AgencyId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'

/** What the system knows of a report, in the order in which it is explained to whoever writes a draft. */
export const FILLED = [
  'nama_sapaan',
  'pokok_laporan',
  'nomor_laporan',
  'nomor',
  'kategori',
  'instansi',
  'lokasi',
  'tanggal_laporan',
  'tanggal_kejadian',
  'tanggal_hari_ini',
  'tenggat',
  'batas_kelengkapan',
  'batas_tanggapan',
] as const
export type FilledVariable = (typeof FILLED)[number]

/** Undefined: the report does not say it, and the officer has to. */
export type Filling = Readonly<Partial<Record<FilledVariable, string | undefined>>>

export const TEMPLATE_LIMITS = { title: 80, body: 5000, ofAgency: 100 }

const VARIABLE = /\{([a-z_]{1,40})\}/g
/** What was meant as a variable and is none: another spelling, or a brace that was never closed. */
const ODD = /\{[^{}\n]{0,40}\}?/g

/** Each once, in the order of the text. */
export const variablesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name)),
]

/** Variables that nobody fills, and braces that are no variable, as they are written. */
export function unknownIn(text: string, gaps: readonly string[]): readonly string[] {
  const known = new Set<string>([...FILLED, ...gaps])
  const written = [...text.matchAll(ODD)].map(([whole]) => whole)
  return [...new Set(written.filter(whole => !known.has(/^\{([a-z_]{1,40})\}$/.exec(whole)?.[1] ?? '')))]
}

const isFilled = (name: string): name is FilledVariable => FILLED.some(one => one === name)

/** With what the report says put in; what it does not say stays as it is, for the officer. */
export const filled = (text: string, filling: Filling): string =>
  text.replaceAll(VARIABLE, (gap, name: string) => (isFilled(name) ? (filling[name] ?? gap) : gap))

/** Coordinators keep their agency's drafts, national admins those that everybody is given. */
export const keepsTemplates = ({ role }: Pick<Officer, 'role'>): boolean =>
  role === 'coordinator' || role === 'national_admin'

/** @param agencyId null: it is everybody's */
export const mayChangeTemplate = (officer: Pick<Officer, 'role' | 'agencyId'>, agencyId: AgencyId | null): boolean =>
  agencyId === null ? officer.role === 'national_admin' : keepsTemplates(officer) && officer.agencyId === agencyId
