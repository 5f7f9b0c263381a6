/** A page that an officer has open, as the hub knows it. */
import type { OfficerId, ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Queue } from '#core/reports/rules/queues.ts'
import type { Change } from '#platform/notice.ts'

/** What is told to a page: figures and hints, which the page turns into what is seen. */
export type Update =
  | { readonly kind: 'counts'; readonly counts: ReadonlyMap<Queue, number> }
  /** The rows of the queue that it shows are not what they were. */
  | { readonly kind: 'list' }

export type OpenReport = {
  readonly id: ReportId
  /** Whether its reader is shown to others who have it open, and they to the reader. */
  readonly appears: boolean
  /** Somebody acted on it: tells the page what, or that it is gone from its sight. */
  readonly tellChange: () => Promise<void>
  /** Somebody came, began to write, or left. Returns whether there is anybody to see. */
  readonly tellPresence: () => Promise<boolean>
}

export type Seat = {
  readonly officer: Officer
  readonly queues: readonly Queue[]
  /** The one whose rows are on the page. */
  readonly queue: Queue | null
  readonly report: OpenReport | null
  /** Whether the session still lives, and is the same officer's with the same work. */
  readonly isAlive: () => Promise<boolean>
  readonly send: (update: Update) => void
  /** Keeps what stands between from thinking that nobody is there. */
  readonly beat: () => void
  readonly end: (reason: 'signed-out' | 'over') => void
}

/** Whom a count serves: colleagues; one officer, because it leaves out what they touched; one, because it is theirs alone. */
export type ShareKind = 'shared' | 'judged' | 'personal'

/**
 * What is shared is the same for all of one agency and role: its conditions ask for nothing else (queue-conditions.ts). What
 * moves the personal ones names the officer (find-concerned.ts).
 */
const KINDS: Record<Queue, ShareKind> = {
  to_verify: 'shared',
  arbitration: 'shared',
  objections: 'judged',
  second_signature: 'judged',
  reveals: 'judged',
  returned: 'shared',
  to_forward: 'shared',
  new: 'shared',
  parts: 'shared',
  mine: 'personal',
  late: 'shared',
  near: 'shared',
  in_progress: 'shared',
  replied: 'shared',
  waiting: 'shared',
  answered: 'shared',
  escalated: 'shared',
  dossiers: 'shared',
  oversight: 'shared',
  withdrawn: 'shared',
  watched: 'personal',
  all: 'shared', // which is not counted, yet its rows move
}

export type Share = {
  readonly key: string
  readonly kind: ShareKind
  readonly officer: Officer
  readonly queues: readonly Queue[]
}

/**
 * What is counted for this seat, and who counts the same. Nobody's queues hold a report that they filed themselves, so
 * whoever has filed any shares with nobody.
 */
export function sharesOf({ officer, queues }: Pick<Seat, 'officer' | 'queues'>, hasFiled: boolean): readonly Share[] {
  const own = `officer ${officer.id}`
  const share = (kind: ShareKind, key: string): Share[] => {
    const those = queues.filter(queue => KINDS[queue] === kind)
    return those.length > 0 ? [{ key: `${kind} ${key}`, kind, officer, queues: those }] : []
  }
  return [...share('shared', hasFiled ? own : deskOf(officer)), ...share('judged', own), ...share('personal', own)]
}

/** Everything about an officer that queues ask for, save who they are. */
export const deskOf = ({ role, agencyPath, mandate, scope }: Officer): string =>
  JSON.stringify([role, agencyPath, mandate, scope])

/** Whether what moved may be in these queues; whether it is, the database is asked. Overseers look across agencies. */
export const isMoved = ({ kind, officer }: Share, { agencies, officers }: Change): boolean =>
  kind === 'personal'
    ? officers.includes(officer.id)
    : officer.role === 'overseer' || agencies.includes(officer.agencyId)

export type Sitting = { readonly reportId: ReportId; readonly officerId: OfficerId }

export const sittingOf = ({ officer, report }: Seat): Sitting | null =>
  report?.appears ? { reportId: report.id, officerId: officer.id } : null
