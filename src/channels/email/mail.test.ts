import { expect, test } from 'vitest'
import type { Letter } from '#core/notifications/letter.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { mailOf } from './mail.ts'

const about = { title: 'Lampu jalan padam', agencyName: null, clock: null, dueOn: '2026-12-01', daysLeft: null }
const number = '261123456782' as TrackingNumber
const address = 'wira@demo.lapor.test'
const ORIGIN = 'http://127.0.0.1:3000'

const closed = (to: Letter['to']) =>
  mailOf({ id: 'surat-1', address, to, kind: 'closed', number, facts: about }, ORIGIN)

test('a closing is told to reporters as theirs, with their way to object, and to officers as a report', () => {
  const [reporter, officer] = [closed('reporter'), closed('officer')]
  expect(reporter.subject).toContain('Laporan Anda ditutup')
  expect(reporter.text).toContain('ajukan keberatan')
  expect(officer.subject).toMatch(/: Laporan ditutup$/)
  expect(officer.text).not.toMatch(/laporan Anda|keberatan/i)
})

test('whoever is told that time runs out, or has run out, is told of which clock', () => {
  for (const kind of ['near_due', 'late'] as const) {
    const facts = { ...about, clock: 'first_response' } as const
    const { text } = mailOf({ id: 'surat-2', address, to: 'officer', kind, number, facts }, ORIGIN)
    expect(text).toContain('Jawaban pertama jatuh tempo Selasa, 1 Desember 2026.')
  }
})

test('that work has begun is not told as something that the agency wrote', () => {
  const facts = { ...about, agencyName: 'Dinas Perhubungan' }
  const { text } = mailOf({ id: 'surat-3', address, to: 'reporter', kind: 'progress', number, facts }, ORIGIN)
  expect(text).toContain('Yang menangani: Dinas Perhubungan.')
  expect(text).not.toContain('menulis')
})

test('whoever follows is told why they hear of it and where to stop, of an anonymous report, too', () => {
  for (const facts of [about, null]) {
    const mail = mailOf({ id: 'surat-4', address, to: 'follower', kind: 'followed_closed', number, facts }, ORIGIN)
    expect(mail.text).toContain(`karena mengikuti laporan ini. Berhenti mengikuti:\n${ORIGIN}/akun/ikuti`)
    expect(mail.unsubscribe).toBe(`${ORIGIN}/akun/ikuti`)
  }
  expect(closed('reporter')).not.toHaveProperty('unsubscribe')
})
