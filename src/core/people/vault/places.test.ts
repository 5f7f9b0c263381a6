import { expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { SEALED_PLACES } from './places.ts'

const database = useDatabase()

test('every column of the database that holds something sealed is known, so that no rotation leaves it behind', async () => {
  const { rows } = await database.root.query<{ place: string }>(`
    select case when c.relnamespace = 'vault'::regnamespace then 'vault.' else '' end || c.relname || '.' || a.attname as place
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
      and c.relnamespace in ('public'::regnamespace, 'vault'::regnamespace)
      and a.attname ~ 'sealed' and a.atttypid <> 'bool'::regtype`)
  const known = SEALED_PLACES.map(({ table, column }) => `${table}.${column}`)
  expect(known.toSorted()).toEqual(rows.map(row => row.place).toSorted())
})

test('every other column of bytes is known not to hold anything sealed', async () => {
  const { rows } = await database.root.query<{ place: string }>(`
    select case when c.relnamespace = 'vault'::regnamespace then 'vault.' else '' end || c.relname || '.' || a.attname as place
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
      and c.relnamespace in ('public'::regnamespace, 'vault'::regnamespace)
      and a.atttypid in ('bytea'::regtype, 'bytea[]'::regtype) and a.attname !~ '(sealed|digest|nonce|salt)$'`)
  expect(rows.map(row => row.place).toSorted()).toEqual(NOT_SEALED)
})

/** Whoever adds a column of bytes says here that it is none of the vault's, or calls it `…sealed` and adds it to the list. */
const NOT_SEALED = ['passkeys.credential_id', 'passkeys.public_key', 'rate_limits.key', 'vault.erasures.secret']

test('where a value has a secret of its own, the secret goes with it, whoever deletes or empties it', async () => {
  const { rows } = await database.root.query<{ place: string }>(`
    select t.tgrelid::regclass::text || '.' || convert_from(btrim(t.tgargs, '\\x00'::bytea), 'UTF8') as place
    from pg_trigger t where t.tgfoid = 'vault.forget_secret()'::regprocedure`)
  const erasable = SEALED_PLACES.filter(place => place.erasable).map(({ table, column }) => `${table}.${column}`)
  expect(rows.map(row => row.place).toSorted()).toEqual(erasable.toSorted())
})
