import type { ListedReport } from '#core/reports/queries/find-listed-reports.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { shortDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { Status } from '#ui/status.tsx'
import { statusProps } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; reports: readonly ListedReport[] }

export function FollowsPage({ visit, reports }: Props) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage visit={visit} title={said.title} lead={said.lead} here="follows">
      {reports.length === 0 ? (
        <EmptyState icon="bell" title={said.none}>
          <p>{said.noneWhy}</p>
          <p>
            <ButtonLink look="primary" href={routes.reports.href({}, language)}>
              {said.search}
            </ButtonLink>
          </p>
        </EmptyState>
      ) : (
        <section class="panel">
          <h2>{said.list}</h2>
          <ul class="follows">
            {reports.map(report => (
              <Followed key={report.id} report={report} language={language} />
            ))}
          </ul>
        </section>
      )}
    </AccountPage>
  )
}

function Followed({ report, language }: { report: ListedReport; language: Language }) {
  const said = text[language]
  const { number, title, agency, submittedAt, status, endedBy, endReason, reason: named } = report
  const reason = named && (language === 'id' ? named.name : named.nameEn)
  return (
    <li>
      <div>
        <b>
          <a href={routes.report.href({ nomor: number }, language)}>{title}</a>
        </b>
        <p class="small muted">{[agency, shortDay(submittedAt, language)].filter(Boolean).join(' · ')}</p>
        <Status {...statusProps({ status, agency: null, endedBy, endReason, reason }, language)} />
      </div>
      <PostForm action={routes.account.follows.href({}, language)}>
        <input type="hidden" name="nomor" value={number} />
        <button class="button small">
          {said.stop}
          <span class="sr"> {said.stopping(title)}</span>
        </button>
      </PostForm>
    </li>
  )
}
