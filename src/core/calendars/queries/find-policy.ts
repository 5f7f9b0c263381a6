import { LRUCache } from 'lru-cache'
import type { Db } from '#core/deps.ts'
import type { PolicyId } from '#core/ids.ts'
import type { Policy } from '../rules/policy.ts'

type Entered = { readonly policy: Policy; readonly validFrom: Date | null }

/** Versions are never changed, only added: a process learns of a new one within a second. */
const FRESH_MS = 1000
const entered = new WeakMap<Db, LRUCache<'all', readonly Entered[]>>()

/** The policy in force at an instant; new clocks start with it. Pass `deps.db`: memory is kept per pool. */
export async function findPolicy(db: Db, at: Date): Promise<Policy> {
  const inForce = (await findEntered(db)).findLast(({ validFrom }) => validFrom !== null && validFrom <= at)
  if (!inForce)
    throw new Error(`No policy was in force on ${at.toISOString()}: db/reference/policies.json is not loaded`)
  return inForce.policy
}

/** The policy in force, and the version that any clock was started with. */
export async function findPolicies(db: Db, at: Date) {
  const [policy, all] = await Promise.all([findPolicy(db, at), findEntered(db)])
  return { policy, policyOf: (id: PolicyId) => policyIn(all, id) }
}

/** The version that a clock was started with. */
export const findPolicyOf = async (db: Db, id: PolicyId): Promise<Policy> => policyIn(await findEntered(db), id)

function policyIn(all: readonly Entered[], id: PolicyId): Policy {
  const found = all.find(({ policy }) => policy.id === id)
  if (!found) throw new Error(`There is no policy ${id}`)
  return found.policy
}

async function findEntered(db: Db): Promise<readonly Entered[]> {
  let cache = entered.get(db)
  if (!cache) entered.set(db, (cache = new LRUCache({ max: 1, ttl: FRESH_MS, fetchMethod: () => readEntered(db) })))
  return cache.forceFetch('all')
}

/** The last in force stands last. */
async function readEntered(db: Db): Promise<readonly Entered[]> {
  const rows = await db
    .selectFrom('policies')
    .select(['id', 'key', 'version', 'valid_from', 'body'])
    .orderBy('valid_from', order => order.asc().nullsFirst())
    .orderBy('id')
    .execute()
  return rows.map(({ id, key, version, valid_from, body }) => ({
    policy: { ...body, id, key, version },
    validFrom: valid_from,
  }))
}
