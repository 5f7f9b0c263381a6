/** A text that goes with a change, and the files that go with a text. */
import { createHash } from 'node:crypto'
import type { MessageId } from '#core/ids.ts'
import { masked } from '../rules/masking.ts'
import type { MessageKind, Outcome, Visibility } from '../rules/terms.ts'

/** A file that storage already holds under its digest; its type is what its bytes say. */
export type NewAttachment = { readonly digest: string; readonly mediaType: string; readonly byteSize: number }

export type NewMessage = {
  readonly kind: MessageKind
  readonly visibility: Visibility
  readonly body: string
  readonly outcome?: Outcome
  readonly attachments?: readonly NewAttachment[]
}

/** How the history refers to words: by id, with a digest that proves them unchanged and, salted, tells nobody who guesses. */
export type MessageReference = { readonly messageId: MessageId; readonly digest: string }

export function referenceTo(messageId: MessageId, words: string, salt: Buffer): MessageReference {
  return { messageId, digest: digestOfWords(words, salt) }
}

export const digestOfWords = (words: string, salt: Buffer): string =>
  createHash('sha256').update(salt).update(words, 'utf8').digest('hex')

/** What of a text more people than its author may read. */
export const publishedCopy = (body: string): string => masked(body)

export const SALT_BYTES = 16
