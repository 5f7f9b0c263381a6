/** The officers who take part in lifecycles, at work: what people prove when they sign in is not what is measured. */
import type { Deps } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { OfficerRole } from '#core/people/actor.ts'
import { addAccount } from '#core/people/operations/add-account.ts'
import { openSession } from '#core/people/operations/open-session.ts'
import { registerOfficer } from '#core/people/operations/register-officer.ts'

export type Office = { readonly id: AgencyId; readonly slug: string }

/** The cookie of their session. */
export async function appoint(deps: Deps, role: OfficerRole, office: Office): Promise<string> {
  const email = `${role}@${office.slug}.bench.lapor.test`
  const identity = { name: role, email, phone: null }
  const created = await deps.db.transaction().execute(tx => addAccount(tx, deps, { identity, passwordHash: null }))
  if (!created.ok) throw new Error(created.refusal)
  const { accountId } = created
  const post = { accountId, agencyId: office.id, role, mandate: null, name: role, email }
  const registered = await registerOfficer(deps, post)
  if (!registered.ok) throw new Error(registered.refusal)
  const opening = { accountId, method: 'passkey', replacing: null, agent: null } as const
  const { token } = await deps.db.transaction().execute(tx => openSession(deps, tx, opening))
  return `lapor_session=${token}`
}
