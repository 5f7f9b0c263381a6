import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MASKS, masked, masksIn, proposedMasksIn, withMasks } from './masking.ts'
import { copyOf, proposalsFor, publishedCopy, recopied } from './published-copy.ts'

const ORIGINAL = {
  title: 'Air keruh, hubungi 0812-3456-7890',
  body: 'Rumah saya di Perum Griya Melati blok C no 14. No pelanggan 04 117 22983, telepon 0812-3456-7890 atau 0813-1111-2222.',
}
const PROPOSALS = proposalsFor(ORIGINAL)
const ALL = PROPOSALS.map(({ key }) => key)
const keyOf = (text: string, part = 'body') => PROPOSALS.find(one => one.text === text && one.part === part)?.key ?? ''

describe('an officer is asked about', () => {
  test.each([
    ['griya melati blok C no 14 keruh', 'address', 'blok C no 14'],
    ['Perumahan Asri Blok B2/7', 'address', 'Blok B2/7'],
    ['rumah no. 14a', 'address', 'no. 14a'],
    ['rumah saya nomor 7 kebanjiran', 'address', 'nomor 7'],
    ['alamat: Jl. Melati Raya No. 12', 'address', 'Jl. Melati Raya No. 12'],
    ['saya tinggal di gang mangga no 3', 'address', 'gang mangga no 3'],
    ['No pelanggan 04 117 22983,', 'customer_number', '04 117 22983'],
    ['id pel 532110987654', 'customer_number', '532110987654'],
    ['IDPEL: 532110987654', 'customer_number', '532110987654'],
    ['nomor meter 14234567890', 'customer_number', '14234567890'],
    ['token 1234 5678 9012 3456 7890', 'customer_number', '1234 5678 9012 3456 7890'],
    ['BPJS saya 0001234567890 mati', 'member_number', '0001234567890'],
    ['npwp 012345678901000', 'member_number', '012345678901000'],
  ])('%s', (text, kind, found) => {
    expect(proposedMasksIn(text).map(mask => [mask.kind, mask.text])).toEqual([[kind, found]])
    expect(masked(text)).toBe(text)
  })

  test.each([
    'Jalan Sudirman No. 45 depan pasar',
    'rumah sakit no urut 3',
    'antrean nomor 12 di rumah sakit',
    'blok pasar C',
    'RT 03 RW 07',
    'bayar token 50000',
    'bpjs kelas 3 sejak 2019',
    'no pelanggan tidak ada',
  ])('nothing in “%s”', text => expect(proposedMasksIn(text)).toEqual([]))
})

const WORDS = fc.constantFrom(
  'NIK',
  '3212091505900001',
  '081234567890',
  'a@b.id',
  'Rp 1.500.000',
  'B 1234 XYZ',
  'rek',
  '1234567890',
  ' ',
  '-',
  '.',
  'rumah',
  'blok C no 14',
  'no pelanggan',
  '04 117 22983',
  'bpjs',
  '0001234567890',
  'alamat',
  'Jl. Melati No. 12',
  '\n',
  '[NIK disamarkan]',
  'kk',
  '3212090101150002',
  '4111111111111111',
  '2611-2345-6789',
  '🦜',
  'rt 001',
)
const TEXT = fc.array(WORDS, { maxLength: 40 }).map(words => words.join(' '))

describe('whatever is written,', () => {
  test('masks stand where they say, in order and apart, and all of the patterns together are what the masker masks', () => {
    fc.assert(
      fc.property(TEXT, text => {
        for (const masks of [masksIn(text), proposedMasksIn(text)]) {
          for (const { text: found, from, to } of masks) expect(text.slice(from, to)).toBe(found)
          for (const [at, mask] of masks.entries()) expect(mask.from).toBeGreaterThanOrEqual(masks[at - 1]?.to ?? 0)
        }
        expect(withMasks(text, masksIn(text))).toBe(masked(text))
      }),
    )
  })

  test('a copy in which all is ticked holds none of what was found, and nothing that the masker would still mask', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (title, body) => {
        const original = { title, body }
        const proposals = proposalsFor(original)
        const all = proposals.map(({ key }) => key)
        const copy = publishedCopy(original, { title: null, body: null }, { before: all, now: all })
        expect(masked(copy.body)).toBe(copy.body)
        for (const { text } of proposals) expect(copy.body).not.toContain(text)
        expect(copy.leftReadable).toBe(0)
      }),
    )
  })

  test('what was ticked is never published, whatever else was unticked', () => {
    fc.assert(
      fc.property(TEXT, fc.infiniteStream(fc.boolean()), (body, choices) => {
        const original = { title: 'Judul', body }
        const proposals = proposalsFor(original)
        const all = proposals.map(({ key }) => key)
        const now = all.filter(() => choices.next().value)
        const copy = publishedCopy(original, copyOf(original, proposals, all), { before: all, now })
        const unticked = proposals.filter(({ key }) => !now.includes(key)).map(({ text }) => text)
        for (const { key, text } of proposals) {
          if (now.includes(key) && !unticked.some(left => left.includes(text))) expect(copy.body).not.toContain(text)
        }
      }),
    )
  })
})

