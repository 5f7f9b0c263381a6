import { written } from '#ui/page.tsx'
import type { Visit } from '#web/visit.ts'
import { describe, expect, test } from 'vitest'
import { AboutPage } from './about/page.tsx'
import { HelpPage } from './help/page.tsx'
import { HomePage } from './home/page.tsx'
import { type ServiceLimits, promisesOf } from '#web/limits.ts'

const days = (value: number) => ({ value, unit: 'working_day' as const })
const limits: ServiceLimits = {
  verification: days(2),
  firstResponse: days(6),
  followUp: {
    by: 'classification',
    limits: {
      information_request: days(7),
      aspiration: days(8),
      appreciation: days(9),
      complaint_service: days(15),
      complaint_oversight: days(61),
      whistleblowing: days(62),
    },
  },
  reply: days(4),
  window: days(11),
  completion: days(12),
  objecting: days(13),
  objection: days(3),
  ombudsman: { value: 90, unit: 'calendar_day' },
}
const visit: Visit = { language: 'id', address: '/tentang' }

describe('pages promise what the policy in force counts', () => {
  test('in words', () => {
    expect(promisesOf(limits, 'id')).toEqual({
      verification: '2 hari kerja',
      firstResponse: '6 hari kerja',
      reply: '4 hari kerja',
      window: '11 hari kerja',
      completion: '12 hari kerja',
      objecting: '13 hari kerja',
      objection: '3 hari kerja',
      ombudsman: '90 hari',
      shortest: '7 hari kerja',
      longest: '62 hari kerja',
    })
    expect(promisesOf({ ...limits, verification: days(1) }, 'en').verification).toBe('1 working day')
  })

  test('on the page about the service, class by class', () => {
    const page = written(<AboutPage {...{ visit, limits }} />)
    for (const promise of ['2 hari kerja', '61 hari kerja', 'pengaduan berkadar pengawasan', '90 hari'])
      expect(page).toContain(promise)
    expect(page).not.toContain('14 hari kerja')
  })

  test('on the help and home pages', () => {
    const help = written(<HelpPage {...{ visit, limits }} />)
    expect(help).toContain('7 hari kerja sampai 62 hari kerja')
    expect(help).toContain('keberatan dari halaman laporan dalam 13 hari kerja')
    expect(written(<HomePage {...{ visit, limits }} reports={[]} />)).toContain('Anda punya 11 hari kerja')
  })
})

describe('the home page', () => {
  const page = written(<HomePage visit={{ language: 'en', address: '/en' }} limits={limits} reports={[]} />)

  test('begins a report and sends nothing yet', () => {
    expect(page).toContain('<form method="post" action="/en/lapor"')
    expect(page).toContain('<input type="hidden" name="langkah" value="mulai"/>')
    expect(page).toContain('name="body"')
  })

  test('says so while nothing is public', () => {
    expect(page).toContain('No public reports yet.')
  })
})
