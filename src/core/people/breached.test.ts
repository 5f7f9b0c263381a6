import { expect, test } from 'vitest'
import { isBreached } from './breached.ts'

test.each([
  '1234567890',
  'QWERTYUIOP',
  'qwertyuiop123',
  'Bismillah2026',
  'passwordpassword',
  'xxxxxxxxxxxx',
  'iloveyou2!!',
])('%s is known to everybody', async password => expect(await isBreached(password)).toBe(true))

test.each(['kerbau-13-biru', 'rujak di depan stasiun', 'demo-lapor-2026', '🐃🐄🦬🐂🐃🐄🦬🐂🐑🐐'])(
  '%s is somebody’s own',
  async password => expect(await isBreached(password)).toBe(false),
)