describe('unticking a mask', () => {
  const copy = copyOf(ORIGINAL, PROPOSALS, ALL)
  const without = (...texts: readonly string[]) => ALL.filter(key => !texts.some(text => keyOf(text) === key))

  test('brings back what stood there, in a copy that nobody mended', () => {
    const now = without('blok C no 14')
    expect(recopied(copy, ORIGINAL, { before: ALL, now }).body).toContain(
      'Griya Melati blok C no 14. No pelanggan [nomor',
    )
    expect(publishedCopy(ORIGINAL, copy, { before: ALL, now })).toMatchObject({ leftReadable: 1 })
  })

  test('brings back the right one of two of a kind, in a copy that was mended', () => {
    const written = { ...copy, body: copy.body.replace('Rumah saya di', 'Rumah pelapor di') }
    const { body } = recopied(written, ORIGINAL, { before: ALL, now: without('0813-1111-2222') })
    expect(body).toContain('Rumah pelapor di Perum Griya Melati [alamat rumah disamarkan]')
    expect(body).toContain(`telepon ${MASKS.phone} atau 0813-1111-2222.`)
  })

  test('changes nothing where it is not clear which mask is meant', () => {
    const written = { ...copy, body: `Hubungi ${MASKS.phone}.` }
    expect(recopied(written, ORIGINAL, { before: ALL, now: without('0813-1111-2222') })).toEqual(written)
  })

  test('and ticking it again hides it again', () => {
    const open = without('04 117 22983')
    const shown = recopied(copy, ORIGINAL, { before: ALL, now: open })
    const mended = { ...shown, body: `${shown.body} Terima kasih.` }
    const again = recopied(mended, ORIGINAL, { before: open, now: ALL })
    expect(again.body).not.toContain('04 117 22983')
    expect(again.body).toContain('Terima kasih.')
  })

  test('leaves what the officer wrote by hand to the masker', () => {
    const written = { ...copy, body: 'Hubungi 0899-9999-9999 atau 0812-3456-7890.' }
    expect(publishedCopy(ORIGINAL, written, { before: ALL, now: ALL }).body).toBe(
      `Hubungi ${MASKS.phone} atau ${MASKS.phone}.`,
    )
  })
})

test('where nobody was asked, all patterns are masked, as ever', () => {
  const { body } = publishedCopy(ORIGINAL, { title: null, body: null }, null)
  expect(body).toBe(masked(ORIGINAL.body))
  expect(body).toContain('blok C no 14')
})

test('what an officer cannot be asked about, because it is too much, is masked', () => {
  const numbers = Array.from({ length: 60 }, (_, at) => `0812345678${10 + at}`)
  const original = { title: 'Daftar nomor', body: numbers.join(', ') }
  const { body, leftReadable } = publishedCopy(original, { title: null, body: null }, { before: [], now: [] })
  expect(leftReadable).toBe(40)
  for (const [at, number] of numbers.entries()) expect(body.includes(number)).toBe(at < 40)
})

test('keys that name no mask of this report change nothing', () => {
  const ticked = { before: ['body-9999', '__proto__', ''], now: ALL.concat('title-1') }
  expect(publishedCopy(ORIGINAL, { title: null, body: null }, ticked).body).not.toContain('0812')
})

/** The least work of several tries, in microseconds of this process: other programs on the machine do not count. */
function work(text: string): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      proposedMasksIn(text)
      return process.cpuUsage(before).user
    }),
  )
}

describe('a text made to be slow takes time in proportion to its length:', () => {
  test.each([
    'blok ',
    'blok a ',
    'blok a 1 ',
    'blok a-',
    'rumah ',
    'rumah no ',
    'alamat ',
    'alamat jl ',
    'alamat jl a ',
    'jl. a ',
    'no pelanggan ',
    'no pelanggan 1',
    'bpjs ',
    'bpjs 1',
    'perum blok ',
    "jalan a'-.",
    'tinggal di gang ',
    'token 1 ',
  ])('%j, repeated', unit => {
    const text = (length: number) => unit.repeat(length / unit.length)
    work(text(2_500))
    expect(work(text(20_000)) / Math.max(work(text(2_500)), 100)).toBeLessThan(32)
  })
})
