/** Correcting what was published: who may release a reporter's files, and who may only take them back. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { AttachmentId } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { type RedactReport, redactReport } from './redact-report.ts'

const database = useDatabase()
const deps = () => depsOn(database, clockAt('2026-11-20T02:00:00Z'))
const [VERIFIER, HOLDER] = ['koordinator.indramayu', 'penghubung.dishub.indramayu'] as const

beforeEach(() => demoPeople(database, deps(), VERIFIER, HOLDER))

async function aHeldReport(anonymous: boolean): Promise<Filed & { readonly files: readonly AttachmentId[] }> {
  const attachments = [1, 2].map(at => ({ digest: `${at}`.repeat(64), mediaType: 'application/pdf', byteSize: 10 }))
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', anonymous, attachments }))
  await forwardedTo(database, deps(), report, 'dinas-perhubungan-kab-indramayu')
  const rows = await database.db.selectFrom('report_attachments').select('id').orderBy('ordinal').execute()
  return { ...report, files: rows.map(({ id }) => id) }
}

async function redact(name: string, { number }: Filed, publishedAttachmentIds: RedactReport['publishedAttachmentIds']) {
  const by = { as: 'officer', viewer: await officerNamed(database, name) } as const
  const text = { publishedTitle: 'Lampu jalan padam', publishedBody: 'Lampu jalan padam di depan pasar.' }
  const changed = await redactReport(deps(), { report: { number }, by }, { ...text, publishedAttachmentIds })
  return changed.ok ? 'done' : changed.refusal
}

const released = async () => {
  const { rows } = await database.root.query<{ ordinal: number }>(
    'select ordinal from report_attachments where released_at is not null and withdrawn_at is null order by ordinal',
  )
  return rows.map(({ ordinal }) => ordinal)
}

describe('the files of an anonymous report', () => {
  test('are released by the verifier; the agency that holds it cannot, even knowing their ids', async () => {
    const report = await aHeldReport(true)
    const [first, second] = report.files
    if (!first || !second) throw new Error('Two files were sent')
    expect([await redact(HOLDER, report, [first]), await released()]).toEqual(['attachment-unknown', []])
    expect([await redact(VERIFIER, report, [first, second]), await released()]).toEqual(['done', [1, 2]])
    expect([await redact(HOLDER, report, [first]), await released()]).toEqual(['done', [1]])
    expect([await redact(HOLDER, report, [first, second]), await released()]).toEqual(['attachment-unknown', [1]])
  })

  test('of a report that is not, whoever holds it may release them', async () => {
    const report = await aHeldReport(false)
    expect([await redact(HOLDER, report, report.files), await released()]).toEqual(['done', [1, 2]])
  })
})
