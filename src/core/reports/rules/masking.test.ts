import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { masked } from './masking.ts'

const NIK = '[NIK disamarkan]'
const KK = '[nomor KK disamarkan]'
const CARD = '[nomor kartu disamarkan]'
const ACCOUNT = '[nomor rekening disamarkan]'
const PHONE = '[nomor telepon disamarkan]'
const EMAIL = '[email disamarkan]'
const PLATE = '[pelat nomor disamarkan]'

describe('personal data is masked:', () => {
  test.each([
    ['NIK saya 3212091505900001 belum aktif', `NIK saya ${NIK} belum aktif`],
    ['nik:3212095505900001,', `nik:${NIK},`],
    ['nik 3212 0915 0590 0001', `nik ${NIK}`],
    ['NIK 321209-150590-0001.', `NIK ${NIK}.`],
    ['ktp 321209.150590.0001', `ktp ${NIK}`],
    ['NIK salah ketik 3212099905900001', `NIK salah ketik ${NIK}`],
    ['3212091505900001', NIK],
    ['No KK 3212090101150002 hilang', `No KK ${KK} hilang`],
    ['kartu keluarga: 3212 0901 0115 0002', `kartu keluarga: ${KK}`],
    ['kartu 4111111111111111 dipotong', `kartu ${CARD} dipotong`],
    ['4111 1111 1111 1111', CARD],
    ['5500-0000-0000-0004', CARD],
    ['WA \u202a+62 812\u20113456\u20117890\u202c ya', `WA \u202a${PHONE}\u202c ya`],
    ['hub 0812–3456–7890', `hub ${PHONE}`],
    ['hub 0812\u00a03456\u00a07890', `hub ${PHONE}`],
    ['hub ０８１２３４５６７８９０', `hub ${PHONE}`],
    ['NIK 3212\u00a00915\u00a00590\u00a00001', `NIK ${NIK}`],
    ['rek BCA 1234567890 a.n. saya', `rek BCA ${ACCOUNT} a.n. saya`],
    ['transfer ke rekening BRI no. 0123-01-012345-53-1', `transfer ke rekening BRI no. ${ACCOUNT}`],
    ['norek: 7012345678', `norek: ${ACCOUNT}`],
    ['bank mandiri 137 00 1234567 8', `bank mandiri ${ACCOUNT}`],
    ['hub 081234567890 ya', `hub ${PHONE} ya`],
    ['WA 0812-3456-7890', `WA ${PHONE}`],
    ['telp +62 812 3456 7890.', `telp ${PHONE}.`],
    ['+6281234567890', PHONE],
    ['+62.812.345.678', PHONE],
    ['6281234567890', PHONE],
    ['(0812) 3456 7890', PHONE],
    ['+62 (0) 812 3456 789', PHONE],
    ['0812 34567890/081398765432', `${PHONE}/${PHONE}`],
    ['sk 081234567890, pp 0812 3456 7890', `sk ${PHONE}, pp ${PHONE}`],
    ['kantor (0234) 271234', `kantor ${PHONE}`],
    ['021-5551234', PHONE],
    ['+62 21 555 1234', PHONE],
    ['kirim ke budi.santoso88@gmail.com, makasih', `kirim ke ${EMAIL}, makasih`],
    ['<sari+lapor@mail.desa.id>', `<${EMAIL}>`],
    ['angkot E 1234 PR ngetem', `angkot ${PLATE} ngetem`],
    ['B1234XYZ', PLATE],
    ['mobil B 1234 SJK, AB-123-CD', `mobil ${PLATE}, ${PLATE}`],
    ['plat nomor e 45 p', `plat nomor ${PLATE}`],
    ['nopol: d 1 rt', `nopol: ${PLATE}`],
  ])('%s', (text, expected) => expect(masked(text)).toBe(expected))
})

