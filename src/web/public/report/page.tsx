import type { ComponentChildren } from 'preact'
import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Flash } from '#ui/flash.tsx'
import { longDay, plainDay } from '#ui/format.ts'
import { ButtonLink } from '#ui/form/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { Rail } from '#ui/rail.tsx'
import { Status } from '#ui/status.tsx'
import { Thread } from '#ui/thread.tsx'
import { grouped } from '#ui/tracking-number.tsx'
import { FollowPanel } from '#web/account/follows/panel.tsx'
import { PublicPage } from '#web/frame.tsx'
import { inWords } from '#web/limits.ts'
import { kindWords, statusProps } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { ClockPanel, DetailsPanel } from './aside.tsx'
import { ObjectionNews } from './objection.tsx'
import { Merged } from './merged.tsx'
import { type Own, isOwnRefused } from './own-state.ts'
import { OwnActs, OwnMistakes, OwnPanel } from './own.tsx'
import { type ShownStanding, windowWords } from './standings.ts'
import { stationsOf } from './stations.ts'
import { text } from './text.ts'
import { threadItems } from './thread-items.tsx'

export type ReportPageProps = {
  visit: Visit
  report: ShownReport
  standings: readonly ShownStanding[]
  /** Of a reporter who wished to be named. */
  name: string | null
  /** For its reporter only. */
  own?: Own | undefined
  /** By whoever is signed in; null: nobody is. */
  isFollowed?: boolean | null
}

/** One report with all that was said and done: for everyone, or, with more in it, for its reporter. */
export function ReportPage({ visit, report, standings, name, own, isFollowed = null }: ReportPageProps) {
  const { language } = visit
  const said = text[language]
  const title = titleOf(report, language)
  const isOwn = own !== undefined
  return (
    <PublicPage
      visit={visit}
      title={title}
      here="reports"
      {...(own ? ownFrame(own) : { description: said.description(title) })}
    >
      <div class="wrap">
        <Breadcrumb
          steps={[{ label: said.reports, href: routes.reports.href({}, language) }]}
          here={<span class="num">{grouped(report.number)}</span>}
        />
        <Head {...{ report, standings, title, language }} />
        {report.status !== 'blocked' && (
          <div class="rail-panel">
            <Rail stations={stationsOf({ report, standings: own?.primary?.standings ?? standings, isOwn }, language)} />
          </div>
        )}
        <div class="split">
          <div class="flow loose">
            {own && <OwnMistakes own={own} language={language} />}
            <Merged {...{ report, own, language }} />
            {own && <OwnActs own={own} report={report} standings={standings} language={language} />}
            <Endings report={report} standings={standings} language={language} />
            <ObjectionNews {...{ report, standings, isOwn, language }} />
            <h2 class={isOwn ? undefined : 'sr'}>{said.conversation}</h2>
            <Thread items={threadItems({ report, name, isOwn }, language)} />
            {!isOwn && <IsItYours report={report} language={language} />}
          </div>
          <aside class="flow sticky">
            {own && <OwnPanel own={own} report={report} standings={standings} language={language} />}
            <ClockPanel {...{ report, standings, language }} />
            {!isOwn && report.status !== 'blocked' && (
              <FollowPanel {...{ number: report.number, isFollowed, language }} />
            )}
            <DetailsPanel {...{ report, language }} />
          </aside>
        </div>
      </div>
    </PublicPage>
  )
}

/** For no search engine; with the help that forms offer. */
const ownFrame = (own: Own) =>
  ({
    robots: 'noindex, nofollow',
    isRefused: isOwnRefused(own),
    islands: ['remaining-characters', 'submit-once'],
  }) as const

export function titleOf({ messages }: Pick<ShownReport, 'messages'>, language: Language): string {
  return messages.find(({ kind }) => kind === 'report')?.title ?? text[language].untitled
}

type HeadProps = { report: ShownReport; standings: readonly ShownStanding[]; title: string; language: Language }

function Head({ report, standings, title, language }: HeadProps) {
  const { status, lead, archiveReason, endedBy, endReason, place } = report
  const reason = archiveReason && (language === 'id' ? archiveReason.name : archiveReason.nameEn)
  const window = windowWords(standings, language)
  const stands = { status, agency: lead?.name ?? null, endedBy, endReason, reason, window }
  return (
    <header class="page-head report-head">
      <div class="row">
        <Status {...statusProps(stands, language)} status={status} />
      </div>
      <h1 dir="auto">{title}</h1>
      <p class="meta">
        <span>{kindWords[language][report.kind]}</span>
        {place && (
          <span>
            <Icon name="pin" />
            {place}
          </span>
        )}
        <span>
          <Icon name="cal" />
          <time dateTime={report.submittedAt.toISOString()}>{plainDay(report.submittedAt, language)}</time>
        </span>
        {lead && (
          <span>
            <Icon name="agency" />
            {lead.name}
          </span>
        )}
      </p>
    </header>
  )
}

/** The marks that everyone should see: escalation, the reason of an archive and what the reporter may do, a block. */
function Endings({
  report,
  standings,
  language,
}: Pick<ReportPageProps, 'report' | 'standings'> & { language: Language }) {
  const said = text[language]
  const { archiveReason: reason, escalatedAt, status } = report
  const limit = standings.find(({ clock }) => clock.kind === 'ombudsman')?.clock.limit
  return (
    <>
      {escalatedAt && (
        <Flash tone="belum" icon="flag" title={said.escalatedTitle(longDay(escalatedAt, language))}>
          <p>{said.escalated(limit ? inWords(limit, language) : null)}</p>
        </Flash>
      )}
      {status === 'archived' && reason && (
        <Flash tone="arsip" title={said.archivedTitle}>
          <Sentences>
            {language === 'id' ? reason.name : reason.nameEn}. {reason.isOpenToObjection && said.afterArchive}
          </Sentences>
        </Flash>
      )}
      {status === 'blocked' && <Flash tone="arsip">{said.blocked}</Flash>}
    </>
  )
}

const Sentences = ({ children }: { children: ComponentChildren }) => <p>{children}</p>

/** What its reporter could do now: nothing that only an answer or an open report allows is promised without it. */
function reporterMay({ status, merged }: ShownReport): keyof (typeof text)[Language]['yoursWhy'] {
  if (merged || ['closed', 'archived', 'blocked'].includes(status)) return 'over'
  return status === 'answered' ? 'answered' : 'open'
}

const IsItYours = ({ report, language }: { report: ShownReport; language: Language }) => (
  <section class="panel reply soft no-print flow">
    <h2>{text[language].yours}</h2>
    <p class="small muted">{text[language].yoursWhy[reporterMay(report)]}</p>
    <p class="row">
      <ButtonLink look="primary" href={routes.track.href({}, language, { nomor: report.number })}>
        {text[language].track}
      </ButtonLink>
    </p>
  </section>
)
