/** What time does, with the rules that operations/let-time-pass.ts asks, in the same order, for reports held in memory. */
import { type Clock, isOpen } from '#core/calendars/rules/clock.ts'
import { recompute } from '#core/calendars/rules/clocks.ts'
import { refuse } from '#core/decision.ts'
import { SYSTEM } from '#core/people/actor.ts'
import { expire } from '#core/reports/rules/ask.ts'
import { closeUnanswered } from '#core/reports/rules/close.ts'
import { lapseDispute } from '#core/reports/rules/dispute.ts'
import { escalate, extendWindow } from '#core/reports/rules/escalate.ts'
import { type ReportEvent, happened } from '#core/reports/rules/events.ts'
import { NEAR_TOLD, OFFICER_CLOCKS, REPORTER_CLOCKS, reminderDue, warningDue } from '#core/reports/rules/remind.ts'
import type { Ruling } from '#core/reports/rules/report.ts'
import type { Decided } from './deeds.ts'
import { carryOut, rulingOf } from './turn.ts'
import type { Life, Told, World } from './world.ts'

type Step = (life: Life, ruling: Ruling) => Decided

export const STEPS: Readonly<Record<string, Step>> = {
  recount,
  remind,
  expire: ({ report }, ruling) => expire(report, ruling),
  extend: ({ report, isUntold }, ruling) =>
    isUntold && isWindowOver(report.clocks, ruling) ? extendWindow(report, ruling) : refuse('not-now'),
  close: ({ report }, ruling) => closeUnanswered(report, ruling),
  lapse: ({ report }, ruling) => lapseDispute(report, ruling),
  escalate: ({ report }, ruling) => escalate(report, ruling),
  warn,
}

/** More rounds than these would mean that time never stops finding something to do. */
const ROUNDS = 4

/** How often each step found something to do. One round may give the next something: an extended window is reminded of. */
export function sweep(world: World, at: Date): ReadonlyMap<string, number> {
  const ruling = rulingOf(world, at, { by: SYSTEM, relations: new Set(['system']) })
  const done = new Map<string, number>()
  for (const life of world.lives.values()) {
    for (let round = 0; round < ROUNDS && life.report.clocks.some(isOpen); round++) {
      const before = life.events.length
      for (const [name, step] of Object.entries(STEPS)) {
        if (carryOut(world, ruling, step(life, ruling)) === null) done.set(name, (done.get(name) ?? 0) + 1)
      }
      if (life.events.length === before) break
    }
  }
  return done
}

const isWindowOver = (clocks: readonly Clock[], { at }: Ruling) =>
  clocks.some(clock => clock.kind === 'reporter_window' && isOpen(clock) && clock.dueAt <= at)

function recount(life: Life, ruling: Ruling): Decided {
  const { report } = life
  const clocks = report.clocks.map(clock => recompute(clock, ruling.calendarOf(clock.agencyId)))
  const moved = clocks.filter((clock, place) => clock.dueAt.getTime() !== report.clocks[place]?.dueAt.getTime())
  if (moved.length === 0) {
    life.report = { ...report, clocks } // counted again, and nothing to tell of
    return refuse('not-now')
  }
  const events = [happened('report.calendar_revised', ruling, { clocks: moved.filter(isOpen).map(({ kind }) => kind) })]
  return { ok: true, state: { ...report, clocks }, events }
}

const clockKey = ({ kind, agencyId, startedAt }: Pick<Clock, 'kind' | 'agencyId' | 'startedAt'>): string =>
  `${kind} ${agencyId} ${startedAt.getTime()}`

/** What has been told of a clock, known by its kind, its agency and its start. */
export function toldOf({ told }: Pick<Life, 'told'>, { kind, agencyId, startedAt }: Clock): Told {
  const key = clockKey({ kind, agencyId, startedAt })
  const known = told.get(key) ?? { reminders: 0, rung: 0 }
  told.set(key, known)
  return known
}

const openOf = ({ report }: Life, kinds: readonly string[]) =>
  report.clocks.filter(clock => isOpen(clock) && kinds.includes(clock.kind))

function remind(life: Life, ruling: Ruling): Decided {
  for (const clock of openOf(life, REPORTER_CLOCKS)) {
    const told = toldOf(life, clock)
    const given = {
      sent: told.reminders,
      policy: ruling.policy,
      calendar: ruling.calendarOf(clock.agencyId),
      now: ruling.at,
    }
    const reminder = reminderDue(clock, given)
    if (!reminder) continue
    told.reminders = reminder.number
    return {
      ok: true,
      state: life.report,
      events: [happened('clock.reminded', ruling, { clock: clock.kind, ...reminder })],
    }
  }
  return refuse('not-now')
}

function warn(life: Life, ruling: Ruling): Decided {
  const events = openOf(life, OFFICER_CLOCKS).flatMap((clock): ReportEvent[] => {
    const told = toldOf(life, clock)
    const { kind, agencyId: of } = clock
    const given = { told: told.rung, policy: ruling.policy, calendar: ruling.calendarOf(of), now: ruling.at }
    const warning = warningDue(clock, given)
    if (!warning) return []
    const first = Math.max(told.rung, NEAR_TOLD)
    told.rung = warning.told
    if (!warning.rung) return [happened('clock.near', ruling, { clock: kind, of })]
    return Array.from({ length: warning.told - first }, (_, place) =>
      happened('clock.late', ruling, { clock: kind, of, rung: first + place }),
    )
  })
  return events.length > 0 ? { ok: true, state: life.report, events } : refuse('not-now')
}
