/**
 * Which categories a reporter's own words point to, and by which words. Policy choice (docs/decisions/0089): a person decides; what
 * is suggested says why. Words that stand in every other report ("jalan", "warga", "mohon") decide nothing alone.
 */
import type { CategoryId } from '#core/ids.ts'
import type { CategoryWeight } from './category.ts'

export type CategoryWords = {
  readonly id: CategoryId
  readonly name: string
  readonly groupName: string | null
  readonly defaultWeight: CategoryWeight
  readonly words: readonly string[]
}

type Named = Omit<CategoryWords, 'words'>

/** One way of naming a category; the fewer categories it names, the more it says. */
type Phrase = { readonly words: readonly string[]; readonly of: Named; readonly isWeak: boolean }

export type Vocabulary = {
  /** By their first word */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** How many categories a phrase names */
  readonly shared: ReadonlyMap<string, number>
  readonly weak: ReadonlySet<string>
}

export type CategorySuggestion = Named & {
  readonly score: number
  /** The reporter's words that led to it, the most telling first */
  readonly because: readonly string[]
  /** More telling than all others together: it may stand in the form before anybody chose. */
  readonly isClear: boolean
}

const LONGEST_TEXT = 10_000
const MOST = 3
const MOST_REASONS = 3
/** Twice as much as the next one has; said of the title it counts double. */
const CLEAR_LEAD = 2
const IN_TITLE = 2

export function vocabularyOf(categories: readonly CategoryWords[], weakWords: readonly string[]): Vocabulary {
  const weak = new Set(weakWords.map(said).filter(Boolean))
  const phrases = new Map<string, Phrase[]>()
  const shared = new Map<string, number>()
  for (const { words, ...of } of categories) {
    for (const phrase of new Set(words.map(said))) {
      const parts = phrase.split(' ')
      const [first = ''] = parts
      if (!phrase) continue
      const isWeak = weak.has(phrase) || parts.every(word => weak.has(word) || word.length < 2)
      phrases.set(first, [...(phrases.get(first) ?? []), { words: parts, of, isWeak }])
      shared.set(phrase, (shared.get(phrase) ?? 0) + 1)
    }
  }
  return { phrases, shared, weak }
}

/** The likeliest first; none where the words say nothing. */
export function suggestCategories(
  { title, body }: { readonly title: string; readonly body: string },
  vocabulary: Vocabulary,
): readonly CategorySuggestion[] {
  const found = new Map<CategoryId, { of: Named; strong: Map<string, number>; weak: Map<string, number> }>()
  for (const [text, factor] of [[title, IN_TITLE] as const, [body.slice(0, LONGEST_TEXT), 1] as const]) {
    for (const phrase of phrasesIn(text, vocabulary)) {
      const of = found.get(phrase.of.id) ?? { of: phrase.of, strong: new Map(), weak: new Map() }
      found.set(phrase.of.id, of)
      const name = phrase.words.join(' ')
      const kept = phrase.isWeak ? of.weak : of.strong
      kept.set(name, Math.max(kept.get(name) ?? 0, worth(phrase, vocabulary) * factor))
    }
  }
  const ranked = [...found.values()]
    .filter(({ strong }) => strong.size > 0)
    .map(({ of, strong, weak }) => ({ ...of, score: sum(strong) + sum(weak), because: telling(strong) }))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST)
  return ranked.map((one, at) => ({
    ...one,
    isClear: at === 0 && one.score >= CLEAR_LEAD * (ranked[1]?.score ?? 0) && one.score >= CLEAR_LEAD,
  }))
}

/** Longer phrases say more; what names many categories says less; weak ones count only beside others. */
function worth({ words, isWeak }: Phrase, { shared }: Vocabulary): number {
  const names = shared.get(words.join(' ')) ?? 1
  return ((isWeak ? 0.25 : 1) * words.length ** 1.5) / names
}

const sum = (found: ReadonlyMap<string, number>) => [...found.values()].reduce((all, one) => all + one, 0)

const telling = (found: ReadonlyMap<string, number>) =>
  [...found]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_REASONS)
    .map(([phrase]) => phrase)

function phrasesIn(text: string, { phrases }: Vocabulary): readonly Phrase[] {
  const words = said(text).split(' ')
  return words.flatMap((word, at) =>
    [word, stemOf(word)]
      .filter((form, place, forms) => forms.indexOf(form) === place)
      .flatMap(form => phrases.get(form) ?? [])
      .filter(phrase => isSaid(phrase, words, at)),
  )
}

/** Word for word, or with one other between two of them: "air PDAM keruh" says "air keruh". */
function isSaid(phrase: Phrase, words: readonly string[], first: number): boolean {
  let at = first
  return phrase.words.slice(1).every(part => {
    at = isForm(words[at + 1], part) ? at + 1 : at + 2
    return isForm(words[at], part)
  })
}

const isForm = (word: string | undefined, part: string) =>
  word !== undefined && (word === part || stemOf(word) === part)

/** "lampunya" is "lampu": the one ending that reporters put on nearly any word. */
const stemOf = (word: string): string => (word.length > 5 ? word.replace(/nya$/, '') : word)

/** Lower case, letters and digits, one space between. */
const said = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
