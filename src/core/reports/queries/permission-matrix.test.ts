/**
 * Role × relation × action, over every status and what else decides: what the rules offer, the database shows; what is not shown
 * stands in no queue, no figure, no search and no selection; and what waits for a decision stands where it is looked for.
 */
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Officer } from '#core/people/actor.ts'
import { aPolicy } from '#test/calendars.ts'
import { useDatabase } from '#test/database.ts'
import { type Placed, everyOfficer, everyReport, placesUnder, saveMatrix } from '#test/permission-matrix.ts'
import { judgeRefusal } from '../rules/judge.ts'
import { type OfficerAction, officerActions } from '../rules/officer-actions.ts'
import { type Queue, queuesOf } from '../rules/queues.ts'
import { openParts } from '../rules/parts.ts'
import { relationsOf } from '../rules/relations.ts'
import { officerSight } from '../rules/visibility.ts'
import { countInbox } from './count-inbox.ts'
import { listChosenReports } from './list-chosen-reports.ts'
import { listInbox } from './list-inbox.ts'
import { inQueue } from './queue-conditions.ts'
import { visibleTo } from './visible-to.ts'

const NOW = new Date('2026-11-20T03:00:00Z')
const database = useDatabase()

/** A queue in which somebody is waited for, and one of the acts for which it is opened. */
const DUTIES: Partial<Record<Queue, readonly OfficerAction[]>> = {
  to_verify: ['forward'],
  to_forward: ['forward_on'],
  new: ['start'],
  arbitration: ['arbitrate'],
  objections: ['decide_objection'],
  second_signature: ['confirm_dispute'],
  parts: ['part'],
}

/** An act that nobody but those whose queue it is can do: wherever it is offered, the report stands in that queue. */
const ONLY_THERE: Partial<Record<OfficerAction, Queue>> = {
  forward: 'to_verify',
  arbitrate: 'arbitration',
  decide_objection: 'objections',
  confirm_dispute: 'second_signature',
  part: 'parts',
}

const offered = (report: Placed, officer: Officer): readonly OfficerAction[] =>
  officerActions(
    report,
    {
      relations: relationsOf(report, officer, false),
      hasForwarded: false,
      hasProposed: report.dispute?.proposedBy === officer.id,
      judgeRefusal: judgeRefusal(report, officer, { hasActed: false, judgeIsFree: true }),
      owesPart: openParts(report).some(({ id }) => id === officer.agencyId),
      requestRefusal: 'not-yours', // has a history of its own; docs/permissions.md
      decisionRefusal: 'not-yours',
    },
    aPolicy(),
  )

type Reach = { readonly visible: ReadonlySet<number>; readonly queues: ReadonlyMap<Queue, ReadonlySet<number>> }

let officers: readonly Officer[]
let reports: readonly Placed[]

beforeEach(async () => {
  const { rows } = await database.root.query<{ id: number }>('select id from agencies where parent_id is null')
  const places = placesUnder(rows[0]?.id ?? 1)
  officers = everyOfficer(places)
  reports = everyReport(places)
  await saveMatrix(database, { places, officers, reports, now: NOW })
})

/** What the database shows this officer, and in which of their queues. */
async function reachOf(officer: Officer): Promise<Reach> {
  const mine = queuesOf(officer)
  const names = ['visible', ...mine]
  const flags = [visibleTo(officer), ...mine.map(queue => inQueue(queue, officer, NOW))]
  const { rows } = await sql<{ id: number; flags: boolean[] }>`
    select id, array[${sql.join(flags)}] as flags from reports`.execute(database.db)
  const [visible = new Set<number>(), ...queues] = names.map(
    (_, place) => new Set(rows.filter(row => row.flags[place]).map(({ id }) => id)),
  )
  return { visible, queues: new Map(mine.map((queue, place) => [queue, queues[place] ?? new Set()])) }
}

const nameOf = ({ role, mandate, agencyId }: Officer) => `${role} ${mandate ?? ''} of ${agencyId}`

function faultsOf(report: Placed, officer: Officer, { visible, queues }: Reach): string[] {
  const actions = offered(report, officer)
  const isVisible = visible.has(report.id)
  const faults: string[] = []
  if (isVisible !== (officerSight(report, officer, false) !== null)) faults.push('rule and SQL differ')
  if (actions.length > 0 && !isVisible) faults.push(`offered ${actions.join()} of what does not exist`)
  for (const [queue, ids] of queues) {
    if (!ids.has(report.id)) continue
    if (!isVisible) faults.push(`in ${queue}, unseen`)
    const duties = DUTIES[queue]
    if (duties && !duties.some(action => actions.includes(action)))
      faults.push(`in ${queue}, and offered ${actions.join() || 'nothing'}`)
  }
  for (const action of actions) {
    const queue = ONLY_THERE[action]
    if (queue && !queues.get(queue)?.has(report.id)) faults.push(`offered ${action}, and not in ${queue}`)
  }
  return faults.map(fault => `${nameOf(officer)}, ${report.name}: ${fault}`)
}

test('who is offered an act sees the report, and whoever is waited for finds it in the queue of that act', async () => {
  const faults: string[] = []
  let seen = 0
  for (const officer of officers) {
    const reach = await reachOf(officer)
    seen += reach.visible.size
    for (const report of reports) faults.push(...faultsOf(report, officer, reach))
  }
  const cells = officers.length * reports.length
  expect(faults.slice(0, 20), `${faults.length} of ${cells}`).toEqual([])
  // The comparison is worth something only if many are seen and many are not.
  expect([officers.length, reports.length, seen / cells > 0.1, seen / cells < 0.7]).toEqual([36, 516, true, true])
}, 60_000)

test('what does not exist for an officer is in no figure, no search and no selection, and what does is in all', async () => {
  for (const officer of officers) {
    const who = nameOf(officer)
    const { visible, queues } = await reachOf(officer)
    const counted = queuesOf(officer).filter(queue => queue !== 'all')
    const counts = await countInbox(database.db, officer, { queues: counted, now: NOW })
    const sizes = counted.map(queue => [queue, queues.get(queue)?.size ?? 0])
    expect([who, Object.fromEntries(counts)]).toEqual([who, Object.fromEntries(sizes)])

    const search = { queue: 'all', now: NOW, filter: { text: 'padam' }, limit: reports.length } as const
    const { rows } = await listInbox(database.db, officer, search)
    expect([who, rows.filter(({ id }) => !visible.has(id))]).toEqual([who, []])

    const numbers = reports.map(({ number }) => number)
    const chosen = await listChosenReports(database.db, officer, numbers)
    expect([who, chosen.map(({ report }) => report.id).toSorted((one, other) => one - other)]).toEqual([
      who,
      [...visible].toSorted((one, other) => one - other),
    ])
  }
}, 60_000)
