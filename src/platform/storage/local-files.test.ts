import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { localFiles } from './local-files.ts'
import { sweepFiles } from './sweep.ts'

const folder = mkdtempSync(join(tmpdir(), 'lapor-files-'))
const files = await localFiles(folder)
const later = () => new Date(Date.now() + 1000)

test('what was put can be asked for by the digest of its content', async () => {
  const content = randomBytes(200_000)
  const stored = await files.put(Readable.from([content.subarray(0, 1000), content.subarray(1000)]))
  expect(stored).toEqual({ digest: createHash('sha256').update(content).digest('hex'), bytes: 200_000 })
  expect(await files.size(stored.digest)).toBe(200_000)
  const back = await files.get(stored.digest)
  expect(back && (await buffer(back)).equals(content)).toBe(true)
})

test('a part of a file can be asked for', async () => {
  const { digest } = await files.put(Buffer.from('0123456789'))
  const part = await files.get(digest, { start: 2, end: 4 })
  expect(part && (await text(part))).toBe('234')
})

test('the same content twice is one file', async () => {
  const first = await files.put(Buffer.from('same'))
  expect(await files.put(Buffer.from('same'))).toEqual(first)
})

test('what was never put, or is no digest, is not there', async () => {
  expect(await files.get('0'.repeat(64))).toBeNull()
  expect(await files.get('../../etc/passwd')).toBeNull()
  await files.remove('../../etc/passwd')
})

test('an upload that breaks off leaves nothing', async () => {
  const broken = new Readable({ read() {} })
  broken.push('half')
  const put = files.put(broken)
  broken.destroy(new Error('connection lost'))
  await expect(put).rejects.toThrow('connection lost')
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})

test('only old files that nothing names are swept', async () => {
  const kept = await files.put(Buffer.from('named by a report'))
  const orphan = await files.put(Buffer.from('named by nothing'))
  const named = async () => new Set([kept.digest])
  expect(await sweepFiles(files, new Date(Date.now() - 86_400_000), named)).toBe(0)
  expect(await sweepFiles(files, later(), named)).toBeGreaterThan(0)
  expect(await files.size(kept.digest)).toBe(17)
  expect(await files.size(orphan.digest)).toBeNull()
})
