/** Somebody takes a turn: one who stands in some relation to the report, with something that the rules grant them. */
import type { Actor, Officer } from '#core/people/actor.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'
import { lapsedByAction } from '#core/reports/rules/dispute.ts'
import { withoutMootObjection } from '#core/reports/rules/object.ts'
import { permit } from '#core/reports/rules/permit.ts'
import { type Relation, relationsOf } from '#core/reports/rules/relations.ts'
import type { Report, Ruling } from '#core/reports/rules/report.ts'
import { DEEDS, type Decided, type Deed, type Turn } from './deeds.ts'
import type { Life, World } from './world.ts'

export type Taken = { readonly action: Deed['action']; readonly refusal: string | null }

const SHARE_OF_REPORTER = 0.35
const TRIES = 6
/** Where there is only little to do, mostly nothing is done. */
const IDLE = 3

/** What was tried, the last being what was done; nothing where nobody could do anything. */
export function takeTurn(world: World, life: Life, at: Date, deeds = DEEDS): readonly Taken[] {
  const taken: Taken[] = []
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const who = someone(world, life)
    const deed = who && chosen(world, life.report, who.relations, deeds)
    if (!who || !deed) continue
    const ruling = rulingOf(world, at, who)
    const turn: Turn = { world, life, report: life.report, ruling, chance: world.chance }
    const refusal = carryOut(world, ruling, deed.attempt(turn))
    taken.push({ action: deed.action, refusal })
    if (refusal === null) return taken
  }
  return taken
}

/** All or nothing, as in one transaction; and what every change brings with it (operations/change-report.ts). */
export function carryOut(
  { lives }: Pick<World, 'lives'>,
  ruling: Ruling,
  result: Decided | readonly Decided[],
): string | null {
  const decisions = 'ok' in result ? [result] : result
  for (const decision of decisions) if (!decision.ok) return decision.refusal
  for (const decision of decisions) if (decision.ok) record(lives, ruling, decision)
  return null
}

type Lawful = Extract<Decided, { ok: true }>

function record(lives: ReadonlyMap<ReportId, Life>, ruling: Ruling, decision: Lawful): void {
  const life = lives.get(decision.state.id)
  if (!life) throw new Error(`No report ${decision.state.id}`)
  const made = withoutMootObjection(lapsedByAction(life.report, decision, ruling), ruling.at)
  life.report = made.events.length > 0 ? { ...made.state, version: life.report.version + 1 } : life.report
  life.events.push(...made.events)
}

export const rulingOf = ({ policy, calendar }: World, at: Date, who: Pick<Ruling, 'by' | 'relations'>): Ruling => ({
  at,
  ...who,
  policy,
  policyOf: () => policy,
  calendarOf: calendar,
})

type Someone = { readonly by: Actor; readonly relations: ReadonlySet<Relation> }

/** Who turns to the report, and how they stand to it: its reporter, or an officer of an agency that it has touched. */
export function someone(
  { country, chance }: Pick<World, 'country' | 'chance'>,
  { report, filedBy }: Pick<Life, 'report' | 'filedBy'>,
): Someone | null {
  if (chance.isIn(SHARE_OF_REPORTER))
    return { by: { kind: 'reporter', accountId: filedBy }, relations: new Set(['reporter']) }
  const officers = around(report).flatMap(id => country.officersOf.get(id) ?? [])
  const by: Officer = chance.pick(officers)
  const relations = relationsOf(report, by, by.accountId === filedBy)
  return relations.size > 0 ? { by, relations } : null
}

/** Where those work who may stand in some relation to it. */
const around = ({ verifier, lead, chain, supporting, objection }: Report): readonly AgencyId[] => [
  ...new Set([
    verifier.path[0] ?? verifier.id,
    verifier.id,
    ...(lead?.path ?? []),
    ...chain,
    ...supporting.map(({ id }) => id),
    ...(objection ? [objection.judge.id] : []),
  ]),
]

/** One of the things that the rules grant somebody who stands so, the likelier the weightier. */
export function chosen<One extends Pick<Deed, 'action' | 'weight'>>(
  { chance, policy }: Pick<World, 'chance' | 'policy'>,
  report: Report,
  relations: ReadonlySet<Relation>,
  deeds: readonly One[],
): One | undefined {
  const may = deeds.filter(({ action }) => permit(action, report, relations, policy) === null)
  let left = chance.next() * may.reduce((sum, { weight }) => sum + weight, IDLE)
  return may.find(({ weight }) => (left -= weight) <= 0)
}
