/**
 * Colleagues named in a note, who are told of it. Only in an internal note, and only those who may read it: naming somebody never
 * shows them a report. Policy choice: docs/decisions/0093-looking-after-reports.md.
 */
import type { AccountId, AgencyId, OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { Visibility } from '#core/reports/rules/terms.ts'
import { officerSight } from '#core/reports/rules/visibility.ts'

export const MOST_MENTIONS = 20

/** Where those work who may be named. */
export const deskAgencies = ({ lead, supporting, verifier, chain }: Report): readonly AgencyId[] => [
  ...new Set([...(lead ? [lead.id] : []), ...supporting.map(({ id }) => id), verifier.id, ...chain]),
]

export const readsNotes = (report: Report, officer: Officer, reporterAccountId: AccountId | null): boolean =>
  officerSight(report, officer, officer.accountId === reporterAccountId)?.internal === true

export function mentionRefusal(
  named: readonly OfficerId[],
  visibility: Visibility,
  allowed: readonly OfficerId[],
): 'mention-internal-only' | 'mention-unknown' | null {
  if (named.length === 0) return null
  if (visibility !== 'internal') return 'mention-internal-only'
  const isAllowed = named.every(id => allowed.includes(id))
  return isAllowed && named.length <= MOST_MENTIONS ? null : 'mention-unknown'
}

type Named = { readonly id: OfficerId; readonly name: string }

/** Not the middle of an address. */
const CALL = /(?<![\p{L}\p{N}._-])@([^@]{1,120})/gu
const WORD_AFTER = /^[\p{L}\p{N}]/u

/**
 * Colleagues whom a text names as "@Sari Dewi", or as "@Sari" where only one of them is called so. Capitals do not matter; the longest
 * name that fits counts, so that "@Sari Dewi" is not every Sari.
 */
export function namedIn(text: string, colleagues: readonly Named[]): readonly OfficerId[] {
  if (!text.includes('@')) return []
  const calls = callsOf(colleagues)
  const found = new Set<OfficerId>()
  for (const { 1: rest = '' } of text.matchAll(CALL)) {
    const said = rest.toLocaleLowerCase('id')
    const call = calls.find(({ name }) => said.startsWith(name) && !WORD_AFTER.test(said.slice(name.length)))
    if (call?.only !== undefined) found.add(call.only)
  }
  return [...found]
}

/** Full and first names, the longest first; nobody alone where several are called so. */
function callsOf(
  colleagues: readonly Named[],
): readonly { readonly name: string; readonly only: OfficerId | undefined }[] {
  const who = new Map<string, Set<OfficerId>>()
  for (const { id, name } of colleagues) {
    const whole = name.trim().toLocaleLowerCase('id')
    for (const call of [whole, whole.split(/\s+/)[0] ?? whole]) who.set(call, (who.get(call) ?? new Set()).add(id))
  }
  const calls = [...who].map(([name, ids]) => ({ name, only: ids.size === 1 ? [...ids][0] : undefined }))
  return calls.filter(({ name }) => name !== '').toSorted((one, other) => other.name.length - one.name.length)
}
