/** Officers besides the demo people, for tests of what colleagues do together. They cannot sign in: tests put them at the desk. */
import type { Deps } from '#core/deps.ts'
import type { TestDatabase } from './database.ts'

type Colleague = {
  /** The part of the address before the @. */
  readonly mailbox: string
  readonly name: string
  /** Whose agency and role they share. */
  readonly like: string
}

export async function aColleague(
  { root }: TestDatabase,
  { clock }: Pick<Deps, 'clock'>,
  { mailbox, name, like }: Colleague,
): Promise<number> {
  const { rows } = await root.query<{ id: string }>(
    `with account as (insert into accounts (created_at) values ($4) returning id)
     insert into officers (account_id, agency_id, role, name, email)
     select account.id, o.agency_id, o.role, $2, $1 || '@demo.lapor.test'
     from account, officers o where o.email = $3 || '@demo.lapor.test' returning id`,
    [mailbox, name, like, clock.now()],
  )
  if (!rows[0]) throw new Error(`Nobody is called ${like}`)
  return Number(rows[0].id)
}
