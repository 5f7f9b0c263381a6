/** What citizens do, in the order in which the pages lead them. */
import type { Visitor } from './browser.ts'
import type { Picture } from './pictures.ts'
import type { Site } from './site.ts'

export type Filing = {
  readonly title: string
  readonly body: string
  readonly occurredOn: string
  readonly region?: { readonly search: string; readonly choose: string }
  readonly agency?: { readonly search: string; readonly choose: string }
  readonly photo?: Picture
  readonly ticks?: readonly ('anonymous' | 'confidential' | 'aboutStaff' | 'showName')[]
  readonly name?: string
  readonly email?: string
}

export type Receipt = { readonly number: string; readonly code: string }

export const HOLE: Filing = {
  title: 'Lampu lalu lintas simpang Sindang mati total',
  body: 'Sudah seminggu lampu lalu lintas di simpang Sindang mati.\n\nPagi dan sore macet, kemarin hampir ada tabrakan anak sekolah. Telepon saya 081234567890.',
  occurredOn: '2026-11-16',
  agency: { search: 'Kabupaten Indramayu', choose: 'Pemerintah Kabupaten Indramayu' },
}

/** From the home page to the form, with the first words already in it. */
export async function beginAtHome({ page, look }: Visitor, { origin }: Site, filing: Filing): Promise<void> {
  await page.goto(origin)
  await look('beranda')
  await page.getByLabel('Ceritakan dengan kata-kata Anda').fill(filing.body)
  await page.getByRole('button', { name: 'Lanjutkan' }).click()
  await page.locator('#title').waitFor()
}

export async function fillIn({ page }: Visitor, filing: Filing): Promise<void> {
  await page.locator('#title').fill(filing.title)
  await page.locator('#body').fill(filing.body)
  await page.locator('#occurredOn').fill(filing.occurredOn)
  for (const [field, wanted] of [
    ['regionCode', filing.region],
    ['agencyId', filing.agency],
  ] as const) {
    if (!wanted) continue
    const group = page.locator(`#${field}`)
    await group.locator('input[type=search]').fill(wanted.search)
    await group.locator('button').click()
    await group.getByLabel(wanted.choose).first().check()
  }
  for (const tick of filing.ticks ?? []) await page.locator(`#${tick}`).check()
  if (filing.name) await page.locator('#reporterName').fill(filing.name)
  if (filing.email) await page.locator('#reporterEmail').fill(filing.email)
  if (filing.photo) await page.locator('#attachments').setInputFiles(filing.photo)
}

/** From the form over the page to check to the receipt. */
export async function send({ page, look }: Visitor): Promise<Receipt> {
  await page.locator('.send button.primary').click()
  await page.waitForSelector('form.reviews')
  await look('periksa')
  await page.locator('.send button.primary').click()
  const number = await page.locator('[data-tracking-number]').first().getAttribute('data-tracking-number')
  const code = page.locator('[data-access-code]')
  await look('tanda terima')
  return {
    number: number ?? '',
    code: (await code.count()) > 0 ? ((await code.getAttribute('data-access-code')) ?? '') : '',
  }
}

export async function file(visitor: Visitor, site: Site, filing: Filing, address = '/lapor'): Promise<Receipt> {
  await visitor.page.goto(site.origin + address)
  await fillIn(visitor, filing)
  return send(visitor)
}

/** With number and code to one's own report. */
export async function track({ page }: Visitor, { origin }: Site, { number, code }: Receipt): Promise<void> {
  await page.goto(`${origin}/lacak`)
  await page.locator('main #trackingNumber').fill(number)
  await page.locator('main #accessCode').fill(code)
  await page.locator('main form button.primary').first().click()
  await page.locator('[data-status]').waitFor()
}

/** Says that it is not solved yet. */
export async function reply({ page }: Visitor, body: string, photo?: Picture): Promise<void> {
  await page.locator('.verdict .choice-cards label').filter({ hasText: 'Belum teratasi' }).click()
  await page.locator('#reply-body').fill(body)
  if (photo) await page.locator('#reply-attachments').setInputFiles(photo)
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click()
  await page.locator('[data-status=replied]').waitFor()
}

export async function closeWith({ page }: Visitor, rating: number, comment: string): Promise<void> {
  await page.locator('.verdict .choice-cards label').filter({ hasText: 'Sudah teratasi' }).click()
  await page
    .locator(`#close-rating label`)
    .nth(rating - 1)
    .click()
  await page.locator('#close-comment').fill(comment)
  await page.getByRole('button', { name: 'Tutup laporan' }).click()
  await page.locator('[data-status=closed]').waitFor()
}

/** As people read it: 2611-2345-6789. */
export const shownNumber = ({ number }: Pick<Receipt, 'number'>): string => number.replace(/(.{4})(.{4})/, '$1-$2-')
