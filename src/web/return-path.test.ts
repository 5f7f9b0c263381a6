import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each(['/petugas', '/petugas/laporan/261123456789', '/laporan?cari=jalan%20rusak&halaman=2', '/en/laporan'])(
  'whoever asked for %s gets there after signing in',
  path => expect(returnPath(path)).toBe(path),
)

test.each([
  undefined,
  '',
  'petugas',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%09/evil.example',
  '/%5cevil.example',
  'javascript:alert(1)',
  '/masuk?kembali=/masuk',
  '/en/keluar',
  '/daftar/kata-sandi',
  `/${'x'.repeat(600)}`,
])('nobody is led away by %s', asked => expect(returnPath(asked)).toBeNull())
