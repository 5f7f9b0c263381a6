import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AttachmentId } from '#core/ids.ts'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { submitReport } from '#core/reports/operations/submit-report.ts'
import { useDatabase } from '#test/database.ts'
import { depsWithFiles } from '#test/filing.ts'
import { clockAt } from '#test/people.ts'
import { aSubmission } from '#test/reports.ts'
import { prepareAttachment } from './prepare-attachment.ts'
import { sweepUnnamedFiles } from './sweep-files.ts'

const database = useDatabase()
const deps = () => depsWithFiles(database, clockAt('2026-11-20T02:00:00Z'))

beforeEach(() => createDemoAccounts(deps()))

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#777', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })

const photo = () =>
  noise(2400, 1200)
    .withExif({ IFD0: { Copyright: 'Sari Wulandari', Make: 'Ponsel Sari' }, IFD3: { GPSLatitudeRef: 'S' } })
    .jpeg()
    .toBuffer()

async function attached(content: Buffer, mediaType: string): Promise<AttachmentId> {
  const { digest, bytes: byteSize } = await deps().files.put(content)
  await submitReport(deps(), aSubmission({ attachments: [{ digest, mediaType, byteSize }] }))
  const { rows } = await database.root.query<{ id: AttachmentId }>('select id from report_attachments')
  return rows[0]?.id ?? (0 as AttachmentId)
}

const kept = async () =>
  (
    await database.root.query<{ state: string; digest: string; safe_digest: string; thumb_digest: string }>(
      'select state, digest, safe_digest, thumb_digest from report_attachments',
    )
  ).rows[0]

async function stored(digest: string | undefined): Promise<Buffer> {
  const content = await deps().files.get(digest ?? '')
  if (!content) throw new Error('not in storage')
  return buffer(content)
}

describe('a photo', { timeout: 60_000 }, () => {
  test('is drawn anew, smaller, without the name, device or place that came in it', async () => {
    await prepareAttachment(deps(), await attached(await photo(), 'image/jpeg'))
    const row = await kept()
    const page = await stored(row?.safe_digest)
    expect(row?.state).toBe('ready')
    expect(await sharp(page).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 800 })
    expect((await sharp(page).metadata()).exif).toBeUndefined()
    expect(page.toString('latin1')).not.toContain('Sari')
    expect(await sharp(await stored(row?.thumb_digest)).metadata()).toMatchObject({ width: 400 })
    expect((await stored(row?.digest)).toString('latin1')).toContain('Sari')
  })

  test('that is broken, or claims more pixels than any phone takes, is unreadable, and the report stands', async () => {
    const whole = await photo()
    await prepareAttachment(deps(), await attached(whole.subarray(0, whole.length / 2), 'image/jpeg'))
    expect(await kept()).toMatchObject({ state: 'unreadable', safe_digest: null })
  })

  test('that claims to be enormous is not decoded', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    await prepareAttachment(deps(), await attached(bomb, 'image/png'))
    expect(await kept()).toMatchObject({ state: 'unreadable' })
  })
})

test('a document goes on as it came, to be released by an officer who has looked at it', async () => {
  await prepareAttachment(deps(), await attached(Buffer.from('%PDF-1.7 surat'), 'application/pdf'))
  const row = await kept()
  expect(row).toMatchObject({ state: 'ready', safe_digest: row?.digest, thumb_digest: null })
})

test('preparing twice, or what is not there, changes nothing', async () => {
  const id = await attached(await photo(), 'image/jpeg')
  await prepareAttachment(deps(), id)
  const before = await kept()
  await prepareAttachment(deps(), id)
  await prepareAttachment(deps(), 999_999 as AttachmentId)
  expect(await kept()).toEqual(before)
})

test('a file that storage has lost is tried again, not given up', async () => {
  const id = await attached(await photo(), 'image/jpeg')
  await deps().files.remove((await kept())?.digest ?? '')
  await expect(prepareAttachment(deps(), id)).rejects.toThrow('Storage does not have')
  expect(await kept()).toMatchObject({ state: 'pending' })
})

test('files that no report names are forgotten; originals and their copies stay', async () => {
  await prepareAttachment(deps(), await attached(await photo(), 'image/jpeg'))
  const orphan = await deps().files.put(Buffer.from('%PDF-1.7 never filed'))
  await sweepUnnamedFiles(deps(), new Date(Date.now() + 60_000))
  const row = await kept()
  expect(await deps().files.size(orphan.digest)).toBeNull()
  for (const digest of [row?.digest, row?.safe_digest, row?.thumb_digest])
    expect(await deps().files.size(digest ?? '')).not.toBeNull()
})
