import { type Context, Hono } from 'hono'
import { findCalendarsIn } from '#core/calendars/queries/find-calendars-in.ts'
import { isFollowedBy } from '#core/follows/queries/list-follows.ts'
import type { AccountId, TrackingNumber } from '#core/ids.ts'
import { findPublishedName } from '#core/people/vault/identities.ts'
import { findOwnReport } from '#core/reports/queries/find-own-report.ts'
import { findPublicReport, findPublicVersion } from '#core/reports/queries/find-public-report.ts'
import { written } from '#ui/page.tsx'
import { followNews } from '#web/account/follows/text.ts'
import { takeFlash } from '#web/flash.ts'
import { answerWith } from '#web/kept-page.ts'
import { withNumber } from '#web/report-number.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Visit } from '#web/visit.ts'
import { reporterActs } from './acts.tsx'
import { consentController } from './consent.tsx'
import { objectionController } from './objecting.ts'
import { type ReportNeeds, showOwnReport } from './own-page.tsx'
import { ReportPage } from './page.tsx'
import { privacyController } from './privacy.tsx'
import { rememberedPages, writtenPage } from './remembered.ts'
import { standingsOf } from './standings.ts'
import { withdrawalController } from './withdrawal.tsx'

/**
 * `/laporan/:nomor`, and what its reporter does there. To everyone but its reporter a report that is not public is the same
 * 404 as one that does not exist.
 */
export function reportController(needs: ReportNeeds) {
  const { cookies, deps, visitOf } = needs
  const pages = rememberedPages()
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.report.patterns) app.get(pattern, withNumber(show))
  return app
    .route('/', reporterActs(needs))
    .route('/', objectionController(needs))
    .route('/', privacyController(needs))
    .route('/', withdrawalController(needs))
    .route('/', consentController(needs))

  async function show(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const { viewer } = c.var
    if (viewer.kind === 'stranger') return showToStranger(c, number)
    const own = await findOwnReport(deps.db, number, viewer)
    if (own !== undefined) return showOwnReport(needs, c, own)
    const visit = visitOf(c)
    const flash = followNews(takeFlash(c, cookies), visit.language)
    const page = await write(number, { ...visit, flash }, viewer.kind === 'account' ? viewer.accountId : null)
    if (!page) return c.notFound()
    return c.html(page.html, 200, { 'Cache-Control': 'private, no-store' })
  }

  /** Without a page in memory one statement gives all; with one, only its version is asked for. */
  async function showToStranger(c: Context<SessionEnv>, number: TrackingNumber): Promise<Response> {
    const visit = visitOf(c)
    const key = `${visit.language} ${number}`
    const known = pages.get(key)
    if (known && known.until > deps.clock.now()) {
      const version = await findPublicVersion(deps.reader, number)
      if (version === known.version) return answerWith(c, known)
      if (version === undefined) {
        pages.delete(key)
        return c.notFound()
      }
    }
    const address = routes.report.href({ nomor: number }, visit.language)
    const page = await write(number, { ...visit, address })
    if (!page) return c.notFound()
    pages.set(key, page)
    return answerWith(c, page)
  }

  async function write(number: TrackingNumber, visit: Visit, accountId: AccountId | null = null) {
    const report = await findPublicReport(deps.reader, number)
    if (!report) return undefined
    const isNamed = report.showsName && !report.isAnonymous
    const [calendarOf, name, isFollowed] = await Promise.all([
      findCalendarsIn(deps.db, report.places),
      isNamed ? findPublishedName(deps, report.id) : null,
      accountId === null ? null : isFollowedBy(deps.db, report.id, accountId),
    ])
    const now = deps.clock.now()
    const standings = standingsOf(report.clocks, calendarOf, now)
    const html = written(<ReportPage {...{ visit, report, standings, name, isFollowed }} />)
    return writtenPage(html, report.version, standings, now)
  }
}
