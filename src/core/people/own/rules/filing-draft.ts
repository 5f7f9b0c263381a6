/**
 * What of a report that was begun is kept, how much and for how long. Files never are: a file that nobody has sent belongs to
 * no report. Policy choice: docs/decisions/0109.
 */
import { type Decision, refuse } from '#core/decision.ts'

export const MOST_DRAFTS = 10
export const DRAFT_DAYS = 30

export type DraftRefusal = 'nothing-written' | 'too-long'

/** What a citizen writes or chooses in the form. Whoever is signed in is not asked for name and contact. */
export const DRAFT_FIELDS = [
  'kind',
  'title',
  'body',
  'occurredOn',
  'locationText',
  'regionCode',
  'latitude',
  'longitude',
  'agencyId',
  'categoryId',
  'anonymous',
  'confidential',
  'aboutStaff',
  'showName',
] as const

export type DraftField = (typeof DRAFT_FIELDS)[number]
export type DraftFields = Readonly<Partial<Record<DraftField, string>>>

/** Twice what the form takes: a text that is too long to be sent may be shortened later. */
const MOST_CHARACTERS = 25_000

/** These alone are no draft: the form comes with one chosen. */
const GIVEN: readonly DraftField[] = ['kind']

export function filingDraftOf(typed: Readonly<Record<string, string>>): Decision<DraftFields, never, DraftRefusal> {
  const kept = DRAFT_FIELDS.flatMap(name => {
    const text = (typed[name] ?? '').replaceAll('\0', '').toWellFormed()
    return text.trim() === '' ? [] : [[name, text] as const]
  })
  if (kept.every(([name]) => GIVEN.includes(name))) return refuse('nothing-written')
  if (kept.reduce((sum, [, text]) => sum + text.length, 0) > MOST_CHARACTERS) return refuse('too-long')
  return { ok: true, state: Object.fromEntries(kept), events: [] }
}
