/** Which report is whose, and how they prove it. The other half of the vault: see identities.ts. */
import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Deps, Tx } from '#core/deps.ts'
import type { AccountId, ReportId, TrackingNumber } from '#core/ids.ts'
import { bytea } from '#platform/db.ts'
import type { Vault } from '#platform/vault.ts'
import { digestOfContact } from '../contact.ts'
import { digestOfAccessCode } from './access-code.ts'
import { type Identity, type IdentityRow, identityRow } from './identities.ts'

export type NewReporter = {
  /** What they told about themselves with this report. Null: nothing, or what their account says. */
  readonly identity: Identity | null
  readonly accountId: AccountId | null
  readonly accessCode: string | null
}

export type ReporterRow = {
  readonly identity: IdentityRow | null
  readonly accountId: AccountId | null
  readonly accessCodeDigest: Buffer | null
}

/** Everything that takes time, done before a transaction is opened. */
export const reporterRow = (deps: Pick<Deps, 'vault' | 'clock'>, reporter: NewReporter): ReporterRow => ({
  identity: reporter.identity && identityRow(deps, reporter.identity),
  accountId: reporter.accountId,
  accessCodeDigest: reporter.accessCode === null ? null : digestOfAccessCode(deps.vault, reporter.accessCode),
})

/** A reporter among the columns of what filing hands to the database, so that it saves reports and reporters in one statement. */
export const REPORTER_COLUMNS =
  'account_id bigint, access_code_digest bytea, identity bytea, email_digest bytea, phone_digest bytea, identity_created_at timestamptz'

/** The values of these columns, for JSON. */
export const reporterValues = ({ identity, accountId, accessCodeDigest }: ReporterRow) => ({
  account_id: accountId,
  access_code_digest: bytea(accessCodeDigest),
  ...(identity && {
    identity: bytea(identity.sealed),
    email_digest: bytea(identity.email_digest),
    phone_digest: bytea(identity.phone_digest),
    identity_created_at: identity.created_at,
  }),
})

/** Parts of the `with` clause of such a statement, in which `filed` yields each report's `report_id` and these columns. */
export const WITH_REPORTERS = `
  known as (
    select filed.*, case when identity is not null then nextval('vault.identities_id_seq') end as identity_id from filed
  ),
  saved_identities as (
    insert into vault.identities (id, sealed, email_digest, phone_digest, created_at) overriding system value
    select identity_id, identity, email_digest, phone_digest, identity_created_at from known where identity_id is not null
  ),
  saved_reporters as (
    insert into vault.report_reporters (report_id, identity_id, account_id, access_code_digest)
    select report_id, coalesce(identity_id,
      (select own.identity_id from vault.account_identities own where own.account_id = known.account_id)),
      account_id, access_code_digest
    from known
  )`

/** The account that filed a report, so that nobody handles their own; null for a guest's. */
export async function findReporterAccount(db: Db, reportId: ReportId): Promise<AccountId | null> {
  const { rows } = await sql<{ account_id: AccountId | null }>`
    select account_id from vault.report_reporters where report_id = ${reportId}`.execute(db)
  return rows[0]?.account_id ?? null
}

/** What an account has filed, the latest first. */
export async function listReportsOfAccount(db: Db, accountId: AccountId, limit = 100): Promise<readonly ReportId[]> {
  const { rows } = await sql<{ report_id: ReportId }>`
    select report_id from vault.report_reporters where account_id = ${accountId}
    order by report_id desc limit ${limit}`.execute(db)
  return rows.map(row => row.report_id)
}

export async function accessCodeMatches(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  reportId: ReportId,
  typed: string,
): Promise<boolean> {
  const { rows } = await sql<{ access_code_digest: Buffer | null }>`
    select access_code_digest from vault.report_reporters where report_id = ${reportId}`.execute(db)
  return isSame(rows[0]?.access_code_digest, digestOfAccessCode(vault, typed))
}

/** The report with this number, if this is its code. */
export async function findReportByAccessCode(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  number: TrackingNumber,
  typed: string,
): Promise<ReportId | null> {
  const { rows } = await sql<{ report_id: ReportId; access_code_digest: Buffer | null }>`
    select report_id, access_code_digest from vault.report_reporters join reports on reports.id = report_id
    where reports.number = ${number}`.execute(db)
  return isSame(rows[0]?.access_code_digest, digestOfAccessCode(vault, typed)) ? (rows[0]?.report_id ?? null) : null
}

