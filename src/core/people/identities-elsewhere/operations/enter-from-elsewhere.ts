import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Vault } from '#platform/vault.ts'
import { factorsOwed } from '../../factors/owed.ts'
import { addAccount } from '../../operations/add-account.ts'
import { openSession } from '../../operations/open-session.ts'
import type { SignedIn } from '../../operations/sign-in.ts'
import { uniteReports } from '../../vault/unite-reports.ts'
import { type VouchedAddress, findAddressStanding, provedAddress } from '../queries/find-address-standing.ts'
import { findLinked } from '../queries/find-linked.ts'
import { type EnterRefusal, enter } from '../rules/enter.ts'
import { saveIdentityElsewhere, saveUse } from '../store.ts'
import { type Subject, digestOfSubject } from '../subject.ts'

/** Whoever a provider vouches for, its word having been checked. */
export type FromElsewhere = Subject & {
  readonly email: VouchedAddress | null
  /** Whether the configuration believes what the provider says of addresses. */
  readonly isTrusted: boolean
  readonly replacing: string | null
  readonly agent: string | null
}

export type NotEntered<Refusal> = { readonly ok: false; readonly refusal: Refusal }

/**
 * Opens the account that has linked this identity; or a new one, if the provider vouches for an address that nobody has. The
 * provider's name for the person is not taken: a reporter says themselves what they want to be called.
 */
export const enterFromElsewhere = (deps: Deps, from: FromElsewhere): Promise<SignedIn | NotEntered<EnterRefusal>> =>
  deps.db.transaction().execute(async (tx): Promise<SignedIn | NotEntered<EnterRefusal>> => {
    const inside = { ...deps, db: tx }
    const proved = provedAddress(from)
    const address = await findAddressStanding(inside, proved)
    const entry = enter({ linked: await findLinked(inside, from), address })
    if (!entry.ok) return entry
    const accountId = entry.does === 'open' ? entry.accountId : await newAccount(deps, tx, from, proved)
    if (accountId === null) return refuse('address-taken') // somebody with the same mailbox was faster
    const isPending = (await factorsOwed(inside, accountId)) !== 'none'
    return opened(deps, tx, from, { accountId, isPending })
  })

async function newAccount(deps: Deps, tx: Tx, from: Subject, email: string | null): Promise<AccountId | null> {
  if (email === null) return null
  const identity = { name: null, email, phone: null }
  const created = await addAccount(tx, deps, { identity, passwordHash: null, isVerified: true })
  if (!created.ok) return null
  const { accountId } = created
  await uniteReports(tx, deps.vault, accountId, { kind: 'email', value: email })
  await linkNew(tx, deps, from, accountId)
  return accountId
}

/** To an account that was made in the same transaction; nobody else can have linked this subject without its lock. */
export async function linkNew(
  tx: Tx,
  { vault, clock }: { readonly vault: Vault; readonly clock: Deps['clock'] },
  subject: Subject,
  accountId: AccountId,
): Promise<void> {
  const subjectDigest = digestOfSubject(vault, subject)
  const identity = { issuer: subject.issuer, subjectDigest, accountId, at: clock.now(), isUsed: true }
  if (!(await saveIdentityElsewhere(tx, identity))) throw new Error('Somebody came in by the same identity just now')
}

type Opening = { readonly accountId: AccountId; readonly isPending: boolean }

export async function opened(
  deps: Deps,
  tx: Tx,
  { replacing, agent, ...subject }: FromElsewhere,
  { accountId, isPending }: Opening,
): Promise<SignedIn> {
  await saveUse(tx, subject.issuer, digestOfSubject(deps.vault, subject), deps.clock.now())
  const session = await openSession(deps, tx, { accountId, method: 'elsewhere', replacing, agent, isPending })
  return { ok: true, isPending, ...session }
}
