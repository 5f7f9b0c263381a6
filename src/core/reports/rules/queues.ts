/**
 * What waits on an officer's desk, as named queues. Which of them an officer has follows from the role (docs/domain.md §2):
 * verifiers verify, holders handle, leaders and overseers watch. What a queue shows is still only what the officer may see.
 */
import type { Officer } from '#core/people/actor.ts'

export const QUEUES = [
  'to_verify',
  'arbitration',
  'returned',
  'new',
  'late',
  'near',
  'in_progress',
  'replied',
  'waiting',
  'answered',
  'escalated',
  'all',
] as const
export type Queue = (typeof QUEUES)[number]

/** The first is the one that opens by itself. Nobody else's desk is empty: a developer has none. */
export function queuesOf({ role, mandate }: Pick<Officer, 'role' | 'mandate'>): readonly Queue[] {
  switch (role) {
    case 'national_admin':
      return [
        'to_verify',
        'arbitration',
        'returned',
        'late',
        'near',
        'in_progress',
        'replied',
        'waiting',
        'answered',
        'all',
      ]
    case 'coordinator':
      return ['to_verify', 'new', 'returned', 'late', 'near', 'in_progress', 'replied', 'waiting', 'answered', 'all']
    case 'liaison':
      return ['new', 'late', 'near', 'in_progress', 'replied', 'waiting', 'answered', 'all']
    case 'leader':
      return ['late', 'near', 'in_progress', 'replied', 'answered', 'all']
    case 'overseer':
      return mandate === 'ombudsman' ? ['escalated', 'late', 'all'] : ['all', 'late', 'near']
    case 'developer':
      return []
  }
}

/** Leaders and overseers read; nothing on their pages changes a report. */
export const isReadingOnly = ({ role }: Pick<Officer, 'role'>): boolean => role === 'leader' || role === 'overseer'
