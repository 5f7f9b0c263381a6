/** A vault whose master keys are replaced while the service runs. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'
import type { KeySource } from './vault-key-source.ts'
import type { VaultKeys } from './vault-keys.ts'
import type { Secrets } from './vault-secrets.ts'
import { type Vault, createVault } from './vault.ts'

export type TurningVault = { readonly vault: Vault; turn(keys: VaultKeys): void }

export function turningVault(first: VaultKeys, secrets: Secrets): TurningVault {
  let now = createVault(first, secrets)
  const vault: Vault = {
    seal: (...given) => now.seal(...given),
    sealErasable: (...given) => now.sealErasable(...given),
    open: (...given) => now.open(...given),
    isDestroyed: sealed => now.isDestroyed(sealed),
    destroy: references => now.destroy(references),
    rewrapped: sealed => now.rewrapped(sealed),
    keyId: () => now.keyId(),
    digest: (...given) => now.digest(...given),
    sealCookie: (...given) => now.sealCookie(...given),
    openCookie: (...given) => now.openCookie(...given),
  }
  return { vault, turn: keys => void (now = createVault(keys, secrets)) }
}

/**
 * Asks the source again and again, and turns to what it gives. A source that fails changes nothing: the service goes on with the
 * keys that it has.
 */
export function followKeys(
  source: KeySource,
  { first, turn, log }: { first: VaultKeys; turn: (keys: VaultKeys) => void; log: Log },
): { stop(): Promise<void> } {
  const over = new AbortController()
  const following = (async () => {
    let mark: string | null = null // so the first look reads: the keys may have changed since the start read them
    let known = ids(first)
    for (;;) {
      await sleep(source.everyMs, undefined, { signal: over.signal, ref: false }).catch(() => undefined)
      if (over.signal.aborted) return
      try {
        const next = source.mark()
        if (next !== null && next === mark) continue
        const keys = await source.read()
        mark = next
        if (ids(keys) === known) continue
        known = ids(keys)
        turn(keys)
        log.info({ sealing: keys[0].id }, 'the vault has other master keys now')
      } catch (error) {
        log.error({ err: error }, 'the master keys could not be read again; going on with those at hand')
      }
    }
  })()
  return {
    stop: async () => {
      over.abort()
      await following
    },
  }
}

const ids = (keys: VaultKeys): string => keys.map(key => key.id).join(' ')
