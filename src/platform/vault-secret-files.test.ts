import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { secretsInFolder } from './vault-secret-files.ts'

const aFolder = () => join(mkdtempSync(join(tmpdir(), 'lapor-secrets-')), 'secrets')
const blocksIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /[0-9a-f]{16}$/.test(name))

test('every secret is drawn once, and found again by its reference, by other processes too', () => {
  const folder = aFolder()
  const [one, other] = [secretsInFolder(folder), secretsInFolder(folder)]
  const drawn = Array.from({ length: 2500 }, (_, n) => (n % 2 ? one : other).take())
  expect(new Set(drawn.map(({ secret }) => secret.toString('hex'))).size).toBe(2500)
  for (const { reference, secret } of drawn.filter((_, n) => n % 100 === 0))
    expect(secretsInFolder(folder).find(reference)).toEqual(secret)
  expect(blocksIn(folder)).toHaveLength(4)
  expect(one.id).toBe(other.id)
})

test('a secret that was destroyed is in no file, and is remembered as destroyed', () => {
  const folder = aFolder()
  const secrets = secretsInFolder(folder)
  const [first, second] = [secrets.take(), secrets.take()]
  secrets.destroy([first.reference])
  secrets.destroy([first.reference])
  expect(secrets.find(first.reference)).toBeNull()
  expect(secretsInFolder(folder).find(first.reference)).toBeNull()
  expect(secrets.find(second.reference)).toEqual(second.secret)
  expect(secrets.destroyed()).toEqual([first.reference])
  for (const name of blocksIn(folder)) expect(readFileSync(join(folder, name)).includes(first.secret)).toBe(false)
})

test('a line of the register that a loss of power cut off spoils no other', () => {
  const folder = aFolder()
  const secrets = secretsInFolder(folder)
  const [first, second] = [secrets.take(), secrets.take()]
  secrets.destroy([first.reference])
  writeFileSync(join(folder, 'destroyed'), '\n0102', { flag: 'a' })
  secrets.destroy([second.reference])
  expect(secrets.destroyed()).toEqual([first.reference, second.reference])
})

test('a store that lacks a secret says so, and never takes it for destroyed', () => {
  const { reference } = secretsInFolder(aFolder()).take()
  expect(() => secretsInFolder(aFolder()).find(reference)).toThrow('restore its latest copy')
})

test('only this account can read the store', () => {
  const folder = aFolder()
  secretsInFolder(folder).take()
  for (const name of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(at => join(folder, at)),
  ])
    expect(statSync(name).mode & 0o077).toBe(0)
})

test('a folder that cannot be made says which setting to look at', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lapor-secrets-')), 'file')
  writeFileSync(file, '')
  expect(() => secretsInFolder(join(file, 'secrets'))).toThrow('LAPOR_SECRETS_DIR')
})
