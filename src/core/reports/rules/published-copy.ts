/**
 * The copy of a report that others read: what is masked in it, and what its verifier left readable. docs/domain.md §6 "Masking";
 * docs/decisions/0088. Every published text passes the pattern masker; only what the officer was shown and has unticked stays,
 * and the history says how much that was.
 */
import { MASKS, type Mask, masked, proposedMasksIn, withMasks } from './masking.ts'

/** A mask by where its text stands in the reporter's own words, which never change: `body-120`. */
export type MaskKey = string

export type ProposedMask = Mask & { readonly key: MaskKey; readonly part: 'title' | 'body' }

/** Beyond so many pieces an officer is not asked: they are masked. */
export const MOST_MASKS_ASKED = 40

type Texts = { readonly title: string; readonly body: string }

/** Which of the proposals are ticked: when the form was shown, and when it was sent. */
export type Ticked = { readonly before: readonly MaskKey[]; readonly now: readonly MaskKey[] }

export const proposalsFor = ({ title, body }: Texts): readonly ProposedMask[] =>
  (
    [
      ['title', title],
      ['body', body],
    ] as const
  ).flatMap(([part, text]) => proposedMasksIn(text).map(mask => ({ ...mask, part, key: `${part}-${mask.from}` })))

/** The reporter's words with the ticked masks in them. */
export function copyOf(original: Texts, proposals: readonly ProposedMask[], ticked: readonly MaskKey[]): Texts {
  const masksOf = (part: keyof Texts) => proposals.filter(mask => mask.part === part && ticked.includes(mask.key))
  return { title: withMasks(original.title, masksOf('title')), body: withMasks(original.body, masksOf('body')) }
}

/**
 * A copy that an officer has written or mended, after they ticked or unticked masks. What was never mended is made anew. In one
 * that was, a mask is taken out only where it is beyond doubt which one it is; else it stays, and can be overwritten by hand.
 */
export function recopied(written: Texts, original: Texts, ticked: Ticked): Texts {
  const proposals = proposalsFor(original)
  const { before, now } = withUnasked(ticked, proposals)
  const [then, anew] = [copyOf(original, proposals, before), copyOf(original, proposals, now)]
  const part = (name: keyof Texts) => {
    if (written[name] === then[name]) return anew[name]
    return mended(
      written[name],
      proposals.filter(mask => mask.part === name),
      { before, now },
    )
  }
  return { title: part('title'), body: part('body') }
}

function mended(text: string, proposals: readonly ProposedMask[], { before, now }: Ticked): string {
  const hidden = proposals
    .filter(({ key }) => now.includes(key) && !before.includes(key))
    .reduce((left, { text: found, kind }) => left.replaceAll(found, MASKS[kind]), text)
  const masks = [...new Set(proposals.map(({ kind }) => MASKS[kind]))]
  return masks.reduce((left, mask) => withoutMask(left, mask, proposals, { before, now }), hidden)
}

/** The n-th mask of a kind is the n-th that was put in, as long as there are as many. */
function withoutMask(text: string, mask: string, proposals: readonly ProposedMask[], { before, now }: Ticked): string {
  const put = proposals.filter(({ kind, key }) => MASKS[kind] === mask && (before.includes(key) || now.includes(key)))
  const pieces = text.split(mask)
  if (pieces.length - 1 !== put.length) return text
  return pieces
    .map((piece, at) => {
      const last = put[at]
      return last ? piece + (now.includes(last.key) ? mask : last.text) : piece
    })
    .join('')
}

function withUnasked({ before, now }: Ticked, proposals: readonly ProposedMask[]): Ticked {
  const unasked = proposals.slice(MOST_MASKS_ASKED).map(({ key }) => key)
  return { before: [...before, ...unasked], now: [...now, ...unasked] }
}

/** What is published, and how much personal data the officer left readable in it. */
export type PublishedCopy = Texts & { readonly leftReadable: number }

/**
 * @param written what the officer wrote; null: the reporter's own words
 * @param ticked null: nobody was asked about masks, and so all patterns are masked
 */
export function publishedCopy(
  original: Texts,
  written: { readonly title: string | null; readonly body: string | null },
  sent: Ticked | null,
): PublishedCopy {
  const given = { title: written.title ?? original.title, body: written.body ?? original.body }
  if (!sent) return { title: masked(given.title), body: masked(given.body), leftReadable: 0 }
  const proposals = proposalsFor(original)
  const ticked = withUnasked(sent, proposals)
  const isTicked = ({ key }: ProposedMask) => ticked.now.includes(key)
  const hidden = proposals.filter(isTicked)
  const readable = new Set(proposals.filter(mask => !isTicked(mask)).map(({ text }) => text))
  const copied = recopied(given, original, ticked)
  const final = (text: string) =>
    masked(
      hidden
        .filter(mask => !readable.has(mask.text))
        .reduce((left, mask) => left.replaceAll(mask.text, MASKS[mask.kind]), text),
      readable,
    )
  const published = { title: final(copied.title), body: final(copied.body) }
  const isLeft = (text: string) => published.title.includes(text) || published.body.includes(text)
  return { ...published, leftReadable: [...readable].filter(isLeft).length }
}
