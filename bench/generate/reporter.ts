import { identityRow } from '#core/people/vault/identities.ts'
import type { Random } from './random.ts'
import type { Subject } from './subject.ts'
import type { Rows } from './tables.ts'
import type { World } from './world.ts'

/** Whose report it is: half leave a contact; all hold an access code, of which only the digest is kept. */
export function reporterRows(
  { vault }: World,
  random: Random,
  { id, history }: Subject,
  showsName: boolean,
): Pick<Rows, 'vault.identities' | 'vault.report_reporters'> {
  const isKnown = showsName || random.chance(0.5)
  const name = `Warga ${id}`
  const identity = {
    name,
    email: `warga${id}@bench.lapor.test`,
    phone: random.chance(0.3) ? `+6281${random.digits(9)}` : null,
  }
  const at = history[0]?.at ?? new Date(0)
  const row = isKnown ? identityRow({ vault, clock: { now: () => at } }, identity) : null
  return {
    'vault.identities': row ? [[id, row.sealed, row.email_digest, row.phone_digest, row.created_at]] : [],
    'vault.report_reporters': [[id, isKnown ? id : null, random.bytes(32)]],
  }
}
