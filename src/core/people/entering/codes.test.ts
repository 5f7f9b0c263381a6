import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import type { Contact } from '../contact.ts'
import { type NewCode, type TypedCode, codeOf, issueCode, takeCode } from './codes.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(() => clock.set('2026-11-20T01:00:00Z'))

const SARI: Contact = { kind: 'email', value: 'sari.wulan@contoh.test' }
const BROWSER = 'peramban-sari'

const issue = (given: Partial<NewCode> = {}) =>
  deps()
    .db.transaction()
    .execute(tx =>
      issueCode(deps(), tx, { purpose: 'sign-in', contact: SARI, accountId: null, browser: BROWSER, ...given }),
    )

const take = (
  typed: string,
  given: Partial<{ codeId: number; purpose: TypedCode['purpose']; browser: string; contact: Contact }> = {},
) => {
  const { codeId, contact = SARI, ...rest } = given
  const which = codeId === undefined ? { contact } : { codeId }
  const attempt: TypedCode = { purpose: 'sign-in', browser: BROWSER, typed, ...which, ...rest }
  return deps()
    .db.transaction()
    .execute(tx => takeCode(deps(), tx, attempt))
}

async function digitsOf(codeId: number): Promise<string> {
  const { rows } = await database.root.query<{ nonce: Buffer }>('select nonce from one_time_codes where id = $1', [
    codeId,
  ])
  if (!rows[0]) throw new Error('No such code')
  return codeOf(deps().vault, rows[0])
}

const other = (code: string) => code.replace(/^./, first => String((Number(first) + 1) % 10))

async function issued(given: Partial<NewCode> = {}) {
  const { codeId } = await issue(given)
  return { codeId, code: await digitsOf(codeId) }
}

describe('a code', () => {
  test('is six digits, and proves whose contact it went to, however it is spaced', async () => {
    const { code, codeId } = await issued()
    expect(code).toMatch(/^\d{6}$/)
    expect(await take(` ${code.slice(0, 3)} ${code.slice(3)}`, { codeId })).toEqual({
      ok: true,
      contact: SARI,
      accountId: null,
    })
  })

  test('can be found by its contact as well', async () => {
    const { code } = await issued()
    expect(await take(code)).toMatchObject({ ok: true })
  })

  test('works once', async () => {
    const { code } = await issued()
    await take(code)
    expect(await take(code)).toEqual({ ok: false, refusal: 'used-code' })
  })

  test('goes to one only of two who use it at the same moment', async () => {
    const { code } = await issued()
    const both = await Promise.all([take(code), take(code)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('ends after ten minutes', async () => {
    const { code } = await issued()
    clock.set('2026-11-20T01:10:00Z')
    expect(await take(code)).toEqual({ ok: false, refusal: 'expired-code' })
  })

  test('allows five guesses, and then not even the right one', async () => {
    const { code } = await issued()
    for (const _ of [1, 2, 3, 4, 5]) expect(await take(other(code))).toEqual({ ok: false, refusal: 'wrong-code' })
    expect(await take(code)).toEqual({ ok: false, refusal: 'too-many-tries' })
  })

  test('allows no sixth guess to those who guess at the same moment', async () => {
    const { code } = await issued()
    const all = await Promise.all(Array.from({ length: 8 }, () => take(other(code))))
    expect(all.filter(taken => !taken.ok && taken.refusal === 'wrong-code')).toHaveLength(5)
  })

  test('gives way to the next one that the same browser asks for', async () => {
    const first = await issued()
    const second = await issued()
    expect(await take(first.code, { codeId: first.codeId })).toEqual({ ok: false, refusal: 'wrong-code' })
    expect(await take(second.code)).toMatchObject({ ok: true })
  })

  test('of somebody who asks elsewhere for the same contact stops nobody from using theirs', async () => {
    const own = await issued()
    await issued({ browser: 'peramban-orang-lain' })
    expect(await take(own.code)).toMatchObject({ ok: true })
  })

  test.each([
    ['another browser', { browser: 'peramban-orang-lain' }],
    ['another purpose', { purpose: 'reset' }],
    ['another address', { contact: { kind: 'email', value: 'orang.lain@contoh.test' } }],
    ['the same digits as a telephone', { contact: { kind: 'phone', value: '+6281298765432' } }],
  ] as const)('is worth nothing for %s', async (_, given) => {
    const { code } = await issued()
    expect(await take(code, given)).toEqual({ ok: false, refusal: 'wrong-code' })
  })

  test.each(['has-account', 'nothing'] as const)('is never right where the message tells %s', async tells => {
    const { code, codeId } = await issued({ tells })
    expect(await take(code, { codeId })).toEqual({ ok: false, refusal: 'wrong-code' })
  })

  test.each(['', '12345', '1234567', 'abcdef', '\0', '१२३४५६x', '9'.repeat(10_000)])('is not %j', async typed => {
    await issued()
    expect(await take(typed)).toEqual({ ok: false, refusal: 'wrong-code' })
  })
})

describe('at rest', () => {
  test('neither the digits nor the contact stand anywhere, and the job that sends them names only their number', async () => {
    const { code, codeId } = await issued()
    const { rows } = await database.root.query<{ row: string }>(
      'select t::text as row from one_time_codes t union all select o::text from outbox o',
    )
    const texts = rows.flatMap(({ row }) => [
      row,
      ...[...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')),
    ])
    expect(texts.join('\n')).toContain(`{"codeId": ${codeId}}`.replaceAll('"', '""'))
    for (const secret of [code, 'sari', 'contoh.test', BROWSER]) expect(texts.join('\n')).not.toContain(secret)
  })

  test('a code whose transaction fails is neither kept nor sent', async () => {
    const failing = deps()
      .db.transaction()
      .execute(async tx => {
        await issueCode(deps(), tx, { purpose: 'reset', contact: SARI, accountId: null, browser: BROWSER })
        throw new Error('stopped')
      })
    await expect(failing).rejects.toThrow('stopped')
    expect((await database.root.query('select from one_time_codes')).rowCount).toBe(0)
    expect((await database.root.query('select from outbox')).rowCount).toBe(0)
  })
})
