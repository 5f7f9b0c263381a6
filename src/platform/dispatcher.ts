/**
 * Turns what transactions owe (rows of the outbox) into jobs, and tells the screens that are open.
 *
 * Why not NOTIFY in the transaction itself: it makes commits wait for one another. Measured with 32 connections: about
 * 1,000 commits a second with a notice in each, 5,800 to 10,000 without.
 */
import type { Pool, PoolClient } from 'pg'
import type { Log } from './log.ts'
import { type Concerned, noticesOf, sayNotice } from './notice.ts'

export type Dispatcher = { stop(): Promise<void> }

/** Which screens rows of the outbox concern, asked while they are still there. */
export type FindConcerned = (client: PoolClient, outboxIds: readonly number[]) => Promise<readonly Concerned[]>

export type HandingOn = {
  readonly findConcerned?: FindConcerned
  /** Jobs that wait while any other is to be done. */
  readonly patient?: readonly string[]
}

type Dispatching = HandingOn & { readonly everyMs?: number }

const BATCH = 500

export function startDispatcher(pool: Pool, log: Log, { everyMs = 200, ...how }: Dispatching = {}): Dispatcher {
  const ending = new AbortController()
  const turn = async () => {
    while (!ending.signal.aborted) {
      try {
        while ((await dispatch(pool, how)) === BATCH && !ending.signal.aborted);
      } catch (error) {
        log.warn({ err: error }, 'the dispatcher could not work')
        await pause(1000, ending.signal)
      }
      await pause(everyMs, ending.signal)
    }
  }
  const turning = turn()
  return {
    async stop() {
      ending.abort()
      await turning
    },
  }
}

type Owed = { id: number; notice_agency_id: number | null }

/** Hands on the oldest rows that no other dispatcher holds, and returns how many there were. */
export async function dispatch(pool: Pool, how: HandingOn = {}): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const count = await handOn(client, how)
    await client.query('commit')
    return count
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function handOn(client: PoolClient, { findConcerned, patient = [] }: HandingOn): Promise<number> {
  const { rows } = await client.query<Owed>(
    `select id, notice_agency_id from outbox order by id limit ${BATCH} for update skip locked`,
    [],
  )
  if (rows.length === 0) return 0
  const telling = rows.filter(row => row.notice_agency_id !== null)
  const concerned =
    telling.length > 0
      ? await (findConcerned?.(
          client,
          telling.map(({ id }) => id),
        ) ?? named(telling))
      : []
  // Of several jobs under one key only the last counts, as if they had come one by one.
  await client.query(
    `with taken as (delete from outbox where id = any($1::bigint[]) returning id, name, payload, job_key, run_at),
      jobs as (
        select distinct on (coalesce(job_key, id::text)) id, name, payload, job_key, run_at
        from taken where name is not null order by coalesce(job_key, id::text), id desc)
    select graphile_worker.add_jobs(array_agg(
      (name, payload::json, null, run_at, null, job_key, case when name = any($2::text[]) then 1 end::smallint, null)::graphile_worker.job_spec order by id))
    from jobs having count(*) > 0`,
    [rows.map(({ id }) => id), patient],
  )
  for (const notice of noticesOf(concerned)) await sayNotice(client, notice)
  return rows.length
}

/** Without anybody who knows more, the agency that the row itself names. */
const named = (rows: readonly Owed[]): Concerned[] =>
  rows.flatMap(({ notice_agency_id: id }) => (id === null ? [] : [{ report: null, agencies: [id], officers: [] }]))

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    const timer = setTimeout(finish, ms)
    function finish() {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      done()
    }
    signal.addEventListener('abort', finish)
  })
}
