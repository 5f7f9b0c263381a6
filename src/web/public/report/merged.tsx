/** What everyone, and its reporter, should know of a report that belongs together with others. docs/decisions/0066. */
import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import { Flash } from '#ui/flash.tsx'
import { longDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { grouped } from '#ui/tracking-number.tsx'
import { routes } from '#web/routes.ts'
import { text } from './merged.text.ts'
import type { Own } from './own-state.ts'
import { lastDayOf } from './standings.ts'

type Props = { readonly report: ShownReport; readonly own: Own | undefined; readonly language: Language }

export function Merged({ report, own, language }: Props) {
  const { status, merged, mergedReports } = report
  const said = text[language]
  const hasEnded = own?.primary?.isOpen === false
  return (
    <>
      {merged && (
        <Flash icon="link" title={said.title}>
          <p>
            {said.why} {isOpen({ status }) && !hasEnded && said.follows}
          </p>
          {own && isOpen({ status }) && (
            <p>
              {said.yours} {whatNow(report, own, language)}
            </p>
          )}
          {merged.into && (
            <p>
              <a href={routes.report.href({ nomor: merged.into }, language)}>
                {said.primary} <span class="nomor">{grouped(merged.into)}</span>
              </a>
            </p>
          )}
        </Flash>
      )}
      {mergedReports > 0 && (
        <Flash icon="link" title={said.joined(mergedReports)}>
          <p>{said.joinedWhy(mergedReports)}</p>
        </Flash>
      )}
    </>
  )
}

/** What reaches the agency in this status, and what comes next. */
function whatNow({ status, events }: ShownReport, { primary }: Own, language: Language): string {
  const said = text[language]
  if (primary && !primary.isOpen) return said.ended
  if (status === 'answered') return said.answered
  if (status !== 'replied') return said.waiting
  const owed = primary?.standings.find(({ clock }) => clock.kind === 'reply_answer')
  const day = owed ? longDay(lastDayOf(owed), language, owed.zone) : null
  const last = events.findLast(({ name }) => name === 'report.answered' || name === 'report.replied')
  return `${last?.name === 'report.replied' ? said.repliedYourself : said.repliedByOther} ${said.owed(day)} ${said.add}`
}
