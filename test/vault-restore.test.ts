/** Whoever was erased stays erased when the database comes back from an older backup; everybody else comes back with it. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { beforeEach, expect, test } from 'vitest'
import type { IdentityId, ReportId } from '#core/ids.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { destroyErased } from '#core/people/vault/erasures.ts'
import { contactOfReport, contextOf, eraseIdentity } from '#core/people/vault/identities.ts'
import { type Ground, openGround } from '#main/ground.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { stopping } from '#platform/stopping.ts'
import { contentsOf } from './dump.ts'
import { type TestDatabase, useDatabase } from './database.ts'
import { SARI, aReportRow, demoAgencies, anAccount } from './people.ts'

const live = useDatabase()
const restored = useDatabase()
const log = createLog('silent')
const BUDI = { name: 'Budi Setiawan', email: 'budi.s@contoh.test', phone: null }
const password = 'kerbau-13-biru'
let folder: string

beforeEach(async () => {
  await demoAgencies(live)
  folder = mkdtempSync(join(tmpdir(), 'lapor-restore-'))
  writeFileSync(join(folder, 'vault.key'), randomBytes(32).toString('hex'), { mode: 0o600 })
})

/** The service as it starts on this database, with the keys and secrets of the folder. */
async function serving<Result>(database: TestDatabase, use: (ground: Ground) => Promise<Result>): Promise<Result> {
  const config = readConfig({
    DATABASE_URL: database.url,
    LAPOR_VAULT_KEY_FILE: join(folder, 'vault.key'),
    LAPOR_SECRETS_DIR: join(folder, 'secrets'),
    LAPOR_DATA_DIR: folder,
  })
  const stops = stopping(log)
  try {
    return await use(await openGround(config, { log, stops, migrates: false }))
  } finally {
    await stops.stop()
  }
}

type Copy = ReadonlyMap<string, Buffer>

/** As pg_dump does: the rows of every table, as text. */
const backup = (database: TestDatabase, before: ReadonlyMap<string, string>): Promise<Copy> =>
  connected(database, async client => {
    const copy = new Map<string, Buffer>()
    for (const [table, content] of await contentsOf(database.root))
      if (content !== before.get(table)) copy.set(table, await buffer(client.query(to(`copy ${table} to stdout`))))
    return copy
  })

const restore = (database: TestDatabase, copy: Copy): Promise<void> =>
  connected(database, async client => {
    await client.query('begin; set local session_replication_role = replica')
    for (const [table, rows] of copy) {
      await client.query(`delete from ${table}`)
      await pipeline(Readable.from([rows]), client.query(from(`copy ${table} from stdin`)))
    }
    await client.query('commit')
  })

async function connected<Result>({ url }: TestDatabase, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

type Filed = { readonly saris: ReportId; readonly budis: ReportId; readonly copy: Copy }

/** Two people file, a backup is made, and the first of them is erased. */
async function erasedAfterBackup(): Promise<Filed> {
  const before = await contentsOf(restored.root)
  return serving(live, async ({ deps }) => {
    const accountId = await anAccount(deps, { password })
    const saris = await aReportRow(deps, '261123456789', { identity: null, accountId })
    const budis = await aReportRow(deps, '261123456797', { identity: BUDI })
    const copy = await backup(live, before)
    expect(await signIn(deps, { identifier: SARI.email, password, replacing: null })).toMatchObject({ ok: true })
    await eraseIdentity(deps, await identityOf(live, saris))
    await destroyErased(deps)
    return { saris, budis, copy }
  })
}

async function identityOf({ root }: TestDatabase, reportId: ReportId): Promise<IdentityId> {
  const { rows } = await root.query<{ id: IdentityId }>(
    'select identity_id as id from vault.report_reporters where report_id = $1',
    [reportId],
  )
  if (!rows[0]) throw new Error('No identity was kept')
  return rows[0].id
}

test('a backup from before an erasure holds the person’s row, and nobody can open it, with all keys there are', async () => {
  const { saris, copy } = await erasedAfterBackup()
  await restore(restored, copy)
  const id = await identityOf(restored, saris)
  const { rows } = await restored.root.query<{ sealed: Buffer } & Parameters<typeof contextOf>[0]>(
    'select sealed, email_digest, phone_digest, created_at from vault.identities where id = $1',
    [id],
  )
  const [row] = rows
  if (!row) throw new Error('The backup did not hold the row')
  await serving(live, async ({ deps }) => {
    expect(() => deps.vault.open(row.sealed, contextOf(row))).toThrow('was destroyed')
  })
})

test('the service that starts on it erases them again, with their account, and reads everybody else', async () => {
  const { saris, budis, copy } = await erasedAfterBackup()
  await restore(restored, copy)
  await serving(restored, async ({ deps }) => {
    expect(await contactOfReport(deps, saris, 'notification')).toBeNull()
    expect(await contactOfReport(deps, budis, 'notification')).toEqual(BUDI)
    expect(await signIn(deps, { identifier: SARI.email, password, replacing: null })).toMatchObject({ ok: false })
  })
  const { rows } = await restored.root.query(
    'select sealed is null and email_digest is null and phone_digest is null as gone from vault.identities order by id',
  )
  expect(rows).toEqual([{ gone: true }, { gone: false }])
})

test('the service does not start without the secrets that the database was sealed with', async () => {
  const { copy } = await erasedAfterBackup()
  await restore(restored, copy)
  rmSync(join(folder, 'secrets'), { recursive: true })
  await expect(serving(restored, async () => 'started')).rejects.toThrow(
    /is not the one that this database was sealed with/,
  )
})
