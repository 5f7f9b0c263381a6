/** Every job by name, one line each: it calls an operation, and may safely run twice. */
import type { Deps } from '#core/deps.ts'
import { sweepSessions } from '#core/people/operations/sweep-sessions.ts'
import type { JobList, Timetable } from '#platform/jobs.ts'

export type Jobs = {
  'sweep-sessions': Record<string, never>
}

export const jobsOf = ({ deps }: { deps: Deps }): JobList<Jobs> => ({
  'sweep-sessions': async () => void (await sweepSessions(deps)),
})

/** When time itself starts a job: minute, hour, day, month, weekday, in UTC. */
export const timetable: Timetable<Jobs> = { 'sweep-sessions': '17 * * * *' }
