/**
 * The promises of the service as a citizen reads them. The numbers come from the policy in force, so that a page never
 * promises what the clocks do not count.
 */
import type { Limit } from '#core/calendars/rules/clock.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import { workingDays } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'

export type ServiceLimits = {
  readonly verification: Limit
  readonly firstResponse: Limit
  readonly followUp: Policy['followUp']
  readonly reply: Limit
  readonly window: Limit
  readonly completion: Limit
  /** To object to how a report ended, and to decide on it */
  readonly objecting: Limit
  readonly objection: Limit
  readonly ombudsman: Limit
}

export const limitsOf = ({ limits, followUp }: Policy): ServiceLimits => ({
  verification: limits.verification,
  firstResponse: limits.first_response,
  followUp,
  reply: limits.reply_answer,
  window: limits.reporter_window,
  completion: limits.completion,
  objecting: limits.objection_window,
  objection: limits.objection,
  ombudsman: limits.ombudsman,
})

/** The same as words: "3 hari kerja", "60 hari". */
export type Promises = Readonly<Record<Exclude<keyof ServiceLimits, 'followUp'> | 'shortest' | 'longest', string>>

export function promisesOf(limits: ServiceLimits, language: Language): Promises {
  const { followUp, ...others } = limits
  const inOrder = Object.values<Limit>(followUp.limits).toSorted((one, other) => one.value - other.value)
  const said = (limit: Limit | undefined) => (limit ? inWords(limit, language) : '')
  return {
    verification: said(others.verification),
    firstResponse: said(others.firstResponse),
    reply: said(others.reply),
    window: said(others.window),
    completion: said(others.completion),
    objecting: said(others.objecting),
    objection: said(others.objection),
    ombudsman: said(others.ombudsman),
    shortest: said(inOrder[0]),
    longest: said(inOrder.at(-1)),
  }
}

export function inWords({ value, unit }: Limit, language: Language): string {
  if (unit === 'working_day') return workingDays(value, language)
  if (language === 'id') return `${value} hari`
  return `${value} ${value === 1 ? 'day' : 'days'}`
}
