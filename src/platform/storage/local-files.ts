import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Files } from './files.ts'

const DIGEST = /^[0-9a-f]{64}$/

/** Files in a folder of this machine, or of a disk that several machines share. */
export async function localFiles(folder: string): Promise<Files> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const place = (digest: string) => join(folder, digest.slice(0, 2), digest)
  const size = async (digest: string) => {
    const found = DIGEST.test(digest) ? await stat(place(digest)).catch(() => null) : null
    return found && found.size
  }

  return {
    async put(content) {
      const draft = join(incoming, randomUUID())
      try {
        const stored = await written(Buffer.isBuffer(content) ? Readable.from([content]) : content, draft)
        await settle(draft, place(stored.digest))
        return stored
      } finally {
        await rm(draft, { force: true })
      }
    },
    async get(digest, range) {
      if ((await size(digest)) === null) return null
      return createReadStream(place(digest), range)
    },
    size,
    async remove(digest) {
      if (DIGEST.test(digest)) await rm(place(digest), { force: true })
    },
    async *olderThan(moment) {
      for (const part of await readdir(folder)) {
        if (part.length !== 2) continue
        for (const digest of await readdir(join(folder, part))) {
          const found = await stat(join(folder, part, digest)).catch(() => null)
          if (found && found.mtime < moment) yield digest
        }
      }
    },
  }
}

/** Writes, counts and digests in one pass, and returns when the bytes are on the disk. */
async function written(content: Readable, path: string) {
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(content, measure, createWriteStream(path, { flush: true, mode: 0o600 }))
  return { digest: hash.digest('hex'), bytes }
}

/** Gives the file its place in one step; one that is there already only becomes young again, so that no sweep takes it. */
async function settle(draft: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const now = new Date()
  const isThere = await utimes(place, now, now).then(
    () => true,
    () => false,
  )
  if (isThere) return
  await rename(draft, place)
  const folder = await open(dirname(place))
  await folder.sync().finally(() => folder.close())
}
