import type { Ids } from '#platform/ids.ts'
import type { Vault } from '#platform/vault.ts'
import { ACCESS_CODE_BYTES, accessCodeOf, readAccessCode } from '../rules/access-code.ts'

/** A new code, as it is shown: `7K3M-Q2XV-9ABD-1C5T`. */
export const newAccessCode = (ids: Ids): string => accessCodeOf(ids.bytes(ACCESS_CODE_BYTES))

/** How a code is kept. What cannot be a code gets a digest too, one that no code has: it takes as long to be wrong. */
export const digestOfAccessCode = (vault: Vault, typed: string): Buffer =>
  vault.digest(readAccessCode(typed) ?? '', 'access code')
