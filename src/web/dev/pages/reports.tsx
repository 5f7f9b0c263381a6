import { explain } from '#core/calendars/rules/explain.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { Day, RegionCode, TrackingNumber } from '#core/ids.ts'
import { STATUSES, type Status } from '#core/reports/rules/terms.ts'
import type { ReporterAction } from '#core/reports/rules/reporter-actions.ts'
import { emptyForm, withError } from '#platform/http/form.ts'
import { ClockPage } from '../../public/clock/page.tsx'
import type { Own } from '../../public/report/own-state.ts'
import { ReportPage } from '../../public/report/page.tsx'
import { PrivacyPage } from '../../public/report/privacy-page.tsx'
import { WithdrawalPage } from '../../public/report/withdrawal-page.tsx'
import type { Choices } from '../../public/reports/choices.ts'
import { readAsked } from '../../public/reports/filter.ts'
import { ReportsPage } from '../../public/reports/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { shownIn } from './fixtures-shown.ts'
import { NOW, cards, citizen, foreigner, visitor } from './fixtures.ts'

const NUMBER = '261123456788' as TrackingNumber
const here = { ...visitor, address: `/laporan/${NUMBER}` }
const abroad = { ...foreigner, address: `/en/laporan/${NUMBER}` }

const everyone: readonly GalleryEntry[] = STATUSES.flatMap(status =>
  [here, abroad].map(visit => ({
    name: `laporan-${status}-${visit.language}`,
    title: `Laporan berstatus ${status}`,
    page: () => <ReportPage visit={visit} {...shownIn(status)} name={null} />,
  })),
)

const ACTS: Record<Status, readonly ReporterAction[]> = {
  received: ['message', 'withdraw'],
  awaiting_information: ['complete', 'message', 'withdraw'],
  forwarded: ['message', 'withdraw'],
  in_progress: ['message', 'withdraw'],
  answered: ['reply', 'close_satisfied', 'message', 'withdraw'],
  replied: ['close_satisfied', 'message', 'withdraw'],
  closed: ['object'],
  archived: ['object'],
  blocked: ['object'],
}

const ownIn = (status: Status, changes: Partial<Own> = {}): Own => ({
  actions: new Set(ACTS[status]),
  isConfidential: false,
  isPublished: status !== 'received' && status !== 'awaiting_information',
  primary: null,
  isReachable: true,
  ending: status === 'closed' || status === 'archived' || status === 'blocked' ? status : null,
  consentedAt: null,
  version: 4,
  kept: null,
  formTokens: { reply: 'a', complete: 'b', message: 'c', close: 'd', object: 'e' },
  forms: { reply: emptyForm, complete: emptyForm, message: emptyForm, close: emptyForm, object: emptyForm },
  ...changes,
})

const reporters: readonly GalleryEntry[] = STATUSES.map(status => ({
  name: `laporan-pelapor-${status}`,
  title: `Laporan berstatus ${status} bagi pelapornya`,
  page: () => (
    <ReportPage visit={{ ...citizen, address: here.address }} {...shownIn(status)} name={null} own={ownIn(status)} />
  ),
}))

const refused = withError<'body'>(
  { values: { body: 'Masih <b>berlubang</b>' }, errors: {} },
  'form',
  'Laporan ini berubah.',
)
const mistaken = withError<'body'>({ values: {}, errors: {} }, 'body', 'Tulis isinya.')
const privacy = { number: NUMBER, version: 4, isAnonymous: true, isConfidential: false }
const flash = { tone: 'selesai' as const, title: 'Tanggapan terkirim', words: 'Instansi wajib menjawab lagi.' }

