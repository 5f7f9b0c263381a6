/** The worker role: hands on what is owed, works jobs, and lets time pass. */
import { findConcerned } from '#core/reports/queries/find-concerned.ts'
import { jobsOf, patient, timetable } from '#jobs/jobs.ts'
import { startDispatcher } from '#platform/dispatcher.ts'
import { startWorker } from '#platform/jobs.ts'
import type { Stopping } from '#platform/stopping.ts'
import type { Ground } from './ground.ts'
import { openPost } from './post.ts'

export async function startWork(ground: Ground, stops: Stopping): Promise<void> {
  const { pool, log } = ground
  const dispatcher = startDispatcher(pool, log, { findConcerned, patient })
  stops.later('dispatcher', () => dispatcher.stop())
  const worker = await startWorker({
    pool,
    jobs: jobsOf({ ...ground, deliver: openPost(ground, stops) }),
    timetable,
    log,
  })
  stops.later('worker', () => worker.stop())
}
