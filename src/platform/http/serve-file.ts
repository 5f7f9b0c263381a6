/** Sends a stored file to a browser that need not trust it: as itself, in a sandbox, and downloaded unless we made it. */
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { Files } from '#platform/storage/files.ts'

export type ServedFile = {
  readonly digest: string
  /** What it is called when saved: never what the sender called it. */
  readonly name: string
  readonly type: string
  /** Only for pictures that we have drawn anew. */
  readonly isInline: boolean
  /** A minute for everybody, so that what is taken back is soon gone; else nobody keeps it. */
  readonly isPublic: boolean
}

/** Null when storage does not have it. Whether it may be seen is for the caller to know, on every request. */
export async function serveFile(c: Context, files: Files, file: ServedFile): Promise<Response | null> {
  const size = await files.size(file.digest)
  if (size === null) return null
  const etag = `"${file.digest.slice(0, 32)}"`
  const headers = headersFor(file, etag)
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)

  const range = rangeIn(c, size, etag)
  if (range === 'beyond') return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${size}` })
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const sent = {
    ...headers,
    'Content-Length': String(end - start + 1),
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  }
  const status = range ? 206 : 200
  if (c.req.method === 'HEAD') return c.body(null, status, sent)
  const content = await files.get(file.digest, range ?? undefined)
  return content && c.body(Readable.toWeb(content) as ReadableStream, status, sent)
}

const headersFor = ({ name, type, isInline, isPublic }: ServedFile, etag: string) => ({
  'Content-Type': type,
  'Content-Disposition': `${isInline ? 'inline' : 'attachment'}; filename="${name.replaceAll(/[^\w.-]/g, '')}"`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': isPublic ? 'public, max-age=60' : 'private, no-store',
  'Accept-Ranges': 'bytes',
  ETag: etag,
})

type Range = { readonly start: number; readonly end: number }

/** One range of bytes, as players of video ask for. Several at once, or what cannot be read, gets the whole file (RFC 9110 §14.2). */
function rangeIn(c: Context, size: number, etag: string): Range | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(c.req.header('range') ?? '') ?? []
  const condition = c.req.header('if-range')
  if ((first === '' && last === '') || (condition !== undefined && condition !== etag)) return null
  if (first === '') return last === '0' ? 'beyond' : { start: Math.max(0, size - Number(last)), end: size - 1 }
  if (Number(first) >= size) return 'beyond'
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return end < Number(first) ? null : { start: Number(first), end }
}
