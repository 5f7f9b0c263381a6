/** Reports that ended and were objected to, for tests of the rules. Dates were counted on the calendar of 2026. */
import { aPolicy } from './calendars.ts'
import { aReport, aRuling, anOfficer, dishub, indramayu, stateOf } from './given.ts'
import { closeUnanswered } from '#core/reports/rules/close.ts'
import { endingOf, objectionWindow } from '#core/reports/rules/ending.ts'
import { decideObjection, object } from '#core/reports/rules/object.ts'
import type { Report } from '#core/reports/rules/report.ts'

const FREE = { hasActed: false, judgeIsFree: true }
export const spam = { key: 'test-spam', setBy: 'verifier', askFirst: false }

/** Answered on 5 November and closed by the system on the 19th, when nobody had replied. */
export const unanswered = (): Report =>
  stateOf(closeUnanswered(aReport({ status: 'answered' }), aRuling('2026-11-20T00:00', 'system')))

export function windowOf(report: Report) {
  const ending = endingOf(report)
  return (
    ending &&
    objectionWindow(report, ending, {
      policy: aPolicy(),
      calendar: aRuling('2026-11-02T09:00', 'system').calendarOf(dishub.id),
    })
  )
}

export const objectTo = (report: Report, at: string, judge = indramayu) =>
  object(report, { window: windowOf(report), judge }, aRuling(at, 'reporter'))

export const objected = (report = unanswered(), at = '2026-11-23T09:00', judge = indramayu) =>
  stateOf(objectTo(report, at, judge))

export function decide(
  report: Report,
  isUpheld: boolean,
  { at = '2026-11-25T09:00', judging = FREE, by = anOfficer('coordinator', indramayu) } = {},
) {
  return decideObjection(report, { isUpheld, ...judging }, { ...aRuling(at, 'judge'), by })
}
