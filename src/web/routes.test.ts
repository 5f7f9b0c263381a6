import { describe, expect, test } from 'vitest'
import { inLanguage, languageOf, routes } from './routes.ts'

describe('addresses', () => {
  test('are Indonesian, and under /en in English', () => {
    expect(routes.home.href({}, 'id')).toBe('/')
    expect(routes.home.href({}, 'en')).toBe('/en')
    expect(routes.report.href({ nomor: '261123456789' }, 'id')).toBe('/laporan/261123456789')
    expect(routes.report.href({ nomor: '261123456789' }, 'en')).toBe('/en/laporan/261123456789')
    expect(routes.report.patterns).toEqual(['/laporan/:nomor', '/en/laporan/:nomor'])
  })

  test('of officers have no language', () => {
    expect(routes.officers.forward.href({ nomor: '261123456789' })).toBe('/petugas/laporan/261123456789/disposisi')
    expect(routes.officers.waiver.href({ nomor: '261123456789', id: '7' })).toBe(
      '/petugas/laporan/261123456789/bagian/7/pembebasan',
    )
  })

  test('escape what people write, and leave out what they did not choose', () => {
    expect(routes.report.href({ nomor: '../x?y' }, 'id')).toBe('/laporan/..%2Fx%3Fy')
    expect(routes.reports.href({}, 'id', { q: 'jalan & got', status: '', halaman: 2, wilayah: undefined })).toBe(
      '/laporan?q=jalan+%26+got&halaman=2',
    )
    expect(routes.reports.href({}, 'en', { status: ['closed', 'answered'] })).toBe(
      '/en/laporan?status=closed&status=answered',
    )
  })

  test('tell their language, and lead to the same page in the other', () => {
    expect(['/en', '/en/lapor', '/en?x=1', '/', '/english', '/laporan'].map(languageOf)).toEqual([
      'en',
      'en',
      'en',
      'id',
      'id',
      'id',
    ])
    for (const [id, en] of [
      ['/', '/en'],
      ['/?a=1', '/en?a=1'],
      ['/laporan?q=jalan', '/en/laporan?q=jalan'],
    ] as const) {
      expect(inLanguage(id, 'en')).toBe(en)
      expect(inLanguage(en, 'en')).toBe(en)
      expect(inLanguage(en, 'id')).toBe(id)
      expect(inLanguage(id, 'id')).toBe(id)
    }
  })
})
