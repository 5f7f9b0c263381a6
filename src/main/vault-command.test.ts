import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { contactOfReport } from '#core/people/vault/identities.ts'
import { createLog } from '#platform/log.ts'
import { keysFromFile } from '#platform/vault-key-source.ts'
import { addNextKey, promoteNextKey } from '#platform/vault-key-file.ts'
import { readVaultKeys } from '#platform/vault-keys.ts'
import { secretsInMemory } from '#platform/vault-secrets.ts'
import { followKeys, turningVault } from '#platform/vault-turning.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, aReportRow, clockAt, demoAgencies, depsOn } from '#test/people.ts'
import { runVaultCommand } from './vault-command.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const [NUMBER, LATER] = ['261123456789', '261123456797'] as const
let path: string
let secrets = secretsInMemory()

beforeEach(async () => {
  await demoAgencies(database)
  path = join(mkdtempSync(join(tmpdir(), 'lapor-keys-')), 'vault.key')
  writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 })
  secrets = secretsInMemory()
})

/** A process on the key file: it follows the file as `everyMs` says. */
async function aProcess(everyMs = 15) {
  const keys = { ...keysFromFile(path, { isOwn: false }), everyMs }
  const first = await keys.read()
  const { vault, turn } = turningVault(first, secrets)
  const following = followKeys(keys, { first, turn, log: createLog('silent') })
  return { deps: { ...depsOn(database, clock), vault }, opened: { vault, turn, keys, secrets }, following }
}

const lapor = (...words: string[]): Promise<string> => laporWith(15, words)

async function laporWith(everyMs: number, words: readonly string[], hear = (_line: string) => {}): Promise<string> {
  const { following, ...process } = await aProcess(everyMs)
  const said: string[] = []
  const say = (line: string) => {
    said.push(line)
    hear(line)
  }
  await runVaultCommand(words, { ...process, say }).finally(() => following.stop())
  return said.join('\n')
}

test('the key is rotated under a running service, which reads and files before, during and after', async () => {
  const service = await aProcess()
  const oldKey = service.deps.vault.keyId()
  const filed = [await aReportRow(service.deps, NUMBER)]
  let failures = 0
  let isOver = false
  const reading = (async () => {
    for (let n = 100; !isOver; n++) {
      filed.push(await aReportRow(service.deps, `26112345${n}1`))
      for (const id of filed)
        await contactOfReport(service.deps, id, 'notification').then(
          found => void (found?.email !== SARI.email && failures++),
          () => void failures++,
        )
    }
  })()
  const said = await lapor('rotate')
  isOver = true
  await reading
  expect(failures).toBe(0)
  expect(filed.length).toBeGreaterThan(2)
  expect(service.deps.vault.keyId()).not.toBe(oldKey)
  expect(said).toContain(`No record is under the key ${oldKey} any more`)

  expect(await lapor('forget-key', oldKey)).toContain('is out of')
  expect(readFileSync(path, 'utf8')).toContain('digest ')
  const after = await aProcess()
  for (const id of filed) expect(await contactOfReport(after.deps, id, 'notification')).toEqual(SARI)
  expect(after.deps.vault.digest('0812', 'phone')).toEqual(service.deps.vault.digest('0812', 'phone'))
  await Promise.all([service.following.stop(), after.following.stop()])
})

test('a new key is known for two looks of every process before it seals, and seals for two before it takes over', async () => {
  const { deps, following } = await aProcess()
  await aReportRow(deps, NUMBER)
  const first = new Map<string, number>()
  await laporWith(150, ['rotate'], line => {
    const text = readFileSync(path, 'utf8')
    const state = text.includes('next ') ? 'known' : text.includes('digest ') ? 'seals' : 'before'
    const step = line.startsWith('Bringing every record') ? 'takes over' : state
    if (!first.has(step)) first.set(step, performance.now())
  })
  const between = (one: string, other: string) => (first.get(other) ?? 0) - (first.get(one) ?? Infinity)
  expect(between('known', 'seals')).toBeGreaterThan(298) // a timer may be a millisecond early
  expect(between('seals', 'takes over')).toBeGreaterThan(298)
  await following.stop()
})

test('a rotation that was broken off goes on where it stood, and makes no second key', async () => {
  const { deps, following } = await aProcess()
  await aReportRow(deps, NUMBER)
  await following.stop()
  const { id } = addNextKey(path, '2026-11-20')
  await lapor('rotate')
  expect(readVaultKeys(path)[0].id).toBe(id)
  expect(readVaultKeys(path).filter(key => !key.matches)).toHaveLength(2)

  const { id: second } = addNextKey(path, '2026-11-21')
  promoteNextKey(path)
  expect(await lapor('rotate')).toContain('An earlier rotation was not finished')
  expect(readVaultKeys(path)[0].id).toBe(second)
  expect(readVaultKeys(path).filter(key => !key.matches)).toHaveLength(3)
})

test('a key under which records stand, or which seals, or by which contacts are matched, is not taken out', async () => {
  const { deps, following } = await aProcess()
  await aReportRow(deps, NUMBER)
  const oldKey = deps.vault.keyId()
  await expect(lapor('forget-key', oldKey)).rejects.toThrow('1 records are under the key')
  addNextKey(path, '2026-11-20')
  promoteNextKey(path)
  await expect(lapor('forget-key', oldKey)).rejects.toThrow('1 records are under the key')
  await aReportRow(deps, LATER)
  await lapor('rotate')
  const [sealing, , digest] = readVaultKeys(path)
  await expect(lapor('forget-key', sealing.id)).rejects.toThrow('records are under the key')
  await expect(lapor('forget-key', digest?.id ?? '')).rejects.toThrow('nobody can sign in')
  await expect(lapor('forget-key', '00000000')).rejects.toThrow('holds no key')
  await following.stop()
})

test('the keys are shown with what they do, and never themselves', async () => {
  const { deps, following } = await aProcess()
  await aReportRow(deps, NUMBER)
  await following.stop()
  await lapor('rotate')
  const said = await lapor('keys')
  const [sealing, opening, digest] = readVaultKeys(path)
  expect(said.split('\n')).toEqual([
    `${sealing.id}  seals and opens, 1 records`,
    `${opening?.id}  opens, 0 records`,
    `${digest?.id}  matches contacts`,
  ])
  for (const { secret } of readVaultKeys(path)) expect(said).not.toContain(secret.toString('hex'))
})
