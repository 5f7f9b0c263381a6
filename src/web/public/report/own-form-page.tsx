import type { ComponentChildren } from 'preact'
import type { Report } from '#core/reports/rules/report.ts'
import type { Form } from '#platform/http/form.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { isRefused } from '#ui/form/error-summary.tsx'
import { grouped } from '#ui/tracking-number.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'

const text = { id: { reports: 'Laporan' }, en: { reports: 'Reports' } }

type Props = {
  visit: Visit
  report: Pick<Report, 'number'>
  form: Form<string>
  title: string
  lead: string
  children: ComponentChildren
}

/** A form of a report's own reporter that has a page to itself. */
export function OwnFormPage({ visit, report, form, title, lead, children }: Props) {
  const { language } = visit
  return (
    <PublicPage visit={visit} title={title} here="reports" robots="noindex, nofollow" isRefused={isRefused(form)}>
      <div class="wrap">
        <Breadcrumb
          steps={[
            { label: text[language].reports, href: routes.reports.href({}, language) },
            { label: grouped(report.number), href: routes.report.href({ nomor: report.number }, language) },
          ]}
          here={title}
        />
        <header class="page-head">
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
        </header>
        {children}
      </div>
    </PublicPage>
  )
}
