import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { RECOVERY_CODES, RECOVERY_CODE_BYTES, recoveryCodeOf } from '../rules/recovery-code.ts'
import { digestOfRecoveryCode } from '../sealed.ts'
import { saveRecoveryCodes } from '../store.ts'

/** Ten new ones in place of the old; only their digests are kept. */
export async function newRecoveryCodes({ ids, vault }: Deps, tx: Tx, accountId: AccountId): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(ids.bytes(RECOVERY_CODE_BYTES)))
  const digests = codes.map(code => digestOfRecoveryCode(vault, accountId, code))
  await saveRecoveryCodes(tx, accountId, digests)
  return codes
}
