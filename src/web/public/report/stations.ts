/** Where a report stands on the way that every report goes: sent, verified, followed up, the reporter's turn, finished. */
import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import { weekDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import type { Station } from '#ui/rail.tsx'
import type { ShownStanding } from './standings.ts'
import { text } from './text.ts'

type About = {
  readonly report: Pick<ShownReport, 'status' | 'events' | 'submittedAt' | 'endedAt' | 'merged'>
  readonly standings: readonly ShownStanding[]
  readonly isOwn: boolean
}

export function stationsOf({ report, standings, isOwn }: About, language: Language): readonly Station[] {
  const said = text[language]
  const at = placeOf(report)
  const limit = (kind: ClockKind) => limitWords(standings, kind, language)
  const dates = [
    report.submittedAt,
    when(report, 'report.forwarded'),
    when(report, 'report.answered'),
    report.status === 'closed' ? report.endedAt : undefined,
    report.endedAt,
  ]
  const present = [undefined, limit('verification'), limit(reply(report)), limit('reporter_window'), undefined]
  const isOver = at === PLACES - 1
  return namesOf(report, isOwn, language).map((name, place) => {
    const date = dates[place]
    if (isOver && place === at) return { name, words: date ? weekDay(date, language) : '', state: 'done' }
    if (place < at && !date && isDoneByPrimary(report, place))
      return { name, words: said.throughPrimary, state: 'done' }
    if (place < at && !date) return { name, words: said.passed, state: 'ahead' }
    if (place < at && date) return { name, words: weekDay(date, language), state: 'done' }
    if (place > at) return { name, words: said.notYet, state: 'ahead' }
    return { name, words: present[place] ?? (date ? weekDay(date, language) : said.notYet), state: 'current' }
  })
}

const PLACES = 5

/** What was verified is the report that a merged one follows. */
const isDoneByPrimary = ({ merged, status }: About['report'], place: number): boolean =>
  merged !== null && status !== 'archived' && place === 1

const when = ({ events }: About['report'], name: string): Date | undefined =>
  events.findLast(event => event.name === name)?.at

const reply = ({ status }: About['report']): ClockKind => (status === 'replied' ? 'reply_answer' : 'follow_up')

function namesOf({ status }: About['report'], isOwn: boolean, language: Language): readonly string[] {
  const { stations } = text[language]
  const last = status === 'archived' ? stations.archived : status === 'blocked' ? stations.blocked : stations.finished
  const turn = isOwn && status === 'answered' ? stations.yourTurn : stations.reply
  return [stations.sent, stations.verified, stations.followedUp, turn, last]
}

function placeOf(report: About['report']): number {
  switch (report.status) {
    case 'received':
      return 1
    case 'awaiting_information':
      return when(report, 'report.forwarded') ? 2 : 1
    case 'forwarded':
    case 'in_progress':
    case 'replied':
      return 2
    case 'answered':
      return 3
    case 'closed':
    case 'archived':
    case 'blocked':
      return PLACES - 1
  }
}

function limitWords(standings: About['standings'], kind: ClockKind, language: Language): string | undefined {
  const found = standings.find(({ clock }) => clock.kind === kind)
  if (!found || found.clock.stoppedAt) return undefined
  const said = text[language]
  if (found.standing.isPaused) return said.stopped
  const day = weekDay(new Date(found.clock.dueAt.getTime() - 1), language, found.zone)
  if (found.standing.level === 'late') return said.late(day)
  return kind === 'reporter_window' ? said.window(day) : said.until(day)
}
