/** Every form on the pages of accounts, with anything in any of its fields, from whoever sees it: a sentence, never a fault. */
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { clockAt, demoPeople } from '../people.ts'
import { wholeSite } from '../whole-site.ts'
import { addressesOf, ask, send, siteOn } from './every-route.ts'
import { NONSENSE } from './nonsense.ts'

const database = useDatabase()
const { account, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))
const STACK = /\n\s+at \S+ \(|\.tsx?:\d+|node_modules|<script>alert|(select|insert into) .* from /i
const [COORDINATOR, CITIZEN] = ['koordinator.indramayu', 'pelapor'] as const

beforeEach(() => demoPeople(database, deps(), COORDINATOR, CITIZEN))

const PAGES = /^\/(masuk|daftar|keluar|akun|undangan|lacak|petugas\/anggota)/

type Found = { readonly action: string; readonly fields: Readonly<Record<string, string>> }

/** As a browser would send them: what stands in each field, a button's name among them. */
function formsOn(page: string, at: string): readonly Found[] {
  return [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', inside = '']) => {
    if (!/method="post"/.test(head)) return []
    const named = [...inside.matchAll(/<(?:input|select|textarea|button)\b([^>]*)>/g)].map(([, tag = '']) => [
      attribute(tag, 'name'),
      attribute(tag, 'value') ?? '',
    ])
    const fields = Object.fromEntries(named.filter(([name]) => name))
    const actions = [
      attribute(head, 'action') ?? at,
      ...[...inside.matchAll(/formaction="([^"]*)"/g)].map(([, to = '']) => to),
    ]
    return actions.map(action => ({ action: action.replaceAll('&amp;', '&'), fields }))
  })
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** The cookies of a browser that has just asked for a code. */
async function waiting(site: ReturnType<typeof siteOn>): Promise<string> {
  const asked = await send(site, '/masuk/kode', { fields: { identifier: 'sari@contoh.test' } })
  const given = asked.headers.getSetCookie().map(cookie => cookie.split(';')[0])
  return given.join('; ')
}

const WAITING = 'stranger who waits for a code'

test.each(['stranger', WAITING, CITIZEN, COORDINATOR])(
  'a %s may send anything to any form that they see',
  async who => {
    const site = siteOn(database, deps())
    const signedIn = async () => {
      if (who === 'stranger') return ''
      return who === WAITING ? waiting(site) : account(who)
    }
    let cookie = await signedIn()
    const seen = new Set<string>()
    for (const path of addressesOf(site, ['GET']).filter(one => PAGES.test(one))) {
      const page = await ask(site, path, cookie)
      if (page.status !== 200 || !page.headers.get('content-type')?.startsWith('text/html')) continue
      for (const { action, fields } of formsOn(await page.text(), path)) {
        const kind = action.replaceAll(/[0-9a-f]{32,}|\d+/g, ':id')
        if (seen.has(kind) || !action.startsWith('/')) continue
        seen.add(kind)
        for (const name of Object.keys(fields)) {
          for (const value of NONSENSE) {
            await database.root.query('delete from rate_limits') // a program would have been stopped long ago
            const answer = await send(site, action, { fields: { ...fields, [name]: value }, cookie })
            const words = await answer.text()
            const what = [action, name, value.slice(0, 20)]
            expect([...what, answer.status]).toEqual([...what, expect.toBeOneOf([200, 303, 400, 403, 404, 409, 422])])
            expect([...what, STACK.exec(words)?.[0]]).toEqual([...what, undefined])
            if (answer.status === 303) cookie = await signedIn()
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(3)
  },
  120_000,
)
