/** Files that came with a form: what is wrong with them, and putting them away before the row that names them. */
import { createReadStream } from 'node:fs'
import type { Files } from '#platform/storage/files.ts'
import type { NewAttachment } from '#core/reports/thread/message.ts'
import type { Body, UploadedFile } from '#platform/http/upload.ts'
import type { Language } from '#ui/language.ts'

/** Phones then offer JPEG instead of their own formats. */
export const ACCEPTED_FILES =
  'image/jpeg,image/png,image/webp,application/pdf,video/mp4,video/quicktime,video/webm,audio/mp4,audio/mpeg,audio/ogg,.docx,.xlsx'

const text = {
  id: {
    tooMany: 'Paling banyak 10 berkas. Pilih yang terpenting.',
    'too-large': (name: string) => `“${name}” lebih besar dari 25 MB. Perkecil, lalu pilih lagi.`,
    heic: (name: string) => `“${name}” berformat HEIC. Atur ponsel ke JPEG, atau kirim tangkapan layarnya.`,
    macros: (name: string) => `“${name}” memuat makro. Simpan tanpa makro atau sebagai PDF.`,
    unsupported: (name: string) => `“${name}” bukan foto, video, audio, PDF, DOCX, atau XLSX yang dapat kami baca.`,
  },
  en: {
    tooMany: 'Up to 10 files. Choose the most important.',
    'too-large': (name: string) => `“${name}” is larger than 25 MB. Make it smaller and choose it again.`,
    heic: (name: string) => `“${name}” is a HEIC file. Set the phone to JPEG, or send a screenshot of it.`,
    macros: (name: string) => `“${name}” holds macros. Save it without them, or as PDF.`,
    unsupported: (name: string) => `“${name}” is no picture, video, audio, PDF, DOCX or XLSX that we can read.`,
  },
} satisfies Record<Language, object>

/** What the sender has to mend; nothing when all files can be taken. */
export function mistakeInFiles({ files, hasTooManyFiles }: Body, language: Language): string | undefined {
  const said = text[language]
  if (hasTooManyFiles) return said.tooMany
  for (const { kind, name } of files) if (typeof kind === 'string') return said[kind](name)
  return undefined
}

/** Puts the files of one field into storage, one after the other, so that memory holds one. */
export async function putAway(store: Files, { files }: Body, field = 'attachments'): Promise<readonly NewAttachment[]> {
  const kept: NewAttachment[] = []
  for (const file of files.filter(one => one.field === field)) kept.push(await put(store, file))
  return kept
}

async function put(store: Files, { path, kind }: UploadedFile): Promise<NewAttachment> {
  if (typeof kind === 'string') throw new Error(`A file was to be kept that is ${kind}`)
  const { digest, bytes } = await store.put(createReadStream(path))
  return { digest, mediaType: kind.type, byteSize: bytes }
}
