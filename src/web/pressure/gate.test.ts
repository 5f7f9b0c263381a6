import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { findCode } from '#test/codes.ts'
import { useDatabase } from '#test/database.ts'
import { COMPLAINT, browserOn, depsWithFiles, filingSite, formOf, shown } from '#test/filing.ts'
import { clockAt } from '#test/people.ts'
import { solvedPuzzle } from '#test/puzzles.ts'
import { PRESSURE } from '#core/people/pressure/rules/pressure.ts'
import { PROOF } from './fields.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)

/** Everything is under pressure from the first sending on, and the work is light. */
const pressure = {
  ...PRESSURE,
  perMinute: { 'file report': 0, track: 0, 'sign-in': 0, register: 0 },
  work: { rounds: 10, guesses: [2, 9] as const },
}
const browser = (more = {}) => browserOn(filingSite(deps(), { pressure, ...more }))

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await createDemoAccounts(deps())
})

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const puzzleIn = (page: string) => unescaped(shown(page, 'puzzle') ?? '')
const reports = async () => Number((await database.root.query('select count(*) as n from reports')).rows[0].n)

describe('a report, while filing is under pressure,', () => {
  test('is not taken without a proof, and comes back whole with a puzzle', async () => {
    const answer = await browser().post('/lapor', formOf(COMPLAINT))
    const page = await answer.text()
    expect([answer.status, await reports()]).toEqual([422, 0])
    expect(page).toContain(COMPLAINT.body)
    expect(page).toContain('Formulir ini sedang sangat ramai')
    expect(puzzleIn(page)).toContain('PBKDF2/SHA-256')
    expect(page).toContain('proof-of-work')
  })

  test('is taken with a solved puzzle, once', async () => {
    const on = browser()
    const page = await (await on.post('/lapor', formOf(COMPLAINT))).text()
    const solution = await solvedPuzzle(puzzleIn(page))
    expect((await on.post('/lapor', formOf({ ...COMPLAINT, [PROOF.solution]: solution }))).status).toBe(303)
    expect((await on.post('/lapor', formOf({ ...COMPLAINT, [PROOF.solution]: solution }))).status).toBe(422)
    expect(await reports()).toBe(1)
  })

  test('is offered its puzzle on the last look already', async () => {
    const page = await (await browser().post('/lapor', formOf({ ...COMPLAINT, langkah: 'periksa' }))).text()
    expect(puzzleIn(page)).toContain('signature')
  })

  test('is taken, without JavaScript, with a code that was sent, and a mistake after it needs no other', async () => {
    const on = browser()
    const asked = await on.post(
      '/lapor',
      formOf({ ...COMPLAINT, [PROOF.contact]: 'sari@contoh.test', [PROOF.ask]: '1' }),
    )
    const page = await asked.text()
    expect([asked.status, await reports()]).toEqual([422, 0])
    expect(page).toContain('Kode sudah dikirim')
    expect(page).toContain('value="sari@contoh.test"')
    expect(page).toContain(COMPLAINT.body)
    const code = await findCode(database, deps(), 'sari@contoh.test')
    const typed = { ...COMPLAINT, [PROOF.contact]: 'sari@contoh.test', [PROOF.code]: code }
    expect((await on.post('/lapor', formOf({ ...typed, regionCode: '99.99' }))).status).toBe(422)
    expect((await on.post('/lapor', formOf(typed))).status).toBe(303)
  })

  test('is not taken with a code from another browser, a wrong one, or nonsense', async () => {
    const on = browser()
    const sent = { [PROOF.contact]: 'sari@contoh.test' }
    await on.post('/lapor', formOf({ ...COMPLAINT, ...sent, [PROOF.ask]: '1' }))
    const code = await findCode(database, deps(), 'sari@contoh.test')
    const wrong = code === '000000' ? '000001' : '000000'
    for (const [by, typed] of [
      [browser(), code],
      [on, wrong],
      [on, "' or 1=1"],
      [on, 'x'.repeat(100_000)],
    ] as const) {
      const answer = await by.post('/lapor', formOf({ ...COMPLAINT, ...sent, [PROOF.code]: typed }))
      expect([answer.status, (await answer.text()).includes('Kode ini tidak cocok')]).toEqual([422, true])
    }
    expect(await reports()).toBe(0)
  })

  test('cannot be used to fill somebody’s mailbox with codes', async () => {
    const ask = { ...COMPLAINT, [PROOF.contact]: 'sari@contoh.test', [PROOF.ask]: '1' }
    for (let n = 0; n < 5; n++) await browser().post('/lapor', formOf(ask))
    const page = await (await browser().post('/lapor', formOf(ask))).text()
    expect(page).toContain('Terlalu banyak kode diminta')
    const { rows } = await database.root.query('select count(*) as n from one_time_codes')
    expect(Number(rows[0].n)).toBe(5)
  })
})

describe('tracking, under pressure,', () => {
  const typed = { trackingNumber: '261123456782', accessCode: '7K3M-Q2XV-9ABD-1C5T' }

  test('offers a puzzle before anything is typed, in either language, and keeps what is typed', async () => {
    expect(puzzleIn(await (await browser().get('/lacak')).text())).toContain('signature')
    const answer = await browser().post('/en/lacak', new URLSearchParams(typed))
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('This form is very busy')
    expect(page).toContain(`value="${typed.trackingNumber}"`)
    expect(page).toContain(`value="${typed.accessCode}"`)
  })

  test('asks again after a proof of another form, a spent one, or one that came too late', async () => {
    const on = browser()
    const forFiling = puzzleIn(await (await on.post('/lapor', formOf(COMPLAINT))).text())
    const forTracking = puzzleIn(await (await on.get('/lacak')).text())
    const send = async (solution: string) =>
      (await (await on.post('/lacak', new URLSearchParams({ ...typed, [PROOF.solution]: solution }))).text()).includes(
        'tidak cocok',
      )
    expect(await send(await solvedPuzzle(forFiling))).toBe(false)
    expect(await send(await solvedPuzzle(forTracking))).toBe(true)
    expect(await send(await solvedPuzzle(forTracking))).toBe(false)
    const late = puzzleIn(await (await on.get('/lacak')).text())
    clock.set('2026-11-20T02:30:00Z')
    expect(await send(await solvedPuzzle(late))).toBe(false)
  })

  test('asks nothing once the minute is calm again', async () => {
    const on = browser({ pressure: { ...pressure, perMinute: { ...pressure.perMinute, track: 1 } } })
    expect(await (await on.post('/lacak', new URLSearchParams(typed))).text()).toContain('tidak cocok')
    expect(await (await on.post('/lacak', new URLSearchParams(typed))).text()).toContain('sangat ramai')
    await database.root.query(`update rate_limits set expires_at = now() - interval '1 second'`)
    expect(await (await on.get('/lacak')).text()).not.toContain('proof-of-work')
  })
})

test('in calm weather no form loads a script or asks for anything more', async () => {
  const on = browserOn(filingSite(deps()))
  for (const page of [await on.get('/lacak'), await on.get('/lapor')])
    expect(await page.text()).not.toMatch(/proof-of-work|kontakBukti/)
  expect((await on.post('/lapor', formOf(COMPLAINT))).status).toBe(303)
})
