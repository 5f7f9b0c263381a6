/**
 * The first national admin, or one more when no other can sign in: by whoever runs the service, at its machine. Everybody else
 * comes by invitation. docs/decisions/0110-who-lets-whom-work.md.
 */
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId, AgencyId, OfficerId } from '#core/ids.ts'
import { EVERYTHING } from '../../actor.ts'
import { readEmail } from '../../contact.ts'
import { addAccount } from '../../operations/add-account.ts'
import { addOfficer } from '../../operations/register-officer.ts'
import { isOfficerAccount } from '../../queries/is-officer-account.ts'
import { endSessionsOfAccount } from '../../store.ts'
import { findPost } from '../queries/find-member.ts'
import { findOwner } from '../queries/find-owner.ts'
import { saveAct, saveReturn } from '../store.ts'

export type Appointment = { readonly email: string; readonly name: string }

export type Appointed =
  | { readonly ok: true; readonly officerId: OfficerId }
  | { readonly ok: false; readonly refusal: 'no-address' | 'no-name' | 'officer-already' }

/** Without a password: the person proves the address by a code, chooses one, and sets up the second step that officers owe. */
export async function appointAdmin(deps: Deps, { email: typed, name: given }: Appointment): Promise<Appointed> {
  const [email, name] = [readEmail(typed), given.trim().slice(0, 120)]
  if (email === null) return refuse('no-address')
  if (name === '') return refuse('no-name')
  return deps.db.transaction().execute(async (tx): Promise<Appointed> => {
    const owner = await findOwner({ ...deps, db: tx }, email)
    const known = owner?.isProved ? owner.accountId : null
    if (known !== null && (await isOfficerAccount(tx, known))) return refuse('officer-already')
    const identity = { name, email, phone: null }
    const added = known === null ? await addAccount(tx, deps, { identity, passwordHash: null, isVerified: true }) : null
    if (added && !added.ok) return refuse('officer-already') // somebody proved the address at this very moment
    const accountId = added?.accountId ?? known
    if (accountId === null) throw new Error('Neither a new account nor one that was there')
    const officerId = await takeRoot(tx, { accountId, name, email })
    const at = deps.clock.now()
    await endSessionsOfAccount(tx, accountId, null)
    const detail = { to: { role: 'national_admin', agencyId: await findRoot(tx) } } as const
    await saveAct(tx, { officerId, act: 'joined', by: null, at, detail })
    return { ok: true, officerId }
  })
}

type Post = { readonly accountId: AccountId; readonly name: string; readonly email: string }

async function takeRoot(tx: Tx, { accountId, name, email }: Post): Promise<OfficerId> {
  const post = { role: 'national_admin', agencyId: await findRoot(tx), mandate: null } as const
  const before = await findPost(tx, { accountId, ...post })
  if (before !== undefined) {
    await saveReturn(tx, before, { name, email, mandate: null, scope: EVERYTHING })
    return before
  }
  const added = await addOfficer(tx, { accountId, ...post, name, email })
  if (!added.ok) throw new Error(`The post at the root cannot be taken: ${added.refusal}`)
  return added.officerId
}

async function findRoot(tx: Tx): Promise<AgencyId> {
  const root = await tx.selectFrom('agencies').select('id').where('parent_id', 'is', null).executeTakeFirst()
  if (!root) throw new Error('There are no agencies yet: start the service once, so that it loads its reference data')
  return root.id
}
