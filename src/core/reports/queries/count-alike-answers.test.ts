import { expect, test } from 'vitest'
import type { AgencyId, ReportId } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { countAlikeAnswers } from './count-alike-answers.ts'

const database = useDatabase()
const [OWN, OTHER] = [11, 12] as const
const SAID = 'Yth. Bapak/Ibu, terima kasih atas laporannya. Akan kami tindak lanjuti sesuai ketentuan yang berlaku.'

/** The words of answers alone: nothing else of a report is looked at. */
const answered = (agency: number, count: number, words: string) =>
  database.root.query(
    `insert into report_messages (filed_year, report_id, kind, author, agency_id, visibility, body, published_body, salt, created_at)
     select 2026, 1000 + n, 'answer', 'officer:1', $1, 'public', replace($3, '#', n::text), '', '', now() from generate_series(1, $2) n`,
    [agency, count, words],
  )
const count = (body: string, reportId = 1) =>
  countAlikeAnswers(database.db, { agencyId: OWN as AgencyId, reportId: reportId as ReportId, body })

test('counts what this agency has said nearly so to others, among its latest two hundred', async () => {
  await answered(OTHER, 50, SAID)
  await answered(OWN, 150, SAID)
  await answered(OWN, 180, 'Lampu nomor # di ujung gang sudah diganti oleh regu pemeliharaan malam itu juga.')
  await answered(OWN, 4, `${SAID} Nomor urut #.`)
  expect(await count(SAID)).toEqual({ alike: 20, of: 200 })
  expect(await count(`${SAID} Hari #`.replace('#', 'Kamis'))).toMatchObject({ alike: 20 })
  expect((await count(SAID, 1001)).of).toBe(200)
  expect(await count('Pohon tumbang di Jalan Melati sudah dipotong dan diangkut pada 11 November 2026.')).toMatchObject(
    { alike: 0 },
  )
})

test.each(['', 'singkat', '\0'.repeat(5000), 'é\ud83d'.repeat(5000), "'); drop table reports; --  ----"])(
  'compares no text badly (%#)',
  async body => {
    await answered(OWN, 3, SAID)
    expect((await count(body)).alike).toBe(0)
  },
)

test('reads no more than those answers, by their index', async () => {
  await answered(OWN, 3000, 'Lampu nomor # sudah diganti oleh regu pemeliharaan malam itu juga, dan menyala kembali.')
  await answered(OTHER, 3000, SAID)
  await database.root.query('analyze report_messages')
  const { rows } = await database.root.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, buffers off) select count(*) filter (where similarity(said, $1) >= 0.7) from (
       select left(m.body, 1500) as said from report_messages m where m.kind = 'answer' and m.agency_id = 11 and m.report_id <> 1
       order by m.id desc limit 200) latest`,
    [SAID],
  )
  const plan = rows.map(row => row['QUERY PLAN']).join('\n')
  expect(plan).toMatch(/Index Scan.*agency_id_id_idx|report_messages_answers/)
  expect(plan).not.toMatch(/Seq Scan on report_messages_2026/)
  const [, ms = '0'] = /Execution Time: ([\d.]+)/.exec(plan) ?? []
  console.log(`two hundred answers are compared in ${ms} ms`)
})
