/** A report that left an officer's view while they wrote: their own frame, their own words, and no word of whether it exists. */
import { expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const { ask, send, account, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))
const LIAISON = 'penghubung.dishub.indramayu'
const UNKNOWN = '261123456789'
const SENTENCE = 'Laporan ini tidak ada, atau tidak (lagi) terbuka bagi Anda'
const NOTE = 'Tiangnya miring, <b>besok</b> kami cek.'

test('what was written for it is given back in the frame of officers, the same as for a number that never was', async () => {
  await demoPeople(database, deps(), LIAISON)
  const { number } = await filed(deps(), aSubmission({ agency: 'kemensos' }))
  const cookie = await account(LIAISON)
  const answer = async (of: string) => {
    const sent = await send(`/petugas/laporan/${of}/catatan`, { body: NOTE, visibility: 'internal' }, cookie)
    return {
      status: sent.status,
      kept: sent.headers.get('cache-control'),
      html: (await sent.text()).replaceAll(of, ''),
    }
  }
  const gone = await answer(number)
  expect(gone).toEqual(await answer(UNKNOWN))
  expect([gone.status, gone.kept]).toEqual([404, 'no-store'])
  for (const words of [
    SENTENCE,
    'Keluar',
    'href="/petugas"',
    '>Tiangnya miring, &lt;b>besok&lt;/b> kami cek.</textarea>',
  ])
    expect(gone.html).toContain(words)
  expect(gone.html).not.toContain('href="/masuk')
})

test('so is a page that is opened; strangers and citizens are told what everybody is', async () => {
  await demoPeople(database, deps(), LIAISON, 'koordinator.indramayu')
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  await forwardedTo(database, deps(), report, 'disdukcapil-kab-indramayu')
  const cookie = await account(LIAISON)
  const opened = await ask(`/petugas/laporan/${report.number}`, cookie)
  expect([opened.status, (await opened.text()).includes(SENTENCE)]).toEqual([404, true])
  const elsewhere = await (await ask('/petugas/apa-ini', cookie)).text()
  expect([elsewhere.includes('Halaman ini tidak ada'), elsewhere.includes('Keluar')]).toEqual([true, true])
  const outside = await (await ask('/tidak/ada', cookie)).text()
  expect(outside).not.toContain(SENTENCE)
  expect((await ask(`/petugas/laporan/${report.number}`)).status).toBe(303)
})
