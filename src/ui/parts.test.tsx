import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { AccessCode } from './access-code.tsx'
import { ClockCalendar } from './clock-calendar.tsx'
import { ClockChip, Meter } from './clock.tsx'
import { Icon } from './icon.tsx'
import { Speaking } from './language.ts'
import { Page, written } from './page.tsx'
import { Pagination } from './pagination.tsx'
import { Rail } from './rail.tsx'
import { Status } from './status.tsx'
import { Paragraphs } from './thread.tsx'
import { TrackingNumber } from './tracking-number.tsx'

describe('what machines may rely on', () => {
  test('a tracking number is digits for machines and 4-4-4 for people', () => {
    expect(renderToString(<TrackingNumber digits="261123456789" />)).toBe(
      '<span class="nomor" data-tracking-number="261123456789">2611-2345-6789</span>',
    )
  })

  test('a status is named only where it is asked for', () => {
    expect(renderToString(<Status tone="proses" words="Sedang diproses" status="in_progress" />)).toContain(
      'data-status="in_progress"',
    )
    expect(renderToString(<Status tone="proses" words="Sedang diproses" />)).not.toContain('data-status')
  })

  test('an access code stands in its own attribute', () => {
    expect(renderToString(<AccessCode code="KJ4M-7XTR" />)).toContain('data-access-code="KJ4M-7XTR"')
  })
})

describe('colour never speaks alone', () => {
  test.each(['belum', 'proses', 'selesai', 'arsip', 'tunda'] as const)('%s comes with an icon and words', tone => {
    const status = renderToString(<Status tone={tone} words="Kata-kata" />)
    expect(status).toContain('<svg')
    expect(status).toContain('Kata-kata')
  })

  test('a clock says how it stands', () => {
    expect(renderToString(<ClockChip level="late" words="terlambat 3 hari kerja" />)).toMatch(
      /data-sla="lewat".*terlambat 3 hari kerja/,
    )
  })

  test('an icon beside words is silent, and one alone has a name', () => {
    expect(renderToString(<Icon name="lock" />)).toContain('aria-hidden="true"')
    expect(renderToString(<Icon name="lock" label="Rahasia" />)).toMatch(/role="img" aria-label="Rahasia"/)
  })

  test('a bar is never fuller than full', () => {
    expect(renderToString(<Meter part={16 / 14} tone="belum" />)).toContain('<rect width="100%" height="5"')
  })
})

describe('a page', () => {
  const page = (isRefused: boolean) =>
    written(
      <Page title="Tulis <laporan>" language="en" sheet="app" isRefused={isRefused}>
        <main id="isi">
          <Pagination page={2} pages={3} href={number => `?halaman=${number}`} />
        </main>
      </Page>,
    )

  test('says its language, leads to its content, and loads no script it did not name', () => {
    expect(page(false)).toMatch(/^<!doctype html><html lang="en">/)
    expect(page(false)).toContain('<a class="skip" href="#isi">Skip to content</a>')
    expect(page(false)).toContain('<title>Tulis &lt;laporan> – LAPOR!</title>')
    expect(page(false)).not.toContain('<script')
  })

  test('says first that something must be mended', () => {
    expect(page(true)).toContain('<title>Please check: Tulis')
  })

  test('lets its parts speak the same language', () => {
    expect(page(false)).toContain('Page 2 of 3')
    expect(
      renderToString(
        <Speaking.Provider value="id">
          <Pagination page={1} hasNext href={String} />
        </Speaking.Provider>,
      ),
    ).toContain('Berikutnya')
  })
})

test('the words of people keep their paragraphs and lose their power', () => {
  expect(renderToString(<Paragraphs text={'Satu\nbaris\r\n\r\n<b>dua</b>\n\n\n'} />)).toBe(
    '<p class="written" dir="auto">Satu\nbaris</p><p class="written" dir="auto">&lt;b>dua&lt;/b></p>',
  )
})

test('the rail marks where a report stands', () => {
  const rail = renderToString(
    <Rail
      stations={[
        { name: 'Dikirim', words: '2 Nov', state: 'done' },
        { name: 'Diverifikasi', words: 'Sampai 5 Nov', state: 'current' },
      ]}
    />,
  )
  expect(rail).toContain('<li class="done"><b>Dikirim</b>')
  expect(rail).toContain('<li aria-current="step"><b>Diverifikasi</b>')
})

test('a month begins its weeks on Monday', () => {
  const days = Array.from({ length: 30 }, (_, index) => ({
    on: `2026-11-${String(index + 1).padStart(2, '0')}`,
    kind: 'outside' as const,
  }))
  const calendar = renderToString(<ClockCalendar months={[{ name: 'November 2026', days }]} />)
  const firstWeek = calendar.slice(calendar.indexOf('<tbody>'), calendar.indexOf('</tr>', calendar.indexOf('<tbody>')))
  expect(firstWeek.match(/class="no"/g)).toHaveLength(6) // 1 November 2026 is a Sunday
})
