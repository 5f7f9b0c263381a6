/**
 * What waits on an officer's desk, as named queues. Which of them an officer has follows from the role (docs/domain.md §2):
 * verifiers verify, holders handle, leaders and overseers watch. What a queue shows is still only what the officer may see.
 *
 * What reaches an agency is new for its liaisons and, for its coordinators, to be forwarded to one of its units.
 */
import type { Officer } from '#core/people/actor.ts'

export const QUEUES = [
  'to_verify',
  'arbitration',
  'objections',
  'second_signature',
  'reveals',
  'returned',
  'to_forward',
  'new',
  'parts',
  'mine',
  'late',
  'near',
  'in_progress',
  'replied',
  'waiting',
  'answered',
  'escalated',
  'dossiers',
  'oversight',
  'withdrawn',
  'watched',
  'all',
] as const
export type Queue = (typeof QUEUES)[number]

/** What every desk at which reports are handled goes through, after what only it has. */
const HANDLED = ['late', 'near', 'mine', 'in_progress', 'replied', 'waiting', 'answered', 'watched', 'all'] as const

/** The first is the one that opens by itself. Nobody else's desk is empty: a developer has none. */
export function queuesOf({ role, mandate }: Pick<Officer, 'role' | 'mandate'>): readonly Queue[] {
  switch (role) {
    case 'national_admin':
      return ['to_verify', 'arbitration', 'objections', 'second_signature', 'reveals', 'returned', ...HANDLED]
    case 'coordinator':
      return ['to_verify', 'to_forward', 'returned', 'parts', 'objections', 'second_signature', ...HANDLED]
    case 'liaison':
      return ['new', 'parts', ...HANDLED]
    case 'leader':
      return ['late', 'near', 'in_progress', 'replied', 'answered', 'watched', 'all']
    case 'overseer':
      return overseen(mandate)
    case 'developer':
      return []
  }
}

/**
 * The Ombudsman waits for sixty days and for consent; an inspectorate for oversight content, withdrawn or not; Kemendagri
 * for regional governments that are late; KSP reads on its issues.
 */
function overseen(mandate: Officer['mandate']): readonly Queue[] {
  switch (mandate) {
    case 'ombudsman':
      return ['escalated', 'dossiers', 'late', 'watched', 'all']
    case 'inspectorate':
      return ['oversight', 'late', 'near', 'withdrawn', 'watched', 'all']
    case 'kemendagri':
      return ['late', 'near', 'escalated', 'watched', 'all']
    case 'ksp':
    case null:
      return ['all', 'late', 'near', 'escalated', 'watched']
  }
}

/** In which order a list stands: by what is due first, by age, or by weight, and then by what is due first. */
const SORTS = ['due', 'newest', 'oldest', 'weight'] as const
export type Sort = (typeof SORTS)[number]

/** The first is the usual one. What grows for ever is not sorted by weight, of which no index knows; where no clock of an agency says what waits, age does. */
export function sortsOf(queue: Queue): readonly Sort[] {
  if (queue === 'all') return ['newest', 'oldest', 'due']
  return BY_AGE.includes(queue) ? ['oldest', 'newest', 'weight'] : SORTS
}

const BY_AGE: readonly Queue[] = ['escalated', 'dossiers', 'withdrawn']

/** Leaders and overseers read; nothing on their pages changes a report. */
export const isReadingOnly = ({ role }: Pick<Officer, 'role'>): boolean => role === 'leader' || role === 'overseer'
