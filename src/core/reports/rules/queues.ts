/**
 * What waits on an officer's desk, as named queues. Which of them an officer has follows from the role (docs/domain.md §2):
 * verifiers verify, holders handle, leaders and overseers watch. What a queue shows is still only what the officer may see.
 */
import type { Officer } from '#core/people/actor.ts'

export const QUEUES = [
  'to_verify',
  'arbitration',
  'objections',
  'second_signature',
  'reveals',
  'returned',
  'new',
  'parts',
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
  'all',
] as const
export type Queue = (typeof QUEUES)[number]

/** What every desk at which reports are handled goes through, after what only it has. */
const HANDLED = ['late', 'near', 'in_progress', 'replied', 'waiting', 'answered', 'all'] as const

/** The first is the one that opens by itself. Nobody else's desk is empty: a developer has none. */
export function queuesOf({ role, mandate }: Pick<Officer, 'role' | 'mandate'>): readonly Queue[] {
  switch (role) {
    case 'national_admin':
      return ['to_verify', 'arbitration', 'objections', 'second_signature', 'reveals', 'returned', ...HANDLED]
    case 'coordinator':
      return ['to_verify', 'new', 'parts', 'objections', 'second_signature', 'returned', ...HANDLED]
    case 'liaison':
      return ['new', 'parts', ...HANDLED]
    case 'leader':
      return ['late', 'near', 'in_progress', 'replied', 'answered', 'all']
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
      return ['escalated', 'dossiers', 'late', 'all']
    case 'inspectorate':
      return ['oversight', 'late', 'near', 'withdrawn', 'all']
    case 'kemendagri':
      return ['late', 'near', 'escalated', 'all']
    case 'ksp':
    case null:
      return ['all', 'late', 'near', 'escalated']
  }
}

/** Their reports stand by age, the oldest first: no clock of an agency says what waits there. */
export const isByAge = (queue: Queue): boolean => ['escalated', 'dossiers', 'withdrawn'].includes(queue)

/** Leaders and overseers read; nothing on their pages changes a report. */
export const isReadingOnly = ({ role }: Pick<Officer, 'role'>): boolean => role === 'leader' || role === 'overseer'
