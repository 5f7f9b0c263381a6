import type { Explanation } from '#core/calendars/rules/explain.ts'
import type { Zone } from '#core/calendars/rules/days.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { ClockCalendar } from '#ui/clock-calendar.tsx'
import { ClockSum, SkippedDays } from '#ui/clock-days.tsx'
import { Flash } from '#ui/flash.tsx'
import { longDay, longMoment, number, shortDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { grouped } from '#ui/tracking-number.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { type ShownStanding, lineOf } from '../report/standings.ts'
import { countedDays, monthsOf, skippedDays, tallyOf } from './explained.ts'
import { text } from './text.ts'

/** As the clock stood when it ended, or stands now. */
export type ExplainedClock = ShownStanding & { readonly explanation: Explanation }

export type ClockPageProps = {
  visit: Visit
  number: TrackingNumber
  title: string
  clocks: readonly ExplainedClock[]
  now: Date
  isOwn: boolean
}

/** Every clock of a report explains itself: from when, which days counted and which not and why, and so until when. */
export function ClockPage({ visit, number: tracking, title, clocks, now, isOwn }: ClockPageProps) {
  const { language } = visit
  const said = text[language]
  return (
    <PublicPage visit={visit} title={said.title} here="reports" robots={isOwn ? 'noindex, nofollow' : 'noindex'}>
      <div class="wrap">
        <Breadcrumb
          steps={[
            { label: said.reports, href: routes.reports.href({}, language) },
            { label: grouped(tracking), href: routes.report.href({ nomor: tracking }, language) },
          ]}
          here={said.here}
        />
        <header class="page-head">
          <h1>{said.title}</h1>
          <p class="lead">{said.lead(title)}</p>
        </header>
        <div class="flow loose browse">
          {clocks.length === 0 && <p>{said.none}</p>}
          {clocks.map(one => (
            <Explained key={`${one.clock.kind} ${one.clock.startedAt.getTime()}`} {...{ ...one, now, language }} />
          ))}
          <section class="panel soft">
            <h2>{said.rules}</h2>
            <ul>
              {said.rule.map(rule => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </PublicPage>
  )
}

const ZONE_NAMES: Record<Zone, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

/** Those that have ended are folded away. */
function Explained({ now, language, ...one }: ExplainedClock & { now: Date; language: Language }) {
  const said = text[language]
  const { clock, explanation } = one
  const { stoppedAt } = clock
  const { zone, dueOn, daysAdded } = explanation
  const line = lineOf(one, language)
  const skipped = skippedDays(explanation, stoppedAt, language)
  const counted = countedDays(explanation, stoppedAt, language)
  return (
    <details class="panel" open={stoppedAt === null}>
      <summary>
        <h2>{line.name}</h2>
        <span class="small muted">{[line.words, whenIn(one, language)].filter(Boolean).join(' · ')}</span>
      </summary>
      <div class="flow">
        <ClockSum
          label={said.due(line.name)}
          due={longDay(dueOn, language)}
          zone={said.at(ZONE_NAMES[zone])}
          parts={partsOf(one, line.used, { now, language })}
        />
        <p>
          {said.started(longMoment(clock.startedAt, language, zone))}{' '}
          {stoppedAt && said.stopped(longMoment(stoppedAt, language, zone))} {daysAdded > 0 && said.added(daysAdded)}
        </p>
        {explanation.isPaused && stoppedAt === null && <Flash icon="pause">{said.pausedNow}</Flash>}
        {explanation.provisional && <Flash>{said.provisional}</Flash>}
        <ClockCalendar months={monthsOf(explanation, { now, stoppedAt }, language)} />
        {skipped.length > 0 && <h3>{said.skipped}</h3>}
        {skipped.length > 0 && <SkippedDays days={skipped} />}
        {counted && <h3>{said.counted}</h3>}
        {counted && <p class="small">{counted}</p>}
      </div>
    </details>
  )
}

/** When it ran, of one that has ended: a report may have had several of a kind. */
function whenIn({ clock, zone }: ExplainedClock, language: Language): string | null {
  if (!clock.stoppedAt) return null
  const [from, to] = [clock.startedAt, clock.stoppedAt].map(at =>
    shortDay(at, language, zone).replaceAll(' ', '\u00a0'),
  )
  return from === to ? `${to}` : `${from} – ${to}`
}

type On = { readonly now: Date; readonly language: Language }

function partsOf({ clock, explanation }: ExplainedClock, used: number, { now, language }: On) {
  const said = text[language]
  const { paused, off } = tallyOf(explanation, { now, stoppedAt: clock.stoppedAt })
  const { unit, value } = clock.limit
  const parts = [
    { count: used, words: said.used(used, unit) },
    { count: value, words: said.limit(value, unit) },
    { count: paused, words: said.paused(paused) },
    { count: off, words: said.off(off) },
  ]
  return parts
    .filter(({ count }, index) => index < 2 || count > 0)
    .map(({ count, words }) => ({ number: number(count, language), words }))
}
