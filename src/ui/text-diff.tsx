/** What was taken out of a text and what was put in, word by word. */
import { diffArrays, diffLines } from 'diff'

export type Piece = { readonly text: string; readonly was: 'kept' | 'removed' | 'added' }

/** Two texts of 10,000 characters that share nothing would take a second. */
const MOST_MS = 60
const MOST_CHARACTERS = 20_000

/** Words, spaces, signs; what stands in brackets is one, as masks are. */
const TOKENS = /\[[^\][\n]{1,40}\]|\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

/** By words; where that takes too long, by lines; and where even that does, all of the one and all of the other. */
export function differenceOf(before: string, after: string): readonly Piece[] {
  const [old, now] = [before.slice(0, MOST_CHARACTERS), after.slice(0, MOST_CHARACTERS)]
  const bound = { timeout: MOST_MS }
  const words = diffArrays(tokensOf(old), tokensOf(now), bound)?.map(change => ({
    ...change,
    value: change.value.join(''),
  }))
  const changes = words ?? diffLines(old, now, bound)
  if (!changes) return [piece(old, 'removed'), piece(now, 'added')].filter(({ text }) => text !== '')
  return joined(
    changes.map(({ value, added, removed }) => piece(value, added ? 'added' : removed ? 'removed' : 'kept')),
  )
}

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? []

const piece = (text: string, was: Piece['was']): Piece => ({ text, was })

/** Changes that only spaces lie between are one: all that was taken out, then all that was put in. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  let [removed, added, between] = ['', '', '']
  const settle = () => {
    const tail = removed && added && /\s$/.test(removed) && removed.at(-1) === added.at(-1) ? removed.slice(-1) : ''
    if (removed) out.push(piece(removed.slice(0, removed.length - tail.length), 'removed'))
    if (added) out.push(piece(added.slice(0, added.length - tail.length), 'added'))
    if (tail || between) out.push(piece(tail + between, 'kept'))
    ;[removed, added, between] = ['', '', '']
  }
  for (const { text, was } of pieces) {
    const isBetween = was === 'kept' && /^[^\S\n]+$/.test(text) && (removed !== '' || added !== '')
    if (isBetween) between += text
    else if (was === 'kept') {
      settle()
      out.push(piece(text, 'kept'))
    } else {
      removed += between + (was === 'removed' ? text : '')
      added += between + (was === 'added' ? text : '')
      between = ''
    }
  }
  settle()
  return out.filter(({ text }) => text !== '')
}

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
