/** Personal data that was found later in what agencies and reporters wrote to each other in public. */
import { expect, test } from 'vitest'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { COORDINATOR, LIAISON, at, useDesk } from '#test/desk.ts'
import { asOfficer, reportSite } from '#test/report-lives.ts'
import { hiddenFields } from '#test/workbench.ts'

const desk = useDesk()
const { get, post } = desk
const SAID = 'Petugas kami, Bambang dari RT 4, sudah mengganti lampunya.'
const MASKED = 'Petugas kami sudah mengganti lampunya.'

async function anAnswered() {
  const report = await desk.aHeld()
  const by = await asOfficer(report, LIAISON, desk.database)
  const file = { digest: 'a'.repeat(64), mediaType: 'application/pdf', byteSize: 10 }
  await noteReport(desk.deps(), by, { body: 'Hanya antar kita.', visibility: 'internal', attachments: [] })
  await answerReport(desk.deps(), by, { outcome: 'resolved', body: SAID, attachments: [file] })
  const { rows } = await desk.database.root.query<{ id: string; kind: string }>(
    'select id::text, kind from report_messages where report_id = $1',
    [report.id],
  )
  const idOf = (kind: string) => rows.find(one => one.kind === kind)?.id ?? ''
  return { report, form: (kind: string) => at(report.number, `penyuntingan/${idOf(kind)}`) }
}
const published = async (number: string) => (await reportSite(desk.deps()).request(`/laporan/${number}`)).text()
const files = async () =>
  (await desk.database.root.query('select withdrawn_at is null as open from report_attachments')).rows

test('an answer is masked for the public and its file taken back; officers read both, and it can be undone', async () => {
  const { report, form } = await anAnswered()
  expect(await published(report.number)).toContain('Bambang')
  expect(await (await get(COORDINATOR, `/petugas/laporan/${report.number}`)).text()).toContain(form('answer'))
  const opened = await (await get(COORDINATOR, form('answer'))).text()
  expect(opened).toContain('Bambang')
  const sent = await post(COORDINATOR, form('answer'), { ...hiddenFields(opened), publishedBody: MASKED })
  expect(sent.status).toBe(303)
  const html = await published(report.number)
  expect([html.includes('Bambang'), html.includes(MASKED), await files()]).toEqual([false, true, [{ open: false }]])
  const read = await (await get(COORDINATOR, `/petugas/laporan/${report.number}`)).text()
  for (const words of [SAID, MASKED, 'Teks terbit</b> atau lampirannya disunting']) expect(read).toContain(words)

  const { rows } = await desk.database.root.query<{ id: string }>('select id::text from report_attachments')
  await post(LIAISON, form('answer'), { publishedBody: SAID, publishedAttachmentIds: rows.map(({ id }) => id) })
  expect([(await published(report.number)).includes('Bambang'), await files()]).toEqual([true, [{ open: true }]])
})

test('a number typed by hand is masked like in every other text', async () => {
  const { report, form } = await anAnswered()
  await post(LIAISON, form('answer'), { publishedBody: 'Hubungi 0812-3456-7890 untuk lampu berikutnya.' })
  expect(await published(report.number)).toContain('[nomor telepon disamarkan]')
})

test('what is not public, is the report itself, or is of another report is not there; an empty text is a mistake', async () => {
  const { report, form } = await anAnswered()
  const other = await anAnswered()
  const elsewhere = other.form('answer').split('/').at(-1) ?? ''
  for (const address of [
    form('note'),
    form('report'),
    at(report.number, `penyuntingan/${elsewhere}`),
    at(report.number, 'penyuntingan/x'),
  ]) {
    expect([address, (await get(COORDINATOR, address)).status]).toEqual([address, 404])
    expect([address, (await post(COORDINATOR, address, { publishedBody: MASKED })).status]).toEqual([address, 404])
  }
  expect((await post(COORDINATOR, form('answer'), { publishedBody: '' })).status).toBe(422)
  expect((await post(COORDINATOR, form('answer'), { publishedBody: MASKED, version: '1' })).status).toBe(409)
  expect((await post('penghubung.disdukcapil.indramayu', form('answer'), { publishedBody: MASKED })).status).toBe(404)
  expect(await published(report.number)).toContain('Bambang')
})
