/** An answer from the telephone to the citizen: what is asked of it, what is said before it leaves, and what it shows. */
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { prepareAttachment } from '#core/attachments/operations/prepare-attachment.ts'
import type { AttachmentId } from '#core/ids.ts'
import { DISHUB, LIAISON, at, useDesk } from '#test/desk.ts'
import { depsWithFiles, storage } from '#test/filing.ts'
import { SARI } from '#test/people.ts'
import { asOfficer, reportSite } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { citizen, hiddenFields, workbench } from '#test/workbench.ts'

const desk = useDesk()
const deps = () => depsWithFiles(desk.database, desk.clock)
const { get } = workbench(desk.database, desk.clock, { files: storage })
const OTHER = 'penghubung.disdukcapil.indramayu'

const GOOD =
  'Yth. Bapak/Ibu, terima kasih sudah melapor. Enam lampu kami ganti pada 19 November 2026 dan semuanya menyala kembali.'
const POOR = 'Akan segera kami tindaklanjuti.'

let picture: Blob
beforeEach(async () => {
  const drawn = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446' } })
    .jpeg()
    .toBuffer()
  picture = new Blob([new Uint8Array(drawn)], { type: 'image/jpeg' })
})

/** In a category that asks to be shown what was done. */
async function aLamp(): Promise<Filed> {
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', category: 'lampu-jalan' }))
  await forwardedTo(desk.database, deps(), report, DISHUB)
  return report
}

type Sent = Readonly<Record<string, string | Blob | readonly string[]>>

/** As a telephone sends it, with what the page that it answers carried along. */
async function send(number: string, fields: Sent, from?: string, who = LIAISON, name = 'jawaban') {
  const page = from ?? (await (await get(who, at(number, name))).text())
  const form = new FormData()
  for (const [field, value] of Object.entries({ ...hiddenFields(page), ...fields }))
    for (const one of typeof value === 'string' || value instanceof Blob ? [value] : value)
      form.append(field, one as string)
  const { body, headers } = new Response(form)
  const sent = new Uint8Array(await new Response(body).arrayBuffer())
  return get(who, at(number, name), { method: 'POST', body: sent, headers })
}

const statusOf = async (number: string) => (await desk.stateOf(number))?.status
const attachments = async (number: string) =>
  (
    await desk.database.root.query<{ id: AttachmentId; ordinal: number; kind: string }>(
      `select a.id, a.ordinal, m.kind from report_attachments a join reports r on r.id = a.report_id
       join report_messages m on m.id = a.message_id where r.number = $1 order by a.ordinal`,
      [number],
    )
  ).rows

describe('where the category asks to be shown what was done', () => {
  test('an answer without evidence is refused with a sentence, keeps its words, and goes out with a photo', async () => {
    const { number } = await aLamp()
    const refused = await send(number, { outcome: 'resolved', body: GOOD })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('Kategori laporan ini meminta bukti.')
    expect(html).toContain('Enam lampu kami ganti')
    expect(await statusOf(number)).toBe('forwarded')

    expect((await send(number, { outcome: 'resolved', body: GOOD, attachments: picture }, html)).status).toBe(303)
    expect(await attachments(number)).toMatchObject([{ kind: 'answer', ordinal: 1 }])
  })

  test('the lack is said when it is checked, not only after a look', async () => {
    const { number } = await aLamp()
    const checked = await send(number, { langkah: 'periksa', outcome: 'partly', body: POOR })
    expect([checked.status, (await checked.text()).includes('Kategori laporan ini meminta bukti.')]).toEqual([
      409,
      true,
    ])
    const looked = await send(number, { langkah: 'pratinjau', outcome: 'partly', body: POOR })
    expect([looked.status, (await looked.text()).includes('data-check="evidence"')]).toEqual([200, true])
  })

  test('a plan needs none, and neither does what was shown in a note since the agency holds the report', async () => {
    const [planned, shown] = [await aLamp(), await aLamp()]
    expect((await send(planned.number, { outcome: 'scheduled', body: GOOD })).status).toBe(303)
    const { digest, bytes: byteSize } = await storage.put(Buffer.from(await picture.arrayBuffer()))
    const by = await asOfficer(shown, LIAISON, desk.database)
    const file = { digest, mediaType: 'image/jpeg', byteSize }
    await noteReport(deps(), by, { body: 'Sedang dikerjakan.', visibility: 'internal', attachments: [file] })
    expect((await send(shown.number, { outcome: 'resolved', body: GOOD })).status).toBe(409)
    await noteReport(deps(), by, { body: 'Sudah menyala.', visibility: 'public', attachments: [file] })
    expect((await send(shown.number, { outcome: 'resolved', body: GOOD })).status).toBe(303)
  })

  test('the reporter’s own photos are no evidence of the agency, and a category may differ from its group', async () => {
    const rows = await desk.database.root.query<{ slug: string; asks: boolean }>(
      `select c.slug, coalesce(c.answer_evidence, g.answer_evidence) as asks from categories c
       left join categories g on g.id = c.parent_id where c.slug in ('jalan', 'jalan-rusak', 'jalan-tol', 'ktp', 'air-keruh', 'pungli')
       order by c.slug`,
    )
    expect(rows.rows.map(({ slug, asks }) => `${slug} ${asks}`)).toEqual([
      'air-keruh true',
      'jalan true',
      'jalan-rusak true',
      'jalan-tol false',
      'ktp false',
      'pungli false',
    ])
  })
})

