import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { LIMITS } from '#core/people/pressure/limits.ts'
import { useDatabase } from '#test/database.ts'
import { COMPLAINT, browserOn, depsWithFiles, filingSite, formOf, shown } from '#test/filing.ts'
import { clockAt } from '#test/people.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)
const browser = () => browserOn(filingSite(deps()))

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await createDemoAccounts(deps())
})

const NEVER_GIVEN = '261123456782'

async function filed(more: Record<string, string> = {}) {
  const reporter = browser()
  await reporter.post('/lapor', formOf({ ...COMPLAINT, ...more }))
  const page = await (await reporter.get('/lapor/terkirim')).text()
  const number = shown(page, 'data-tracking-number') ?? ''
  return { reporter, number, code: shown(page, 'data-access-code') ?? '' }
}

const track = (fields: Record<string, string>, at = '/lacak', on = browser()) =>
  on.post(at, new URLSearchParams(fields))

const change = (set: string) => database.root.query(`update reports set ${set}`)

describe('with the right code', () => {
  test('the report opens, that one only, however number and code are typed', async () => {
    const { number, code } = await filed()
    await filed()
    const typed = {
      trackingNumber: number.replace(/(\d{4})(?=\d)/g, '$1 '),
      accessCode: code.toLowerCase().replaceAll('-', ''),
    }
    const on = browser()
    const answer = await track(typed, '/en/lacak', on)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/en/laporan/${number}`])
    const { rows } = await database.root.query('select id from reports where number = $1', [number])
    expect(await (await on.get(`/laporan/${number}`)).json()).toEqual({ kind: 'guest', openReports: [rows[0].id] })
  })
})

describe('nobody learns anything', () => {
  test('from a wrong code: unknown, secret, public and code-less reports answer byte for byte alike', async () => {
    const { number } = await filed({ confidential: 'on' })
    const open = await filed()
    await change(`published_at = submitted_at where number = '${open.number}'`)
    const answers = await Promise.all(
      [number, open.number, NEVER_GIVEN].map(async trackingNumber => {
        const answer = await track({ trackingNumber, accessCode: '7K3M-Q2XV-9ABD-1C5T' })
        const page = (await answer.text()).replaceAll(trackingNumber, '')
        return { status: answer.status, cookies: answer.headers.getSetCookie(), page }
      }),
    )
    expect(answers[0]).toMatchObject({ status: 422, cookies: [] })
    expect(answers[0]?.page).toContain('tidak cocok')
    expect(answers[0]?.page).not.toContain('7K3M')
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('without a code: unknown, new and secret reports answer byte for byte alike', async () => {
    const { number } = await filed()
    const secret = await filed({ confidential: 'on' })
    const pages = await Promise.all(
      [number, secret.number, NEVER_GIVEN].map(async trackingNumber => {
        const answer = await track({ trackingNumber })
        return `${answer.status} ${(await answer.text()).replaceAll(trackingNumber, '')}`
      }),
    )
    expect(pages[0]).toMatch(/^404 .*Tidak ada laporan publik dengan nomor ini/s)
    expect(new Set(pages).size).toBe(1)
  })
})

test('without a code a public report opens for everyone, and any report for its own reporter', async () => {
  const { reporter, number } = await filed({ confidential: 'on' })
  expect((await track({ trackingNumber: number }, '/lacak', reporter)).headers.get('location')).toBe(
    `/laporan/${number}`,
  )
  await change('is_confidential = false, published_at = submitted_at')
  expect((await track({ trackingNumber: number })).headers.get('location')).toBe(`/laporan/${number}`)
})

describe('the link of a mail', () => {
  const link = (number: string, on = browser()) => on.get(`/lacak?nomor=${number}`)

  test('asks for the code with the number filled in, of whatever report, and says nothing of it', async () => {
    const { number } = await filed()
    const secret = await filed({ confidential: 'on' })
    const pages = await Promise.all(
      [number, secret.number, NEVER_GIVEN].map(async asked => {
        const answer = await link(asked)
        const dashed = asked.replace(/(\d{4})(?=\d)/g, '$1-')
        const page = await answer.text()
        expect(page).toContain(`value="${dashed}"`)
        return `${answer.status} ${page.replaceAll(dashed, '').replaceAll(asked, '')}`
      }),
    )
    expect(pages[0]).toMatch(/^200 /)
    expect(new Set(pages).size).toBe(1)
  })

  test('leads to the report in the browser that has opened it; nonsense fills in nothing', async () => {
    const { reporter, number } = await filed({ confidential: 'on' })
    expect((await link(number, reporter)).headers.get('location')).toBe(`/laporan/${number}`)
    expect(await (await link('%22%3E%3Cscript%3E')).text()).not.toContain('<script>"')
  })
})

describe('what cannot be a number', () => {
  test.each([
    ['', 'Tulis nomor laporan'],
    ['261123456784', 'Ada angka yang salah ketik'],
    [`${NEVER_GIVEN} abc`, 'terdiri dari 12 angka'],
    ['2611-2345-678', 'terdiri dari 12 angka'],
    ['nomor saya', 'terdiri dari 12 angka'],
    ["1' or '1'='1", 'terdiri dari 12 angka'],
    ['<script>alert(1)</script>', 'terdiri dari 12 angka'],
    ['2'.repeat(100_000), 'terdiri dari 12 angka'],
    ['2611\0', 'tidak dapat dibaca'],
  ])('is said to be none, and stays as typed (case %#)', async (trackingNumber, sentence) => {
    const answer = await track({ trackingNumber, accessCode: '' })
    const page = await answer.text()
    expect([answer.status, page.includes(sentence)]).toEqual([422, true])
    expect(page).toContain('href="#trackingNumber"')
    expect(page).not.toContain('<script>alert')
  })

  test('a code of a megabyte, a NUL, or nonsense is no code', async () => {
    for (const accessCode of ['x'.repeat(1_000_000), '\0', '💥', "' or 1=1 --"])
      expect((await track({ trackingNumber: NEVER_GIVEN, accessCode })).status).toBe(422)
  })
})

test('too many attempts at one number wait, even with the right code, and other numbers do not', async () => {
  const limits = { ...LIMITS, track: { ...LIMITS.track, 'address and target': { attempts: 2, seconds: 900 } } }
  const on = browserOn(filingSite(deps(), { limits }))
  const { number, code } = await filed()
  for (const _ of [1, 2])
    expect((await track({ trackingNumber: number, accessCode: 'salah' }, '/lacak', on)).status).toBe(422)
  const answer = await track({ trackingNumber: number, accessCode: code }, '/lacak', on)
  expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(await answer.text()).toContain(`value="${number}"`)
  expect((await track({ trackingNumber: NEVER_GIVEN, accessCode: code }, '/lacak', on)).status).toBe(422)
})

test('nobody can lock a reporter out by guessing at their number from elsewhere', async () => {
  const limits = { ...LIMITS, track: { ...LIMITS.track, 'address and target': { attempts: 2, seconds: 900 } } }
  const { number, code } = await filed()
  const guesser = browserOn(filingSite(deps(), { limits, address: '198.51.100.7' }))
  for (const _ of [1, 2, 3]) await track({ trackingNumber: number, accessCode: 'salah' }, '/lacak', guesser)
  const reporter = browserOn(filingSite(deps(), { limits, address: '203.0.113.9' }))
  expect((await track({ trackingNumber: number, accessCode: code }, '/lacak', reporter)).status).toBe(303)
})
