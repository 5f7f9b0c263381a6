import { type Context, Hono } from 'hono'
import {
  type AttachmentKey,
  type ShownFile,
  findPublicAttachment,
} from '#core/attachments/queries/find-public-attachment.ts'
import { findReportersAttachment } from '#core/attachments/queries/find-reporters-attachment.ts'
import type { Deps } from '#core/deps.ts'
import type { AttachmentId } from '#core/ids.ts'
import type { Viewer } from '#core/people/viewer.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { serveAttachment } from '#web/attachment-file.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'

type Needs = { deps: Deps }

/** Files of a report for its reporter and for the public. The rule is asked on every request; a copied address opens nothing. */
export function attachmentController({ deps }: Needs) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.attachment.patterns) app.get(pattern, send)
  return app

  async function send(c: Context<SessionEnv>): Promise<Response> {
    const key = keyIn(c.req.param('nomor') ?? '', c.req.param('id') ?? '')
    if (!key) return c.notFound()
    const open = await findPublicAttachment(deps.reader, key)
    const file = open ?? (await findOwn(c.var.viewer, key))
    return (file && (await serveAttachment(c, deps.files, file, { isPublic: open !== undefined }))) ?? c.notFound()
  }

  async function findOwn(viewer: Viewer, key: AttachmentKey): Promise<ShownFile | undefined> {
    const own = await findOwnReport(deps.db, key.number, viewer)
    return own === undefined ? undefined : findReportersAttachment(deps.db, key)
  }
}

function keyIn(nomor: string, id: string): AttachmentKey | undefined {
  const number = parseTrackingNumber(nomor)
  return number && /^\d{1,15}$/.test(id) ? { number, id: Number(id) as AttachmentId } : undefined
}
