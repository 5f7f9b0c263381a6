import type { Readable } from 'node:stream'

/** What has been put away: its SHA-256 in hexadecimal, by which it is asked for, and its length in bytes. */
export type StoredFile = { readonly digest: string; readonly bytes: number }

/**
 * Where attachments are kept, under the digest of their content: the same file twice is one file, and a file is never
 * changed. A file is put here before the row that names it is written; what no row names is swept later.
 */
export type Files = {
  /** Returns only after the file would survive a loss of power. */
  put(content: Readable | Buffer): Promise<StoredFile>
  /** Null when there is no such file. `range` is inclusive at both ends, as in HTTP. */
  get(digest: string, range?: { start: number; end: number }): Promise<Readable | null>
  /** Its length in bytes; null when there is no such file. */
  size(digest: string): Promise<number | null>
  /** Removing what is not there is no error. */
  remove(digest: string): Promise<void>
  /** Digests of files put before this moment, in no order. */
  olderThan(moment: Date): AsyncIterable<string>
}
