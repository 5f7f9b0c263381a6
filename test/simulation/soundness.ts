/** What is wrong with a report, in words; nothing, as long as nobody is left waiting for nothing. */
import { type Clock, isOpen as isRunningOrPaused, pausedSince } from '#core/calendars/rules/clock.ts'
import { OFFICER_CLOCKS, REPORTER_CLOCKS, reminderDue, warningDue } from '#core/reports/rules/remind.ts'
import { relationsOf } from '#core/reports/rules/relations.ts'
import { type Report, isFollowing, isOpen } from '#core/reports/rules/report.ts'
import { asKept, retold } from './history.ts'
import { ARCHIVE_REASONS } from './reasons.ts'
import { toldOf } from './sweep.ts'
import type { Life, World } from './world.ts'

/** Which of its open clocks makes somebody act, in each status in which somebody has to. */
const OWED: Readonly<Record<string, readonly string[]>> = {
  received: ['verification'],
  awaiting_information: ['completion'],
  forwarded: ['follow_up', 'reply_answer'],
  in_progress: ['follow_up', 'reply_answer'],
  answered: ['reporter_window'],
  replied: ['reply_answer'],
}

const CLOSINGS = ['satisfied reporter', 'reporter_statement admin', 'no_response system', 'unfounded_dispute admin']
const BY_SETTER: Readonly<Record<string, string>> = { verifier: 'admin', system: 'system', reporter: 'reporter' }
const ARCHIVINGS = ARCHIVE_REASONS.map(({ key, setBy }) => `${key} ${BY_SETTER[setBy]}`)

const when = (isWrong: boolean, what: string): readonly string[] => (isWrong ? [what] : [])

/** At any time. */
export function wrongWith(life: Pick<Life, 'report' | 'filedBy'>, world: Pick<World, 'country'>): readonly string[] {
  const { report } = life
  if (isFollowing(report)) return []
  return [...clockFaults(report), ...(isOpen(report) ? ownerFaults(life, world) : endFaults(report))]
}

function clockFaults({ status, clocks, objection }: Report): readonly string[] {
  const open = clocks.filter(isRunningOrPaused)
  const keys = open.map(({ kind, agencyId }) => (kind === 'supporting_part' ? `${kind} ${agencyId}` : kind))
  const owed = OWED[status]
  const mayStand = status === 'awaiting_information' || status === 'blocked'
  return [
    ...when(new Set(keys).size < keys.length, `two clocks of a kind: ${keys.join(', ')}`),
    ...when(owed !== undefined && !open.some(runs(owed)), `${status} with nothing owed`),
    ...when(owed !== undefined && !open.some(({ kind }) => kind === 'ombudsman'), `${status} without the Ombudsman`),
    ...when(!mayStand && open.some(pausedSince), `${status} with a clock that stands still`),
    ...when(objection !== null && !open.some(judged), 'an objection without a clock'),
    ...when(objection === null && open.some(judged), 'a clock for no objection'),
  ]
}

const judged = ({ kind }: Clock): boolean => kind === 'objection'

const runs =
  (kinds: readonly string[]) =>
  (clock: Clock): boolean =>
    kinds.includes(clock.kind) && pausedSince(clock) === null

/** Somebody whose agency is open, who is not accused and did not file it, is there to act. */
function ownerFaults(
  { report, filedBy }: Pick<Life, 'report' | 'filedBy'>,
  { country }: Pick<World, 'country'>,
): readonly string[] {
  const owner = report.lead ?? report.verifier
  const officers = country.officersOf.get(owner.id) ?? []
  const able = officers.some(officer => {
    const relations = relationsOf(report, officer, officer.accountId === filedBy)
    return relations.has(report.lead ? 'holder' : 'verifier')
  })
  const isUnverified = report.status === 'received' || report.statusBefore === 'received'
  return [
    ...when(!able, `nobody at agency ${owner.id} can act`),
    ...when(country.places.get(owner.id)?.active !== true, 'held by a closed agency'),
    ...when((report.lead === null) !== isUnverified, `${report.status} with lead ${report.lead?.id}`),
    ...when(report.endedAt !== null || report.endReason !== null, 'open, and ended'),
    ...when((report.chain.at(-1) ?? null) !== (report.lead?.id ?? null), 'the chain ends elsewhere than at the lead'),
  ]
}

function endFaults({ status, endReason, endedBy, endedAt, clocks, objection }: Report): readonly string[] {
  const open = clocks.filter(isRunningOrPaused).map(({ kind }) => kind)
  const allowed = objection ? ['objection', 'ombudsman'] : []
  const ending = `${endReason} ${endedBy}`
  return [
    ...when(status === 'closed' && !CLOSINGS.includes(ending), `closed: ${ending}`),
    ...when(status === 'archived' && !ARCHIVINGS.includes(ending), `archived: ${ending}`),
    ...when(status !== 'blocked' && endedAt === null, 'ended at no time'),
    ...when(status !== 'blocked' && open.some(kind => !allowed.includes(kind)), `ended, and owes ${open.join(', ')}`),
  ]
}

/** Right after the sweep: nothing is due that has not happened, nobody waits to be told. */
export function leftUndone(
  life: Pick<Life, 'report' | 'told'>,
  { policy, calendar }: Pick<World, 'policy' | 'calendar'>,
  now: Date,
): readonly string[] {
  const { report } = life
  const running = report.clocks.filter(clock => isRunningOrPaused(clock) && pausedSince(clock) === null)
  const isDue = (kind: string) => running.some(clock => clock.kind === kind && clock.dueAt <= now)
  const asked = (clock: Clock) => ({ policy, calendar: calendar(clock.agencyId), now })
  const isEscalatable = report.status !== 'answered' && (isOpen(report) || report.objection !== null)
  return [
    ...when(isDue('completion'), 'not completed, and waits on'),
    ...when(isDue('reporter_window'), 'unanswered, and not closed'),
    ...when(isDue('second_signature'), 'proposed, and not lapsed'),
    ...when(isDue('ombudsman') && isEscalatable && report.escalatedAt === null, 'sixty days, and not escalated'),
    ...running.flatMap(clock => {
      const { reminders, rung } = toldOf(life, clock)
      const isUnwarned = OFFICER_CLOCKS.includes(clock.kind) && warningDue(clock, { told: rung, ...asked(clock) })
      const isForgotten =
        REPORTER_CLOCKS.includes(clock.kind) && reminderDue(clock, { sent: reminders, ...asked(clock) })
      return [
        ...when(Boolean(isUnwarned), `${clock.kind} not told of`),
        ...when(Boolean(isForgotten), `${clock.kind} not reminded of`),
      ]
    }),
    ...when(
      running.some(clock => clock.calendarVersion < calendar(clock.agencyId).version),
      'counted by an old calendar',
    ),
  ]
}

/** What the history adds up to is what is kept. */
export function untrue({ report, events }: Life): readonly string[] {
  const [told, kept] = [retold(events), asKept(report)]
  return Object.keys(kept).flatMap(key => {
    const [one, other] = [read(told, key), read(kept, key)]
    return when(one !== other, `${key} is ${String(other)}, and the history says ${String(one)}`)
  })
}

const read = (from: object, key: string): unknown => Object.entries(from).find(([name]) => name === key)?.[1]
