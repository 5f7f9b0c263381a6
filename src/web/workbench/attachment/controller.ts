import { Hono } from 'hono'
import type { AttachmentId } from '#core/ids.ts'
import { findOfficerAttachment } from '#core/reports/queries/find-officer-attachment.ts'
import { findOfficerReport } from '#core/reports/queries/find-officer-report.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { serveAttachment } from '#web/attachment-file.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer } from '../needs.ts'

/** Files of a report for its officers. The rule is asked on every request; nobody on the way keeps them. */
export function attachmentController({ deps }: Needs) {
  return new Hono<SessionEnv>().get(routes.officers.attachment.pattern, send)

  async function send(c: WorkContext): Promise<Response> {
    const number = parseTrackingNumber(c.req.param('nomor') ?? '')
    const typed = c.req.param('id') ?? ''
    const found = number && (await findOfficerReport(deps.db, number, officerViewer(c)))
    if (!found || !/^\d{1,15}$/.test(typed)) return c.notFound()
    // A parsing boundary: whether it is a file of this report, the database is asked next.
    const file = await findOfficerAttachment(deps.db, found.report, {
      id: Number(typed) as AttachmentId,
      sight: found.sight,
    })
    return (file && (await serveAttachment(c, deps.files, file, { isPublic: false }))) ?? c.notFound()
  }
}