describe('before it is sent', () => {
  test('what a reader would miss is shown with the answer as they would read it, and it is sent all the same', async () => {
    const { number } = await aLamp()
    const looked = await send(number, { langkah: 'periksa', outcome: 'partly', body: POOR, attachments: picture })
    expect([looked.status, await statusOf(number)]).toEqual([200, 'forwarded'])
    const html = await looked.text()
    for (const check of ['date', 'length', 'promise', 'address']) expect(html).toContain(`data-check="${check}"`)
    expect(html).toContain('Tetap kirim')
    expect(html).toContain('Tindak lanjut: Sebagian ditangani')
    const [, src = ''] = /<img src="([^"]*\/jawaban\/berkas\/[^"]*)"/.exec(html) ?? []
    const shown = await get(LIAISON, src)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect([(await get(OTHER, src)).status, (await get(citizen, src).catch(() => ({ status: 404 }))).status]).toEqual([
      404, 404,
    ])

    expect((await send(number, {}, html)).status).toBe(303)
    expect([await statusOf(number), (await attachments(number)).length]).toEqual(['answered', 1])
  })

  test('an answer that leaves no doubt is sent at once, or looked at when asked for', async () => {
    const { number } = await aLamp()
    const fields = { outcome: 'resolved', body: GOOD, attachments: picture }
    const html = await (await send(number, { ...fields, langkah: 'pratinjau' })).text()
    expect(html).toContain('Siap dikirim')
    expect(await statusOf(number)).toBe('forwarded')
    const mended = await (await send(number, { langkah: 'perbaiki' }, html)).text()
    expect(mended).toContain('sudah kami terima')
    expect(mended).toContain('Enam lampu kami ganti')
    const again = await send(number, { ...fields, langkah: 'periksa' })
    expect([again.status, await statusOf(number)]).toEqual([303, 'answered'])
  })

  test('numbers of people are masked in what is shown, as they are in what is published', async () => {
    const { number } = await aLamp()
    const body = `${GOOD} Hubungi Pak Tarno di 0812 3456 7890.`
    const html = await (
      await send(number, { langkah: 'periksa', outcome: 'resolved', body, attachments: picture })
    ).text()
    expect(html).toContain('data-check="personal"')
    expect(/class="message">[^]*?<\/li>/.exec(html.slice(html.indexOf('id="pratinjau"')))?.[0]).not.toContain('7890')
  })

  test('whoever names a reporter who did not ask for it is warned, as far as the public would read it', async () => {
    const naming = `Yth. Bapak ${SARI.name.toUpperCase()}, terima kasih. Enam lampu kami ganti pada 19 November 2026.`
    const isWarned = async (changes: Parameters<typeof aSubmission>[0]) => {
      const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', identity: SARI, ...changes }))
      await forwardedTo(desk.database, deps(), report, DISHUB)
      const sent = await send(report.number, { outcome: 'resolved', body: naming, langkah: 'pratinjau' })
      return (await sent.text()).includes('Menyebut nama pelapor')
    }
    expect(await isWarned({})).toBe(true)
    expect(await isWarned({ showName: true })).toBe(false)
    expect(await isWarned({ confidential: true })).toBe(false)
    expect(await isWarned({ anonymous: true })).toBe(false) // it would tell who it was
  })

  test('the agency is told that it has said nearly the same to others', async () => {
    for (const day of [11, 12, 13]) {
      const { number } = await desk.aHeld()
      const body = GOOD.replace('19 November', `${day} November`)
      expect((await send(number, { outcome: 'resolved', body })).status).toBe(303)
    }
    const { number } = await desk.aHeld()
    const html = await (await send(number, { langkah: 'periksa', outcome: 'resolved', body: GOOD })).text()
    expect(html).toContain('Hampir sama dengan 3 dari 3 jawaban terakhir instansi Anda')
  })

  test('whoever looks at a report that has changed meanwhile is told, and keeps words and files', async () => {
    const { number, id } = await aLamp()
    const opened = await (await get(LIAISON, at(number, 'jawaban'))).text()
    await desk.send(LIAISON, number, 'catatan', { body: 'Regu berangkat.', visibility: 'public' })
    const fields = { langkah: 'pratinjau', outcome: 'resolved', body: GOOD, attachments: picture }
    const late = await send(number, fields, opened)
    const html = await late.text()
    expect([late.status, id > 0]).toEqual([409, true])
    expect(html).toContain('Enam lampu kami ganti')
    expect(html).toContain('sudah kami terima')
  })
})

