import { beforeEach, expect, test } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { aReportIn } from '#test/report-lives.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const { ask, send, account, guest, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))

beforeEach(async () => {
  await demoPeople(database, deps(), 'nasional', 'koordinator.indramayu', 'pelapor', 'pelapor2')
})

/** Well written, and never given to a report. */
const NOBODYS = '260000000001'

const shown = async (path: string, cookie: string) => (await ask(path, cookie)).text()

test('a report is followed from its page, listed at /akun/ikuti, and given up from there', async () => {
  const { number } = await aReportIn('forwarded', database, deps(), { title: 'Jembatan retak' })
  const cookie = await account('pelapor')
  expect(await shown(`/laporan/${number}`, cookie)).toContain('Ikuti laporan ini')
  const followed = await send(`/laporan/${number}/ikutan`, {}, cookie)
  expect([followed.status, followed.headers.get('location')]).toEqual([303, `/laporan/${number}`])
  expect(await shown(`/laporan/${number}`, cookie)).toContain('Berhenti mengikuti')
  expect(await shown('/akun/ikuti', cookie)).toContain('Jembatan retak')
  expect(await shown('/en/akun/ikuti', await account('pelapor2'))).toContain('You follow no report yet')

  const stopped = await send('/akun/ikuti', { nomor: number }, cookie)
  expect([stopped.status, stopped.headers.get('location')]).toEqual([303, '/akun/ikuti'])
  expect((await send('/akun/ikuti', { nomor: number }, cookie)).status).toBe(404)
  expect(await shown('/akun/ikuti', cookie)).not.toContain('Jembatan retak')
})

test('strangers and guests see the button, sign in first, and come back to the report', async () => {
  const report = await aReportIn('forwarded', database, deps())
  const other = await aReportIn('forwarded', database, deps())
  for (const cookie of ['', await guest(other.id)]) {
    expect(await shown(`/en/laporan/${report.number}`, cookie)).toContain('Follow this report')
    const turned = await send(`/en/laporan/${report.number}/ikutan`, {}, cookie)
    expect(turned.status).toBe(303)
    expect(turned.headers.get('location')).toBe(`/en/masuk?kembali=%2Fen%2Flaporan%2F${report.number}`)
  }
})

test('what is not public answers like a number that nobody was given', async () => {
  const secret = await aReportIn('forwarded', database, deps(), { confidential: true })
  const cookie = await account('pelapor')
  const answers = await Promise.all(
    [secret.number, NOBODYS, 'x', '%00'].map(async number => {
      const response = await send(`/laporan/${number}/ikutan`, {}, cookie)
      return [response.status, (await response.text()).replaceAll(/\d{12}/g, '')]
    }),
  )
  expect(answers.map(([status]) => status)).toEqual([404, 404, 404, 404])
  expect(answers[0]).toEqual(answers[1])
  for (const nomor of [secret.number, 'x', '']) expect((await send('/akun/ikuti', { nomor }, cookie)).status).toBe(404)
})

test('of their own report a person is told why there is nothing to follow', async () => {
  const cookie = await account('pelapor')
  const [row] = await database.db.selectFrom('sessions').select('account_id').orderBy('created_at', 'desc').execute()
  const { number } = await aReportIn('forwarded', database, deps(), { accountId: row?.account_id as AccountId })
  const response = await send(`/laporan/${number}/ikutan`, {}, cookie)
  expect([response.status, await response.text()]).toEqual([409, expect.stringContaining('laporan Anda sendiri')])
  expect(await shown(`/laporan/${number}`, cookie)).not.toContain('Ikuti laporan ini')
})

test('how many follow a report, or who, stands nowhere on its page', async () => {
  const { number } = await aReportIn('forwarded', database, deps())
  const before = await shown(`/laporan/${number}`, '')
  await send(`/laporan/${number}/ikutan`, {}, await account('pelapor'))
  expect(await shown(`/laporan/${number}`, '')).toBe(before)
})