const acts: readonly GalleryEntry[] = [
  {
    name: 'laporan-pelapor-ditolak',
    title: 'Tanggapan yang ditolak aturan',
    page: () => (
      <ReportPage
        visit={here}
        {...shownIn('answered')}
        name={null}
        own={ownIn('answered', { forms: { ...ownIn('answered').forms, reply: refused } })}
      />
    ),
  },
  {
    name: 'laporan-pelapor-keliru',
    title: 'Kelengkapan tanpa isi, laporan rahasia, bahasa Inggris',
    page: () => (
      <ReportPage
        visit={abroad}
        {...shownIn('awaiting_information')}
        name={null}
        own={ownIn('awaiting_information', {
          isConfidential: true,
          forms: { ...ownIn('answered').forms, complete: mistaken },
        })}
      />
    ),
  },
  {
    name: 'laporan-pelapor-kabar',
    title: 'Sesudah tanggapan terkirim',
    page: () => <ReportPage visit={{ ...here, flash }} {...shownIn('replied')} name={null} own={ownIn('replied')} />,
  },
  ...[null, new Date('2027-01-21T02:00:00Z')].map(consentedAt => ({
    name: `laporan-pelapor-ombudsman-${consentedAt ? 'diserahkan' : 'ditawarkan'}`,
    title: 'Lewat batas waktu: berkas bagi Ombudsman',
    page: () => {
      const { report, standings } = shownIn('in_progress')
      const late = { ...report, escalatedAt: new Date('2027-01-19T17:00:00Z') }
      const own = ownIn('in_progress', {
        consentedAt,
        actions: new Set(['message', ...(consentedAt ? [] : ['consent' as const])]),
      })
      return <ReportPage visit={here} report={late} standings={standings} name={null} own={own} />
    },
  })),
  ...[here, abroad].map(visit => ({
    name: `ubah-privasi-${visit.language}`,
    title: 'Ubah privasi',
    page: () => <PrivacyPage visit={visit} report={privacy} formToken="a" />,
  })),
  {
    name: 'ubah-privasi-ditolak',
    title: 'Privasi yang ditolak aturan',
    page: () => (
      <PrivacyPage
        visit={here}
        report={privacy}
        formToken="a"
        form={withError({ values: { anonymous: 'true' }, errors: {} }, 'form', 'Laporan ini harus tetap rahasia.')}
      />
    ),
  },
  ...[here, abroad].map(visit => ({
    name: `tarik-laporan-${visit.language}`,
    title: 'Tarik laporan',
    page: () => <WithdrawalPage visit={visit} report={privacy} formToken="a" form={emptyForm} />,
  })),
]

const calendar: Calendar = {
  zone: 'Asia/Jakarta',
  version: 1,
  years: new Set([2026]),
  daysOff: new Map([['2026-11-26' as Day, { kind: 'regional', name: 'Hari Jadi Kabupaten' }]]),
}

const clocks: readonly GalleryEntry[] = (['answered', 'awaiting_information', 'blocked'] as const).flatMap(status =>
  [here, abroad].map(visit => ({
    name: `tenggat-${status}-${visit.language}`,
    title: `Jam laporan berstatus ${status}`,
    page: () => (
      <ClockPage
        visit={visit}
        number={NUMBER}
        title="Jalan berlubang"
        now={NOW}
        isOwn={false}
        clocks={shownIn(status).standings.map(one => ({ ...one, explanation: explain(one.clock, calendar, NOW) }))}
      />
    ),
  })),
)

const province = { code: '99' as RegionCode, level: 'province' as const, name: 'Nusa Jayati', label: 'Nusa Jayati' }
const regency = { code: '99.01' as RegionCode, level: 'regency' as const, name: 'Tirtaharja', label: 'Kab. Tirtaharja' }
const choices: Choices = {
  categories: [],
  category: null,
  provinces: [province],
  province: null,
  regencies: [],
  region: null,
  agency: null,
}
const chosen: Choices = { ...choices, province, regencies: [regency], region: regency }
const list = { ...visitor, address: '/laporan' }
const asked = readAsked({
  q: 'jalan berlubang',
  wilayah: '99.01',
  status: 'proses',
  dari: '2026-11-01',
  instansi: 'pupr',
})

const lists: readonly GalleryEntry[] = [
  {
    name: 'laporan-daftar',
    title: 'Daftar laporan publik',
    page: () => (
      <ReportsPage
        visit={list}
        {...{ asked: readAsked({}), choices }}
        reports={cards}
        count={{ number: 1000, isMore: true }}
        next="1.2"
      />
    ),
  },
  {
    name: 'laporan-daftar-disaring',
    title: 'Daftar yang disaring, halaman terakhir',
    page: () => (
      <ReportsPage
        visit={list}
        asked={{ ...asked, halaman: 3 }}
        choices={chosen}
        reports={cards}
        count={{ number: 4, isMore: false }}
        next={null}
      />
    ),
  },
  {
    name: 'laporan-daftar-kosong',
    title: 'Pencarian tanpa hasil',
    page: () => <ReportsPage visit={list} {...{ asked }} choices={chosen} reports={[]} count={null} next={null} />,
  },
  {
    name: 'laporan-daftar-en',
    title: 'Daftar sebelum ada laporan, bahasa Inggris',
    page: () => (
      <ReportsPage
        visit={{ ...foreigner, address: '/en/laporan' }}
        {...{ asked: readAsked({}), choices }}
        reports={[]}
        count={null}
        next={null}
      />
    ),
  },
]

export const reports: readonly GalleryEntry[] = [...everyone, ...reporters, ...acts, ...clocks, ...lists]
