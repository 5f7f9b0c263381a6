/** Two at one report: the later form is told what happened, and nothing that was written is lost. */
import { describe, expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import { askReporter } from '#core/reports/operations/ask-reporter.ts'
import { completeReport } from '#core/reports/operations/complete-report.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { COORDINATOR, LIAISON, VERIFYING, at, useDesk } from '#test/desk.ts'
import { officerNamed } from '#test/reports.ts'
import { hiddenFields } from '#test/workbench.ts'

const { database, deps, get, post, aReceived, aHeld, send } = useDesk()

describe('somebody else was first', () => {
  test('and whoever looked at the older state is told what happened, with their own text kept', async () => {
    const { number } = await aHeld()
    const opened = hiddenFields(await (await get(LIAISON, at(number, 'jawaban'))).text())
    const by = { as: 'officer', viewer: await officerNamed(database, LIAISON) } as const
    await startReport(deps(), { report: { number: number as TrackingNumber }, by })
    const fields = { ...opened, outcome: 'resolved', body: 'Lampu sudah kami ganti kemarin sore.' }
    const late = await post(LIAISON, at(number, 'jawaban'), fields)
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toContain('Laporan ini berubah sejak Anda membukanya')
    expect(html).toMatch(/Yang terjadi sejak Anda membukanya.*Mulai|Penanganan/s)
    expect(html).toContain('Lampu sudah kami ganti kemarin sore.')
    expect(html).toContain('data-status="in_progress"')
    expect((await post(LIAISON, at(number, 'jawaban'), { ...fields, ...hiddenFields(html) })).status).toBe(303)
  })

  test('and a verification that was made meanwhile loses nobody’s words', async () => {
    const { number } = await aReceived()
    const opened = hiddenFields(await (await get('koordinator2.indramayu', at(number, 'disposisi'))).text())
    expect((await send(COORDINATOR, number, 'disposisi', VERIFYING)).status).toBe(303)
    const late = await post('koordinator2.indramayu', at(number, 'disposisi'), {
      ...opened,
      ...VERIFYING,
      publishedBody: 'Teks saya sendiri',
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Teks saya sendiri')
  })

  test('a form sent twice is done once, and answered alike', async () => {
    const { number } = await aHeld()
    const opened = hiddenFields(await (await get(LIAISON, at(number, 'jawaban'))).text())
    const fields = { ...opened, outcome: 'resolved', body: 'Lampu sudah kami ganti kemarin sore.' }
    const first = await post(LIAISON, at(number, 'jawaban'), fields)
    const second = await post(LIAISON, at(number, 'jawaban'), fields)
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    const { rows } = await database.root.query("select from report_messages where kind = 'answer'")
    expect(rows).toHaveLength(1)
  })

  test('what the rules do not allow now is refused with what is possible instead', async () => {
    const { number } = await aHeld()
    const early = await post(COORDINATOR, at(number, 'perbaikan'), { reason: 'Kurang lengkap jawabannya' })
    const html = await early.text()
    expect(early.status).toBe(409)
    expect(html).toContain('Kurang lengkap jawabannya')
    expect(html).toContain('Sekarang Anda dapat')
    expect((await get(COORDINATOR, at(number, 'perbaikan'))).status).toBe(409)
  })

  test('a version that never was is stale', async () => {
    const { number } = await aHeld()
    for (const version of ['x', '999', '-1']) {
      const response = await post(LIAISON, at(number, 'mulai'), { version })
      expect([version, response.status]).toEqual([version, 409])
    }
    expect((await post(LIAISON, at(number, 'mulai'))).status).toBe(303)
  })

  test('a third question is refused', async () => {
    const report = await aReceived()
    const officer = { as: 'officer', viewer: await officerNamed(database, COORDINATOR) } as const
    const reporter = { as: 'reporter', viewer: { kind: 'guest', openReports: [report.id] } } as const
    for (const _ of [1, 2]) {
      await askReporter(deps(), { report, by: officer }, { message: 'Di mana?' })
      await completeReport(deps(), { report, by: reporter }, { body: 'Di pasar.', attachments: [] })
    }
    const third = await post(COORDINATOR, at(report.number, 'permintaan-kelengkapan'), { message: 'Di mana lagi?' })
    expect(third.status).toBe(409)
    expect(await third.text()).toContain('Kelengkapan sudah diminta dua kali')
  })
})
