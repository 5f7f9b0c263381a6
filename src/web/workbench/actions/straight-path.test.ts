/** A report's life as its officers click it, page by page, without JavaScript. */
import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import type { Viewer } from '#core/people/viewer.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import { submitReport } from '#core/reports/operations/submit-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { aSubmission } from '#test/reports.ts'
import { hiddenFields, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)

beforeEach(async () => {
  await createDemoAccounts(deps())
})

describe('a report about a street lamp', () => {
  test('is verified, handed down, started, noted on, answered, sent back, answered and closed on the reporter’s statement', async () => {
    const filed = await submitReport(deps(), aSubmission({ agency: 'kab-indramayu', category: 'angkutan-umum' }))
    if (!filed.ok) throw new Error(filed.refusal)
    const at = `/petugas/laporan/${filed.number}`
    const guest: Viewer = { kind: 'guest', openReports: [filed.id] }

    const step = async (who: string, action: string, fields: Record<string, string | readonly string[]>) => {
      const page = await get(who, `${at}/${action}`)
      const html = await page.text()
      expect([action, page.status]).toEqual([action, 200])
      const sent = await post(who, `${at}/${action}`, { ...hiddenFields(html), ...fields })
      expect([action, sent.status, sent.status === 303 ? '' : await sent.text()]).toEqual([action, 303, ''])
      return sent.headers.get('location')
    }
    const statusFor = async (who: string) => /data-status="(\w+)"/.exec(await (await get(who, at)).text())?.[1]

    await step('koordinator.indramayu', 'disposisi', {
      classification: 'complaint_service',
      weight: 'medium',
      leadAgencyId: 'kab-indramayu',
      publishedTitle: 'Lampu jalan padam di depan pasar',
      publishedBody: 'Lampu jalan di depan pasar padam dua minggu.',
    })
    expect(await statusFor('koordinator.indramayu')).toBe('forwarded')
    await step('koordinator.indramayu', 'disposisi', {
      leadAgencyId: 'dinas-perhubungan-kab-indramayu',
      note: 'Mohon segera',
    })
    await step('penghubung.dishub.indramayu', 'mulai', {})
    await step('penghubung.dishub.indramayu', 'catatan', { body: 'Regu berangkat besok.', visibility: 'public' })
    await step('penghubung.dishub.indramayu', 'jawaban', {
      outcome: 'resolved',
      body: 'Lampu sudah kami ganti kemarin sore.',
    })
    const answered = await (await get('koordinator.indramayu', at)).text()
    expect(answered).toContain('selesai otomatis dalam 10 hari kerja')
    await step('koordinator.indramayu', 'perbaikan', { reason: 'Sertakan tanggal dan foto.' })
    await step('penghubung.dishub.indramayu', 'jawaban', {
      outcome: 'resolved',
      body: 'Lampu diganti pada 19 November 2026.',
    })
    const by = { as: 'reporter', viewer: guest } as const
    const replied = await replyReport(
      deps(),
      { report: { id: filed.id }, by },
      { body: 'Sudah menyala, terima kasih', attachments: [] },
    )
    expect(replied.ok).toBe(true)
    const page = await (await get('koordinator.indramayu', `${at}/penutupan`)).text()
    const statement = /name="statementMessageId" value="(\d+)"/.exec(page)?.[1] ?? ''
    await step('koordinator.indramayu', 'penutupan', {
      statementMessageId: statement,
      explanation: 'Pelapor menyatakan selesai.',
    })
    expect(await statusFor('koordinator.indramayu')).toBe('closed')
    const last = await (await get('koordinator.indramayu', at)).text()
    expect(last).toContain('Mohon segera')
  })
})
