import { expect, test } from 'vitest'
import { isBreached } from './breached.ts'
import { DEMO_PASSWORD } from './demo-accounts.ts'

test.each([
  '1234567890',
  'QWERTYUIOP',
  'qwertyuiop123',
  'Bismillah2026',
  'passwordpassword',
  'xxxxxxxxxxxx',
  'iloveyou2!!',
  DEMO_PASSWORD,
  'Demo-Lapor-2027!',
])('%s is known to everybody', async password => expect(await isBreached(password)).toBe(true))

test.each(['kerbau-13-biru', 'rujak di depan stasiun', 'lapor demo jalan rusak', '🐃🐄🦬🐂🐃🐄🦬🐂🐑🐐'])(
  '%s is somebody’s own',
  async password => expect(await isBreached(password)).toBe(false),
)