/** The guest's report with this number, if this is the e-mail address they left with it. */
export async function findReportByEmail(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  number: TrackingNumber,
  email: string,
): Promise<ReportId | null> {
  const digest = digestOfContact(vault, { kind: 'email', value: email })
  const { rows } = await sql<{ report_id: ReportId }>`
    select rr.report_id from reports r
    join vault.report_reporters rr on rr.report_id = r.id
    join vault.identities i on i.id = rr.identity_id
    where r.number = ${number} and i.email_digest = ${digest} and i.sealed is not null and rr.access_code_digest is not null
  `.execute(db)
  return rows[0]?.report_id ?? null
}

/** What a link to a new code is bound to: it is worth nothing once the code is another. */
export async function findAccessCodeDigest(db: Db, reportId: ReportId): Promise<Buffer | null> {
  const { rows } = await sql<{ access_code_digest: Buffer | null }>`
    select access_code_digest from vault.report_reporters where report_id = ${reportId}`.execute(db)
  return rows[0]?.access_code_digest ?? null
}

/** False when the code is no longer the one that was expected. Two who try at once wait here for each other. */
export async function exchangeAccessCode(
  tx: Tx,
  vault: Vault,
  reportId: ReportId,
  { expected, code }: { expected: Buffer; code: string },
): Promise<boolean> {
  const { rows } = await sql`
    update vault.report_reporters set access_code_digest = ${digestOfAccessCode(vault, code)}
    where report_id = ${reportId} and access_code_digest = ${expected} returning 1 as one`.execute(tx)
  return rows.length === 1
}

export async function setAccessCode(tx: Tx, vault: Vault, reportId: ReportId, code: string): Promise<void> {
  await sql`
    update vault.report_reporters set access_code_digest = ${digestOfAccessCode(vault, code)}
    where report_id = ${reportId}`.execute(tx)
}

/** Who is complained about, as the verifier entered it. */
export async function setAccusedName(tx: Tx, vault: Vault, reportId: ReportId, name: string | null): Promise<void> {
  const sealed = name === null ? null : vault.sealErasable(name, accusedOf(reportId), await accusedNow(tx, reportId))
  await sql`update vault.report_reporters set accused_sealed = ${sealed} where report_id = ${reportId}`.execute(tx)
}

export async function findAccusedName(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  reportId: ReportId,
): Promise<string | null> {
  const sealed = await accusedNow(db, reportId)
  return sealed && !vault.isDestroyed(sealed) ? vault.open(sealed, accusedOf(reportId)) : null
}

async function accusedNow(db: Db, reportId: ReportId): Promise<Buffer | null> {
  const { rows } = await sql<{ accused_sealed: Buffer | null }>`
    select accused_sealed from vault.report_reporters where report_id = ${reportId}`.execute(db)
  return rows[0]?.accused_sealed ?? null
}

export const accusedOf = (reportId: ReportId): string => `accused of report ${reportId}`

/** Takes as long whether there is a code or not, and wherever the two differ. */
function isSame(kept: Buffer | null | undefined, given: Buffer): boolean {
  const isEqual = timingSafeEqual(kept ?? NONE, given)
  return isEqual && kept !== null && kept !== undefined
}

const NONE = Buffer.alloc(32)

/** Whether anything is known of who filed it: their name or a contact, left with the report or with their account. */
export async function isIdentityHeld(db: Db, reportId: ReportId): Promise<boolean> {
  const { rows } = await sql`
    select from vault.report_reporters rr join vault.identities i on i.id = rr.identity_id
    where rr.report_id = ${reportId} and i.sealed is not null`.execute(db)
  return rows.length > 0
}

/** Whether mail can reach the reporter; which address it is, only sending it needs to know. */
export async function isReachableByEmail(db: Db, reportId: ReportId): Promise<boolean> {
  const { rows } = await sql`
    select from vault.report_reporters rr join vault.identities i on i.id = rr.identity_id
    where rr.report_id = ${reportId} and i.email_digest is not null and i.sealed is not null`.execute(db)
  return rows.length > 0
}
