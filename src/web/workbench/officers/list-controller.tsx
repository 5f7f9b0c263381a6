/** Officers of one's own agency and those below it: who they are, who is invited, and the yearly review. */
import { Hono } from 'hono'
import { reviewOfficers } from '#core/people/officers/operations/review-officers.ts'
import { listInvitations } from '#core/people/officers/queries/find-invitation.ts'
import { findReview } from '#core/people/officers/queries/find-review.ts'
import { countMembers, listForReview, listMembers } from '#core/people/officers/queries/list-members.ts'
import { keepsOfficers } from '#core/people/officers/rules/posts.ts'
import { isReviewDue } from '#core/people/officers/rules/review.ts'
import { render } from '#ui/page.tsx'
import { csvOf } from '#web/dossier/csv.ts'
import { rememberFlash, takeFlash } from '#web/flash.ts'
import { requireRecent } from '#web/recent.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { flashOf } from '../flash.ts'
import { type Needs, type WorkContext, officerViewer, workVisit } from '../needs.ts'
import { addressIn, listHref, placeIn } from './filter.ts'
import { MembersPage } from './list-page.tsx'
import { reviewRows } from './review-file.ts'

const MONTH_MS = 30 * 86_400_000

export function membersController(needs: Needs) {
  const { members, memberReview, memberReviewFile } = routes.officers
  return new Hono<SessionEnv>()
    .get(members.pattern, c => list(needs, c))
    .get(memberReviewFile.pattern, requireRecent(needs), c => sendFile(needs, c))
    .post(memberReview.pattern, requireRecent(needs), c => review(needs, c))
}

async function list(needs: Needs, c: WorkContext): Promise<Response> {
  const { db, clock } = needs.deps
  const { officer } = officerViewer(c)
  const place = keepsOfficers(officer) ? await placeIn(db, c, officer) : undefined
  if (!place) return c.notFound()
  const address = addressIn(c)
  const filter = { withinId: place.id, text: address.text, role: address.role, isActive: address.isActive }
  const now = clock.now()
  const [{ members, hasNext }, count, invitations, reviewed] = await Promise.all([
    listMembers(db, filter, address.page),
    countMembers(db, filter),
    listInvitations(db, place.id, new Date(now.getTime() - MONTH_MS)),
    findReview(db, place.id),
  ])
  const visit = { ...workVisit(needs, c), flash: flashOf(takeFlash(c, needs.cookies)) }
  const isDue = isReviewDue(reviewed?.at ?? null, now)
  const shown = { officer, place, address, members, hasNext, count, invitations, reviewed, isDue, now }
  return render(c, <MembersPage visit={visit} {...shown} />)
}

/** Who may have this file may see each of its lines; it leaves the site, so the proof has to be fresh. */
async function sendFile({ deps }: Needs, c: WorkContext): Promise<Response> {
  const { officer } = officerViewer(c)
  const place = keepsOfficers(officer) ? await placeIn(deps.db, c, officer) : undefined
  if (!place) return c.notFound()
  const rows = await listForReview(deps.db, place.id)
  return c.body(Uint8Array.from(csvOf(reviewRows(rows))), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="tinjauan-akses-${place.slug}.csv"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
}

async function review({ deps, cookies }: Needs, c: WorkContext): Promise<Response> {
  const { officer } = officerViewer(c)
  const place = keepsOfficers(officer) ? await placeIn(deps.db, c, officer) : undefined
  const reviewed = place && (await reviewOfficers(deps, officer, place.id))
  if (!place || !reviewed?.ok) return c.notFound()
  rememberFlash(c, cookies, 'members_reviewed')
  return c.redirect(listHref(place.id === officer.agencyId ? undefined : place.slug), 303)
}
