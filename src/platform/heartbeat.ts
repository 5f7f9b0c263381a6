/**
 * A job whose process died stays locked for four hours by the job library's own rule. Here each worker says every few
 * seconds that it is alive, and gives the jobs of one that has fallen silent to whoever is free.
 */
import type { Pool } from 'pg'
import type { Log } from './log.ts'

export type Heart = { stop(): Promise<void> }

/** With a beat four times in this span, a dead worker's jobs run again within 30 seconds; 60 are promised. */
const SILENCE_MS = 20_000

export async function startHeartbeat(pool: Pool, worker: string, log: Log, silenceMs = SILENCE_MS): Promise<Heart> {
  const beat = async () => {
    try {
      await pool.query(
        'insert into worker_heartbeats (worker_id, beat_at) values ($1, now()) on conflict (worker_id) do update set beat_at = now()',
        [worker],
      )
      const freed = await freeJobsOfTheDead(pool, silenceMs)
      if (freed.length > 0) log.warn({ workers: freed }, 'jobs of dead workers are free again')
    } catch (error) {
      log.warn({ err: error }, 'the heartbeat did not reach the database')
    }
  }
  await beat()
  const timer = setInterval(() => void beat(), silenceMs / 4)
  return {
    async stop() {
      clearInterval(timer)
      await pool.query('delete from worker_heartbeats where worker_id = $1', [worker]).catch(() => undefined)
    },
  }
}

/** Unlocks what is held by workers without a recent beat; a lock younger than the silence may be by one about to beat first. */
async function freeJobsOfTheDead(pool: Pool, silenceMs: number): Promise<string[]> {
  const { rows } = await pool.query<{ worker: string }>(
    `with silence as (select now() - make_interval(secs => $1::float8 / 1000) as since),
      dead as (
        select distinct locked_by as worker from graphile_worker._private_jobs, silence
        where locked_at < since and not exists (
          select from worker_heartbeats where worker_id = locked_by and beat_at >= since)),
      forgotten as (delete from worker_heartbeats using silence where beat_at < since - interval '1 hour'),
      freed as (select graphile_worker.force_unlock_workers(array_agg(worker)) from dead having count(*) > 0)
    select worker from dead where (select count(*) from freed) > 0`,
    [silenceMs],
  )
  return rows.map(({ worker }) => worker)
}
