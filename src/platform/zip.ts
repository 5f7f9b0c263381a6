/**
 * A ZIP that is written while it is sent: however large its files are, no more of them is in memory than a few buffers. A
 * file is opened when its turn comes, and closed when the reader has gone.
 */
import { PassThrough, type Readable, pipeline } from 'node:stream'
import { ZipFile } from 'yazl'

export type ZipEntry = {
  readonly path: string
  /** Small texts as they are; files, which are compressed already, when their turn comes. */
  readonly content: Buffer | (() => Promise<Readable>)
}

/** @param at the date that every entry bears */
export function zipOf(entries: readonly ZipEntry[], at: Date): Readable {
  const zip = new ZipFile()
  const output = new PassThrough()
  let reading: Readable | undefined
  for (const { path, content } of entries) {
    if (Buffer.isBuffer(content)) {
      zip.addBuffer(content, path, { mtime: at })
      continue
    }
    zip.addReadStreamLazy(path, { mtime: at, compress: false }, ready => {
      content().then(
        stream => {
          reading = stream.on('error', error => output.destroy(error))
          ready(null, output.destroyed ? stream.destroy() : stream)
        },
        (error: Error) => output.destroy(error),
      )
    })
  }
  zip.on('error', error => output.destroy(error))
  zip.end()
  pipeline(zip.outputStream, output, () => reading?.destroy())
  return output
}
