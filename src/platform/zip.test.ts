import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { unzipped } from '#test/dossiers.ts'
import { zipOf } from './zip.ts'

const AT = new Date('2027-01-21T02:00:00Z')
const MB = 1_000_000

test('what goes in comes out, texts and files alike', async () => {
  const photo = randomBytes(300_000)
  const entries = [
    { path: 'laporan.html', content: Buffer.from('<p>Jalan rusak</p>') },
    { path: 'lampiran/lampiran-1.jpg', content: async () => Readable.from([photo.subarray(0, 7), photo.subarray(7)]) },
    { path: 'kosong.csv', content: Buffer.alloc(0) },
  ]
  const files = await unzipped(await buffer(zipOf(entries, AT)))
  expect([...files.keys()].toSorted()).toEqual(['kosong.csv', 'lampiran/lampiran-1.jpg', 'laporan.html'])
  expect(files.get('laporan.html')?.toString()).toBe('<p>Jalan rusak</p>')
  expect(files.get('lampiran/lampiran-1.jpg')?.equals(photo)).toBe(true)
})

/** Four files of 25 MB, and how much of them has been read. */
function large() {
  const state = { read: 0, opened: 0, closed: 0 }
  const file = async () => {
    state.opened++
    let left = 25 * MB
    return new Readable({
      read() {
        const chunk = Buffer.alloc(Math.min(left, 64_000))
        left -= chunk.length
        state.read += chunk.length
        this.push(chunk.length > 0 ? chunk : null)
      },
    }).on('close', () => state.closed++)
  }
  const entries = [1, 2, 3, 4].map(place => ({ path: `lampiran/lampiran-${place}.mp4`, content: file }))
  return { state, entries }
}

test('100 MB of files pass through, and never more than 2 MB of them have been read ahead', async () => {
  const { state, entries } = large()
  let [sent, ahead] = [0, 0]
  for await (const chunk of zipOf(entries, AT)) {
    sent += chunk.length
    ahead = Math.max(ahead, state.read - sent)
  }
  expect([sent > 100 * MB, ahead < 2 * MB, state.opened, state.closed]).toEqual([true, true, 4, 4])
})

test('whoever goes away in the middle leaves no file open, and the rest is never opened', async () => {
  const { state, entries } = large()
  const zip = zipOf(entries, AT)
  for await (const chunk of zip) if (chunk.length > 0) break
  await wait(20)
  expect([zip.destroyed, state.opened, state.closed]).toEqual([true, 1, 1])
})

test('a file that cannot be read breaks the archive off, instead of ending it as if it were whole', async () => {
  const gone = async () => {
    throw new Error('storage lost it')
  }
  await expect(buffer(zipOf([{ path: 'a', content: gone }], AT))).rejects.toThrow('storage lost it')
  const broken = async () =>
    new Readable({
      read() {
        this.destroy(new Error('disk'))
      },
    })
  await expect(buffer(zipOf([{ path: 'a', content: broken }], AT))).rejects.toThrow('disk')
})
