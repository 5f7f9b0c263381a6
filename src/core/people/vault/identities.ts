/**
 * Who people are. With reporters.ts beside it, the only module that reads or writes the schema `vault`
 * (docs/decisions/0033-identity-vault.md).
 *
 * An identity is sealed together with what stands beside it in its row; one that was moved to other contacts does not open.
 */
import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId, IdentityId, ReportId } from '#core/ids.ts'
import type { Vault } from '#platform/vault.ts'
import type { Party } from '../actor.ts'
import { digestOfContact } from '../contact.ts'
import { isNamedInFull } from '../rules/named-in-full.ts'
import type { Purpose } from './purposes.ts'

/** Contacts as `readEmail` and `readPhone` of ../contact.ts give them. */
export type Identity = { readonly name: string | null; readonly email: string | null; readonly phone: string | null }

const Sealed = z.object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() })

/** The columns of vault.identities for a new row. */
export type IdentityRow = {
  readonly sealed: Buffer
  readonly email_digest: Buffer | null
  readonly phone_digest: Buffer | null
  readonly created_at: Date
}

/** @param instead what the row held before: an identity keeps its secret for as long as there is anything to keep */
export function identityRow(
  { vault, clock }: Pick<Deps, 'vault' | 'clock'>,
  identity: Identity,
  instead: Buffer | null = null,
): IdentityRow {
  const { name, email, phone } = identity
  const about = {
    email_digest: email === null ? null : digestOfContact(vault, { kind: 'email', value: email }),
    phone_digest: phone === null ? null : digestOfContact(vault, { kind: 'phone', value: phone }),
    created_at: clock.now(),
  }
  return { ...about, sealed: vault.sealErasable(JSON.stringify({ name, email, phone }), contextOf(about), instead) }
}

/** Why an identity is opened; kept with who and when, for as long as the record itself. */
export type IdentityRead = { readonly reportId: ReportId | null; readonly party: Party; readonly purpose: Purpose }

/**
 * Opens an identity, and writes in the same statement that it was opened, by whom and for what. Null when it has been erased
 * or never was.
 */
export const revealIdentity = (deps: Deps, identityId: IdentityId, read: IdentityRead): Promise<Identity | null> =>
  opened(deps, sql`select ${identityId}::bigint as id`, read)

/** How the reporter is reached; null for a guest who left nothing. */
export const contactOfReport = (deps: Deps, reportId: ReportId, purpose: Purpose): Promise<Identity | null> =>
  opened(deps, ofReport(reportId), { reportId, party: 'system', purpose })

/** Who filed it, for whoever the rules allow to know (docs/domain.md §6): the caller has asked them. */
export const revealReporter = (
  deps: Deps,
  reportId: ReportId,
  read: Omit<IdentityRead, 'reportId'>,
): Promise<Identity | null> => opened(deps, ofReport(reportId), { reportId, ...read })

/** The name that its reporter wished to be published with a report; asked of the database again each time, so not noted. */
export const findPublishedName = (deps: Pick<Deps, 'db' | 'vault'>, reportId: ReportId): Promise<string | null> =>
  nameBeside(
    deps,
    reportId,
    sql`r.shows_name and not r.is_anonymous and not r.is_confidential and r.published_at is not null and r.status <> 'blocked'`,
  )

/**
 * Whether words name in full who filed a report and did not ask to be named. Whoever writes them learns no more than that, so it is
 * not noted as a reading; it is for those only who may read the name.
 */
export async function namesHiddenReporter(
  deps: Pick<Deps, 'db' | 'vault'>,
  reportId: ReportId,
  words: string,
): Promise<boolean> {
  if (words.trim() === '') return false
  return isNamedInFull((await nameBeside(deps, reportId, sql`not r.shows_name`)) ?? '', words)
}

/** @param where what must hold of the report `r` */
async function nameBeside(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  reportId: ReportId,
  where: RawBuilder<unknown>,
): Promise<string | null> {
  const { rows } = await sql<IdentityRow>`
    select i.sealed, i.email_digest, i.phone_digest, i.created_at
    from reports r join vault.report_reporters rr on rr.report_id = r.id join vault.identities i on i.id = rr.identity_id
    where r.id = ${reportId} and ${where} and i.sealed is not null`.execute(db)
  return (rows[0] && identityIn(vault, rows[0])?.name) ?? null
}

/** Forgets who it was; what was written, and the row that it hangs on, stay. */
export async function eraseIdentity({ db, clock }: Pick<Deps, 'db' | 'clock'>, identityId: IdentityId): Promise<void> {
  await sql`
    update vault.identities set sealed = null, email_digest = null, phone_digest = null, erased_at = ${clock.now()}
    where id = ${identityId} and erased_at is null`.execute(db)
}

export async function saveAccountIdentity(tx: Tx, deps: Deps, accountId: AccountId, identity: Identity): Promise<void> {
  const { sealed, email_digest, phone_digest, created_at } = identityRow(deps, identity)
  await sql`
    with kept as (
      insert into vault.identities (sealed, email_digest, phone_digest, created_at)
      values (${sealed}, ${email_digest}, ${phone_digest}, ${created_at}) returning id
    )
    insert into vault.account_identities (account_id, identity_id) select ${accountId}, id from kept`.execute(tx)
}

async function opened(
  { db, clock, vault }: Deps,
  whose: ReturnType<typeof ofReport>,
  { reportId, party, purpose }: IdentityRead,
): Promise<Identity | null> {
  const { rows } = await sql<IdentityRow>`
    with whose as (${whose}), noted as (
      insert into vault.identity_reads (identity_id, report_id, party, agency_id, purpose, read_at)
      select i.id, ${reportId}::bigint, ${party}, (select agency_id from officers where id = ${officerIn(party)}), ${purpose}, ${clock.now()}
      from vault.identities i join whose using (id) where i.sealed is not null
      returning identity_id
    )
    select i.sealed, i.email_digest, i.phone_digest, i.created_at
    from vault.identities i join noted on noted.identity_id = i.id`.execute(db)
  return rows[0] ? identityIn(vault, rows[0]) : null
}

const officerIn = (party: Party): string | null => (party.startsWith('officer:') ? party.slice(8) : null)

const ofReport = (reportId: ReportId) =>
  sql`select identity_id as id from vault.report_reporters where report_id = ${reportId}`

/** Null: erased, and a backup brought the row back. */
const identityIn = (vault: Vault, row: IdentityRow): Identity | null =>
  vault.isDestroyed(row.sealed) ? null : Sealed.parse(JSON.parse(vault.open(row.sealed, contextOf(row))))

export const contextOf = ({ email_digest, phone_digest, created_at }: Omit<IdentityRow, 'sealed'>): string =>
  ['identity', email_digest?.toString('hex'), phone_digest?.toString('hex'), created_at.getTime()].join(' ')
