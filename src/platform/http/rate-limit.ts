import { createHash } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { type QueryExecutorProvider, sql } from 'kysely'

/** So many attempts in so many seconds, counted from the first. `name` keeps the counts of different forms apart. */
export type RateLimit = { readonly name: string; readonly attempts: number; readonly seconds: number }

export type Allowance =
  { readonly ok: true; readonly left: number } | { readonly ok: false; readonly retryAfterSeconds: number }

/**
 * Counts one attempt by `key` (an address, an account) in all processes together, in one statement. By the database's own
 * clock, because a demonstration that skips a week forgives nobody. Attempts beyond the limit do not lengthen the wait.
 */
export async function countAttempt(db: QueryExecutorProvider, limit: RateLimit, key: string): Promise<Allowance> {
  const { rows } = await sql<{ hits: number; wait: number }>`
    insert into rate_limits as r (key, hits, expires_at)
    values (${digested(limit, key)}, 1, now() + make_interval(secs => ${limit.seconds}))
    on conflict (key) do update set
      hits = case when r.expires_at <= now() then 1 else least(r.hits, 1000000) + 1 end,
      expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end
    returning hits, ceil(extract(epoch from expires_at - now()))::int as wait`.execute(db)
  const { hits, wait } = rows[0] ?? { hits: 1, wait: limit.seconds }
  return hits <= limit.attempts
    ? { ok: true, left: limit.attempts - hits }
    : { ok: false, retryAfterSeconds: Math.max(1, wait) }
}

/** The same, ending the request with 429 and `Retry-After` when there were too many. */
export async function requireAllowance(db: QueryExecutorProvider, limit: RateLimit, key: string): Promise<void> {
  const allowance = await countAttempt(db, limit, key)
  if (allowance.ok) return
  throw new HTTPException(429, {
    res: new Response(null, { headers: { 'Retry-After': String(allowance.retryAfterSeconds) } }),
  })
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
