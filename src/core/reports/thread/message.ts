/** A text that goes with a change, and the files that go with a text. */
import { createHash } from 'node:crypto'
import type { OfficerId } from '#core/ids.ts'
import { masked } from '../rules/masking.ts'
import type { MessageKind, Outcome, Visibility } from '../rules/terms.ts'

/** A file that storage already holds under its digest; its type is what its bytes say. */
export type NewAttachment = { readonly digest: string; readonly mediaType: string; readonly byteSize: number }

/** As the columns of report_attachments name it. */
export const attachmentValue = ({ digest, mediaType, byteSize }: NewAttachment) => ({
  digest,
  media_type: mediaType,
  byte_size: byteSize,
})

export type NewMessage = {
  readonly kind: MessageKind
  readonly visibility: Visibility
  readonly body: string
  readonly outcome?: Outcome
  readonly attachments?: readonly NewAttachment[]
  /** Colleagues whom an internal note names. */
  readonly mentions?: readonly OfficerId[]
}

/** How the history refers to words, besides their id: it proves them unchanged and, salted, tells nobody who guesses. */
export const digestOfWords = (words: string, salt: Buffer): string =>
  createHash('sha256').update(salt).update(words, 'utf8').digest('hex')

/** What of a text more people than its author may read. */
export const publishedCopy = (body: string): string => masked(body)

export const SALT_BYTES = 16
