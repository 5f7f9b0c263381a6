/**
 * Folders for files on their way: an upload whose form is not answered yet, a picture that is being drawn anew. They lie where
 * the machine keeps such things, and go with the work; what a process that was killed left there goes when the next one starts.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Asked of the machine once: that takes as long as reading a field of a form. */
const BELOW = tmpdir()
const PREFIX = 'lapor-passing-'

/** Longer than any upload or picture takes, so that nothing is taken from another process at work. */
const ABANDONED_AFTER_MS = 6 * 3_600_000

/** The path of one that is not made yet: most forms bring no files. */
export const nextPassingFolder = (): string => join(BELOW, PREFIX + randomUUID())

export async function inPassingFolder<Made>(work: (folder: string) => Promise<Made>): Promise<Made> {
  const folder = nextPassingFolder()
  await mkdir(folder, { mode: 0o700 })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What cannot be read or removed is another account's, or gone already. */
export async function removeAbandonedFolders(below = BELOW): Promise<void> {
  const names = (await readdir(below).catch(() => [])).filter(name => name.startsWith(PREFIX))
  for (const folder of names.map(name => join(below, name))) {
    const found = await stat(folder).catch(() => null)
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
