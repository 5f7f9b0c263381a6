import { describe, expect, test } from 'vitest'
import { ACTIONS as ALL_ACTIONS } from '#core/reports/rules/lifecycle.ts'
import type { AttachmentId } from '#core/ids.ts'
import { OFFICER_ACTIONS, type OfficerAction } from '#core/reports/rules/officer-actions.ts'
import { permit } from '#core/reports/rules/permit.ts'
import { RELATIONS, type Relation } from '#core/reports/rules/relations.ts'
import { STATUSES, type Status } from '#core/reports/rules/terms.ts'
import { written } from '#ui/page.tsx'
import { disdukcapil } from '#test/given.ts'
import { aMessage, aView } from '#test/viewed.ts'
import { ACTIONS } from './actions.tsx'
import { ReportPage } from './page.tsx'
import type { ReportView } from './view.ts'

const visit = { language: 'id' as const, address: '/petugas', account: { name: 'Wira', agency: 'Indramayu' } }
const page = (view: ReportView) => written(<ReportPage visit={visit} view={view} identity="hidden" formToken="t" />)

/** The words on the buttons and links of the page's own list of actions. */
function offered(html: string): readonly string[] {
  const list = /<section class="[^"]*" aria-label="Tindakan"[^>]*>(.*?)<\/section>/s.exec(html)?.[1] ?? ''
  return [...list.matchAll(/<(?:a|button) class="button[^>]*>(?:<svg.*?<\/svg>)?(?:<span>)?([^<]*)</gs)].map(
    ([, words = '']) => words,
  )
}

const STANDINGS: readonly (readonly Relation[])[] = [
  [],
  ...RELATIONS.map(relation => [relation]),
  ['holder', 'holding_coordinator'],
  ['national', 'verifier'],
  ['above', 'parent'],
]

describe('the buttons on a report’s page', () => {
  test.each(STATUSES.flatMap(status => STANDINGS.map(relations => [status, relations] as const)))(
    'are exactly what may be done when it is %s, as %j',
    (status: Status, relations) => {
      const view = aView({ report: { status }, relations })
      const may = (action: OfficerAction) => permit(action, view.report, new Set(relations), view.policy) === null
      const lawful = OFFICER_ACTIONS.filter(may).map(action => ACTIONS[action].words)
      expect([...offered(page(view))].sort()).toEqual(lawful.sort())
    },
  )

  test('of a report that is hidden already do not offer to hide it', () => {
    const report = { status: 'forwarded' as const, isAnonymous: true, isConfidential: true }
    const html = page(aView({ report, relations: ['holder'] }))
    expect(offered(html)).not.toContain('Perketat privasi')
    expect(offered(html)).toContain('Jawab')
  })

  test('of reports that are replied to, wait or are blocked stand below a sign that no other status has', () => {
    const sign = (status: Status) =>
      /data-status="[^"]*"><svg[^>]*>(.*?)<\/svg>/s.exec(
        page(aView({ report: { status }, relations: ['holder'] })),
      )?.[1]
    const signs = (['in_progress', 'replied', 'awaiting_information', 'archived', 'blocked'] as const).map(sign)
    expect(new Set(signs).size).toBe(signs.length)
  })

  test('stand beside a copy that is called published only where it is', () => {
    const text = aMessage({ copy: { title: 'Lampu padam', body: 'Lampu padam.' } })
    const heading = (report: Partial<ReportView['report']>) =>
      /<h3>((?:Terbit|Salinan).*?)<\/h3>/s.exec(page(aView({ report, details: { messages: [text] } })))?.[1]
    expect(heading({ publishedAt: new Date() })).toBe('Terbit')
    expect(heading({ publishedAt: null })).toContain('belum terbit')
    expect(heading({ publishedAt: null, isConfidential: true })).toContain('tidak terbit')
  })

  test('one of them is the main one', () => {
    const html = page(aView({ report: { status: 'forwarded' }, relations: ['holder', 'holding_coordinator'] }))
    const [before = '', near = ''] = html.split('<nav class="acts-near"')
    expect(before.match(/button primary/g)).toHaveLength(1)
    // within reach on a phone, however long the history is
    expect(near.match(/button primary/g)).toHaveLength(1)
    expect([offered(html)[0], near.includes('Teruskan ke unit')]).toEqual(['Teruskan ke unit', true])
    expect(near).toContain('href="#tindakan"')
    expect(before).toContain('id="tindakan"')
    expect(page(aView({ report: { status: 'forwarded' }, relations: [] }))).not.toContain('acts-near')
  })

  test('the main one is for who has the report, not for who could take it from them', () => {
    const main = (status: Status, relations: readonly Relation[]) =>
      /class="button primary[^>]*>(?:<svg.*?<\/svg>)?(?:<span>)?([^<]*)/s.exec(
        page(aView({ report: { status }, relations })),
      )?.[1]
    expect(main('forwarded', ['holder'])).toBe('Mulai tangani')
    expect(main('forwarded', ['holder', 'holding_coordinator'])).toBe('Teruskan ke unit')
    expect(main('replied', ['holder', 'holding_coordinator'])).toBe('Mulai tangani')
    for (const status of ['forwarded', 'in_progress', 'replied'] as const)
      expect(main(status, ['above'])).toBeUndefined()
  })

  test.each(['awaiting_information', 'answered', 'closed', 'archived'] as const)(
    'none of them is, where nobody here owes the next step: %s',
    status => {
      const html = page(aView({ report: { status }, relations: ['holder', 'holding_coordinator', 'above'] }))
      expect(offered(html)).toContain('Sunting teks terbit')
      expect(html).not.toContain('button primary')
    },
  )

  test('none of them is, while the answer waits for others, whose parts then stand first', () => {
    const part = { agencyId: disdukcapil.id, state: null, at: null, officer: null }
    const report = { status: 'in_progress' as const, supporting: [disdukcapil] }
    for (const relations of [['holder'], ['holder', 'holding_coordinator']] as const) {
      const html = page(aView({ report, relations, details: { parts: [part] } }))
      expect(offered(html)).toContain('Minta kelengkapan')
      expect(html).not.toContain('button primary')
      expect(html.match(/id="bagian"/g)).toHaveLength(1)
      expect(html.indexOf('id="bagian"')).toBeLessThan(html.indexOf('id="isi-laporan"'))
    }
    const begun = page(aView({ report: { ...report, status: 'forwarded' }, relations: ['holder'] }))
    expect(begun).toMatch(/<button class="button primary[^>]*>(<svg.*?<\/svg>)?(<span>)?Mulai tangani/)
  })

  test('every action that an officer may take has words, a sign and an address', () => {
    for (const action of OFFICER_ACTIONS) {
      expect(ALL_ACTIONS).toContain(action)
      expect(ACTIONS[action].href('261123456783')).toMatch(
        /^\/petugas\/laporan\/261123456783(\/[a-z-]+)*(\?[a-z=-]+)?(#[a-z]+)?$/,
      )
    }
  })
})

