/** An access code that was lost: asked for with number and address, and replaced by a link that is mailed. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Letter } from '#core/notifications/letter.ts'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { type CodeLink, sendCodeLink } from '#core/people/operations/send-code-link.ts'
import { mailOf } from '#channels/email/mail.ts'
import { useDatabase } from '#test/database.ts'
import { COMPLAINT, browserOn, depsWithFiles, filingSite, formOf, shown } from '#test/filing.ts'
import { clockAt } from '#test/people.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)
const browser = () => browserOn(filingSite(deps()))

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await createDemoAccounts(deps())
})

const NEVER_GIVEN = '261123456782'
const EMAIL = 'sari@contoh.test'

async function filed(more: Record<string, string> = {}) {
  const reporter = browser()
  await reporter.post('/lapor', formOf({ ...COMPLAINT, ...more }))
  const page = await (await reporter.get('/lapor/terkirim')).text()
  const number = shown(page, 'data-tracking-number') ?? ''
  return { reporter, number, code: shown(page, 'data-access-code') ?? '' }
}

const track = (fields: Record<string, string>, at = '/lacak', on = browser()) =>
  on.post(at, new URLSearchParams(fields))

describe('a lost code', () => {
  const ask = (fields: Record<string, string>) => track({ langkah: 'kode-baru', ...fields })
  const owed = async () =>
    (
      await database.root.query<{ payload: CodeLink }>(`select payload from outbox where name = 'send-code-link'`)
    ).rows.map(({ payload }) => payload)

  async function mailed(): Promise<{ mail: string; token: string }> {
    const letters: Letter[] = []
    for (const link of await owed()) await sendCodeLink(deps(), link, async letter => void letters.push(letter))
    const mail = letters.map(letter => mailOf(letter, 'https://lapor.example').text).join()
    return { mail, token: /tautan=([\w-]+)/.exec(mail)?.[1] ?? '' }
  }

  test('is asked for with number and address; right and wrong are answered alike, and only the right one is mailed', async () => {
    const { number } = await filed({ reporterEmail: EMAIL })
    const silent = await filed()
    const answers = await Promise.all(
      [
        { trackingNumber: number, reporterEmail: 'lain@contoh.test' },
        { trackingNumber: NEVER_GIVEN, reporterEmail: EMAIL },
        { trackingNumber: silent.number, reporterEmail: EMAIL },
        { trackingNumber: number, reporterEmail: ' SARI@contoh.test' },
      ].map(async fields => {
        const answer = await ask(fields)
        return [answer.status, answer.headers.get('location'), await answer.text()]
      }),
    )
    expect(answers[0]).toEqual([303, '/lacak?kode=diminta', ''])
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(await owed()).toHaveLength(1)
    expect(await (await browser().get('/lacak?kode=diminta')).text()).toContain('Bila nomor dan email itu cocok')
  })

  test('is replaced by the mailed link: the mail holds no code, the new one works, the old one and its sessions are dead', async () => {
    const { reporter, number, code } = await filed({ reporterEmail: EMAIL })
    await ask({ trackingNumber: number, reporterEmail: EMAIL })
    const { mail, token } = await mailed()
    expect(mail).toContain(`https://lapor.example/lacak?tautan=${token}`)
    expect(mail).not.toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)
    expect(mail).not.toContain(COMPLAINT.title)
    expect(mail).toContain(`Nomor laporan: ${number.replace(/(.{4})(.{4})/, '$1-$2-')}`)

    const on = browser()
    expect((await (await on.get(`/lacak?tautan=${token}`)).text()).includes('Buat kode akses baru?')).toBe(true)
    expect((await track({ trackingNumber: number, accessCode: code })).status).toBe(303) // opening the link made nothing
    const press = () => track({ langkah: 'buat-kode', tautan: token }, '/lacak', on)
    expect((await press()).headers.get('location')).toBe('/lapor/terkirim')
    const receipt = async () => shown(await (await on.get('/lapor/terkirim')).text(), 'data-access-code') ?? ''
    const fresh = await receipt()
    await press()
    expect(await receipt()).toBe(fresh)
    expect(fresh).not.toBe(code)

    expect((await track({ trackingNumber: number, accessCode: code })).status).toBe(422)
    expect((await track({ trackingNumber: number, accessCode: fresh })).status).toBe(303)
    expect(await (await reporter.get(`/laporan/${number}`)).json()).toMatchObject({ kind: 'stranger' })
  })

  test('a renewed code is shown with the way to the report, and without what comes next: that may be long past', async () => {
    const { reporter, number } = await filed({ reporterEmail: EMAIL })
    expect(await (await reporter.get('/lapor/terkirim')).text()).toContain('Yang terjadi selanjutnya')
    await ask({ trackingNumber: number, reporterEmail: EMAIL })
    const on = browser()
    await track({ langkah: 'buat-kode', tautan: (await mailed()).token }, '/lacak', on)
    const page = await (await on.get('/lapor/terkirim')).text()
    expect(page).toContain('Kode akses baru sudah dibuat.')
    expect(page).toContain(`href="/laporan/${number}"`)
    expect(page).not.toContain('Yang terjadi selanjutnya')
    expect(page).not.toContain('Paling lambat')
  })

  test('a link dies after an hour, by another code, or changed by a letter', async () => {
    const { number } = await filed({ reporterEmail: EMAIL })
    await ask({ trackingNumber: number, reporterEmail: EMAIL })
    const first = (await mailed()).token
    const second = (await mailed()).token
    const press = (tautan: string) => track({ langkah: 'buat-kode', tautan })
    expect((await press(second)).status).toBe(303)
    expect((await press(first)).status).toBe(409)
    for (const token of [`${second.slice(0, -1)}_`, '', 'x', '\0', 'A'.repeat(100_000)])
      expect((await press(token)).status).toBe(409)
    clock.set('2026-11-20T03:00:01Z')
    expect((await press(second)).status).toBe(409)
    expect((await browser().get(`/lacak?tautan=${second}`)).status).toBe(404)
  })

  test('is asked for in vain too often: then wait', async () => {
    const { number } = await filed({ reporterEmail: EMAIL })
    for (const _ of [1, 2, 3]) expect((await ask({ trackingNumber: number, reporterEmail: EMAIL })).status).toBe(303)
    expect((await ask({ trackingNumber: number, reporterEmail: EMAIL })).status).toBe(429)
  })

  test('without a number or an address the second form says so, at its own fields', async () => {
    const answer = await ask({ trackingNumber: '12', reporterEmail: 'sari' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('href="#lost-number"')
    expect(page).toContain('href="#lost-email"')
  })
})
