import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId, AgencyId } from '#core/ids.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from '../demo-accounts.ts'
import { hashPassword } from '../passwords.ts'
import { findCredentials } from '../queries/find-credentials.ts'
import { addAccount } from './add-account.ts'
import { addOfficer } from './register-officer.ts'

let hashed: Promise<string> | undefined

/** Once for all: everybody is told this password, so a salt for each account would only cost 35 ms each. */
const demoPasswordHash = ({ ids }: Deps): Promise<string> => (hashed ??= hashPassword(ids, DEMO_PASSWORD))

/** Creates those demo accounts that are not there yet; returns how many. The reference agencies must be loaded before. */
export async function createDemoAccounts(
  deps: Deps,
  accounts: readonly DemoAccount[] = DEMO_ACCOUNTS,
): Promise<number> {
  const known = await Promise.all(
    accounts.map(({ identifier }) => findCredentials(deps, { kind: 'email', value: identifier })),
  )
  const missing = accounts.filter((_, place) => known[place] === null)
  if (missing.length === 0) return 0
  const passwordHash = await demoPasswordHash(deps)
  return deps.db.transaction().execute(async tx => {
    let created = 0
    for (const account of missing) if (await createOne(tx, deps, account, passwordHash)) created++
    return created
  })
}

/** False when another process was faster. */
async function createOne(tx: Tx, deps: Deps, account: DemoAccount, passwordHash: string): Promise<boolean> {
  const { identifier, name, phone } = account
  const identity = { name, email: identifier, phone }
  const created = await addAccount(tx, deps, { identity, passwordHash, isDemo: true })
  if (created.ok) await putToWork(tx, account, created.accountId)
  return created.ok
}

async function putToWork(tx: Tx, { work, name, identifier }: DemoAccount, accountId: AccountId): Promise<void> {
  if (!work) return
  const { role, mandate, agencySlug } = work
  const agencyId = await findAgency(tx, agencySlug)
  await addOfficer(tx, { accountId, agencyId, role, mandate, name, email: identifier })
}

async function findAgency(tx: Tx, slug: string): Promise<AgencyId> {
  const agency = await tx.selectFrom('agencies').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!agency) throw new Error(`The demo accounts need the agency “${slug}”: load the reference data first`)
  return agency.id
}
