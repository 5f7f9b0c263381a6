import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { Deps } from '#core/deps.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { zipOf } from '#platform/zip.ts'
import { type DossierFor, dossierEntries } from './entries.tsx'

/** As a download that nobody on the way keeps. Whether it may be handed out, the caller knows. */
export async function sendDossier(c: Context, deps: Deps, report: Report, given: DossierFor): Promise<Response> {
  const headers = {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="berkas-${report.number}.zip"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
  if (c.req.method === 'HEAD') return c.body(null, 200, headers)
  const entries = await dossierEntries(deps, report, given)
  return c.body(Readable.toWeb(zipOf(entries, deps.clock.now())) as ReadableStream, 200, headers)
}
