import type { Context } from 'hono'
import { extensionOf } from '#platform/file-kind.ts'
import { serveFile } from '#platform/http/serve-file.ts'
import type { Files } from '#platform/storage/files.ts'

/** As the queries of core/attachments give it. */
type Attachment = {
  readonly digest: string
  readonly thumbDigest: string | null
  readonly mediaType: string
  readonly ordinal: number
  readonly isSafeCopy: boolean
}

/** Asks for the small picture, where there is one. */
export const SMALL = { name: 'ukuran', value: 'kecil' } as const

/**
 * `lampiran-1.jpg`, under a name that tells nothing (docs/domain.md §6). A picture that we have drawn anew may be looked at in
 * the browser; everything else is a download. Null when storage does not have it.
 */
export function serveAttachment(
  c: Context,
  files: Files,
  { digest, thumbDigest, mediaType, ordinal, isSafeCopy }: Attachment,
  { isPublic }: { isPublic: boolean },
): Promise<Response | null> {
  const isDrawnAnew = isSafeCopy && mediaType.startsWith('image/')
  const wantsSmall = isDrawnAnew && thumbDigest !== null && c.req.query(SMALL.name) === SMALL.value
  const type = isDrawnAnew ? 'image/jpeg' : mediaType
  return serveFile(c, files, {
    digest: wantsSmall ? thumbDigest : digest,
    name: `lampiran-${ordinal}.${extensionOf(type)}`,
    type,
    isInline: isDrawnAnew,
    isPublic,
  })
}
