/** What an officer may do with many reports at once, and with how many. Policy choices: docs/decisions/0086. */
import type { Officer, OfficerRole } from '#core/people/actor.ts'

export const BULK_ACTS = ['forward', 'ask', 'archive', 'label', 'unlabel', 'watch', 'unwatch'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

/**
 * As many as one summary page can be read of, and as one transaction may hold locked: to forward so many took 9 s on two cores
 * that eighteen others wanted. More than that is done in several goes, each with its own summary.
 */
export const MOST_AT_ONCE = 200

const MARKING: readonly BulkAct[] = ['label', 'unlabel', 'watch', 'unwatch']

const ACTS: Record<OfficerRole, readonly BulkAct[]> = {
  national_admin: BULK_ACTS,
  coordinator: BULK_ACTS,
  /** A liaison neither verifies nor forwards on; docs/domain.md §4. */
  liaison: ['ask', ...MARKING],
  leader: ['watch', 'unwatch'],
  overseer: ['watch', 'unwatch'],
  developer: [],
}

/** What the role ever lets them do; of each report the rules are asked besides. */
export const bulkActsOf = ({ role }: Pick<Officer, 'role'>): readonly BulkAct[] => ACTS[role]

/** These mark a report for a desk and change nothing of it, so that they can be taken back. */
export const isMarking = (act: BulkAct): boolean => MARKING.includes(act)

const OPPOSITE: Partial<Record<BulkAct, BulkAct>> = {
  label: 'unlabel',
  unlabel: 'label',
  watch: 'unwatch',
  unwatch: 'watch',
}

/** What takes it back; nothing for what people were told of. */
export const oppositeOf = (act: BulkAct): BulkAct | null => OPPOSITE[act] ?? null
