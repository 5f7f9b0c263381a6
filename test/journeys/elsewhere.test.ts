/** To a provider and back: a new account, and an old one that is linked and unlinked. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { useDatabase } from '../database.ts'
import { demoPeople } from '../people.ts'
import { CLIENT, type TestProvider, startProvider } from '../provider.ts'
import { type Screen, type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { allIsDone } from './owed.ts'
import { type Site, freePort, startSite } from './site.ts'

const database = useDatabase()
afterEach(() => allIsDone(database).catch(() => undefined)) // after the browser's, which was told later
const open = useBrowser()
const pictures = process.env['PICTURES']
let site: Site
let provider: TestProvider

beforeAll(async () => {
  const port = await freePort()
  provider = await startProvider([`http://127.0.0.1:${port}/masuk/kembali/uji`])
  const one = { key: 'uji', label: 'Penyedia Uji', kind: 'oidc', issuer: provider.issuer, scopes: ['openid', 'email'] }
  const client = { clientId: CLIENT.id, clientSecret: CLIENT.secret, trustsEmail: true, for: 'citizens' }
  const file = join(mkdtempSync(join(tmpdir(), 'lapor-providers-')), 'providers.json')
  writeFileSync(file, JSON.stringify({ providers: [{ ...one, ...client }] }), { mode: 0o600 })
  site = await startSite(database, { PORT: `${port}`, LAPOR_PROVIDERS_FILE: file })
})
afterAll(() => Promise.all([site.stop(), provider.stop()]))

const go = ({ page }: Visitor, path: string) => page.goto(site.origin + path)
const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = ({ page }: Visitor, name: string) => page.getByRole('link', { name, exact: true }).click()

/** At the provider, on its own page. */
async function beThere(visitor: Visitor, who: string | null): Promise<void> {
  await visitor.page.getByRole('heading', { name: 'Penyedia uji' }).waitFor()
  if (who !== null) await visitor.page.getByLabel('Nama').fill(who)
  await press(visitor, who === null ? 'Batal' : 'Masuk')
}

async function leave(visitor: Visitor): Promise<void> {
  await go(visitor, '/keluar')
  await visitor.page.locator('main').getByRole('button', { name: 'Keluar' }).click()
  await visitor.page.context().clearCookies({ name: /^_/ }) // the provider's
}

test.each<[string, Screen]>([
  ['on a phone', { ...PHONE, javaScript: false }],
  ['on a desk', { ...DESK, javaScript: false }],
])(
  'somebody comes in by a provider, and somebody else links it and lets it go, without JavaScript, %s',
  async (_, screen) => {
    await demoPeople(database, site.ground.deps, 'pelapor')
    provider.people['sari'] = { email: `sari.${screen.width}@contoh.test`, email_verified: true }
    const someone = await open({ ...screen, pictures })
    const { page, look } = someone

    await go(someone, '/masuk')
    await look('masuk dengan penyedia')
    await follow(someone, 'Masuk dengan Penyedia Uji')
    await beThere(someone, null)
    await page.getByRole('heading', { name: 'Masuk dibatalkan' }).waitFor()
    await look('penyedia dibatalkan')
    await follow(someone, 'Coba lagi dengan Penyedia Uji')
    await beThere(someone, 'sari')
    await page.waitForURL('**/akun/laporan')
    await go(someone, '/akun/tautan')
    await look('tautan akun baru')
    await leave(someone)

    await go(someone, '/masuk?kembali=/akun/tautan')
    await page.locator('#identifier').fill('pelapor@demo.lapor.test')
    await page.locator('#password').fill(DEMO_PASSWORD)
    await page.locator('main button.primary').click()
    await page.waitForURL('**/akun/tautan')
    await look('tautan belum ada')
    await press(someone, 'Tautkan Penyedia Uji')
    await look('tautan menuju penyedia')
    await follow(someone, 'Lanjut ke Penyedia Uji')
    await beThere(someone, 'sari')
    await page.getByRole('heading', { name: 'Identitas ini tertaut ke akun lain' }).waitFor()
    await look('tautan milik lain')
    await follow(someone, 'Buka halaman Akun tertaut')

    await page.context().clearCookies({ name: /^_/ })
    await press(someone, 'Tautkan Penyedia Uji')
    await follow(someone, 'Lanjut ke Penyedia Uji')
    await beThere(someone, `budi-${screen.width}`)
    await page.getByText('Tertaut. Mulai sekarang').waitFor()
    await look('tautan tertaut')
    await press(someone, 'Lepaskan Penyedia Uji')
    await page.getByText('Tautan dilepaskan.').waitFor()
    await page.getByRole('button', { name: 'Tautkan Penyedia Uji' }).waitFor()
    expect(await someone.faults()).toEqual([])
  },
  60_000,
)
