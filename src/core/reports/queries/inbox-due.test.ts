/** What a report is sorted by in the inbox follows from its clocks, whatever happens to it. */
import { expect, test } from 'vitest'
import { askReporter } from '#core/reports/operations/ask-reporter.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { completeReport } from '#core/reports/operations/complete-report.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { COORDINATOR, DISHUB, LIAISON, useDesk } from '#test/desk.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { forwardedTo } from '#test/reports.ts'
import { firstDue } from '../rules/first-due.ts'
import { findReport } from './load-report.ts'

const { database, deps, aReceived } = useDesk()

/** By the rule, from the clocks as they are read. */
async function owed(number: string) {
  const { rows } = await database.root.query('select id, due_at::text, near_at::text from reports where number = $1', [
    number,
  ])
  const found = await findReport(database.db, { id: rows[0].id })
  const { dueAt, nearAt } = firstDue(found?.clocks ?? [])
  return {
    kept: [millis(rows[0].due_at), millis(rows[0].near_at)],
    counted: [dueAt?.getTime() ?? null, nearAt?.getTime() ?? null],
  }
}
const millis = (text: string | null) => (text === null || text === 'infinity' ? null : Date.parse(`${text}:00`))

test('what is due first is that of the clocks, through a report’s whole life', async () => {
  const report = await aReceived()
  const holds = async (at: string, isOwed: boolean) => {
    const { kept, counted } = await owed(report.number)
    expect([at, kept]).toEqual([at, counted])
    expect([at, kept[1] !== null]).toEqual([at, isOwed])
  }
  await holds('received', true)
  await askReporter(deps(), await asOfficer(report, COORDINATOR, database), { message: 'Di pasar yang mana?' })
  await holds('asked', false)
  await completeReport(deps(), asReporter(report), { body: 'Pasar Baru, di sebelah timur.', attachments: [] })
  await holds('completed', true)
  await forwardedTo(database, deps(), report, DISHUB)
  await holds('forwarded', true)
  const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti kemarin.', attachments: [] } as const
  await answerReport(deps(), await asOfficer(report, LIAISON, database), answer)
  await holds('answered', false)
  await withdrawReport(deps(), asReporter(report), { reason: 'Sudah selesai.' })
  await holds('withdrawn', false)
})

test('a report that follows another owes nothing by itself', async () => {
  const [primary, other] = [await aReceived(), await aReceived()]
  await mergeReport(deps(), await asOfficer(other, COORDINATOR, database), { primary: primary.number })
  for (const { number } of [primary, other]) {
    const { kept, counted } = await owed(number)
    expect(kept).toEqual(counted)
  }
})
