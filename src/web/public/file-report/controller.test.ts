import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
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

const count = async (table: string) =>
  Number((await database.root.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)

const pdf = (name = 'surat.pdf') => new File(['%PDF-1.7 isi surat'], name)

describe('a guest', () => {
  test('files a complaint, is led to a receipt with number and code, and finds the same on reading it again', async () => {
    const { get, post } = browser()
    const answer = await post('/lapor', formOf({ ...COMPLAINT, anonymous: 'on' }))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/lapor/terkirim'])
    const page = await (await get('/lapor/terkirim')).text()
    expect(shown(page, 'data-tracking-number')).toMatch(/^26\d{10}$/)
    expect(shown(page, 'data-access-code')).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect(page).toContain('Rabu, 25 November 2026')
    expect(await (await get('/lapor/terkirim')).text()).toBe(page)
    const english = await (await get('/en/lapor/terkirim')).text()
    expect(shown(english, 'data-access-code')).toBe(shown(page, 'data-access-code'))
  })

  test('alone can open the receipt, and for a quarter of an hour', async () => {
    const reporter = browser()
    await reporter.post('/lapor', formOf(COMPLAINT))
    expect((await browser().get('/lapor/terkirim')).status).toBe(404)
    expect((await reporter.get('/lapor/terkirim')).headers.get('cache-control')).toBe('private, no-store')
    clock.set('2026-11-20T02:15:01Z')
    const late = await reporter.get('/lapor/terkirim')
    expect([late.status, shown(await late.text(), 'data-access-code')]).toEqual([404, undefined])
  })

  test('who leaves no contact is told plainly that the code cannot be recovered', async () => {
    const { get, post } = browser()
    await post('/lapor', formOf(COMPLAINT))
    expect(await (await get('/lapor/terkirim')).text()).toContain('tidak dapat dipulihkan')
  })

  test('who presses twice files one report and sees one code', async () => {
    const { get, post } = browser()
    const formToken = shown(
      (await (await get('/lapor')).text()).replaceAll(/name="formToken" value=/g, 'data-token='),
      'data-token',
    )
    const form = () => formOf({ ...COMPLAINT, formToken: formToken ?? '', attachments: pdf() })
    const answers = await Promise.all([post('/lapor', form()), post('/lapor', form()), post('/lapor', form())])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    const first = shown(await (await get('/lapor/terkirim')).text(), 'data-access-code')
    await post('/lapor', form())
    expect(shown(await (await get('/lapor/terkirim')).text(), 'data-access-code')).toBe(first)
    expect([await count('reports'), await count('report_attachments')]).toEqual([1, 1])
  })

  test('whose form happens to have the same token as somebody else’s gets a report of their own', async () => {
    const [first, second] = [browser(), browser()]
    const form = { ...COMPLAINT, formToken: '1' }
    const codeIn = async ({ get }: typeof first) =>
      shown(await (await get('/lapor/terkirim')).text(), 'data-access-code')
    await first.post('/lapor', formOf(form))
    await second.post('/lapor', formOf({ ...form, body: 'Pohon tumbang menutup jalan di depan balai desa.' }))
    expect(await count('reports')).toBe(2)
    expect(await codeIn(first)).not.toBe(await codeIn(second))
  })

  test('is remembered by the contacts they left, in one spelling, and unreadably', async () => {
    const before = await count('vault.identities')
    await browser().post(
      '/lapor',
      formOf({
        ...COMPLAINT,
        reporterName: 'Sari',
        reporterEmail: 'Sari@Contoh.test',
        reporterPhone: '0812 3456 7890',
      }),
    )
    expect((await count('vault.identities')) - before).toBe(1)
    const { rows } = await database.root.query<{ sealed: string }>(
      `select encode(sealed, 'escape') as sealed from vault.identities order by id desc limit 1`,
    )
    expect(rows[0]?.sealed).not.toMatch(/sari|812/i)
  })

  test('may go on from the home page: nothing is a mistake yet', async () => {
    const answer = await browser().post(
      '/lapor',
      new URLSearchParams({ langkah: 'mulai', kind: 'aspiration', body: 'Usul' }),
    )
    const page = await answer.text()
    expect([answer.status, page.includes('error-summary')]).toEqual([200, false])
    expect(page).toContain('>Usul</textarea>')
    expect(page).toMatch(/value="aspiration" checked/)
    expect(await count('reports')).toBe(0)
  })

  test('is offered the kind that the address asks for', async () => {
    const page = async (path: string) => (await browser().get(path)).text()
    expect(await page('/lapor?jenis=permintaan-informasi')).toMatch(/value="information_request" checked/)
    expect(await page('/lapor?jenis=__proto__')).toMatch(/value="complaint" checked/)
    expect(await page('/en/lapor?jenis=aspirasi')).toContain('<html lang="en">')
  })
})

test('whoever is signed in leaves no contact and needs no code', async () => {
  const { get, post } = await signedIn('pelapor')
  expect(await (await get('/lapor')).text()).not.toContain('name="reporterEmail"')
  expect((await post('/lapor', formOf(COMPLAINT))).status).toBe(303)
  const page = await (await get('/lapor/terkirim')).text()
  expect(shown(page, 'data-tracking-number')).toBeDefined()
  expect(shown(page, 'data-access-code')).toBeUndefined()
  expect(await count('vault.report_reporters where account_id is not null and access_code_digest is null')).toBe(1)
})

describe('with langkah=periksa', () => {
  test('everything is shown once more, and sending it from there files it with its files', async () => {
    const { post } = browser()
    const answer = await post(
      '/lapor',
      formOf({ ...COMPLAINT, langkah: 'periksa', regionCode: '32.12', anonymous: 'on', attachments: pdf() }),
    )
    const page = await answer.text()
    expect([answer.status, await count('reports')]).toEqual([200, 0])
    expect(page).toContain('Periksa sebelum mengirim')
    expect(page).toContain('Kab. Indramayu, Jawa Barat')
    expect(page).toContain('surat.pdf')
    expect((await post('/lapor', carriedBy(page))).status).toBe(303)
    expect(await count(`reports where region_code = '32.12' and is_anonymous`)).toBe(1)
    expect(await count('report_attachments')).toBe(1)
  })

  test('what looks like personal data is pointed out', async () => {
    const body = 'Petugas minta uang, hubungi saya di 0812-3456-7890 untuk bukti.'
    const page = await (await browser().post('/lapor', formOf({ ...COMPLAINT, body, langkah: 'periksa' }))).text()
    expect(page).toContain('Kami menemukan nomor telepon')
  })

  test('the way back keeps all of it, files too', async () => {
    const { post } = browser()
    const page = await (await post('/lapor', formOf({ ...COMPLAINT, langkah: 'periksa', attachments: pdf() }))).text()
    const back = carriedBy(page)
    back.set('langkah', 'ubah')
    const form = await (await post('/lapor', back)).text()
    expect(form).toContain(COMPLAINT.body)
    expect(form).toContain('name="keptAttachments"')
  })

  test('a search that was left open is not lost without a word', async () => {
    const answer = await browser().post('/lapor', formOf({ ...COMPLAINT, langkah: 'periksa', regionQuery: 'Sindang' }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Pilih satu wilayah dari hasil pencarian')
  })
})

test('the form with all its categories weighs 12 kB at most, so that with style and font it stays below 60', async () => {
  const page = await (await browser().get('/lapor')).text()
  expect(page.match(/<option/g)?.length).toBeGreaterThan(250)
  expect(gzipSync(page).length).toBeLessThan(12_000)
})

/** What the review page sends on when its first button is pressed. */
function carriedBy(page: string): FormData {
  const form = new FormData()
  const decoded = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const [, main = ''] = page.split('class="reviews"')
  for (const [tag] of main.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    form.append(/name="([^"]*)"/.exec(tag)?.[1] ?? '', decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? ''))
  for (const [, name = '', text = ''] of main.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g))
    form.append(name, decoded(text))
  return form
}

async function signedIn(name: string) {
  const identifier = `${name}@demo.lapor.test`
  const result = await signIn(deps(), { identifier, password: DEMO_PASSWORD, replacing: null })
  if (!result.ok) throw new Error(result.refusal)
  return browserOn(filingSite(deps()), `lapor_session=${result.token}`)
}
