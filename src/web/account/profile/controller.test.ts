import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import type { Letter } from '#core/notifications/letter.ts'
import { sendCode } from '#core/people/entering/operations/send-code.ts'
import { replaceOwnIdentity } from '#core/people/vault/own-identity.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const { ask, send, account, deps } = wholeSite(database, clock)
let cookie = ''

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), 'pelapor', 'pelapor2', 'koordinator.indramayu')
  await database.root.query('delete from outbox')
  await database.root.query('delete from rate_limits')
  await database.root.query('delete from one_time_codes')
  cookie = await account('pelapor')
})

async function sentCode(): Promise<string> {
  const { rows } = await database.root.query<{ payload: { codeId: number } }>(
    "delete from outbox where name = 'send-code' returning payload",
  )
  const letters: Letter[] = []
  for (const { payload } of rows) await sendCode(deps(), payload.codeId, async letter => void letters.push(letter))
  const [letter] = letters
  return letter?.kind === 'one_time_code' ? letter.code : 'none'
}

async function withoutPhone(): Promise<void> {
  const { rows } = await database.root.query<{ account_id: AccountId }>('select account_id from sessions')
  const accountId = rows[0]?.account_id as AccountId
  await database.root.query("delete from account_identifiers where kind = 'phone' and account_id = $1", [accountId])
  const left = { name: 'Sri', email: 'pelapor@demo.lapor.test', phone: null }
  await database.db.transaction().execute(tx => replaceOwnIdentity(tx, deps(), accountId, left))
}

/** With what the answer set beside what was there. */
const with2 = (response: Response) =>
  [cookie, ...response.headers.getSetCookie().map(one => one.split(';')[0] ?? '')].join('; ')

describe('the profile', () => {
  test('shows name and contacts to their owner only, and keeps a new name', async () => {
    const shown = await ask('/akun', cookie)
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const html = await shown.text()
    expect(html).toContain('pelapor@demo.lapor.test')
    expect(html).not.toContain('pelapor2@demo')
    const renamed = await send('/en/akun/nama', { name: ' Sari <b>W.</b> ' }, cookie)
    expect([renamed.status, renamed.headers.get('location')]).toEqual([303, '/en/akun'])
    expect(await (await ask('/akun', cookie)).text()).toContain('value="Sari &lt;b>W.&lt;/b>"')
    for (const name of ['x'.repeat(101), 'a\u0007b'])
      expect((await send('/akun/nama', { name }, cookie)).status).toBe(422)
    expect((await ask('/akun')).headers.get('location')).toBe('/masuk?kembali=%2Fakun')
  })

  test('of an officer says who keeps it, and offers nothing to change', async () => {
    const officer = await account('koordinator.indramayu')
    expect(await (await ask('/akun', officer)).text()).toContain('koordinator instansi')
    expect((await send('/akun/nama', { name: 'X' }, officer)).status).toBe(404)
    expect((await ask('/akun/kontak/email', officer)).status).toBe(404)
  })
})

describe('a new contact', () => {
  test('takes the place of the old one by the code that it was sent', async () => {
    const asked = await send('/akun/kontak/email', { contact: ' Baru@Contoh.test ' }, cookie)
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/akun/kontak/email/kode'])
    const own = with2(asked)
    expect(await (await ask('/akun/kontak/email/kode', own)).text()).toContain('baru@contoh.test')
    const code = await sentCode()
    const wrong = await send('/akun/kontak/email/kode', { code: code === '111111' ? '222222' : '111111' }, own)
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Kode tidak cocok')])
    expect((await send('/akun/kontak/email/kode', { code: '' }, own)).status).toBe(422)
    const changed = await send('/akun/kontak/email/kode', { code }, own)
    expect([changed.status, changed.headers.get('location')]).toEqual([303, '/akun'])
    expect(await (await ask('/akun', cookie)).text()).toContain('baru@contoh.test')
  })

  test('of a kind that the account has none of is added, not said to replace one', async () => {
    await withoutPhone()
    const form = await (await ask('/akun/kontak/telepon', cookie)).text()
    expect(form).toContain('<h1>Tambah nomor telepon</h1>')
    expect(form).not.toMatch(/[Gg]anti|baru|lama/)
    const own = with2(await send('/akun/kontak/telepon', { contact: '0812 9876 5432' }, cookie))
    const asked = await (await ask('/akun/kontak/telepon/kode', own)).text()
    expect(asked).toContain('ke 0812 9876 5432. Kontak ditambahkan setelah kode cocok.')
    expect(asked).toContain('Tambahkan kontak')
    const added = await send('/akun/kontak/telepon/kode', { code: await sentCode() }, own)
    expect(await (await ask('/akun', with2(added))).text()).toContain('Kontak ditambahkan.')
  })

  test('that was never proved is proved, without being typed again', async () => {
    await database.root.query("update account_identifiers set verified_at = null where kind = 'email'")
    const form = await (await ask('/en/akun/kontak/email', cookie)).text()
    expect(form).toContain('<h1>Verify your e-mail address</h1>')
    expect(form).toContain('value="pelapor@demo.lapor.test"')
    const own = with2(await send('/en/akun/kontak/email', { contact: 'pelapor@demo.lapor.test' }, cookie))
    expect(await (await ask('/en/akun/kontak/email/kode', own)).text()).toContain('Verify contact')
    const other = with2(await send('/en/akun/kontak/email', { contact: 'lain@contoh.test' }, cookie))
    expect(await (await ask('/en/akun/kontak/email/kode', other)).text()).toContain('Change contact')
  })

  test('is asked for again when it cannot be one, or is the account’s already; other kinds are not there', async () => {
    for (const contact of ['', 'bukan email', 'a@b', 'a@b.c\nBcc: x@y.z', 'x'.repeat(400)])
      expect([contact, (await send('/akun/kontak/email', { contact }, cookie)).status]).toEqual([contact, 422])
    await database.root.query('delete from rate_limits')
    expect((await send('/akun/kontak/telepon', { contact: '12' }, cookie)).status).toBe(422)
    expect((await ask('/akun/kontak/faks', cookie)).status).toBe(404)
    expect((await ask('/akun/kontak/__proto__', cookie)).status).toBe(404)
  })

  test('needs a fresh proof of who is there', async () => {
    clock.set('2026-11-20T02:20:00Z')
    const late = await ask('/akun/kontak/email', cookie)
    expect([late.status, late.headers.get('location')]).toEqual([303, '/masuk/ulang?kembali=%2Fakun%2Fkontak%2Femail'])
    expect((await send('/akun/kontak/email', { contact: 'x@contoh.test' }, cookie)).status).toBe(303)
    expect((await database.root.query('select from one_time_codes')).rowCount).toBe(0)
  })

  test('of one account is nothing to another in the same browser, nor to a browser that did not ask', async () => {
    const asked = await send('/akun/kontak/email', { contact: 'milik@contoh.test' }, cookie)
    const code = await sentCode()
    const other = with2(asked).replace(cookie, await account('pelapor2'))
    expect((await send('/akun/kontak/email/kode', { code }, other)).headers.get('location')).toBe('/akun/kontak/email')
    expect((await send('/akun/kontak/email/kode', { code }, cookie)).headers.get('location')).toBe('/akun/kontak/email')
    expect((await ask('/akun/kontak/telepon/kode', with2(asked))).headers.get('location')).toBe('/akun/kontak/telepon')
  })

  test('can be asked for five times an hour, so that nobody floods a mailbox', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 6; count++)
      statuses.push((await send('/akun/kontak/email', { contact: 'banjir@contoh.test' }, cookie)).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
  })
})