describe('what is no personal data stays:', () => {
  test.each([
    'sejak tahun 2019 sampai 2026',
    'tahun 2019 2020 2021 2022 2023',
    'biaya Rp 1.500.000',
    'pungutan rp1500000 dari Rp. 12.345.678.901,00',
    'anggaran Rp 62.850.000.000 dan 62.850.000.000 rupiah',
    'uang di rekening saya terpotong Rp 15.000.000',
    'rekening BRI terpotong 15.000.000 sejak 20-11-2026',
    'rekening BCA diblokir 2026-11-20',
    'RT 003 RW 004, RT 03/RW 12, RT 001/002',
    'Jalan Sudirman No. 45 Blok B 12 RT 005 RW 011',
    'GANG D 200 RT 12, LANTAI B 100 KG, BLOK A 150 KM',
    'laporan 2611-2345-6789 belum dijawab',
    'rek laporan 2611-2345-6789 dan 261123456789',
    'UU 25/2009 dan UU Nomor 25 Tahun 2009',
    'Perpres 76/2013, PP 96 Tahun 2012, Permen PANRB 62/2018',
    'SK 188.45/1234/2020',
    'jalan KM 12 sampai km 15,5 dan 1200 m',
    'tanggal 20-11-2026 pukul 08.00-15.30 WIB',
    '20/11/2026 jam 08:00 - 16:00',
    'kode pos 45212',
    'antrean nomor 0812',
    'panggil 112, 119 atau 1500799',
    'koordinat -6.326511, 108.320013',
    'suhu 38 derajat, umur 45 th, 3 x 24 jam',
    'ukuran 3212091599900001',
    'kartu 4111111111111112',
    'nomor antrian A 12, ruang B 3',
    'PT ABC 123, TPS 12, SDN 2 Sindang',
    'bbm @ 10.000 per liter',
    'pukul 08.00 - 12.00 dan 13.00 s/d 15.00',
    '',
  ])('%s', text => expect(masked(text)).toBe(text))
})

test('what is masked once is not masked again, and the words around it are kept', () => {
  const word = fc.constantFrom(
    'NIK',
    '3212091505900001',
    '081234567890',
    'a@b.id',
    'Rp',
    '1.500.000',
    'B 1234 XYZ',
    'rek',
    '1234567890',
    ' ',
    '-',
    '.',
    'jalan',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), words => {
      const once = masked(words.join(' '))
      expect(masked(once)).toBe(once)
      expect(once.split('jalan').length).toBe(words.join(' ').split('jalan').length)
    }),
  )
})

test('a citizen number, a phone, an address are never left standing, whatever word comes before or after', () => {
  const word = fc.constantFrom(
    'sk',
    'UU no.',
    'pp',
    'rt 001',
    'tahun 2019',
    'rek',
    'kk',
    'plat',
    'jl',
    'pukul 08.00-15.00',
    '20-11-2026',
    'Rp 1.500.000',
    '2611-2345-6789',
    ',',
    '(',
    ')',
  )
  const secret = fc.constantFrom(
    '3212091505900001',
    '3212 0915 0590 0001',
    '081234567890',
    '0812-3456-7890',
    '+62 812 3456 7890',
    'budi@contoh.id',
  )
  fc.assert(
    fc.property(word, secret, word, (before, hidden, after) => {
      expect(masked(`${before} ${hidden} ${after}`)).not.toContain(hidden)
    }),
    { numRuns: 2000 },
  )
})

/** The least work of several tries, in microseconds of this process: other programs on the machine do not count. */
function work(text: string): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      masked(text)
      return process.cpuUsage(before).user
    }),
  )
}

describe('a text made to be slow takes time in proportion to its length:', () => {
  test.each([
    'a',
    '1',
    ' ',
    '0',
    '8',
    '1 ',
    '1-',
    '1.',
    'a.',
    'a@',
    '@a',
    'a@b.',
    'A',
    'B1',
    'B 1234 ',
    'kk ',
    'kk1',
    'rek ',
    'rek1',
    'plat ',
    'no pol',
    'Rp',
    'Rp1',
    'Rp1.',
    'uu 1/',
    '08',
    '+62',
    '(0',
    '6281',
    '1234-',
    '08123456789 ',
  ])('%j, repeated', unit => {
    const text = (length: number) => unit.repeat(length / unit.length)
    work(text(2_500))
    // Eight times the text, up to the longest body: some eight times the work when linear, sixty-four when quadratic.
    const growth = work(text(20_000)) / Math.max(work(text(2_500)), 100)
    expect(growth).toBeLessThan(32)
  })
})
