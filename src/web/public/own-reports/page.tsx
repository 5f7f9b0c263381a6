import { EmptyState } from '#ui/empty-state.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { number } from '#ui/format.ts'
import { ReportCard, type ReportCardProps } from '#ui/report-card.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { text } from './text.ts'

export type OwnReportsProps = {
  visit: Visit
  reports: readonly ReportCardProps[]
  /** There are older ones, which the list leaves out */
  isCut: boolean
}

/** What an account has filed, published or not. */
export function OwnReportsPage({ visit, reports, isCut }: OwnReportsProps) {
  const { language } = visit
  const said = text[language]
  return (
    <PublicPage visit={visit} title={said.title} here="own" robots="noindex, nofollow">
      <div class="wrap">
        <header class="page-head">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead}</p>
        </header>
        <div class="flow browse">
          {reports.length === 0 && (
            <EmptyState title={said.none}>
              <p>{said.noneWhy}</p>
              <p class="row">
                <ButtonLink look="primary" href={routes.file.href({}, language)}>
                  {said.file}
                </ButtonLink>
                <ButtonLink href={routes.track.href({}, language)}>{said.track}</ButtonLink>
              </p>
            </EmptyState>
          )}
          {reports.length > 0 && (
            <div class="grid cards">
              {reports.map(report => (
                <ReportCard key={report.href} {...report} level={2} />
              ))}
            </div>
          )}
          {isCut && (
            <p class="muted">
              {said.latest(number(reports.length, language))} <a href={routes.track.href({}, language)}>{said.track}</a>
            </p>
          )}
        </div>
      </div>
    </PublicPage>
  )
}
