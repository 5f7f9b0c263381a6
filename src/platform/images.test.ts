import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { kindOfFile } from './file-kind.ts'
import { pagePicture, thumbnail } from './images.ts'

const folder = mkdtempSync(join(tmpdir(), 'lapor-images-'))
let count = 0

function saved(bytes: Buffer | string): string {
  const path = join(folder, `${++count}`)
  writeFileSync(path, bytes)
  return path
}

const photo = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: 'green' } })
    .withExif({ IFD0: { Copyright: 'Budi' }, IFD3: { GPSLatitude: '6/1 20/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

test('a picture is made anew: smaller, upright, and without a word on where or by whom it was taken', async () => {
  const original = await photo()
  expect((await sharp(original).metadata()).exif).toBeDefined()
  const picture = await pagePicture(saved(original))
  if (!picture.ok) throw new Error(picture.refusal)
  expect([picture.width, picture.height]).toEqual([1067, 1600])
  const described = await sharp(picture.jpeg).metadata()
  expect(described).toMatchObject({ format: 'jpeg' })
  expect([described.exif, described.xmp, described.iptc, described.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a thumbnail has at most 400 pixels to a side', async () => {
  expect(await thumbnail(saved(await photo()))).toMatchObject({ ok: true, width: 267, height: 400 })
})

test('half a picture is refused', async () => {
  const noise = sharp({
    create: {
      width: 900,
      height: 900,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: 'red',
    },
  })
  const original = await noise.jpeg().toBuffer()
  expect(await thumbnail(saved(original.subarray(0, original.length / 2)))).toEqual({ ok: false, refusal: 'damaged' })
})

/** A PNG of a few bytes that claims 60,000 × 60,000 pixels. */
function pixelBomb(): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length)
    head.write(type, 4)
    return Buffer.concat([head, body, Buffer.alloc(4)])
  }
  const size = Buffer.from('0000ea600000ea600802000000', 'hex')
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1e6))),
  ])
}

test.each([
  ['a bomb of pixels', pixelBomb()],
  ['a drawing with a program in it', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'],
  ['a text', 'halo'],
  ['nothing', ''],
])('%s is not read as a picture', async (_, bytes) =>
  expect(await pagePicture(saved(bytes))).toMatchObject({ ok: false }),
)

test('a picture is what its bytes say', async () => {
  expect(await kindOfFile(saved(await photo()))).toMatchObject({ type: 'image/jpeg', extension: 'jpg', group: 'image' })
  const small = sharp({ create: { width: 3, height: 3, channels: 3, background: 'red' } })
  expect(await kindOfFile(saved(await small.png().toBuffer()))).toMatchObject({ type: 'image/png' })
  expect(await kindOfFile(saved(await small.webp().toBuffer()))).toMatchObject({ type: 'image/webp' })
  expect(await kindOfFile(saved(await small.gif().toBuffer()))).toBe('unsupported')
})

test.each([
  ['a PDF', '%PDF-1.7\n', 'application/pdf'],
  ['an MP3', Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(900)]), 'audio/mpeg'],
])('%s is known', async (_, bytes, type) => expect(await kindOfFile(saved(bytes))).toMatchObject({ type }))

test('a picture of the kind that our reader cannot open is told apart, because people can be helped', async () => {
  expect(await kindOfFile(saved(Buffer.from('0000001866747970686569630000000068656963', 'hex')))).toBe('heic')
})

test.each([
  ['a program of Windows', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['a program of Linux', readFileSync(process.execPath).subarray(0, 4096)],
  ['a page with a script', '<!doctype html><script>alert(1)</script>'],
  ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
])('%s is refused whatever it is called', async (_, bytes) =>
  expect(await kindOfFile(saved(bytes))).toBe('unsupported'),
)

test.each([
  [false, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [true, 'macros'],
])('a text document (with macros: %s) is told by its content', async (hasMacros, expected) => {
  const path = officeFile(hasMacros)
  const kind = await kindOfFile(path)
  expect(typeof kind === 'string' ? kind : kind.type).toBe(expected)
})

/** The least that makes a Word file. */
function officeFile(hasMacros: boolean): string {
  const entries: [string, string][] = [
    [
      '[Content_Types].xml',
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    ['word/document.xml', '<w:document/>'],
    ...(hasMacros ? ([['word/vbaProject.bin', 'macro']] as [string, string][]) : []),
  ]
  return saved(zipped(entries))
}

/** A zip archive of stored, uncompressed entries. */
function zipped(entries: readonly [string, string][]): Buffer {
  let offset = 0
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  for (const [name, content] of entries) {
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(content.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name + content)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, place, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end])
}
