import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Hono } from 'hono'
import { findOfficerReport } from '#core/reports/queries/find-officer-report.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { thumbnail } from '#platform/images.ts'
import { inPassingFolder } from '#platform/passing-folders.ts'
import type { Files } from '#platform/storage/files.ts'
import { stillKept } from '#web/kept-files.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { purposeOf } from '../actions/sent.ts'
import { type Needs, type WorkContext, officerViewer } from '../needs.ts'

/** A photo that an officer has sent with a form and not yet as an answer: small, drawn anew, and for this officer only. */
export function answerFileController({ deps }: Needs) {
  return new Hono<SessionEnv>().get(routes.officers.answerFile.pattern, send)

  async function send(c: WorkContext): Promise<Response> {
    const viewer = officerViewer(c)
    const number = parseTrackingNumber(c.req.param('nomor') ?? '')
    const found = number && (await findOfficerReport(deps.db, number, viewer))
    if (!found) return c.notFound()
    const file = await stillKept(deps, c.req.param('acuan') ?? '', purposeOf('answer', found.report.number, viewer))
    const jpeg = file?.mediaType.startsWith('image/') ? await drawnAnew(deps.files, file.digest) : null
    if (!jpeg) return c.notFound()
    return c.body(new Uint8Array(jpeg), 200, {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'private, max-age=300',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
  }
}

async function drawnAnew(files: Files, digest: string): Promise<Buffer | null> {
  const content = await files.get(digest)
  if (!content) return null
  return inPassingFolder(async folder => {
    const path = join(folder, 'received')
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
    const small = await thumbnail(path)
    return small.ok ? small.jpeg : null
  })
}
