/**
 * Makes the copy of an attachment that others than its sender may see (docs/decisions/0040-attachments.md). Pictures are drawn
 * anew, without place, name or device; other files go on as they came, once an officer has looked at them and released them.
 */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '#core/deps.ts'
import type { AttachmentId } from '#core/ids.ts'
import { pagePicture, thumbnail } from '#platform/images.ts'
import { inPassingFolder } from '#platform/passing-folders.ts'
import type { Files } from '#platform/storage/files.ts'
import { findAttachment } from '../queries/find-attachment.ts'
import { type Prepared, savePrepared } from '../store.ts'

/** Safe to run twice: what is ready stays as it is. Throws when storage does not have the file, so that it is tried again. */
export async function prepareAttachment(deps: Deps, id: AttachmentId): Promise<void> {
  const attachment = await findAttachment(deps.db, id)
  if (attachment?.state !== 'pending') return
  const prepared: Prepared = attachment.mediaType.startsWith('image/')
    ? await pictureAnew(deps.files, attachment.digest)
    : { state: 'ready', safeDigest: attachment.digest, thumbDigest: null }
  await deps.db.transaction().execute(tx => savePrepared(tx, id, prepared))
}

async function pictureAnew(files: Files, digest: string): Promise<Prepared> {
  const content = await files.get(digest)
  if (!content) throw new Error('Storage does not have a file that a report names')
  return inPassingFolder(async folder => {
    const path = join(folder, 'received')
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
    const large = await pagePicture(path)
    const small = large.ok ? await thumbnail(path) : large
    if (!large.ok || !small.ok) return { state: 'unreadable' }
    const [page, thumb] = [await files.put(large.jpeg), await files.put(small.jpeg)]
    return { state: 'ready', safeDigest: page.digest, thumbDigest: thumb.digest }
  })
}
