import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { prepareAttachment } from '#core/attachments/operations/prepare-attachment.ts'
import type { AttachmentId } from '#core/ids.ts'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { useDatabase } from '#test/database.ts'
import { COMPLAINT, browserOn, depsWithFiles, filingSite, formOf, shown } from '#test/filing.ts'
import { clockAt } from '#test/people.ts'

const database = useDatabase()
const deps = () => depsWithFiles(database, clockAt('2026-11-20T02:00:00Z'))
const site = () => filingSite(deps())

beforeEach(() => createDemoAccounts(deps()))

const png = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#c8141e' } })
    .png()
    .toBuffer()

/** A guest's report with one file, prepared. */
async function reported(content: BlobPart, { isPrepared = true } = {}) {
  const reporter = browserOn(site())
  await reporter.post('/lapor', formOf({ ...COMPLAINT, attachments: new File([content], 'foto rumah Sari.png') }))
  const number = shown(await (await reporter.get('/lapor/terkirim')).text(), 'data-tracking-number') ?? ''
  const { rows } = await database.root.query<{ id: AttachmentId }>('select max(id) as id from report_attachments')
  const id = rows[0]?.id ?? (0 as AttachmentId)
  if (isPrepared) await prepareAttachment(deps(), id)
  return { reporter, number, id, address: `/laporan/${number}/lampiran/${id}` }
}

const change = (set: string) => database.root.query(`update reports set ${set}`)
const publish = () => change(`published_at = submitted_at`)
const release = () => database.root.query(`update report_attachments set released_at = created_at`)

describe('an attachment', () => {
  test('is the reporter’s to see at once, and nobody else’s until the report is public and it is released', async () => {
    const { reporter, address } = await reported(await png())
    const stranger = browserOn(site())
    const other = (await reported('%PDF-1.7 lain')).reporter
    const seen = async () => Promise.all([reporter, stranger, other].map(async one => (await one.get(address)).status))
    expect(await seen()).toEqual([200, 404, 404])
    await publish()
    expect(await seen()).toEqual([200, 404, 404])
    await release()
    expect(await seen()).toEqual([200, 200, 200])
    expect((await stranger.get(`/en${address}`)).status).toBe(200)
    await change('is_confidential = true')
    expect(await seen()).toEqual([200, 404, 404])
    await change(`is_confidential = false, blocked_at = submitted_at, blocked_status = status, status = 'blocked'`)
    expect(await seen()).toEqual([200, 404, 404])
  })

  test('is served under a name that tells nothing, as a drawing of ours, in a sandbox', async () => {
    const { reporter, address } = await reported(await png())
    const answer = await reporter.get(address)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="lampiran-1.jpg"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const picture = Buffer.from(await answer.arrayBuffer())
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 900 })
    const small = Buffer.from(await (await reporter.get(`${address}?ukuran=kecil`)).arrayBuffer())
    expect(await sharp(small).metadata()).toMatchObject({ width: 400 })
  })

  test('that is not prepared yet, or is no picture, is a download even for its reporter', async () => {
    const raw = await reported(await png(), { isPrepared: false })
    const header = async ({ reporter, address }: typeof raw) =>
      (await reporter.get(address)).headers.get('content-disposition')
    expect(await header(raw)).toBe('attachment; filename="lampiran-1.png"')
    expect(await header(await reported('%PDF-1.7 <script>'))).toBe('attachment; filename="lampiran-1.pdf"')
  })

  test('is kept by shared caches for a minute at most, and asked for again by its digest', async () => {
    const { address } = await reported(await png())
    await publish()
    await release()
    const { get } = browserOn(site())
    const first = await get(address)
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    const again = await get(address, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
  })

  test.each([
    ['bytes=0-3', 206, '%PDF', 'bytes 0-3/14'],
    ['bytes=9-', 206, 'surat', 'bytes 9-13/14'],
    ['bytes=-5', 206, 'surat', 'bytes 9-13/14'],
    ['bytes=0-999', 206, '%PDF-1.7 surat', 'bytes 0-13/14'],
    ['bytes=14-', 416, '', 'bytes */14'],
    ['bytes=5-2', 200, '%PDF-1.7 surat', null],
    ['bytes=0-1,3-4', 200, '%PDF-1.7 surat', null],
    ['nonsense', 200, '%PDF-1.7 surat', null],
  ])('answers %s as players of video expect', async (range, status, body, contentRange) => {
    const { reporter, address } = await reported('%PDF-1.7 surat')
    const answer = await reporter.get(address, { range })
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ])
  })

  test('of another report, or of none, is not there', async () => {
    const { reporter, number, id } = await reported('%PDF-1.7 satu')
    const second = await reported('%PDF-1.7 dua')
    for (const path of [
      `/laporan/${second.number}/lampiran/${id}`,
      `/laporan/${number}/lampiran/${second.id}`,
      `/laporan/${number}/lampiran/0`,
      `/laporan/${number}/lampiran/${'9'.repeat(40)}`,
      `/laporan/${number}/lampiran/-1`,
      `/laporan/${number}/lampiran/%27`,
      `/laporan/123/lampiran/${id}`,
    ])
      expect((await reporter.get(path)).status).toBe(404)
  })
})
