import { createHash } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { CompiledQuery, type QueryExecutorProvider, sql } from 'kysely'
import { isRefusedStatement } from '#platform/db.ts'
import { togetherOn } from '#platform/together.ts'

/** So many attempts in so many seconds, counted from the first. `name` keeps the counts of different forms apart. */
export type RateLimit = { readonly name: string; readonly attempts: number; readonly seconds: number }

export type Allowance =
  { readonly ok: true; readonly left: number } | { readonly ok: false; readonly retryAfterSeconds: number }

type Attempt = { readonly key: Buffer; readonly seconds: number }
type Counted = { readonly hits: number; readonly wait: number }

/**
 * Counts one attempt by `key` (an address, an account) in all processes together, in one statement. By the database's own
 * clock, because a demonstration that skips a week forgives nobody. Attempts beyond the limit do not lengthen the wait.
 */
export async function countAttempt(db: QueryExecutorProvider, limit: RateLimit, key: string): Promise<Allowance> {
  const { hits, wait } = await count(db, { key: digested(limit, key), seconds: limit.seconds })
  return hits <= limit.attempts
    ? { ok: true, left: limit.attempts - hits }
    : { ok: false, retryAfterSeconds: Math.max(1, wait) }
}

const count = togetherOn(countAll, isRefusedStatement)

/** In the order of keys, so that no two processes wait for each other. */
const COUNT = `
  insert into rate_limits as r (key, hits, expires_at)
  select key, hits, now() + make_interval(secs => seconds) from unnest($1::bytea[], $2::int[], $3::int[]) as given (key, hits, seconds)
  order by key
  on conflict (key) do update set
    hits = case when r.expires_at <= now() then excluded.hits else least(r.hits, 1000000) + excluded.hits end,
    expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end
  returning key, hits, ceil(extract(epoch from expires_at - now()))::int as wait`

/** Several by one key at the same moment are written as one row, and count one after the other all the same. */
async function countAll(db: QueryExecutorProvider, attempts: readonly Attempt[]): Promise<readonly Counted[]> {
  const groups = Map.groupBy(attempts, ({ key }) => key.toString('hex'))
  const firsts = [...groups.values()].flatMap(([first]) => first ?? [])
  const times = [...groups.values()].map(group => group.length)
  const values = [firsts.map(({ key }) => key), times, firsts.map(({ seconds }) => seconds)]
  const { rows } = await db.getExecutor().executeQuery<Row>(CompiledQuery.raw(COUNT, values))
  const counted = new Map<Attempt, Counted>()
  for (const { key, hits, wait } of rows) {
    const group = groups.get(key.toString('hex')) ?? []
    group.forEach((attempt, place) => counted.set(attempt, { hits: hits - group.length + 1 + place, wait }))
  }
  return attempts.flatMap(attempt => counted.get(attempt) ?? [])
}

type Row = Counted & { readonly key: Buffer }

/** The same, ending the request with 429 and `Retry-After` when there were too many. */
export async function requireAllowance(db: QueryExecutorProvider, limit: RateLimit, key: string): Promise<void> {
  const allowance = await countAttempt(db, limit, key)
  if (!allowance.ok) throw tooMany(allowance.retryAfterSeconds)
}

export const tooMany = (seconds: number): HTTPException =>
  new HTTPException(429, { res: new Response(null, { headers: { 'Retry-After': String(seconds) } }) })

/** How it stands, without counting anything. */
export async function lookAt(db: QueryExecutorProvider, limit: RateLimit, key: string): Promise<Allowance> {
  const { rows } = await sql<Counted>`
    select hits, ceil(extract(epoch from expires_at - now()))::int as wait from rate_limits
    where key = ${digested(limit, key)} and expires_at > now()`.execute(db)
  const { hits = 0, wait = 0 } = rows[0] ?? {}
  return hits < limit.attempts
    ? { ok: true, left: limit.attempts - hits }
    : { ok: false, retryAfterSeconds: Math.max(1, wait) }
}

/** Counts one attempt less by each: it turned out to be none of those that are limited. */
export async function takeBack(
  db: QueryExecutorProvider,
  counted: readonly (readonly [limit: RateLimit, key: string])[],
): Promise<void> {
  if (counted.length === 0) return
  const keys = counted.map(([limit, key]) => digested(limit, key)).sort(Buffer.compare)
  await sql`
    update rate_limits set hits = greatest(hits - 1, 0) from (
      select r.key from rate_limits r where r.key = any(${keys}) order by r.key for update
    ) as locked where rate_limits.key = locked.key`.execute(db)
}

/** After a success, such as the right password, earlier failures no longer count. */
export async function forgive(db: QueryExecutorProvider, limit: RateLimit, key: string): Promise<void> {
  await sql`delete from rate_limits where key = ${digested(limit, key)}`.execute(db)
}

/** For a job: counts that have run out are of no more use. */
export async function sweepRateLimits(db: QueryExecutorProvider): Promise<void> {
  await sql`delete from rate_limits where expires_at < now()`.execute(db)
}

/** The table is read by backups and administrators, and need not tell them who came. */
const digested = (limit: RateLimit, key: string) => createHash('sha256').update(`${limit.name}\0${key}`).digest()
