import { expect, test } from 'vitest'
import { randomIds } from '#platform/ids.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

test('a password is kept as argon2id with its cost, and the same password never twice the same', async () => {
  const [one, other] = await Promise.all([
    hashPassword(randomIds, 'kerbau-13-biru'),
    hashPassword(randomIds, 'kerbau-13-biru'),
  ])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(one).not.toBe(other)
})

test('only the password itself is right, however the keyboard writes its accents', async () => {
  const stored = await hashPassword(randomIds, 'café-di-Indramayu')
  expect(await verifyPassword('café-di-Indramayu', stored)).toBe(true)
  expect(await verifyPassword('cafe\u0301-di-Indramayu', stored)).toBe(true)
  expect(await verifyPassword('cafe-di-Indramayu', stored)).toBe(false)
  expect(await verifyPassword('', stored)).toBe(false)
})

test('without an account the same work is done, and no password is right', async () => {
  const stored = await hashPassword(randomIds, 'kerbau-13-biru')
  const timed = async (password: string, hash: string | null) => {
    const start = process.cpuUsage()
    expect(await verifyPassword(password, hash)).toBe(false)
    const { user, system } = process.cpuUsage(start)
    return user + system
  }
  await timed('warm up', stored)
  const rounds = [...Array(5).keys()]
  const known: number[] = []
  const unknown: number[] = []
  for (const _ of rounds) {
    known.push(await timed('salah', stored))
    unknown.push(await timed('salah', null))
  }
  const ratio = Math.min(...unknown) / Math.min(...known)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})
