/** Deps on a test database, with a clock that stands where the test puts it; and the agencies that the demo people work for. */
import { argon2Sync } from 'node:crypto'
import { sql } from 'kysely'
import { secretsInMemory } from '#platform/vault-secrets.ts'
import { createVault } from '#platform/vault.ts'
import { randomIds } from '#platform/ids.ts'
import type { Files } from '#platform/storage/files.ts'
import type { Deps } from '#core/deps.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from '#core/people/demo-accounts.ts'
import { addAccount } from '#core/people/operations/add-account.ts'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import {
  type NewReporter,
  REPORTER_COLUMNS,
  WITH_REPORTERS,
  reporterRow,
  reporterValues,
} from '#core/people/vault/reporters.ts'
import type { Identity } from '#core/people/vault/identities.ts'
import type { AccountId, ReportId } from '#core/ids.ts'
import type { TestDatabase } from './database.ts'
import { madeOnce } from './kept-rows.ts'

const noFiles = (): never => {
  throw new Error('This test has no files')
}
const files: Files = { put: noFiles, get: noFiles, size: noFiles, remove: noFiles, olderThan: noFiles }
const secrets = secretsInMemory()
const vault = createVault([{ id: '00000001', secret: Buffer.alloc(32, 7) }], secrets)

export type StandingClock = { now(): Date; set(at: string): void; moveOn(seconds: number): void }

export function clockAt(at: string): StandingClock {
  let now = new Date(at)
  const set = (then: string | number) => void (now = new Date(then))
  return { now: () => now, set, moveOn: seconds => set(now.getTime() + seconds * 1000) }
}

export const depsOn = ({ db, reader }: TestDatabase, clock: Deps['clock']): Deps => ({
  db,
  reader,
  clock,
  ids: randomIds,
  vault,
  files,
})

/** Makes sure of the agencies that demo accounts name; where the reference data is loaded, they are all there. */
export async function demoAgencies({ root }: TestDatabase): Promise<void> {
  const slugs = new Set(DEMO_ACCOUNTS.flatMap(({ work }) => (work ? [work.agencySlug] : [])))
  for (const slug of ['nasional', ...[...slugs].sort((one, other) => one.length - other.length)]) {
    const parent = slug === 'nasional' ? null : slug.endsWith('-kab-indramayu') ? 'kab-indramayu' : 'nasional'
    await root.query(
      `with next as (select nextval(pg_get_serial_sequence('agencies', 'id'))::integer as id)
       insert into agencies (id, slug, name, short_name, type, parent_id, path, time_zone)
       select next.id, $1, $1, $1, $3, above.id, coalesce(above.path || next.id::text, next.id::text::ltree), 'Asia/Jakarta'
       from next left join agencies above on above.slug = $2
       where not exists (select from agencies where slug = $1)`,
      [slug, parent, slug.endsWith('-kab-indramayu') ? 'unit' : 'institution'],
    )
  }
}

/** Only these of the demo people, by the name before the @. */
export async function demoPeople(database: TestDatabase, deps: Deps, ...mailboxes: readonly string[]): Promise<void> {
  const isWanted = ({ identifier }: DemoAccount) => mailboxes.includes(identifier.replace(/@.*/, ''))
  const make = async () => {
    await createDemoAccounts(deps, DEMO_ACCOUNTS.filter(isWanted))
    await database.root.query('update accounts set password_hash = $1 where is_demo', [quicklyProved(DEMO_PASSWORD)])
  }
  // Under another vault, by a clock that runs, or when secrets were destroyed since, they are not the same again.
  if (deps.vault !== vault || !('set' in deps.clock)) return make()
  const when = deps.clock.now().toISOString()
  return madeOnce(database, [when, secrets.destroyed().length, ...mailboxes].join(), make)
}

export const SARI = { name: 'Sari Wulandari', email: 'sari.wulan@contoh.test', phone: '+6281298765432' }

type Made = {
  readonly identity?: Identity
  readonly password?: string
  readonly isDemo?: boolean
  /** All its contacts were proved to be theirs; else they only claim them. */
  readonly isVerified?: boolean
}

/** An account of somebody who is no demo person. */
export async function anAccount(deps: Deps, { identity = SARI, password, ...more }: Made = {}): Promise<AccountId> {
  const passwordHash = password === undefined ? null : quicklyProved(password)
  const added = await deps.db.transaction().execute(tx => addAccount(tx, deps, { identity, passwordHash, ...more }))
  if (!added.ok) throw new Error(added.refusal)
  return added.accountId
}

/** Costs a microsecond to prove and not 35 ms; what a real one costs is for src/core/people/passwords.test.ts. */
function quicklyProved(password: string): string {
  const nonce = Buffer.alloc(16)
  const tag = argon2Sync('argon2id', { message: password, nonce, parallelism: 1, tagLength: 32, memory: 8, passes: 1 })
  const [salt, proof] = [nonce, tag].map(bytes => bytes.toString('base64').replace(/=+$/, ''))
  return `$argon2id$v=19$m=8,t=1,p=1$${salt}$${proof}`
}

export async function agencyId({ root }: TestDatabase, slug: string): Promise<number> {
  const { rows } = await root.query<{ id: number }>('select id from agencies where slug = $1', [slug])
  return rows[0]?.id ?? 0
}

/** A report as filing writes it: itself and its reporter in one statement. */
export async function aReportRow(deps: Deps, number: string, reporter: Partial<NewReporter> = {}): Promise<ReportId> {
  const row = reporterRow(deps, { identity: SARI, accountId: null, accessCode: null, ...reporter })
  const { rows } = await sql<{ id: ReportId }>`
    with report as (
      insert into reports (filed_year, number, kind, channel, status, is_anonymous, is_confidential, is_about_staff,
        is_sensitive, verifier_agency_id, submitted_at, text_id)
      select 2026, ${number}, 'complaint', 'web', 'received', false, false, false, false, id, ${deps.clock.now()}, 1
      from agencies where slug = 'nasional'
      returning id
    ), filed as (
      select report.id as report_id, given.*
      from report, json_to_record(${JSON.stringify(reporterValues(row))}::json) as given (${sql.raw(REPORTER_COLUMNS)})
    ), ${sql.raw(WITH_REPORTERS)}
    select id from report`.execute(deps.db)
  if (!rows[0]) throw new Error('Nothing was filed')
  return rows[0].id
}
