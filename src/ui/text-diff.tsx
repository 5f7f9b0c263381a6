/** What was taken out of a text and what was put in, word by word. */
import { diffLines, diffWordsWithSpace } from 'diff'

export type Piece = { readonly text: string; readonly was: 'kept' | 'removed' | 'added' }

/** Two texts of 10,000 characters that share nothing would take a second. */
const MOST_MS = 60
const MOST_CHARACTERS = 20_000

/** By words; where that takes too long, by lines; and where even that does, all of the one and all of the other. */
export function differenceOf(before: string, after: string): readonly Piece[] {
  const [old, now] = [before.slice(0, MOST_CHARACTERS), after.slice(0, MOST_CHARACTERS)]
  const bound = { timeout: MOST_MS }
  const changes = diffWordsWithSpace(old, now, bound) ?? diffLines(old, now, bound)
  if (!changes) return [piece(old, 'removed'), piece(now, 'added')].filter(({ text }) => text !== '')
  return changes.map(({ value, added, removed }) => piece(value, added ? 'added' : removed ? 'removed' : 'kept'))
}

const piece = (text: string, was: Piece['was']): Piece => ({ text, was })

/** Struck out and underlined, and named so for those who hear it. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  if (before === after) return <p class="muted">Tidak ada yang berubah.</p>
  return (
    <p class="written text-diff">
      {differenceOf(before, after).map(({ text, was }, place) => {
        if (was === 'removed') return <del key={place}>{text}</del>
        return was === 'added' ? <ins key={place}>{text}</ins> : text
      })}
    </p>
  )
}
