/** A page as it was written, kept and answered with again while it would read the same. */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'

export type KeptPage = { readonly html: string; readonly etag: string }

export const keptPage = (html: string): KeptPage => ({
  html,
  etag: `"${createHash('sha1').update(html).digest('base64url')}"`,
})

/** Shared caches may answer with it for a minute, but only to those who carry no cookie; others ask us. */
export function answerWith(c: Context, { html, etag }: KeptPage): Response {
  const headers = { 'Cache-Control': 'public, max-age=0, s-maxage=60', Vary: 'Cookie', ETag: etag }
  const known = c.req.header('if-none-match')
  if (known !== undefined && known.split(',').some(one => one.trim().replace(/^W\//, '') === etag))
    return c.body(null, 304, headers)
  return c.html(html, 200, headers)
}
