/** Files that came with a form: what is wrong with them, and putting them away before the row that names them. */
import { createReadStream } from 'node:fs'
import type { Files } from '#platform/storage/files.ts'
import type { NewAttachment } from '#core/reports/thread/message.ts'
import type { Body, UploadedFile } from '#platform/http/upload.ts'
import type { Language } from '#ui/language.ts'
import { fileMistakes } from './file-mistakes.ts'

/** Phones then offer JPEG instead of their own formats. */
export const ACCEPTED_FILES =
  'image/jpeg,image/png,image/webp,application/pdf,video/mp4,video/quicktime,video/webm,audio/mp4,audio/mpeg,audio/ogg,.docx,.xlsx'

/** What the sender has to mend; nothing when all files can be taken. */
export function mistakeInFiles({ files, hasTooManyFiles }: Body, language: Language): string | undefined {
  const said = fileMistakes[language]
  if (hasTooManyFiles) return said.tooMany
  for (const { kind, name } of files) if (typeof kind === 'string') return said[kind](name)
  return undefined
}

/** Puts the files of one field into storage, one after the other, so that memory holds one. */
export async function putAway(store: Files, { files }: Body, field = 'attachments'): Promise<readonly NewAttachment[]> {
  const kept: NewAttachment[] = []
  for (const file of files.filter(one => one.field === field)) {
    if (!isTaken(file)) throw new Error('A file was to be kept that cannot be taken')
    kept.push(await putFile(store, file))
  }
  return kept
}

export type TakenFile = UploadedFile & { readonly kind: { readonly type: string } }

export const isTaken = (file: UploadedFile): file is TakenFile => typeof file.kind === 'object'

export async function putFile(store: Files, { path, kind }: TakenFile): Promise<NewAttachment> {
  const { digest, bytes } = await store.put(createReadStream(path))
  return { digest, mediaType: kind.type, byteSize: bytes }
}
