/** Hundreds of wrong passwords against one account, through the site as it is served. The rule itself meets ten thousand. */
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { clockAt, demoPeople } from '../people.ts'
import { solvedPuzzle } from '../puzzles.ts'
import { wholeSite } from '../whole-site.ts'
import { ORIGIN, siteOn } from './every-route.ts'

const database = useDatabase()
const { deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))

beforeEach(() => demoPeople(database, deps(), 'pelapor', 'nasional'))

const OWNER = 'pelapor@demo.lapor.test'
const RIGHT = 'demo-lapor-2026'

type Try = { address: string; identifier?: string; password?: string; cookie?: string; more?: Record<string, string> }

async function tryOn(
  site: ReturnType<typeof siteOn>,
  { address, identifier = OWNER, password = 'salah-sekali', cookie = '', more = {} }: Try,
) {
  const body = new URLSearchParams({ identifier, password, ...more })
  const headers = { origin: ORIGIN, ...(cookie && { cookie }) }
  const from = { incoming: { socket: { remoteAddress: address } } }
  const answer = await site.request(`${ORIGIN}/masuk`, { method: 'POST', body, headers }, from)
  const page = await answer.text()
  const puzzle = /puzzle="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? null
  const cookies = answer.headers.getSetCookie().map(given => given.split(';')[0] ?? '')
  return { status: answer.status, puzzle, cookies, wasTried: answer.status === 303 || page.includes('tidak cocok') }
}

test('from one address reach ten passwords, and nobody else waits for it', async () => {
  const site = siteOn(database, deps())
  const tries = []
  for (let n = 0; n < 200; n++) tries.push(await tryOn(site, { address: '198.51.100.7' }))
  expect(tries.filter(({ wasTried }) => wasTried)).toHaveLength(10)
  expect(tries.at(-1)?.status).toBe(429)
  expect(
    (await tryOn(site, { address: '203.0.113.9', identifier: 'nasional@demo.lapor.test', password: RIGHT })).status,
  ).toBe(303)
}, 60_000)

test('from many addresses reach ten passwords before work has to be proved; the owner gets in all the same', async () => {
  const site = siteOn(database, deps())
  const first = await tryOn(site, { address: '203.0.113.9', password: RIGHT })
  expect(first.status).toBe(303)
  const known = first.cookies.filter(cookie => cookie.startsWith('lapor_kenal=')).join('; ')
  expect(known).not.toBe('')

  const tries = []
  for (let n = 0; n < 300; n++) tries.push(await tryOn(site, { address: `2001:db8:${n.toString(16)}::1` }))
  expect(tries.filter(({ wasTried }) => wasTried)).toHaveLength(10)
  expect(tries.at(-1)).toMatchObject({ status: 422, puzzle: expect.stringContaining('PBKDF2') })

  expect((await tryOn(site, { address: '198.51.100.1', password: RIGHT, cookie: known })).status).toBe(303)
  const asked = await tryOn(site, { address: '198.51.100.2', password: RIGHT })
  expect([asked.status, asked.wasTried]).toEqual([422, false])
  const bukti = await solvedPuzzle(asked.puzzle ?? '')
  expect((await tryOn(site, { address: '198.51.100.2', password: RIGHT, more: { bukti } })).status).toBe(303)
  expect((await tryOn(site, { address: '198.51.100.3', password: RIGHT, more: { bukti } })).status).toBe(422)
}, 60_000)

test('a cookie that somebody made up, or took from another account, makes no browser known', async () => {
  const site = siteOn(database, deps())
  const other = await tryOn(site, { address: '203.0.113.9', identifier: 'nasional@demo.lapor.test', password: RIGHT })
  const taken = other.cookies.filter(cookie => cookie.startsWith('lapor_kenal=')).join('; ')
  for (let n = 0; n < 10; n++) await tryOn(site, { address: `198.51.100.${n}` })
  for (const cookie of [taken, 'lapor_kenal=AAAA', `lapor_kenal=${'x'.repeat(3000)}`, 'lapor_kenal=%00'])
    expect((await tryOn(site, { address: '198.51.100.99', password: RIGHT, cookie })).wasTried).toBe(false)
}, 60_000)
