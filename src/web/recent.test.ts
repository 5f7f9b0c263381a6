import { beforeEach, describe, expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { aReportRow, clockAt, demoPeople } from '#test/people.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const { deps, ask, send, account } = wholeSite(database, clock)
const NUMBER = '261123456789' as TrackingNumber
const REVEAL = `/petugas/laporan/${NUMBER}/pembukaan-identitas`

beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  await demoPeople(database, deps(), 'nasional')
  await aReportRow(deps(), NUMBER)
})

describe('before an identity is asked for, decided on, or read', () => {
  test.each([REVEAL, `${REVEAL}/putusan`, `/petugas/laporan/${NUMBER}/identitas`])(
    'an officer who signed in a while ago proves again that it is them (%s)',
    async address => {
      const cookie = await account('nasional')
      expect((await ask(address, cookie)).headers.get('location')).toBeNull()
      clock.set('2026-11-20T01:15:00Z')
      const asked = await ask(address, cookie)
      const again = `/masuk/ulang?kembali=${encodeURIComponent(address)}`
      expect([asked.status, asked.headers.get('location')]).toEqual([303, again])
      expect((await ask('/petugas', cookie)).status).toBe(200)
    },
  )

  test('what was written is shown again, and nothing is done', async () => {
    const cookie = await account('nasional')
    clock.set('2026-11-20T01:15:00Z')
    const sent = await send(REVEAL, { reason: 'Penyidik meminta saksi.' }, cookie)
    const page = await sent.text()
    expect(sent.status).toBe(403)
    expect(page).toContain('Penyidik meminta saksi.')
    expect(page).toContain('href="/masuk/ulang"')
    expect((await send(REVEAL, { reason: 'x' }, cookie)).status).toBe(303)
  })
})
