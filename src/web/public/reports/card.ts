import type { ListedReport } from '#core/reports/queries/find-listed-reports.ts'
import { shortDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import type { ReportCardProps } from '#ui/report-card.tsx'
import { kindWords, statusProps } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'

/** A report as lists and the home page show it. */
export function cardOf(report: ListedReport, language: Language, now: Date): ReportCardProps {
  const { number, status, agency, endedBy, endReason, reason, submittedAt } = report
  const named = reason && (language === 'id' ? reason.name : reason.nameEn)
  return {
    href: routes.report.href({ nomor: number }, language),
    title: report.title,
    excerpt: report.excerpt,
    status: statusProps({ status, agency: null, endedBy, endReason, reason: named }, language),
    kind: kindWords[language][report.kind],
    agency: agency ?? undefined,
    place: report.place ?? undefined,
    at: submittedAt,
    when: shortDay(submittedAt, language, WIB, now),
  }
}

const WIB = 'Asia/Jakarta'
