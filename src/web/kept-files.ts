/**
 * Files that came with a form. Each goes into storage at once and then travels with the form as a sealed reference, so that
 * a mistake elsewhere costs nobody a second upload, and nobody can name a file that was not given to them.
 */
import * as z from 'zod'
import type { Deps } from '#core/deps.ts'
import type { NewAttachment } from '#core/reports/thread/message.ts'
import { type TakenFile, putFile } from './attachments.ts'

export type KeptFile = NewAttachment & {
  /** As the sender's machine calls it: shown back to the sender, and kept nowhere. */
  readonly name: string
  readonly reference: string
}

/** The field in which they come again, one reference each. */
export const KEPT = 'keptAttachments'

/** Half of the day after which storage forgets what no report names (platform/storage/sweep.ts). */
const KEPT_MS = 12 * 3_600_000
/** A reference is some 400 characters long. */
const LONGEST = 2000

const Reference = z.object({ digest: z.string(), mediaType: z.string(), byteSize: z.number(), name: z.string() })

export type Keeping = Pick<Deps, 'files' | 'vault' | 'clock'>

/** @param purpose for whom and what: opened for another purpose, a reference is nothing */
export async function keepFile(deps: Keeping, sent: TakenFile, purpose: string): Promise<KeptFile> {
  const file = { ...(await putFile(deps.files, sent)), name: sent.name.slice(0, 100) }
  const until = new Date(deps.clock.now().getTime() + KEPT_MS)
  return { ...file, reference: deps.vault.sealCookie(JSON.stringify(file), purpose, until) }
}

/** Null when it was changed, is too old, was given to somebody else, or storage has forgotten the file. */
export async function stillKept(deps: Keeping, reference: string, purpose: string): Promise<KeptFile | null> {
  if (reference.length > LONGEST) return null
  const opened = deps.vault.openCookie(reference, purpose, deps.clock.now())
  if (opened === null) return null
  const file = Reference.parse(JSON.parse(opened))
  return (await deps.files.size(file.digest)) === null ? null : { ...file, reference }
}

/** As the form shows them again, and sends them along. */
export const keptAgain = (files: readonly KeptFile[]) => ({
  name: KEPT,
  files: files.map(({ reference, name, byteSize }) => ({ id: reference, name, bytes: byteSize })),
})

/** What storage and the report are told: the name a file came with stays behind (docs/domain.md §6). */
export const attachmentsIn = (files: readonly KeptFile[]): readonly NewAttachment[] =>
  files.map(({ digest, mediaType, byteSize }) => ({ digest, mediaType, byteSize }))
