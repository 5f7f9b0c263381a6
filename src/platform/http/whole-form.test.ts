/** The short way of reading a form, next to the long one that it spares: it says the same, or nothing. */
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMultipart } from './multipart.ts'
import { UPLOAD_LIMITS } from './upload.ts'
import { fieldsOfWhole, readWhole } from './whole-form.ts'

const LIMITS = { ...UPLOAD_LIMITS, fields: 4, fieldBytes: 60, nameBytes: 12 }
const TYPE = 'multipart/form-data; boundary=b'

const short = (body: Buffer, type = TYPE) => fieldsOfWhole(body, type, LIMITS)
const READING = { type: TYPE, limits: LIMITS, folder: '/nowhere' }
const long = async (body: Buffer) => [...(await readMultipart(Readable.from([body]), READING)).fields]
const body = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))
const part = (name: string, value: string) => `--b\nContent-Disposition: form-data; name="${name}"\n\n${value}\n`
const NO_FILE =
  '--b\nContent-Disposition: form-data; name="f"; filename=""\nContent-Type: application/octet-stream\n\n\n'

describe('a form without files', () => {
  test('is read as browsers write it: repeats, empty fields, lines, signs of all kinds, and a file that was not chosen', () => {
    const form = body(`${part('title', 'Jalan “rusak” 🚧')}${part('ids', '1')}${part('ids', '')}${NO_FILE}--b--\n`)
    expect([...(short(form) ?? [])]).toEqual([
      ['title', ['Jalan “rusak” 🚧']],
      ['ids', ['1', '']],
    ])
    expect(short(body(`${part('a', 'one\n\n--two\n--')}--b--\n`))?.get('a')).toEqual(['one\r\n\r\n--two\r\n--'])
  })

  test.each([
    ['with a file', `--b\nContent-Disposition: form-data; name="f"; filename="a.pdf"\n\n%PDF\n--b--\n`],
    ['with a file without a name that is not empty', NO_FILE.replace(/\n\n\n$/, '\n\nx\n') + '--b--\n'],
    ['broken off in a field', part('a', 'half').slice(0, -2)],
    ['broken off in a head', '--b\nContent-Disposition: form-data; name="a"'],
    ['without an end', part('a', 'x')],
    ['with something after the end', `${part('a', 'x')}--b--\nmore`],
    ['with something before the beginning', `x\n${part('a', 'x')}--b--\n`],
    ['with a name that is escaped', `${part('a%22b', 'x')}--b--\n`],
    ['with another head', `--b\nContent-Type: text/plain\nContent-Disposition: form-data; name="a"\n\nx\n--b--\n`],
    ['with too many fields', `${part('a', 'x').repeat(5)}--b--\n`],
    ['with a field that is too long', `${part('a', 'x'.repeat(61))}--b--\n`],
    ['with a name that is too long', `${part('a'.repeat(13), 'x')}--b--\n`],
    ['with a boundary that goes on', `${part('a', 'x\n--bc')}--b--\n`],
    ['that is empty', ''],
  ])('%s is left to the parser', (_, text) => expect(short(body(text))).toBeNull())

  test('without a plain boundary is left to the parser', () => {
    const form = body(`${part('a', 'x')}--b--\n`)
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary="b"',
      'multipart/form-data; boundary=b; charset=x',
    ])
      expect(short(form, type)).toBeNull()
  })

  test('of whatever bytes says what the parser says, or nothing', async () => {
    const pieces = [
      '--b',
      '--b--',
      '\n',
      '\n\n',
      part('a', 'x'),
      part('ids', ''),
      NO_FILE,
      'é',
      '\0',
      '-',
      ' ',
      '"',
      'x: y',
    ]
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 9 })
      .map(all => `${part('a', 'x')}${all.join('')}\n--b--\n`)
    const spoiled = fc.tuple(text, fc.nat(), fc.nat(255), fc.boolean()).map(([of, at, byte, isSpoiled]) => {
      const form = body(of)
      if (isSpoiled) form[at % form.length] = byte
      return form
    })
    let read = 0
    await fc.assert(
      fc.asyncProperty(spoiled, async form => {
        const fields = short(form)
        if (fields === null) return
        read++
        expect([...fields]).toEqual(await long(form))
      }),
      { numRuns: 3000 },
    )
    expect(read).toBeGreaterThan(100)
  })
})

describe('a body that is read whole', () => {
  test('is all there, however it came', async () => {
    expect((await readWhole(Readable.from([Buffer.from('a'), Buffer.from('bc')]), 3)).toString()).toBe('abc')
  })

  test('that is longer than it said, or that breaks off, is refused', async () => {
    await expect(readWhole(Readable.from([Buffer.from('abcd')]), 3)).rejects.toMatchObject({ status: 413 })
    const broken = new Readable({ read: () => undefined })
    queueMicrotask(() => broken.destroy())
    await expect(readWhole(broken, 3)).rejects.toMatchObject({ status: 400 })
  })
})
