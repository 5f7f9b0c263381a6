/** What officers do at their desks. */
import { expect } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { signIn as enter } from '#core/people/operations/sign-in.ts'
import type { Visitor } from './browser.ts'
import { type Picture, photo } from './pictures.ts'
import type { Site } from './site.ts'

/** Who signed in on this browser earlier today, at their inbox. The form itself is filled in by signInByForm, on every screen. */
export async function signIn({ page }: Visitor, { origin, ground }: Site, name: string): Promise<void> {
  const who = { identifier: `${name}@demo.lapor.test`, password: DEMO_PASSWORD, replacing: null }
  const opened = await enter(ground.deps, who)
  if (!opened.ok) throw new Error(opened.refusal)
  await page.context().addCookies([{ name: 'lapor_session', value: opened.token, url: origin, httpOnly: true }])
  await page.goto(`${origin}/petugas`)
}

export async function signInByForm({ page }: Visitor, { origin }: Site, name: string): Promise<void> {
  await page.goto(`${origin}/masuk`)
  await page.locator('#identifier').fill(`${name}@demo.lapor.test`)
  await page.locator('#password').fill(DEMO_PASSWORD)
  await page.locator('main button.primary').click()
  await page.waitForURL('**/petugas*')
}

/** From the inbox, by the row that shows its number. */
export async function openFromInbox({ page }: Visitor, number: string): Promise<void> {
  const shown = `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`
  await page.locator('ol.rows > li').filter({ hasText: shown }).locator('a:not(.act)').click()
  await page.locator('[data-status]').waitFor()
}

export const openReport = ({ page }: Visitor, { origin }: Site, number: string) =>
  page.goto(`${origin}/petugas/laporan/${number}`)

/** Opens the form behind a button of the report's page. */
export async function choose({ page }: Visitor, action: string): Promise<void> {
  await page.locator('[aria-label=Tindakan]').getByText(action, { exact: true }).click()
}

/** Presses the form's own button; what was done is said on the page that follows. */
export async function confirm({ page }: Visitor, says: string): Promise<void> {
  await page.locator('section[aria-labelledby=formulir] button.primary').click()
  await page.locator('.flash').getByText(says).waitFor()
}

/** Looks for an agency in a form's picker, and takes it. */
export async function pick({ page }: Visitor, field: string, search: string, name: string): Promise<void> {
  const group = page.locator(`#${field}`)
  await group.locator('input[type=search]').fill(search)
  await group.getByRole('button', { name: 'Cari' }).click()
  await group.getByRole('radio', { name }).first().check()
}

export async function giveBack(visitor: Visitor, action: string, to: readonly [search: string, name: string]) {
  await choose(visitor, action)
  await visitor.page.locator('#reason').fill('Jalan ini jalan provinsi, bukan jalan kabupaten.')
  await pick(visitor, 'competentAgencyId', ...to)
  await visitor.look(action)
  await confirm(visitor, action === 'Bukan wewenang' ? 'Laporan dikembalikan.' : 'Laporan dialihkan')
}

export type Routing = {
  readonly search: string
  readonly lead: string
  readonly copy?: string
  readonly title?: string
  readonly release?: boolean
}

/** Verifies and forwards: the unit is looked for by name, or found by opening the agency above it. */
export async function forward(visitor: Visitor, { search, lead, copy, title, release }: Routing): Promise<void> {
  const { page, look } = visitor
  await choose(visitor, 'Verifikasi dan teruskan')
  await page.locator('#agencyQuery').fill(search)
  await page.locator('#leadAgencyId .input-row button').click()
  await page.getByRole('radio', { name: `Utama: ${lead}`, exact: true }).check()
  if (copy) await page.getByRole('checkbox', { name: `Tembusan: ${copy}`, exact: true }).check()
  if (title) await page.locator('#publishedTitle').fill(title)
  if (release) await page.locator('input[name=publishedAttachmentIds]').first().check()
  await page.getByRole('button', { name: 'Hitung ulang tenggat' }).click()
  await page.getByLabel('Tenggat yang akan berjalan').waitFor()
  await look('verifikasi')
  await confirm(visitor, 'Laporan terverifikasi dan diteruskan.')
}

export async function note(visitor: Visitor, body: string, readers: 'public' | 'reporter' | 'internal'): Promise<void> {
  await choose(visitor, 'Catatan')
  await visitor.page.locator('#body').fill(body)
  await visitor.page.locator(`input[name=visibility][value=${readers}]`).check()
  await visitor.look('catatan')
  await confirm(visitor, 'Catatan tersimpan.')
}

export async function answer(visitor: Visitor, body: string, outcome: string, evidence?: Picture): Promise<void> {
  await choose(visitor, 'Jawab')
  await visitor.page.getByRole('radio', { name: outcome }).check()
  await visitor.page.locator('#body').fill(body)
  const isAsked = (await visitor.page.getByText('Kategori ini meminta foto').count()) > 0
  const shown = evidence ?? (isAsked ? await photo('sesudah.jpg') : undefined)
  if (shown) await visitor.page.locator('#attachments').setInputFiles(shown)
  await visitor.look('jawab')
  await sendAnswer(visitor)
}

/** What a reader would miss is said first; whoever knows better sends it all the same. */
async function sendAnswer({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  const [anyway, sent] = [page.getByRole('button', { name: 'Tetap kirim' }), page.getByText('Jawaban terkirim.')]
  await anyway.or(sent).first().waitFor()
  if (await sent.isVisible()) return
  await look('jawaban diperiksa')
  await anyway.click()
  await sent.waitFor()
}

/** Exactly these buttons are offered, and no other. */
export async function expectActions({ page }: Visitor, actions: readonly string[]): Promise<void> {
  const offered = await page.locator('[aria-label=Tindakan]').locator('a, button').allInnerTexts()
  const withoutKey = (words: string) => words.trim().replace(/\s[A-Z]$/, '')
  expect(offered.map(withoutKey)).toEqual(actions)
}
