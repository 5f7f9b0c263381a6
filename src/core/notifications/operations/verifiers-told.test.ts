/** Whoever verified an anonymous report learns that files came with which only they can go on. docs/domain.md §6 "Attachments". */
import { beforeEach, describe, expect, test } from 'vitest'
import type { NewAttachment } from '#core/reports/thread/message.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { askReporter } from '#core/reports/operations/ask-reporter.ts'
import { completeReport } from '#core/reports/operations/complete-report.ts'
import { messageReport } from '#core/reports/operations/message-report.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import { useDatabase } from '#test/database.ts'
import { DISHUB, LIAISON, done, merging } from '#test/merging.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, forwardedTo } from '#test/reports.ts'
import { officersTold, tellOfAll } from '#test/told.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { as, aReport, merged, answered, asReporter } = merging({ database, deps, clock })

const PHOTO: NewAttachment = { digest: 'a'.repeat(64), mediaType: 'image/jpeg', byteSize: 1000 }
const withPhoto = { body: 'Masih padam, lihat foto.', attachments: [PHOTO] }
const COORDINATOR = 'files_to_open koordinator.indramayu'

beforeEach(() => demoPeople(database, deps(), 'nasional', 'koordinator.indramayu', LIAISON))

async function held(anonymous: boolean, lead = DISHUB): Promise<Filed> {
  const report = await aReport({ anonymous })
  await forwardedTo(database, deps(), report, lead)
  await told()
  return report
}

/** Of what officers were told since one last asked, that files wait. */
async function told(): Promise<readonly string[]> {
  await tellOfAll(database, deps())
  return (await officersTold(database)).filter(line => line.startsWith('files_to_open'))
}

describe('files of an anonymous reporter wait for the verifier, who is told', () => {
  test('when they come with a reply', async () => {
    const report = await held(true)
    await answered(report)
    done(await replyReport(deps(), asReporter(report), withPhoto))
    expect(await told()).toEqual([COORDINATOR])
  })

  test('when they come with what the reporter adds', async () => {
    const report = await held(true)
    done(await messageReport(deps(), asReporter(report), withPhoto))
    expect(await told()).toEqual([COORDINATOR])
  })

  test('when they come with what the agency has asked for', async () => {
    const report = await held(true)
    done(await askReporter(deps(), await as(report, LIAISON), { message: 'Kirim fotonya.' }))
    done(await completeReport(deps(), asReporter(report), withPhoto))
    expect(await told()).toEqual([COORDINATOR])
  })

  test('when the report was merged, and its primary is worked on', async () => {
    const [primary, duplicate] = [await held(false), await aReport({ anonymous: true })]
    done(await merged(duplicate, primary))
    await answered(primary)
    await told()
    done(await replyReport(deps(), asReporter(duplicate), withPhoto))
    expect(await told()).toEqual([COORDINATOR])
  })
})

describe('nobody is told of waiting files', () => {
  test('when no file came', async () => {
    const report = await held(true)
    done(await messageReport(deps(), asReporter(report), { ...withPhoto, attachments: [] }))
    expect(await told()).toEqual([])
  })

  test('when whoever works on the report sees the file themselves', async () => {
    const report = await held(false)
    done(await messageReport(deps(), asReporter(report), withPhoto))
    expect(await told()).toEqual([])
  })

  test('when the verifier is told anyway, because they work on it', async () => {
    const report = await held(true, 'kab-indramayu')
    const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti.', attachments: [] } as const
    done(await answerReport(deps(), await as(report), answer))
    done(await replyReport(deps(), asReporter(report), withPhoto))
    await tellOfAll(database, deps())
    expect((await officersTold(database)).filter(line => /replied|files/.test(line))).toEqual([
      'replied koordinator.indramayu',
    ])
  })
})
