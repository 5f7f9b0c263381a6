/**
 * One-time codes by mail or SMS (docs/decisions/0101-one-time-codes.md). A code is bound to its purpose, its contact, and the
 * browser that asked for it: one that was read over somebody's shoulder or talked out of them opens nothing elsewhere.
 *
 * The digits are computed from a random nonce under the vault's key, whenever they are sent or compared; neither the database
 * nor a job ever holds them.
 */
import { timingSafeEqual } from 'node:crypto'
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { jobQueue } from '#platform/jobs.ts'
import type { Vault } from '#platform/vault.ts'
import { type Contact, digestOfContact, readContact } from '../contact.ts'
import {
  type CodePurpose,
  type CodeRefusal,
  type CodeTells,
  codeEndsAt,
  codeFrom,
  faultOfCode,
  readCode,
} from './rules/one-time-code.ts'
import { lockCode, saveCode, saveTry } from './store.ts'

export type NewCode = {
  readonly purpose: CodePurpose
  readonly contact: Contact
  readonly accountId: AccountId | null
  /** A random secret that only the browser has that asks for the code (see `browserOf` of the web). */
  readonly browser: string
  /** What the message says; without it, the code. The rest is the same work for every answer. */
  readonly tells?: CodeTells
}

const NONCE_BYTES = 16

/** Makes a code and owes the message that carries it, both if and only if the transaction commits. */
export async function issueCode(
  deps: Pick<Deps, 'vault' | 'clock' | 'ids'>,
  tx: Tx,
  { purpose, contact, accountId, browser, tells = 'code' }: NewCode,
): Promise<{ readonly codeId: number }> {
  const at = deps.clock.now()
  const contactDigest = digestOfContact(deps.vault, contact)
  const codeId = await saveCode(tx, {
    purpose,
    contactDigest,
    contactSealed: deps.vault.seal(contact.value, sealedFor(contactDigest)),
    accountId,
    browserDigest: digestOfBrowser(deps.vault, browser),
    nonce: deps.ids.bytes(NONCE_BYTES),
    tells,
    at,
    expiresAt: codeEndsAt(at),
  })
  await jobQueue<{ 'send-code': { codeId: number } }>().owe(tx, 'send-code', { codeId })
  return { codeId }
}

export type TypedCode = {
  readonly purpose: CodePurpose
  readonly typed: string
  readonly browser: string
} & ({ readonly codeId: number } | { readonly contact: Contact })

export type TakenCode =
  | { readonly ok: true; readonly contact: Contact; readonly accountId: AccountId | null }
  | { readonly ok: false; readonly refusal: CodeRefusal }

/**
 * Takes a code for good. A refusal is counted, so the transaction must be committed after it as well. What was never issued
 * to this browser is wrong like any other guess.
 */
export async function takeCode(deps: Pick<Deps, 'vault' | 'clock'>, tx: Tx, typed: TypedCode): Promise<TakenCode> {
  const { vault, clock } = deps
  const which = 'codeId' in typed ? { codeId: typed.codeId } : { contactDigest: digestOfContact(vault, typed.contact) }
  const browserDigest = digestOfBrowser(vault, typed.browser)
  const row = await lockCode(tx, { purpose: typed.purpose, which, browserDigest })
  if (!row) return refuse('wrong-code')
  const now = clock.now()
  const fault = faultOfCode({ tries: row.tries, expiresAt: row.expires_at, usedAt: row.used_at }, now)
  if (fault) return refuse(fault)

  const isRight = isSame(readCode(typed.typed), codeOf(vault, row)) && row.tells === 'code'
  await saveTry(tx, row.id, isRight ? now : null)
  if (!isRight) return refuse('wrong-code')
  return { ok: true, contact: contactOf(vault, row), accountId: row.account_id }
}

type Sealed = { readonly contact_digest: Buffer; readonly contact_sealed: Buffer }

export const codeOf = (vault: Vault, { nonce }: { readonly nonce: Buffer }): string =>
  codeFrom(vault.digest(nonce.toString('hex'), 'one-time code'))

export function contactOf(vault: Vault, { contact_digest, contact_sealed }: Sealed): Contact {
  const contact = readContact(vault.open(contact_sealed, sealedFor(contact_digest)))
  if (!contact) throw new Error('A code was issued for what is no contact')
  return contact
}

const sealedFor = (contactDigest: Buffer): string => `code for ${contactDigest.toString('hex')}`
const digestOfBrowser = (vault: Vault, browser: string): Buffer => vault.digest(browser, 'browser of a code')
const isSame = (typed: string | null, code: string): boolean =>
  timingSafeEqual(Buffer.from(typed ?? '------'), Buffer.from(code))
