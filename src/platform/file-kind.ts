import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'

export type FileKind = {
  readonly type: string
  readonly extension: string
  readonly group: 'image' | 'video' | 'audio' | 'document'
}

/** Why a file is not taken. `heic` has a cure that people can be told: set the phone to take JPEG, or send a screenshot. */
export type KindRefusal = 'heic' | 'macros' | 'unsupported'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const jpeg: FileKind = { type: 'image/jpeg', extension: 'jpg', group: 'image' }
const png: FileKind = { type: 'image/png', extension: 'png', group: 'image' }
const mp4: FileKind = { type: 'video/mp4', extension: 'mp4', group: 'video' }
const ogg: FileKind = { type: 'audio/ogg', extension: 'ogg', group: 'audio' }

/** By the extension that file-type gives to what the bytes say; the name that a person gave the file plays no part. */
const TAKEN: Partial<Record<string, FileKind>> = {
  jpg: jpeg,
  png,
  apng: png,
  webp: { type: 'image/webp', extension: 'webp', group: 'image' },
  mp4,
  m4v: mp4,
  mov: { type: 'video/quicktime', extension: 'mov', group: 'video' },
  webm: { type: 'video/webm', extension: 'webm', group: 'video' },
  m4a: { type: 'audio/mp4', extension: 'm4a', group: 'audio' },
  mp3: { type: 'audio/mpeg', extension: 'mp3', group: 'audio' },
  ogg,
  oga: ogg,
  opus: ogg,
  pdf: { type: 'application/pdf', extension: 'pdf', group: 'document' },
  docx: { type: `${OFFICE}.wordprocessingml.document`, extension: 'docx', group: 'document' },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, extension: 'xlsx', group: 'document' },
}

const WITH_MACROS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm'])

/** What a file of this type is saved as; `bin` for a type that is not taken. */
export const extensionOf = (type: string): string =>
  Object.values(TAKEN).find(kind => kind?.type === type)?.extension ?? 'bin'

/** What a file is by its bytes, or why it is not taken. A file that cannot be read at all is `unsupported`. */
export async function kindOfFile(path: string): Promise<FileKind | KindRefusal> {
  const found = await fileTypeFromFile(path).catch(() => undefined)
  if (!found) return 'unsupported'
  if (/^image\/hei[cf]/.test(found.mime)) return 'heic'
  if (WITH_MACROS.has(found.ext)) return 'macros'
  const kind = TAKEN[found.ext]
  if (!kind) return 'unsupported'
  return kind.type.startsWith(OFFICE) && (await mentions(path, 'vbaproject')) ? 'macros' : kind
}

/** Names of the files inside an Office file stand in it as plain text, even where their content is compressed. */
async function mentions(path: string, word: string): Promise<boolean> {
  let tail = ''
  for await (const chunk of createReadStream(path, { encoding: 'latin1' })) {
    const text = tail + String(chunk).toLowerCase()
    if (text.includes(word)) return true
    tail = text.slice(-word.length)
  }
  return false
}
