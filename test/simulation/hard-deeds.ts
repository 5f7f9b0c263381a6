/** The hard cases, as deeds.ts has the straight path: parts, disputes, objections, corrections, consent. */
import type { CategoryId } from '#core/ids.ts'
import { type Actor, partyOf } from '#core/people/actor.ts'
import { refuse } from '#core/decision.ts'
import { block, unblock } from '#core/reports/rules/block.ts'
import { consent } from '#core/reports/rules/consent.ts'
import { decideDispute, proposeDispute } from '#core/reports/rules/dispute.ts'
import { enlist } from '#core/reports/rules/enlist.ts'
import { endingOf, objectionWindow, windowAgency } from '#core/reports/rules/ending.ts'
import { nationalLevel, parentToAsk } from '#core/reports/rules/judge.ts'
import { decideObjection, object } from '#core/reports/rules/object.ts'
import { openParts } from '#core/reports/rules/parts.ts'
import { reclassify } from '#core/reports/rules/reclassify.ts'
import { declinePart, givePart, waivePart } from '#core/reports/rules/settle-part.ts'
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Decided, Deed, Turn } from './deeds.ts'
import { NO_OBJECTION } from './reasons.ts'

export const HARD_DEEDS: readonly Deed[] = [
  {
    action: 'reclassify',
    weight: 0.7,
    attempt: ({ report, ruling, chance }) =>
      reclassify(
        report,
        {
          classification: chance.pick(CLASSIFICATIONS),
          weight: chance.pick(WEIGHTS),
          category: chance.isIn(0.3) ? { id: 8 as CategoryId, sensitive: chance.isIn(0.2) } : null,
        },
        ruling,
      ),
  },
  { action: 'part', weight: 4, attempt: ({ report, ruling }) => givePart(report, ruling) },
  { action: 'decline', weight: 1, attempt: ({ report, ruling }) => declinePart(report, ruling) },
  {
    action: 'enlist',
    weight: 0.7,
    attempt: ({ report, ruling, chance, world: { country } }) => enlist(report, chance.pick(country.agencies), ruling),
  },
  {
    action: 'waive',
    weight: 3,
    attempt: ({ report, ruling, chance }) => waivePart(report, chance.pick(openParts(report)).id, ruling),
  },
  { action: 'propose_dispute', weight: 25, attempt: ({ report, ruling }) => proposeDispute(report, ruling) },
  {
    action: 'confirm_dispute',
    weight: 60,
    attempt: ({ report, ruling, chance }) => decideDispute(report, chance.pick(['approve', 'reject']), ruling),
  },
  { action: 'block', weight: 0.15, attempt: ({ report, ruling }) => block(report, ruling) },
  { action: 'unblock', weight: 3, attempt: ({ report, ruling }) => unblock(report, ruling) },
  { action: 'object', weight: 3, attempt: objecting },
  { action: 'decide_objection', weight: 12, attempt: judging },
  {
    action: 'consent',
    weight: 0.6,
    attempt: ({ report, ruling, chance }) => consent(report, { identity: chance.isIn(0.5) }, ruling),
  },
]

function objecting(turn: Turn): Decided {
  const { report, ruling, world } = turn
  const ending = endingOf(report)
  if (!ending) return refuse('not-now')
  const { policy } = world
  const calendar = world.calendar(windowAgency(report))
  const isFinal = ending.against === 'archived' && NO_OBJECTION.includes(report.endReason ?? '')
  const window = isFinal ? null : objectionWindow(report, ending, { policy, calendar })
  const parent = parentToAsk(report, ending.against)
  const named = parent !== null && isFree(turn, parent) ? parent : nationalLevel(report)
  const judge = world.country.places.get(named)
  return judge ? object(report, { window, judge }, ruling) : refuse('not-now')
}

function judging(turn: Turn): Decided {
  const { report, ruling, chance } = turn
  const { by } = ruling
  if (by.kind !== 'officer' || !report.objection) return refuse('not-yours')
  const judgeIsFree = isFree(turn, report.objection.judge.id)
  const given = { isUpheld: chance.isIn(0.6), hasActed: hasActed(turn, by), judgeIsFree }
  return decideObjection(report, given, { ...ruling, by })
}

/** A coordinator of that agency has no line in the report's history, and did not file it. */
const isFree = (turn: Turn, agencyId: AgencyId): boolean =>
  (turn.world.country.officersOf.get(agencyId) ?? []).some(
    officer => officer.role === 'coordinator' && officer.accountId !== turn.life.filedBy && !hasActed(turn, officer),
  )

const hasActed = ({ life }: Turn, officer: Actor): boolean =>
  life.events.some(({ party }) => party === partyOf(officer))
