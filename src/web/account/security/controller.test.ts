import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const { ask, account, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))

beforeEach(() => demoPeople(database, deps(), 'pelapor'))

test('where nobody else signs people in, no page of the account speaks of linking; its address still answers', async () => {
  const cookie = await account('pelapor')
  for (const path of ['/akun', '/akun/keamanan', '/en/akun/keamanan', '/akun/sesi'])
    expect(await (await ask(path, cookie)).text(), path).not.toContain('/akun/tautan')
  const shown = await ask('/akun/tautan', cookie)
  expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('Belum ada layanan lain')])
})

test('what was linked with a provider that is gone can still be found and let go', async () => {
  const cookie = await account('pelapor')
  await database.root.query(
    `insert into other_identities (issuer, subject_digest, account_id, linked_at)
     select 'https://pergi.example', '\\x00', id, now() from accounts`,
  )
  expect(await (await ask('/akun/keamanan', cookie)).text()).toContain('Anda juga dapat masuk dengan pergi.example')
})
