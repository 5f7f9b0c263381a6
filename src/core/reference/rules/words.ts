/**
 * How names become words and words become a search: lower case, letters and digits only, each asked-for word the beginning
 * of a word that is there. Policy choice: people type "dishub indra" and stop when they see it.
 */

const MOST_WORDS = 8
const LONGEST_WORD = 40
/** Shorter ones begin nearly everything: they are looked for as whole words, and passed over while the last is still being typed. */
const SHORTEST_BEGINNING = 3

/** The distinct words of some texts, in order. */
export function wordsOf(...texts: readonly string[]): string[] {
  const words = texts.flatMap(text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  return [...new Set(words.map(word => word.slice(0, LONGEST_WORD)))]
}

const beginningWith = (word: string) => (word.length < SHORTEST_BEGINNING ? word : `${word}:*`)

/** What was typed as PostgreSQL's `tsquery`; null when nothing is left to look for. */
export function searchFor(typed: string, ignored: ReadonlySet<string> = new Set()): string | null {
  const words = wordsOf(typed.slice(0, 400))
  const telling = words.filter(word => !ignored.has(word))
  const asked = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)
  const isUnfinished = (word: string, at: number) =>
    word.length < SHORTEST_BEGINNING && at > 0 && at === asked.length - 1
  const lexemes = asked.filter((word, at) => !isUnfinished(word, at)).map(beginningWith)
  return lexemes.length > 0 ? lexemes.join(' & ') : null
}
