/**
 * Every column that holds something the vault has sealed. A test compares this list with the columns of the database: what is
 * missing here would be left behind under an old master key, and be lost with it.
 */
import type { ReportId } from '#core/ids.ts'
import { accusedOf } from './reporters.ts'
import { contextOf } from './identities.ts'

export type SealedPlace = {
  readonly table: string
  /** A whole number that names the row. */
  readonly key: string
  readonly column: string
  /**
   * Sealed with a secret of its own, which goes with the value (docs/decisions/0116-erasure-that-backups-keep.md). What was sealed
   * before there were such secrets is sealed anew whole: here stands what it is bound to.
   */
  readonly erasable?: { readonly columns: readonly string[]; readonly boundTo: (row: SealedRow) => string }
}

export type SealedRow = {
  readonly key: number
  readonly sealed: Buffer
  readonly email_digest?: Buffer | null
  readonly phone_digest?: Buffer | null
  readonly created_at?: Date
}

const place = (table: string, key: string, column: string): SealedPlace => ({ table, key, column })

export const SEALED_PLACES: readonly SealedPlace[] = [
  {
    table: 'vault.identities',
    key: 'id',
    column: 'sealed',
    erasable: {
      columns: ['email_digest', 'phone_digest', 'created_at'],
      boundTo: ({ email_digest = null, phone_digest = null, created_at = new Date(0) }) =>
        contextOf({ email_digest, phone_digest, created_at }),
    },
  },
  {
    table: 'vault.report_reporters',
    key: 'report_id',
    column: 'accused_sealed',
    erasable: { columns: [], boundTo: ({ key }) => accusedOf(key as ReportId) },
  },
  place('one_time_codes', 'id', 'contact_sealed'),
  place('totp_secrets', 'account_id', 'sealed'),
  place('passkeys', 'id', 'name_sealed'),
  place('filing_drafts', 'id', 'sealed'),
  place('contact_changes', 'id', 'old_sealed'),
]
