import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const { ask, send, account, deps } = wholeSite(database, clock)

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), 'pelapor', 'pelapor2')
})

const handles = (html: string) =>
  [...html.matchAll(/action="(?:\/en)?\/akun\/sesi\/([0-9a-f]{64})\/akhir"/g)].map(([, one]) => one ?? '')

test('lists where one is signed in, marks this browser, and names no session of anybody else', async () => {
  const here = await account('pelapor')
  await account('pelapor')
  await account('pelapor2')
  const response = await ask('/akun/sesi', here)
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  const html = await response.text()
  expect(html.match(/Perangkat ini/g)).toHaveLength(1)
  expect(handles(html)).toHaveLength(1)
  expect(html).toContain('Terakhir terlihat 20 Nov, 09.00 WIB')
  expect(html).not.toContain(here.replace('lapor_session=', ''))
})

test('advises to change a password only whoever has one of their own', async () => {
  const cookie = await account('pelapor')
  const page = await (await ask('/akun/sesi', cookie)).text()
  expect(page).toContain('Ada yang tidak Anda kenal? Keluarkan.')
  expect(page).not.toContain('ganti kata sandi')
  await database.root.query('update accounts set is_demo = false')
  expect(await (await ask('/akun/sesi', cookie)).text()).toContain('lalu ganti kata sandi di')
})

test('signs one device out from the next request on; this one stays', async () => {
  const here = await account('pelapor')
  const there = await account('pelapor')
  const [handle = ''] = handles(await (await ask('/akun/sesi', here)).text())
  const ended = await send(`/en/akun/sesi/${handle}/akhir`, {}, here)
  expect([ended.status, ended.headers.get('location')]).toEqual([303, '/en/akun/sesi'])
  expect((await ask('/akun/sesi', there)).status).toBe(303)
  expect((await ask('/akun/sesi', here)).status).toBe(200)
})

test('signs all others out at once', async () => {
  const here = await account('pelapor')
  const others = [await account('pelapor'), await account('pelapor')]
  const stranger = await account('pelapor2')
  expect((await send('/akun/sesi/lainnya/akhir', {}, here)).status).toBe(303)
  for (const other of others) expect((await ask('/akun/sesi', other)).status).toBe(303)
  for (const kept of [here, stranger]) expect((await ask('/akun/sesi', kept)).status).toBe(200)
  expect(await (await ask('/akun/sesi', here)).text()).toContain('Tidak ada perangkat lain')
})

test("somebody else's session is as unknown as one that never was", async () => {
  const mine = await account('pelapor')
  const theirs = await account('pelapor2')
  await account('pelapor2')
  const [handle = ''] = handles(await (await ask('/akun/sesi', theirs)).text())
  const answers = await Promise.all(
    [handle, '0'.repeat(64), "'; drop table sessions--", '%00'].map(one =>
      send(`/akun/sesi/${encodeURIComponent(one)}/akhir`, {}, mine),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect((await ask('/akun/sesi', theirs)).status).toBe(200)
})

test('strangers sign in first, and come back to the page the form stood on', async () => {
  const shown = await ask('/en/akun/sesi')
  expect([shown.status, shown.headers.get('location')]).toEqual([303, '/en/masuk?kembali=%2Fen%2Fakun%2Fsesi'])
  expect((await send('/akun/sesi/lainnya/akhir', {})).status).toBe(303)
})
