import { expect, test } from 'vitest'
import type { Letter } from '#core/notifications/letter.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { mailOf } from './mail.ts'

const closed = (to: Letter['to']) =>
  mailOf(
    {
      id: 'surat-1',
      address: 'wira@demo.lapor.test',
      to,
      kind: 'closed',
      number: '261123456782' as TrackingNumber,
      facts: { title: 'Lampu jalan padam', agencyName: null, dueOn: '2026-12-01', daysLeft: null },
    },
    'http://127.0.0.1:3000',
  )

test('a closing is told to reporters as theirs, with their way to object, and to officers as a report', () => {
  const [reporter, officer] = [closed('reporter'), closed('officer')]
  expect(reporter.subject).toContain('Laporan Anda ditutup')
  expect(reporter.text).toContain('ajukan keberatan')
  expect(officer.subject).toMatch(/: Laporan ditutup$/)
  expect(officer.text).not.toMatch(/laporan Anda|keberatan/i)
})
