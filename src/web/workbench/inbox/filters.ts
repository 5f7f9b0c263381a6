/**
 * What an address narrows the list by, looked up: the filter itself, each applied one in words, and what was named and is not
 * there, which is said and left out.
 */
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import { endOfDay, parseDay, startOfDay } from '#core/calendars/rules/days.ts'
import { listCategories } from '#core/categories/queries/list-categories.ts'
import { readLabel } from '#core/desks/rules/label.ts'
import type { Db } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import { type OfficerAtWork, listOfficers } from '#core/people/queries/list-officers.ts'
import { findRegion } from '#core/regions/queries/find-region.ts'
import type { InboxFilter } from '#core/reports/queries/inbox-filter.ts'
import { CHANNELS, CLASSIFICATIONS, KINDS, STATUSES, WEIGHTS } from '#core/reports/rules/terms.ts'
import { plainDay } from '#ui/format.ts'
import { channelWords, kindWords } from '#web/report-words.ts'
import { classificationWords, statusWords } from '../words.ts'
import { type AskedFilters, FILTERS, type FilterName } from './address.ts'
import { searchMistake } from './search-mistake.ts'

export type Applied = { readonly name: FilterName; readonly words: string }

export type ReadFilters = {
  readonly filter: InboxFilter
  readonly applied: readonly Applied[]
  /** What was asked for and is not used, each in a sentence. */
  readonly mistakes: readonly string[]
  /** Nothing is shown, because something else than was meant would be. */
  readonly isRefused: boolean
  readonly colleagues: readonly OfficerAtWork[]
}

type Part = { readonly filter?: InboxFilter; readonly words?: string; readonly mistake?: string }
type Reading = { readonly db: Db; readonly officer: Officer; readonly colleagues: readonly OfficerAtWork[] }
type Reader = (value: string, reading: Reading) => Part | Promise<Part>

/** Days are counted as the tracking number counts them. */
const WIB = 'Asia/Jakarta'

export async function readFilters(db: Db, officer: Officer, asked: AskedFilters): Promise<ReadFilters> {
  const colleagues = await listOfficers(db, officer.agencyId, ['national_admin', 'coordinator', 'liaison'])
  const reading = async (name: FilterName, value: string) => ({
    name,
    ...(await READERS[name](value, { db, officer, colleagues })),
  })
  const parts = await Promise.all(
    FILTERS.flatMap(name => {
      const value = asked[name]
      return value === undefined ? [] : [reading(name, value)]
    }),
  )
  return {
    filter: parts.reduce<InboxFilter>((all, { filter }) => ({ ...all, ...filter }), {}),
    applied: parts.flatMap(({ name, words }) => (words === undefined ? [] : [{ name, words }])),
    mistakes: parts.flatMap(({ mistake }) => mistake ?? []),
    isRefused: parts.some(({ name, mistake }) => name === 'q' && mistake !== undefined),
    colleagues,
  }
}

const unknown = (what: string, value: string): Part => ({
  mistake: `${what} “${value.slice(0, 60)}” tidak dikenal, jadi tidak dipakai untuk menyaring.`,
})

/** One of a few words of ours. */
const oneOf =
  <Value extends string>(
    what: string,
    values: readonly Value[],
    { as, words }: { as: (value: Value) => InboxFilter; words: Readonly<Record<Value, string>> },
  ): Reader =>
  typed => {
    const value = values.find(one => one === typed)
    return value === undefined ? unknown(what, typed) : { filter: as(value), words: words[value] }
  }

const YES_OR_NO = ['ya', 'tidak'] as const
type YesOrNo = (typeof YES_OR_NO)[number]

const flag = (what: string, words: Record<YesOrNo, string>, as: (isSo: boolean) => InboxFilter): Reader =>
  oneOf(what, YES_OR_NO, { as: value => as(value === 'ya'), words })

const day =
  (what: string, as: (day: NonNullable<ReturnType<typeof parseDay>>) => InboxFilter): Reader =>
  typed => {
    const found = parseDay(typed)
    if (!found) return { mistake: `${what} “${typed.slice(0, 60)}” bukan tanggal, jadi tidak dipakai untuk menyaring.` }
    return { filter: as(found), words: `${what} ${plainDay(found, 'id')}` }
  }

const WEIGHTS_SAID = { light: 'Bobot ringan', medium: 'Bobot sedang', heavy: 'Bobot berat' }

const READERS: Readonly<Record<FilterName, Reader>> = {
  q: text => {
    const mistake = searchMistake(text)
    return mistake ? { filter: { text }, mistake } : { filter: { text }, words: `“${text}”` }
  },
  instansi: async (value, { db }) => {
    const exact = await findAgency(db, value)
    const found = exact ?? (await searchAgencies(db, { text: value, limit: 1 }))[0]
    return found ? { filter: { agency: found.id }, words: found.shortName } : unknown('Instansi', value)
  },
  kategori: async (value, { db }) => {
    const isNamed = ({ slug, id }: { slug: string; id: number }) => slug === value || String(id) === value
    for (const group of await listCategories(db)) {
      const all = [group, ...group.children]
      if (isNamed(group)) return { filter: { categories: all.map(({ id }) => id) }, words: group.name }
      const chosen = group.children.find(isNamed)
      if (chosen) return { filter: { categories: [chosen.id] }, words: chosen.name }
    }
    return unknown('Kategori', value)
  },
  wilayah: async (value, { db }) => {
    const region = await findRegion(db, value)
    return region ? { filter: { region: region.code }, words: region.address } : unknown('Wilayah', value)
  },
  jenis: oneOf('Jenis', KINDS, { as: kind => ({ kind }), words: kindWords.id }),
  status: oneOf('Status', STATUSES, { as: status => ({ status }), words: statusWords }),
  klasifikasi: oneOf('Klasifikasi', CLASSIFICATIONS, {
    as: classification => ({ classification }),
    words: classificationWords,
  }),
  bobot: oneOf('Bobot', WEIGHTS, { as: weight => ({ weight }), words: WEIGHTS_SAID }),
  kanal: oneOf('Kanal', CHANNELS, { as: channel => ({ channel }), words: channelWords.id }),
  dari: day('Masuk sejak', from => ({ filedFrom: startOfDay(WIB, from) })),
  sampai: day('Masuk sampai', until => ({ filedBefore: endOfDay(WIB, until) })),
  tenggat: day('Tenggat sampai', until => ({ dueBefore: new Date(endOfDay(WIB, until).getTime() + 1) })),
  anonim: flag('Pilihan anonim', { ya: 'Anonim', tidak: 'Tidak anonim' }, isAnonymous => ({ isAnonymous })),
  rahasia: flag('Pilihan rahasia', { ya: 'Rahasia', tidak: 'Tidak rahasia' }, isConfidential => ({ isConfidential })),
  label: value => {
    const read = readLabel(value)
    return read.ok ? { filter: { label: read.label }, words: `Label ${read.label}` } : unknown('Label', value)
  },
  penanggung: (value, { officer, colleagues }) => {
    if (value === 'saya') return { filter: { handler: officer.id }, words: 'Saya yang menangani' }
    if (value === 'belum') return { filter: { handler: 'nobody' }, words: 'Belum ada yang menangani' }
    const found = colleagues.find(one => String(one.officer.id) === value)
    return found
      ? { filter: { handler: found.officer.id }, words: `Ditangani ${found.name}` }
      : unknown('Petugas', value)
  },
}
