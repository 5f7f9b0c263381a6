import type { Dossier } from '#core/reports/queries/find-dossier.ts'
import { longMoment } from '#ui/format.ts'
import { sentenceOf } from '../happenings.ts'
import { csvOf } from './csv.ts'
import { PARTIES, lateWords } from './text.ts'

export type HistoryRow = {
  readonly at: Date
  readonly words: string
  readonly by: string
  readonly agency: string
  readonly to: string
}

/** Every step that concerns the reporter, and every time that somebody was told that a clock was late. */
export function historyOf({ events, details }: Pick<Dossier, 'events' | 'details'>): readonly HistoryRow[] {
  const { archiveReason: name } = details
  const archiveReason = name === null ? null : { name, nameEn: name, isOpenToObjection: true }
  return events.flatMap(event => {
    const sentence = sentenceOf(event, { archiveReason }, 'id')
    const isLate = event.name === 'clock.late'
    if (!sentence && !isLate) return []
    const words = sentence ? `${sentence.strong}${sentence.rest}` : lateWords(event.clock, event.rung)
    const { at, party, agency, to } = event
    return [{ at, words, by: PARTIES[party], agency: agency ?? '', to: to ?? '' }]
  })
}

export const historyTable = (rows: readonly HistoryRow[]): Buffer =>
  csvOf([
    ['Waktu (UTC)', 'Waktu', 'Peristiwa', 'Oleh', 'Instansi', 'Kepada'],
    ...rows.map(({ at, words, by, agency, to }) => [at.toISOString(), longMoment(at, 'id'), words, by, agency, to]),
  ])
