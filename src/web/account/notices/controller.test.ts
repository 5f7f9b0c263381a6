import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const { ask, send, account, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))
let cookie = ''

beforeEach(async () => {
  await demoPeople(database, deps(), 'pelapor', 'pelapor2')
  await database.root.query('delete from notice_choices')
  cookie = await account('pelapor')
})

/** Ticked boxes, as `email answered`. */
const ticked = (html: string) =>
  [...html.matchAll(/<input type="checkbox" name="(\w+)" value="(\w+)"( checked)?/g)]
    .filter(([, , , checked]) => checked)
    .map(([, channel, event]) => `${channel} ${event}`)
const kept = async () =>
  (await database.root.query('select event, channel, is_wanted from notice_choices order by 1, 2')).rows

describe('the page of notices', () => {
  test('shows what is usual, and keeps only what differs from it', async () => {
    const usual = ticked(await (await ask('/akun/notifikasi', cookie)).text())
    expect(usual).toContain('email answered')
    expect(usual).not.toContain('sms progress')

    const of = (channel: string) =>
      usual.flatMap(one => (one.startsWith(`${channel} `) ? [one.split(' ')[1] ?? ''] : []))
    const wanted = { email: of('email').filter(event => event !== 'answered'), sms: [...of('sms'), 'progress'] }
    const saved = await send('/en/akun/notifikasi', wanted, cookie)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/en/akun/notifikasi'])
    expect(await kept()).toEqual([
      { event: 'answered', channel: 'email', is_wanted: false },
      { event: 'progress', channel: 'sms', is_wanted: true },
    ])
    expect(ticked(await (await ask('/akun/notifikasi', cookie)).text())).toContain('sms progress')
  })

  test('does not let what a right hangs on go silent everywhere, and says so beside what was chosen', async () => {
    const refused = await send('/akun/notifikasi', { email: ['answered', 'asked'], sms: ['archived'] }, cookie)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('Pilih paling sedikit satu saluran untuk: Ditutup.')
    expect(html).toContain('<title>Perlu diperbaiki: Notifikasi')
    expect(ticked(html)).toEqual(['email asked', 'email answered', 'sms archived'])
    expect(await kept()).toEqual([])
  })

  test('of whoever has one contact says that required notices always come there', async () => {
    await database.root.query("delete from account_identifiers where kind = 'phone'")
    const html = await (await ask('/akun/notifikasi', cookie)).text()
    expect(html).toContain('selalu dikirim lewat email')
    expect(html.match(/>selalu</g)).toHaveLength(3)
    expect((await send('/akun/notifikasi', {}, cookie)).status).toBe(303)
    expect((await kept()).some(({ event }) => ['asked', 'closed', 'archived'].includes(String(event)))).toBe(false)
  })

  test('takes no event and no channel that it does not know', async () => {
    const strange = {
      email: ["answered'); --", 'closed', 'asked', 'archived'],
      telepati: ['answered'],
      sms: ['__proto__'],
    }
    expect((await send('/akun/notifikasi', strange, cookie)).status).toBe(303)
    const rows = await kept()
    expect(new Set(rows.map(({ channel }) => channel))).toEqual(new Set(['email', 'sms']))
    expect(rows.every(({ event }) => /^[a-z]+$/.test(String(event)))).toBe(true)
  })

  test("is nobody else's", async () => {
    await send('/akun/notifikasi', { email: ['asked', 'closed', 'archived'] }, cookie)
    const other = ticked(await (await ask('/akun/notifikasi', await account('pelapor2'))).text())
    expect(other).toContain('email answered')
    expect((await ask('/akun/notifikasi')).status).toBe(303)
  })
})
