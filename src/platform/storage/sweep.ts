import type { Files } from './files.ts'

const BATCH = 500

/**
 * Removes files put before `moment` that nothing names, and returns how many. `moment` is by the machine's clock, as the
 * files' own times are; leave a day, because a file is put before the row that names it is written.
 */
export async function sweepFiles(
  files: Files,
  moment: Date,
  namedAmong: (digests: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let removed = 0
  let batch: string[] = []
  const sweep = async () => {
    const named = await namedAmong(batch)
    const orphans = batch.filter(digest => !named.has(digest))
    for (const digest of orphans) await files.remove(digest)
    removed += orphans.length
    batch = []
  }
  for await (const digest of files.olderThan(moment)) {
    batch.push(digest)
    if (batch.length === BATCH) await sweep()
  }
  if (batch.length > 0) await sweep()
  return removed
}
