/** Where a page keeps what is being written, every now and then. Answers with the words that the page shows beside its form. */
import { Hono } from 'hono'
import { keepDraft } from '#core/desks/operations/keep-draft.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { readBody } from '#platform/http/upload.ts'
import { time } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type Needs, type WorkContext, officerViewer } from '../needs.ts'
import { FORM } from './drafts.tsx'
import { draftText } from './text.ts'

const STATUSES = { 'form-unknown': 422, 'draft-too-long': 413 } as const

export function draftController({ deps }: Needs) {
  return new Hono<SessionEnv>().post(routes.officers.draft.pattern, keep)

  async function keep(c: WorkContext): Promise<Response> {
    const number = parseTrackingNumber(c.req.param('nomor') ?? '')
    if (!number) return c.notFound()
    const { fields } = await readBody(c)
    const form = c.req.query(FORM) ?? fields.get(FORM)?.[0] ?? ''
    const kept = await keepDraft(deps, { number, by: officerViewer(c), form }, fields)
    c.header('Cache-Control', 'private, no-store')
    if (kept.ok) return c.text(kept.isEmpty ? '' : `Draf ${time(kept.at, 'id')}`)
    return kept.refusal === 'not-found' ? c.notFound() : c.text(draftText[kept.refusal], STATUSES[kept.refusal])
  }
}
