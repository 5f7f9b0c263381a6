/** Officers at their desks: as many as the whole country has, by a few statements; and sessions for those who take part. */
import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { OfficerRole } from '#core/people/actor.ts'

const OFFICERS = 20_000

/** Of every four of an agency one coordinates, two are liaisons and one leads; the national level has twenty admins and each overseer. */
const POSTS = `
  with posts as (
    select row_number() over (order by n, a.id) as place, a.id as agency_id, null::text as mandate,
      (array['coordinator', 'liaison', 'liaison', 'leader'])[(n - 1) % 4 + 1] as role
    from agencies a cross join generate_series(1, (select 1 + $1::integer / count(*) from agencies)) n
    where a.depth > 0 order by n, a.id limit $1
  ), national as (
    select 0 as place, a.id as agency_id, mandate, role from agencies a cross join (
      select null as mandate, 'national_admin' as role from generate_series(1, 20)
      union all select unnest(array['ombudsman', 'ksp', 'kemendagri']), 'overseer'
    ) who where a.depth = 0
  ), everybody as (
    select row_number() over (order by place) as place, agency_id, mandate, role
    from (select * from national union all select place, agency_id, mandate, role from posts) p
  ), made as (
    insert into accounts (created_at) select now() from everybody returning id
  ), numbered as (
    select id, row_number() over (order by id) as place from made
  )
  insert into officers (account_id, agency_id, role, mandate, name, email)
  select n.id, e.agency_id, e.role, e.mandate, 'Petugas ' || n.id, 'petugas' || n.id || '@bench.lapor.test'
  from everybody e join numbered n using (place)`

export async function fillDesks(url: string): Promise<void> {
  await withClient(url, async client => {
    await client.query(POSTS, [OFFICERS - 23])
    await client.query('analyze accounts; analyze officers')
  })
}

export type Desk = { readonly officerId: number; readonly role: OfficerRole; readonly cookie: string }

/** One of the busiest and one by chance in turn, of every role that has a desk; the national level and each overseer with them. */
const CHOSEN = `
  with held as (
    select lead_agency_id as id, count(*) as count from reports where status not in ('closed', 'archived') group by 1
  ), ranked as (
    select o.id, o.account_id, o.role, row_number() over (
      partition by o.role, o.mandate order by o.id % 2, case when o.id % 2 = 0 then coalesce(h.count, 0) end desc nulls last, md5(o.id::text)
    ) as place
    from officers o join agencies a on a.id = o.agency_id left join held h on h.id = o.agency_id
  )
  select id as "officerId", account_id as "accountId", role from ranked order by place, role limit $1`

/** Signed in without passwords: 500 of them would take a quarter of a minute. */
export async function seatOfficers(url: string, count: number): Promise<Desk[]> {
  return withClient(url, async client => {
    const { rows } = await client.query<{ officerId: string; accountId: string; role: OfficerRole }>(CHOSEN, [count])
    const seated = rows.map(row => ({ ...row, token: randomBytes(32) }))
    await client.query(
      `insert into sessions (token_digest, account_id, created_at, expires_at, method, authenticated_at, seen_at)
       select digest, account, now(), now() + interval '1 hour', 'password', now(), now() from unnest($1::bytea[], $2::bigint[]) as t (digest, account)`,
      [
        seated.map(({ token }) => createHash('sha256').update(token).digest()),
        seated.map(({ accountId }) => accountId),
      ],
    )
    return seated.map(({ officerId, role, token }) => ({
      officerId: Number(officerId),
      role,
      cookie: `lapor_session=${token.toString('base64url')}`,
    }))
  })
}

async function withClient<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url)
  await client.connect()
  return use(client).finally(() => client.end())
}
