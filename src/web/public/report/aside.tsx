import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import { ClockLines } from '#ui/clock.tsx'
import { Details } from '#ui/details.tsx'
import { plainDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { Stars } from '#ui/rating.tsx'
import { TrackingNumber } from '#ui/tracking-number.tsx'
import { channelWords, kindWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { type ShownStanding, lineOf } from './standings.ts'
import { text } from './text.ts'

type Props = { report: ShownReport; standings: readonly ShownStanding[]; language: Language }

/** The clocks, each with its rule, and the way to their explanation. A limit to the Ombudsman that an ended report kept says nothing. */
export function ClockPanel({ report: { number, endedAt }, standings, language }: Props) {
  const said = text[language]
  const shown = standings.filter(
    one => endedAt === null || one.clock.kind !== 'ombudsman' || one.standing.level === 'late',
  )
  if (shown.length === 0) return null
  return (
    <section class="panel">
      <h2>{said.clocks}</h2>
      <p class="small muted">{said.clocksWhy}</p>
      <ClockLines lines={shown.map(standing => lineOf(standing, language))} />
      <a class="small" href={routes.clock.href({ nomor: number }, language)}>
        {said.explain}
      </a>
    </section>
  )
}

export function DetailsPanel({ report, language }: Omit<Props, 'standings'>) {
  const said = text[language]
  const { category, locationText, place, occurredOn, rating } = report
  return (
    <section class="panel">
      <h2>{said.details}</h2>
      <Details
        details={[
          { name: said.number, value: <TrackingNumber digits={report.number} /> },
          { name: said.kind, value: kindWords[language][report.kind] },
          { name: said.category, value: category && (language === 'id' ? category.name : category.nameEn) },
          { name: said.handledBy, value: report.lead?.name },
          { name: said.verifiedBy, value: report.verifier.name },
          { name: said.place, value: [locationText, place].filter(Boolean).join(', ') },
          { name: said.occurredOn, value: occurredOn && plainDay(occurredOn, language) },
          { name: said.channel, value: channelWords[language][report.channel] },
          { name: said.rating, value: rating && <Stars rating={rating} /> },
        ]}
      />
    </section>
  )
}