describe('a report’s page', () => {
  test('says its status once for machines, and its number', () => {
    const view = aView({ report: { status: 'in_progress' }, relations: ['holder'] })
    const html = page(view)
    expect(html.match(/data-status="[a-z_]+"/g)).toEqual(['data-status="in_progress"'])
    expect(html).toContain(`data-tracking-number="${view.report.number}"`)
  })

  test('shows the reporter’s words beside the published ones', () => {
    const copy = { title: 'Lampu padam di pasar', body: 'Hubungi [nomor telepon disamarkan].' }
    const messages = [aMessage({ body: 'Hubungi 0812-3456-7890.', copy })]
    const html = page(aView({ report: { status: 'forwarded' }, details: { messages } }))
    expect(html).toContain('0812-3456-7890')
    expect(html).toContain('[nomor telepon disamarkan]')
    expect(html).toContain('<h1>Lampu padam di pasar</h1>')
  })

  test('writes what people typed as text, never as markup', () => {
    const messages = [aMessage({ title: '<script>alert(1)</script>', body: '"><img src=x onerror=alert(1)>' })]
    const html = page(aView({ details: { messages, locationText: '<b>pasar</b>' } }))
    expect(html).not.toMatch(/<script>|<img|<b>pasar/)
    expect(html).toContain('&lt;script>')
  })

  test('calls a photo a photo, shows it small, and links no file that is still being prepared', () => {
    const photo = {
      id: 7 as AttachmentId,
      messageId: aMessage().id,
      ordinal: 1,
      mediaType: 'image/jpeg',
      bytes: 16_000,
    }
    const attachments = (state: 'ready' | 'pending') => [{ ...photo, state, byReporter: true, isReleased: false }]
    const ready = page(aView({ details: { attachments: attachments('ready') } }))
    expect(ready).toContain('/lampiran/7?ukuran=kecil"')
    const pending = page(aView({ details: { attachments: attachments('pending') } }))
    expect(pending).toContain('Foto, 16 kB · sedang disiapkan')
    expect(pending).not.toContain('/lampiran/7')

    const among = aMessage({ kind: 'part', author: 'officer', visibility: 'internal' })
    const own = [{ ...photo, messageId: among.id, state: 'ready' as const, byReporter: false, isReleased: true }]
    expect(page(aView({ details: { messages: [among], attachments: own } }))).not.toContain('dibuka')
  })

  test('names the officer whom a message told', () => {
    const notice = { id: 1, kind: 'forwarded', state: 'sent', reason: null, at: aMessage().at } as const
    const notices = [
      { ...notice, recipient: 'reporter' as const, officer: null },
      { ...notice, id: 2, recipient: 'officer' as const, officer: 'Sri Wahyuni' },
    ]
    const html = page(aView({ details: { notices } }))
    expect(html).toContain('kepada pelapor: terkirim')
    expect(html).toContain('kepada Sri Wahyuni: terkirim')
  })

  test('marks anonymous and confidential before the text is read', () => {
    const html = page(aView({ report: { isAnonymous: true, isConfidential: true } }))
    expect(html.indexOf('Anonim, Rahasia')).toBeGreaterThan(0)
    expect(html.indexOf('Anonim, Rahasia')).toBeLessThan(html.indexOf('Sejak dua minggu'))
    expect(html).toContain('<dd>Anonim</dd>')
  })
})

test('what the reporter gave the answer is there for those who gave it', () => {
  expect(page(aView({ report: { status: 'closed', rating: 4 } }))).toContain('4 dari 5')
  expect(page(aView({ report: { status: 'closed', rating: null } }))).not.toContain('Nilai dari pelapor')
})