describe('a file that travels with the form', () => {
  test('goes on with that officer’s form of that report only', async () => {
    const [one, other] = [await aLamp(), await aLamp()]
    const html = await (
      await send(one.number, { langkah: 'pratinjau', outcome: 'resolved', body: GOOD, attachments: picture })
    ).text()
    const kept = hiddenFields(html)['keptAttachments'] ?? ''
    expect(kept.length).toBeGreaterThan(100)
    const stolen = await send(other.number, { outcome: 'resolved', body: GOOD, keptAttachments: kept })
    expect([stolen.status, await statusOf(other.number)]).toEqual([422, 'forwarded'])
    const note = { body: 'Lampu sudah dipesan.', visibility: 'internal', keptAttachments: kept }
    expect((await send(one.number, note, undefined, LIAISON, 'catatan')).status).toBe(422)
    const made = await send(other.number, { outcome: 'resolved', body: GOOD, keptAttachments: 'x'.repeat(9000) })
    expect(made.status).toBe(422)
    expect(await made.text()).toContain('Unggah sekali lagi')
  })

  test.each([{}, { langkah: 'pakai-templat', template: '8' }])(
    'is kept beside one that is not taken: %o',
    async step => {
      const { number } = await aLamp()
      const form = new FormData()
      const page = await (await get(LIAISON, at(number, 'jawaban'))).text()
      for (const [name, value] of Object.entries({ ...hiddenFields(page), outcome: 'resolved', body: GOOD, ...step }))
        form.append(name, value)
      form.append('attachments', picture, 'hasil.jpg')
      form.append('attachments', new Blob(['#!/bin/sh']), 'hasil.sh')
      const { body, headers } = new Response(form)
      const sent = new Uint8Array(await new Response(body).arrayBuffer())
      const answered = await get(LIAISON, at(number, 'jawaban'), { method: 'POST', body: sent, headers })
      const html = await answered.text()
      expect([answered.status, html.includes('hasil.jpg')]).toEqual([415, true])
      expect(html).toContain('<a href="#attachments">“hasil.sh” bukan jenis berkas')
      expect(html).toContain('id="attachments-error"')
    },
  )
})

test.each([
  ['resolved', true],
  ['scheduled', false],
])('of photos with an answer “%s” the citizen reads before and after: %s', async (outcome, isSaid) => {
  const photo = async (name: string) => {
    const { digest, bytes: byteSize } = await storage.put(Buffer.concat([await bytes(), Buffer.from(name)]))
    return { digest, mediaType: 'image/jpeg', byteSize }
  }
  const bytes = async () => Buffer.from(await picture.arrayBuffer())
  const report = await filed(
    deps(),
    aSubmission({ agency: 'kab-indramayu', category: 'lampu-jalan', attachments: [await photo('a')] }),
  )
  const [before] = await attachments(report.number)
  await desk.send('koordinator.indramayu', report.number, 'disposisi', {
    classification: 'complaint_service',
    weight: 'medium',
    leadAgencyId: DISHUB,
    publishedTitle: 'Lampu jalan padam di pasar',
    publishedBody: 'Lampu jalan di depan pasar padam dua minggu.',
    publishedAttachmentIds: [String(before?.id)],
  })
  await prepareAttachment(deps(), before?.id ?? (0 as AttachmentId))
  const looked = await send(report.number, {
    langkah: 'pratinjau',
    outcome,
    body: GOOD,
    attachments: picture,
  })
  const look = await looked.text()
  expect(look).toMatch(/id="sebelum"[^]*Sebelum, dari pelapor[^]*id="pratinjau"/)
  expect(look.includes('Sesudah ·')).toBe(isSaid)
  expect((await send(report.number, { outcome, body: GOOD, attachments: picture })).status).toBe(303)
  for (const { id } of await attachments(report.number)) await prepareAttachment(deps(), id)
  const page = await (await reportSite(deps()).request(`/laporan/${report.number}`)).text()
  expect(/<figcaption>Sebelum<\/figcaption>[^]*<figcaption>Sesudah<\/figcaption>/.test(page)).toBe(isSaid)
})

test('for an officer of another agency there is nothing to answer', async () => {
  const { number } = await aLamp()
  expect((await get(OTHER, at(number, 'jawaban'))).status).toBe(404)
  for (const langkah of ['periksa', 'pratinjau', 'pakai-templat'])
    expect(
      (await send(number, { langkah, outcome: 'resolved', body: GOOD, attachments: picture }, '', OTHER)).status,
    ).toBe(404)
})

test.each(['\0'.repeat(30), 'x'.repeat(10_001), '<script>alert(1)</script>'.repeat(30), '{'.repeat(9000)])(
  'hostile words come back as a sentence or as they are, never as a fault (%#)',
  async body => {
    const { number } = await aLamp()
    for (const langkah of ['periksa', 'pratinjau', 'pakai-templat', 'lihat-templat']) {
      const answered = await send(number, { langkah, outcome: 'resolved', body, template: '999999999' })
      expect([200, 409, 422]).toContain(answered.status)
      expect(await answered.text()).not.toContain('<script>alert')
    }
    expect(await statusOf(number)).toBe('forwarded')
  },
)
