/** Nobody learns who has an account or filed a report: not from words, status, cookies, the questions to the database, nor the work of checking a password. */
import { createHook } from 'node:async_hooks'
import { Kysely, PostgresDialect } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#core/tables.ts'
import { useDatabase } from '../database.ts'
import { clockAt, demoPeople } from '../people.ts'
import { aSubmission, filed } from '../reports.ts'
import { wholeSite } from '../whole-site.ts'
import { SERVICE, send, siteOn } from './every-route.ts'

const database = useDatabase()
const { deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))

let nomor = ''
beforeEach(async () => {
  await demoPeople(database, deps(), 'pelapor')
  nomor = (await filed(deps(), aSubmission())).number
})

/** How often an argon2 key was derived, and how many statements were sent, while something is done. */
async function workOf(act: (site: ReturnType<typeof siteOn>) => Response | Promise<Response>) {
  const statements: string[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: database.pool }),
    log: ({ query }) => void statements.push(query.sql.replaceAll(/\s+/g, ' ').slice(0, 80)),
  })
  let passwords = 0
  const hook = createHook({ init: (_, type) => void (type === 'ARGON2REQUEST' && passwords++) }).enable()
  const answer = await act(siteOn(database, { ...deps(), db }, SERVICE))
  hook.disable()
  return { answer, passwords, statements }
}

const KNOWN = 'pelapor@demo.lapor.test'
const UNKNOWN = 'siapa@demo.lapor.test'
const NEVER_GIVEN = '261123456782'

type Case = readonly [what: string, path: string, fields: Record<string, string>, known: string, unknown: string]
const CASES: readonly Case[] = [
  ['a wrong password', '/masuk', { identifier: '$', password: 'salah-sekali' }, KNOWN, UNKNOWN],
  [
    'a wrong password, by telephone',
    '/masuk',
    { identifier: '$', password: 'salah-sekali' },
    '081100000001',
    '081100009999',
  ],
  ['a code to sign in', '/masuk/kode', { identifier: '$' }, KNOWN, UNKNOWN],
  ['a forgotten password', '/masuk/lupa', { identifier: '$' }, KNOWN, UNKNOWN],
  ['registering', '/daftar', { identifier: '$', consent: 'on' }, KNOWN, UNKNOWN],
  ['a wrong access code', '/lacak', { trackingNumber: '$', accessCode: '7K3M-Q2XV-9ABD-1C5T' }, 'nomor', NEVER_GIVEN],
  ['a number without a code', '/lacak', { trackingNumber: '$' }, 'nomor', NEVER_GIVEN],
]

test.each(CASES)(
  '%s is answered alike, with the same work, whether it exists or not',
  async (_, path, fields, ...both) => {
    const seen = []
    for (const given of both) {
      const who = given === 'nomor' ? nomor : given
      const filled = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.replace('$', who)]))
      const { answer, passwords, statements } = await workOf(site => send(site, path, { fields: filled }))
      const body = (await answer.text()).replaceAll(who, '…').replaceAll(who.replace('@', '<wbr/>@'), '…')
      const cookies = answer.headers.getSetCookie().map(cookie => cookie.replace(/=[^;]*/, '='))
      const { status } = answer
      seen.push({ status, body, location: answer.headers.get('location'), cookies, passwords, statements })
    }
    expect(seen[0]?.status).toBeLessThan(500)
    expect(seen[0]?.statements.length).toBeGreaterThan(0)
    expect(seen[1]).toEqual(seen[0])
  },
)

test('a wrong password costs the work of one, which is what is compared above', async () => {
  const fields = { identifier: UNKNOWN, password: 'salah-sekali' }
  expect((await workOf(site => send(site, '/masuk', { fields }))).passwords).toBe(1)
})
