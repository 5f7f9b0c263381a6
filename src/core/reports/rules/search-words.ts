/**
 * What an officer's search asks for: one number, or words. Each word is the beginning of a word that is there, so that
 * "dishub indra" is enough; what stands in quotation marks is looked for as it stands, what follows a minus must not be there.
 * Nothing is cut off in silence: what is too long is said to be (policy choice).
 */
import type { TrackingNumber } from '#core/ids.ts'
import { wordsOf } from '#core/reference/rules/words.ts'
import { parseTrackingNumber } from './tracking-number.ts'

export const LONGEST_SEARCH = 200

export type Search =
  | { readonly for: 'number'; readonly number: TrackingNumber }
  /** PostgreSQL's `tsquery`, and the words as they were typed where their signs mean something; at least one of the two. */
  | { readonly for: 'words'; readonly beginnings: string | null; readonly typed: string | null }
  | { readonly for: 'everything' }
  | { readonly for: 'nothing'; readonly because: 'too-long' | 'no-words' }

export function searchOf(text: string): Search {
  const typed = text.replaceAll('\0', '').trim()
  if (typed === '') return { for: 'everything' }
  if (typed.length > LONGEST_SEARCH) return { for: 'nothing', because: 'too-long' }
  const number = parseTrackingNumber(typed)
  if (number) return { for: 'number', number }
  const words = wordsOf(typed)
  if (words.length === 0) return { for: 'nothing', because: 'no-words' }
  const beginnings = words.map(beginningWith).join(' & ')
  if (/"|(^|\s)-[\p{L}\p{N}]/u.test(typed)) return { for: 'words', beginnings: null, typed }
  return { for: 'words', beginnings, typed: IS_ONE_PIECE.test(typed) ? typed : null }
}

/** Shorter ones begin nearly everything. */
const SHORTEST_BEGINNING = 3
const beginningWith = (word: string) => (word.length < SHORTEST_BEGINNING ? word : `${word}:*`)

/** `contoh.go.id`, `jl.merdeka`: one word to PostgreSQL, several to us. */
const IS_ONE_PIECE = /[\p{L}\p{N}][^\p{L}\p{N}\s]+[\p{L}\p{N}]/u
