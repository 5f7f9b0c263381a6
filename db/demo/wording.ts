/** One report's own words, made of a story: with places filled in, and written as different people write. */
import type { Kind } from '#core/reports/rules/terms.ts'
import type { Chance } from './chance.ts'
import { ANGRY, PARAGRAPHS, POLITE_TAILS, type Sayings, TAILS } from './phrases.ts'
import { LANDMARKS, type Setting } from './places.ts'
import { type Story, isOnSite } from './story.ts'

/** Fills the braces, the same way throughout one report. */
export type Filled = (text: string) => string

const AGES = ['dua minggu', 'tiga minggu', 'sebulan', 'dua bulan', 'lima hari', 'sepuluh hari', 'empat bulan'] as const
const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat'] as const

export function fillerOf(chance: Chance, { kota, desa, jalan }: Setting): Filled {
  const slots: Readonly<Record<string, string>> = {
    kota,
    desa: chance.pick(desa),
    jalan: chance.pick(jalan),
    patokan: chance.pick(LANDMARKS),
    lama: chance.pick(AGES),
    hari: chance.pick(WEEKDAYS),
    jam: String(chance.between(4, 9)),
    n: String(chance.between(2, 9)),
  }
  return text => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole)
}

type Told = { readonly story: Story; readonly chance: Chance }

/** What may be said of this report: of a letter or a card nobody says that the place was mistaken. */
export const fitting = ({ story, chance }: Told, { anywhere, onSite }: Sayings): string =>
  chance.pick(isOnSite(story) ? [...anywhere, ...onSite] : anywhere)

const GREETS_ITSELF = /^(Assalamualaikum|Selamat|Yth)/
/** Names stay as they are: KTP, PKH. */
const BEGINS_PLAINLY = /^\p{Lu}\p{Ll}/u

/** After a greeting that ends in a comma the sentence goes on in small letters. */
function greeted(greeting: string, body: string): string {
  if (GREETS_ITSELF.test(body)) return body
  if (!greeting.endsWith(',') || !BEGINS_PLAINLY.test(body)) return `${greeting} ${body}`
  return `${greeting} ${body.charAt(0).toLowerCase()}${body.slice(1)}`
}

export type Words = { readonly title: string; readonly body: string }

/** What the reporter sends, and what an officer would publish of it: the same, unless there was spelling to mend. */
export type Written = { readonly sent: Words; readonly mended: Words | null }

type Manner = {
  readonly fill: Filled
  readonly setting: Setting
  readonly isTexted: boolean
  /** Whoever only tries it out, or calls for help, adds nothing. */
  readonly isBrief: boolean
}

export function written(
  chance: Chance,
  { fill, setting, isTexted, isBrief }: Manner,
  story: Words & { readonly kind?: Kind },
): Written {
  const title = fill(story.title)
  const isComplaint = (story.kind ?? 'complaint') === 'complaint'
  const body = isBrief ? fill(story.body) : lengthened(chance, fill(story.body), setting, isComplaint)
  const plain = { title, body }
  const style = isTexted ? 0 : chance.next()
  if (style < 0.12) return { sent: { title: texted(title), body: texted(body) }, mended: plain }
  if (style < 0.23) return { sent: { title, body: misspelt(chance, body) }, mended: plain }
  if (style < 0.3) return { sent: { title: title.toUpperCase(), body: `${body} ${chance.pick(ANGRY)}` }, mended: plain }
  return { sent: plain, mended: null }
}

/** Most people stop where the story stops; others add a sentence or two, one in seven a page. */
function lengthened(chance: Chance, body: string, { greeting, farewell }: Setting, isComplaint: boolean): string {
  const opened = chance.isIn(0.3) ? greeted(chance.pick(greeting), body) : body
  const ended = chance.isIn(0.3) ? ` ${chance.pick(farewell)}` : ''
  const tails: readonly string[] = isComplaint ? TAILS : POLITE_TAILS
  const length = chance.next() * (isComplaint ? 1 : 0.68)
  if (length < 0.09) return sentences(opened, 2)
  if (length < 0.25) return opened + ended
  if (length < 0.68)
    return `${opened} ${chance
      .shuffled(tails)
      .slice(0, length < 0.45 ? 1 : 2)
      .join(' ')}${ended}`
  const count = length < 0.86 ? 1 : length < 0.985 ? chance.between(2, 3) : PARAGRAPHS.length
  const pages = chance.shuffled(PARAGRAPHS.slice(0, -1)).slice(0, count)
  return [opened, ...pages, ...(count === PARAGRAPHS.length ? PARAGRAPHS.slice(-1) : [])].join('\n\n') + ended
}

/** The first few sentences, if they say enough to be a report at all. */
function sentences(text: string, count: number): string {
  const short = text
    .split(/(?<=[.?!]) /)
    .slice(0, count)
    .join(' ')
  return short.length >= 40 ? short : text
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\byang\b/gi, 'yg'],
  [/\btidak\b/gi, 'tdk'],
  [/\bsudah\b/gi, 'sdh'],
  [/\bdengan\b/gi, 'dgn'],
  [/\buntuk\b/gi, 'utk'],
  [/\bkarena\b/gi, 'krn'],
  [/\bsaya\b/gi, 'sy'],
  [/\bbelum\b/gi, 'blm'],
  [/\btolong\b/gi, 'tlg'],
  [/\bmohon\b/gi, 'mhn'],
  [/\bterima kasih\b/gi, 'mksh'],
  [/\bdepan\b/gi, 'dpn'],
  [/\bbanyak\b/gi, 'bnyk'],
  [/\borang\b/gi, 'org'],
  [/\bkalau\b/gi, 'klo'],
  [/\bjalan\b/gi, 'jln'],
  [/\bsampai\b/gi, 'smp'],
  [/\bsekarang\b/gi, 'skrg'],
  [/\btetapi\b|\btapi\b/gi, 'tp'],
  [/\bjuga\b/gi, 'jg'],
  [/\bsama\b/gi, 'sm'],
  [/\bdan\b/gi, '&'],
  [/\bpada\b/gi, 'pd'],
  [/\bbisa\b/gi, 'bs'],
  [/\bjadi\b/gi, 'jd'],
]

/** As one writes on a small telephone. */
const texted = (text: string): string =>
  SHORT_FORMS.reduce((result, [whole, short]) => result.replace(whole, short), text.toLowerCase()).replaceAll(
    /[.,](?= )/g,
    '',
  )

/** Letters dropped or doubled in a few of the longer words. */
function misspelt(chance: Chance, text: string): string {
  return text.replaceAll(/\p{L}{6,}/gu, word => {
    if (!chance.isIn(0.12)) return word
    const at = chance.between(2, word.length - 3)
    return chance.isIn(0.5) ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word[at] + word.slice(at)
  })
}
