/**
 * Brings every sealed record under the key that seals now, while the service runs. It may be ended at any moment and begun
 * again: a record is under one key or the other, and those that are under the new one are passed over.
 */
import { sql } from 'kysely'
import type { Db, Deps, Tx } from '#core/deps.ts'
import type { Vault } from '#platform/vault.ts'
import { SEALED_PLACES, type SealedPlace, type SealedRow } from './places.ts'

export type Progress = { readonly place: SealedPlace; readonly done: number; readonly failed: number }

type Rewrapping = Pick<Deps, 'db' | 'vault'>

const BATCH = 500
const EVERY = 10_000

/** @param say called every so often, with how many of this column were sealed anew so far, and at its end */
export async function rewrapAll(deps: Rewrapping, say: (progress: Progress) => void = () => {}): Promise<void> {
  for (const place of SEALED_PLACES) {
    let after: number | null = null
    const sum = { place, done: 0, failed: 0 }
    do {
      const batch: Batch = await deps.db.transaction().execute(tx => rewrapBatch(tx, deps.vault, place, after))
      const before = sum.done
      sum.done += batch.done
      sum.failed += batch.failed
      const isWorthSaying = batch.last === null || Math.floor(before / EVERY) < Math.floor(sum.done / EVERY)
      if (isWorthSaying && sum.done + sum.failed > 0) say({ ...sum })
      after = batch.last
    } while (after !== null)
  }
}

type Batch = { readonly last: number | null; readonly done: number; readonly failed: number }

/** Rows are locked, so that what changes one meanwhile waits a moment and then changes what was sealed anew. */
async function rewrapBatch(tx: Tx, vault: Vault, place: SealedPlace, after: number | null): Promise<Batch> {
  const { table, key, column, erasable } = place
  const { rows } = await sql<SealedRow>`
    select ${sql.ref(key)} as key, ${sql.ref(column)} as sealed
      ${sql.join(
        (erasable?.columns ?? []).map(name => sql`, ${sql.ref(name)}`),
        sql``,
      )}
    from ${sql.table(table)}
    where ${sql.ref(column)} is not null and ${isBehind(place, vault)} and (${after}::bigint is null or ${sql.ref(key)} > ${after})
    order by ${sql.ref(key)} limit ${BATCH} for no key update`.execute(tx)
  const fresh = rows.flatMap(row => {
    const sealed = sealedAnew(vault, row, erasable?.boundTo)
    return sealed ? [{ key: row.key, sealed }] : []
  })
  await sql`
    update ${sql.table(table)} as held set ${sql.ref(column)} = fresh.sealed
    from unnest(${fresh.map(one => one.key)}::bigint[], ${fresh.map(one => one.sealed)}::bytea[]) as fresh (key, sealed)
    where held.${sql.ref(key)} = fresh.key`.execute(tx)
  const last = rows.at(-1)?.key ?? null
  return { last, done: fresh.length, failed: rows.length - fresh.length }
}

/** Null when it opens no more: it was damaged, or its key or secret is gone. It stays, and is counted. */
function sealedAnew(vault: Vault, row: SealedRow, boundTo: ((row: SealedRow) => string) | undefined): Buffer | null {
  try {
    if (!boundTo || row.sealed[0] === ERASABLE) return vault.rewrapped(row.sealed)
    const context = boundTo(row)
    return vault.sealErasable(vault.open(row.sealed, context), context)
  } catch {
    return null
  }
}

/** The version of records that can be forgotten (src/platform/vault-records.ts). */
const ERASABLE = 3

const isBehind = ({ column, erasable }: SealedPlace, vault: Vault) => sql<boolean>`(
  substring(${sql.ref(column)} from 2 for 4) <> ${Buffer.from(vault.keyId(), 'hex')}
  or (${erasable !== undefined}::boolean and get_byte(${sql.ref(column)}, 0) <> ${ERASABLE}))`

export type KeyUse = { readonly keyId: string; readonly records: number }

/** How many records stand under each master key: one that has none may be destroyed. */
export async function countByKey(db: Db): Promise<readonly KeyUse[]> {
  const counts = SEALED_PLACES.map(
    ({ table, column }) => sql`
      select encode(substring(${sql.ref(column)} from 2 for 4), 'hex') as key_id, count(*) as records
      from ${sql.table(table)} where ${sql.ref(column)} is not null group by 1`,
  )
  const { rows } = await sql<KeyUse>`
    select key_id as "keyId", sum(records)::bigint as records from (${sql.join(counts, sql` union all `)}) as counted
    group by key_id order by key_id`.execute(db)
  return rows
}
