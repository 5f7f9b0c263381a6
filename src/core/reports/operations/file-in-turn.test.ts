/** Reports that are filed at the same moment, and so in one turn: each is filed as if it had come alone. */
import { describe, expect, test } from 'vitest'
import type { Database } from '#core/tables.ts'
import { connect, queryBuilder } from '#platform/db.ts'
import { openReportSession } from '#core/people/operations/open-report-session.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, clockAt, depsOn } from '#test/people.ts'
import { aSubmission } from '#test/reports.ts'
import { type SubmitReport, submitReport } from './submit-report.ts'

const database = useDatabase()
const deps = () => depsOn(database, clockAt('2026-11-20T03:00:00Z'))

const DIGEST = 'a'.repeat(64)
const PHOTO = { digest: DIGEST, mediaType: 'image/jpeg', byteSize: 1000 }

/** In one turn, since all are at the door when it begins. */
function fileAtOnce(submissions: readonly Partial<SubmitReport>[], person = deps()) {
  return Promise.allSettled(submissions.map(one => submitReport(person, aSubmission(one))))
}

const CUT = `
  select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

const filedIn = (answers: readonly PromiseSettledResult<Awaited<ReturnType<typeof submitReport>>>[]) =>
  answers.flatMap(answer => (answer.status === 'fulfilled' && answer.value.ok ? answer.value : []))

async function counted(table: string): Promise<number> {
  const { rows } = await database.root.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return rows[0]?.count ?? 0
}

describe('thirty who file at the same moment', () => {
  test('each get a number and a code that opens their own report, with its words, history, clocks and what is owed', async () => {
    const people = Array.from({ length: 30 }, (_, index) => ({
      title: `Lampu nomor ${index} padam`,
      formToken: `form-${index}`,
      identity: index % 2 === 0 ? { ...SARI, email: `warga${index}@contoh.test` } : null,
      attachments: index % 3 === 0 ? [PHOTO, { ...PHOTO, mediaType: 'image/png' }] : [],
      opensSession: true,
    }))
    const filed = filedIn(await fileAtOnce(people))
    expect(new Set(filed.map(({ number }) => number)).size).toBe(30)

    for (const [index, { id, number, accessCode, session }] of filed.entries()) {
      expect(session).not.toBeNull()
      expect(await openReportSession(deps(), { number, accessCode: accessCode ?? '' })).toMatchObject({ reportId: id })
      const { rows } = await database.root.query(
        `select m.title, e.detail->>'messageId' = m.id::text as "isToldOf", count(distinct c.kind)::int as clocks,
          count(distinct a.ordinal)::int as files, i.sealed is not null as "isKnown"
        from reports r join report_messages m on m.id = r.text_id and m.report_id = r.id join report_events e on e.report_id = r.id
        join report_clocks c on c.report_id = r.id left join report_attachments a on a.report_id = r.id
        join vault.report_reporters rr on rr.report_id = r.id left join vault.identities i on i.id = rr.identity_id
        where r.id = $1 group by m.title, m.id, e.detail, i.sealed`,
        [id],
      )
      const files = index % 3 === 0 ? 2 : 0
      expect(rows).toEqual([
        { title: people[index]?.title, isToldOf: true, clocks: 2, files, isKnown: index % 2 === 0 },
      ])
    }
    expect(await counted(`outbox where name = 'tell-of-events'`)).toBe(30)
    expect(await counted(`outbox where name = 'prepare-attachment'`)).toBe(20)
  })

  test('file one report for each form, however often and how nearly at once it was sent', async () => {
    const forms = Array.from({ length: 30 }, (_, index) => ({ formToken: `form-${index % 3}` }))
    const filed = filedIn(await fileAtOnce(forms))
    expect(filed).toHaveLength(30)
    expect(new Set(filed.map(({ number, accessCode }) => `${number} ${accessCode}`)).size).toBe(3)
    for (const table of ['reports', 'report_events', 'report_messages']) expect(await counted(table)).toBe(3)
  })

  test('through two processes, the same forms in other orders, file each once', async () => {
    const pool = connect(database.url, { role: 'lapor_app', max: 3 })
    const elsewhere = { ...deps(), db: queryBuilder<Database>(pool) }
    const forms = Array.from({ length: 30 }, (_, index) => ({ formToken: `form-${index}` }))
    const [here, there] = await Promise.all([fileAtOnce(forms), fileAtOnce(forms.toReversed(), elsewhere)])
    const again = filedIn(await fileAtOnce(forms))
    await pool.end()
    const codes = (answers: ReturnType<typeof filedIn>) =>
      answers.map(({ number, accessCode }) => `${number} ${accessCode}`)
    expect(codes(filedIn(here))).toEqual(codes(again))
    expect(codes(filedIn(there)).toReversed()).toEqual(codes(again))
    expect([again.length, await counted('reports')]).toEqual([30, 30])
  })

  test('are filed although the connection is lost on which their agencies are looked up', async () => {
    const keeping = await database.root.connect()
    await keeping.query('begin; lock table categories in access exclusive mode')
    const answers = fileAtOnce([{}, {}, {}])
    await expect.poll(async () => (await keeping.query(CUT)).rowCount).toBe(1)
    await keeping.query('rollback')
    keeping.release()
    expect(filedIn(await answers)).toHaveLength(3)
    expect(await counted('reports')).toBe(3)
  })

  test('are filed although one of them sent what the database refuses', async () => {
    const answers = await fileAtOnce([{}, {}, {}, { body: 'Sejak dua minggu lalu\0lampu padam' }, {}, {}])
    expect(filedIn(answers)).toHaveLength(5)
    expect(await counted('reports')).toBe(5)
    expect(await counted('outbox')).toBe(5)
  })

  test('are filed although one of them names an agency that is not there', async () => {
    const answers = await fileAtOnce([{}, {}, { agency: 'dinas-yang-tidak-ada' }, { category: '0' }, {}])
    expect(answers.map(answer => answer.status === 'fulfilled' && (answer.value.ok || answer.value.refusal))).toEqual([
      true,
      true,
      'agency-unknown',
      'category-unknown',
      true,
    ])
    expect(await counted('reports')).toBe(3)
  })

  test('are filed although nothing can be made of what one of them sent', async () => {
    const given = deps()
    const without = new Error('no number can be drawn')
    const noDigits = {
      ...given,
      ids: {
        ...given.ids,
        digits: () => {
          throw without
        },
      },
    }
    const answers = await Promise.allSettled(
      [given, given, noDigits, given].map(person => submitReport(person, aSubmission({}))),
    )
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(answers[2]).toMatchObject({ reason: without })
    expect(await counted('reports')).toBe(3)
  })

  test('all get another number where theirs is taken', async () => {
    const given = deps()
    let drawn = 0
    const ids = { ...given.ids, digits: (count: number) => (drawn++ < 6 ? '000000001' : given.ids.digits(count)) }
    const filed = filedIn(
      await fileAtOnce(
        Array.from({ length: 6 }, () => ({})),
        { ...given, ids },
      ),
    )
    expect(new Set(filed.map(({ number }) => number)).size).toBe(6)
    expect(await counted('reports')).toBe(6)
  })
})
