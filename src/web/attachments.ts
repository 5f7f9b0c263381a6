/** Files that came with a form, put away before the row that names them. */
import { createReadStream } from 'node:fs'
import type { Files } from '#platform/storage/files.ts'
import type { NewAttachment } from '#core/reports/thread/message.ts'
import type { UploadedFile } from '#platform/http/upload.ts'

/** Phones then offer JPEG instead of their own formats. */
export const ACCEPTED_FILES =
  'image/jpeg,image/png,image/webp,application/pdf,video/mp4,video/quicktime,video/webm,audio/mp4,audio/mpeg,audio/ogg,.docx,.xlsx'

/** The same in words, beside officers' fields. */
export const FILES_HINT =
  'Paling banyak 10 berkas, masing-masing 25 MB, bersama 100 MB: foto (JPEG, PNG, WebP), PDF, DOCX, XLSX, video, atau suara.'

export type TakenFile = UploadedFile & { readonly kind: { readonly type: string } }

export const isTaken = (file: UploadedFile): file is TakenFile => typeof file.kind === 'object'

export async function putFile(store: Files, { path, kind }: TakenFile): Promise<NewAttachment> {
  const { digest, bytes } = await store.put(createReadStream(path))
  return { digest, mediaType: kind.type, byteSize: bytes }
}
