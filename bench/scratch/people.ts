/** The officers who take part in lifecycles, and how they sign in. */
import type { Deps } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { OfficerRole } from '#core/people/actor.ts'
import { createAccount } from '#core/people/operations/create-account.ts'
import { registerOfficer } from '#core/people/operations/register-officer.ts'
import { cookiesOf, openLine } from '../load/line.ts'
import { addressOf, postForm } from '../load/request.ts'

const PASSWORD = 'bench-lapor-2026'

export type Office = { readonly id: AgencyId; readonly slug: string }

export async function appoint(deps: Deps, role: OfficerRole, office: Office): Promise<string> {
  const email = `${role}@${office.slug}.bench.lapor.test`
  const created = await createAccount(deps, { identity: { name: role, email, phone: null }, password: PASSWORD })
  if (!created.ok) throw new Error(created.refusal)
  const { accountId } = created
  const registered = await registerOfficer(deps, {
    accountId,
    agencyId: office.id,
    role,
    mandate: null,
    name: role,
    email,
  })
  if (!registered.ok) throw new Error(registered.refusal)
  return email
}

/** The cookie of a session opened as people open it. */
export async function signIn(port: number, identifier: string): Promise<string> {
  const line = openLine(port)
  const answer = await line.send(postForm('/masuk', { identifier, password: PASSWORD }, { address: addressOf(1) }))
  line.close()
  if (answer.status !== 303) throw new Error(`${identifier} could not sign in: ${answer.status}`)
  return cookiesOf(answer)
}
