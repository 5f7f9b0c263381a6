import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { DEMO_ACCOUNTS } from '#core/people/demo-accounts.ts'
import { submitReport } from '#core/reports/operations/submit-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { aSubmission } from '#test/reports.ts'
import { workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get } = workbench(database, clock)

beforeEach(async () => {
  await createDemoAccounts(deps())
})

describe('the inbox', () => {
  test('opens for every officer, in every queue', async () => {
    await submitReport(deps(), aSubmission({ agency: 'kab-indramayu' }))
    for (const { identifier, work } of DEMO_ACCOUNTS) {
      if (!work) continue
      const response = await get(identifier.split('@')[0] ?? '', '/petugas')
      expect([identifier, response.status]).toEqual([identifier, 200])
      for (const queue of ['lewat-tenggat', 'semua', 'dikembalikan', 'mendekati-tenggat', 'menunggu-pelapor']) {
        const page = await get(identifier.split('@')[0] ?? '', `/petugas?antrean=${queue}&q=lampu`)
        expect([identifier, queue, page.status]).toEqual([identifier, queue, 200])
      }
    }
    const html = await (await get('koordinator.indramayu', '/petugas')).text()
    expect(html).toContain('Lampu jalan padam')
  })
})
