/** Overseers beside those of the demo: of an inspectorate, or with a scope. */
import type { AccountId, AgencyId } from '#core/ids.ts'
import type { Deps } from '#core/deps.ts'
import type { Mandate, Scope } from '#core/people/actor.ts'
import { registerOfficer } from '#core/people/operations/register-officer.ts'
import type { TestDatabase } from './database.ts'
import { agencyId } from './people.ts'

export type NewOverseer = {
  /** The part of the address before the @. */
  readonly name: string
  readonly mandate: Mandate
  readonly agency: string
  readonly scope?: Scope
}

export async function anOverseer(
  database: TestDatabase,
  deps: Deps,
  { name, mandate, agency, scope }: NewOverseer,
): Promise<void> {
  const { rows } = await database.root.query<{ id: AccountId }>(
    'insert into accounts (created_at) values (now()) returning id',
  )
  const accountId = rows[0]?.id ?? (0 as AccountId)
  const registered = await registerOfficer(deps, {
    accountId,
    agencyId: (await agencyId(database, agency)) as AgencyId,
    role: 'overseer',
    mandate,
    ...(scope && { scope }),
    name,
    email: `${name}@demo.lapor.test`,
  })
  if (!registered.ok) throw new Error(registered.refusal)
}
