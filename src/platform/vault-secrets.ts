import { randomBytes } from 'node:crypto'

/**
 * A store of secrets outside the database, one for each thing that must be forgettable: without its secret, what was sealed with
 * it is unreadable in every copy of the database, whoever has the master key (docs/decisions/0116-erasure-that-backups-keep.md).
 */
export type Secrets = {
  /** Which store it is; the database remembers. */
  readonly id: string
  /** One that nobody has had, already safe from a loss of power. */
  take(): Secret
  /** Null: destroyed. Throws when the store never had it: this is then not the store that it was sealed with. */
  find(reference: Buffer): Buffer | null
  /** Returns only after they would stay destroyed through a loss of power. */
  destroy(references: readonly Buffer[]): void
  /** All that was ever destroyed: a database that comes from a backup does not know of the latest. */
  destroyed(): readonly Buffer[]
}

export type Secret = { readonly reference: Buffer; readonly secret: Buffer }

/** Block 8 | place in it 2. */
export const REFERENCE = 10

/** For tests, and whatever else forgets all it sealed when it ends. */
export function secretsInMemory(): Secrets {
  const kept = new Map<string, Buffer | null>()
  return {
    id: 'memory',
    take() {
      const [reference, secret] = [randomBytes(REFERENCE), randomBytes(32)]
      kept.set(reference.toString('hex'), secret)
      return { reference, secret }
    },
    find(reference) {
      const secret = kept.get(reference.toString('hex'))
      if (secret === undefined) throw new Error('The store of secrets lacks one that was sealed with')
      return secret
    },
    destroy: references => references.forEach(reference => kept.set(reference.toString('hex'), null)),
    destroyed: () => [...kept].flatMap(([reference, secret]) => (secret ? [] : [Buffer.from(reference, 'hex')])),
  }
}
