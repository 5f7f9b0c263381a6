import type { OwnFactors } from '#core/people/factors/queries/find-factors.ts'
import type { PasskeyId } from '#core/people/factors/factor.ts'
import type { LinkRow } from '../../account/links/page.tsx'
import { AddPasskeyPage } from '../../account/security/add-passkey-page.tsx'
import { AppPage } from '../../account/security/app-page.tsx'
import { CodesGonePage, CodesPage } from '../../account/security/codes-page.tsx'
import { SecurityPage } from '../../account/security/page.tsx'
import { AppRemovalPage, PasskeyRemovalPage } from '../../account/security/removal-pages.tsx'
import { text } from '../../account/security/text.ts'
import { EnrolPage } from '../../public/second-factor/enrol-page.tsx'
import { PasskeySignInPage } from '../../public/second-factor/passkey-sign-in-page.tsx'
import { ProveAgainPage } from '../../public/second-factor/prove-again-page.tsx'
import { SecondStepPage } from '../../public/second-factor/second-step-page.tsx'
import { text as shared } from '../../public/second-factor/text.ts'
import type { GalleryEntry } from './entry.ts'
import { NOW, citizen, foreigner, visitor } from './fixtures.ts'

const blank = { values: {}, errors: {} }
const enrolment = { key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', sealed: 'c2VhbGVk' }
const own: OwnFactors = {
  isDemo: false,
  isOfficer: true,
  hasPassword: true,
  hasApp: true,
  passkeys: 2,
  codesLeft: 7,
  label: 'dedi.suhartama@indramayukab.go.id',
}
const nothingYet = { ...own, isOfficer: false, hasApp: false, passkeys: 0, codesLeft: 0, label: null }
const spare = {
  id: 2 as PasskeyId,
  name: 'Kunci-cadangan-yang-namanya-sangat-panjang-sekali-tanpa-spasi',
  createdAt: NOW,
  lastUsedAt: null,
}
const passkeys = [{ id: 1 as PasskeyId, name: 'Ponsel kantor', createdAt: NOW, lastUsedAt: NOW }, spare]
const events = [
  { kind: 'passkey.added', isOwn: true, at: NOW },
  { kind: 'attempt.failed', isOwn: true, at: NOW },
  { kind: 'factors.reset', isOwn: false, at: NOW },
] as const
const google = { key: 'google', issuer: 'https://accounts.google.com', label: 'Google' }
const links: readonly LinkRow[] = [{ ...google, linkedOn: '20 November 2026', usedOn: null }]
const codes = Array.from({ length: 10 }, (_, place) => `7K3M${place}-2XV9A`)
const said = shared.id.refusals
const back = null

const between: readonly GalleryEntry[] = [
  {
    name: 'langkah-dua',
    title: 'Langkah kedua dengan kunci sandi atau kode',
    page: () => <SecondStepPage visit={visitor} {...{ own, back }} form={blank} isRecovery={false} />,
  },
  {
    name: 'langkah-dua-salah',
    title: 'Langkah kedua dengan kode yang salah',
    page: () => (
      <SecondStepPage
        visit={visitor}
        own={{ ...own, passkeys: 0 }}
        form={{ values: {}, errors: { code: said['wrong-code'] } }}
        back={back}
        isRecovery={false}
      />
    ),
  },
  {
    name: 'langkah-dua-cadangan-en',
    title: 'Langkah kedua dengan kode cadangan, dalam bahasa Inggris',
    page: () => (
      <SecondStepPage
        visit={foreigner}
        own={{ ...own, isOfficer: false, label: null }}
        form={blank}
        back={back}
        isRecovery
      />
    ),
  },
  {
    name: 'langkah-dua-pasang',
    title: 'Petugas memasang langkah kedua',
    page: () => <EnrolPage visit={visitor} label={own.label} {...{ enrolment, back }} form={blank} />,
  },
  {
    name: 'masuk-kunci-sandi',
    title: 'Masuk dengan kunci sandi',
    page: () => <PasskeySignInPage visit={visitor} form={blank} back={back} />,
  },
  {
    name: 'masuk-kunci-sandi-en',
    title: 'Kunci sandi yang tidak diterima, dalam bahasa Inggris',
    page: () => (
      <PasskeySignInPage
        visit={foreigner}
        form={{ values: {}, errors: { form: shared.en.refusals['wrong-passkey'] } }}
        back={back}
      />
    ),
  },
  {
    name: 'masuk-ulang',
    title: 'Buktikan lagi, dengan semua cara',
    page: () => <ProveAgainPage visit={citizen} {...{ own, back }} form={blank} />,
  },
  {
    name: 'masuk-ulang-tanpa-kata-sandi',
    title: 'Buktikan lagi tanpa kata sandi',
    page: () => <ProveAgainPage visit={citizen} own={{ ...nothingYet, hasPassword: false }} form={blank} back={back} />,
  },
]

export const factorPages: readonly GalleryEntry[] = [
  ...between,
  {
    name: 'keamanan',
    title: 'Keamanan akun',
    page: () => <SecurityPage visit={citizen} {...{ own, passkeys, events, links }} />,
  },
  {
    name: 'keamanan-ditolak',
    title: 'Langkah kedua terakhir seorang petugas',
    page: () => <SecurityPage visit={citizen} {...{ own, passkeys, events, links }} refusal={text.id.lastFactor} />,
  },
  {
    name: 'keamanan-kosong-en',
    title: 'Keamanan akun peragaan, dalam bahasa Inggris',
    page: () => (
      <SecurityPage visit={foreigner} own={{ ...nothingYet, isDemo: true }} passkeys={[]} events={[]} links={[]} />
    ),
  },
  {
    name: 'keamanan-aplikasi',
    title: 'Memasang aplikasi autentikator',
    page: () => <AppPage visit={citizen} {...{ enrolment }} label={null} form={blank} />,
  },
  {
    name: 'keamanan-kunci-sandi',
    title: 'Membuat kunci sandi',
    page: () => <AddPasskeyPage visit={citizen} form={{ values: { name: 'Chrome · Android' }, errors: {} }} />,
  },
  {
    name: 'keamanan-kunci-sandi-hapus',
    title: 'Pertanyaan sebelum kunci sandi dihapus',
    page: () => <PasskeyRemovalPage visit={citizen} passkey={spare} />,
  },
  {
    name: 'keamanan-aplikasi-cabut-en',
    title: 'Pertanyaan sebelum aplikasi autentikator dicabut, dalam bahasa Inggris',
    page: () => <AppRemovalPage visit={foreigner} />,
  },
  {
    name: 'keamanan-kode-cadangan',
    title: 'Kode cadangan',
    page: () => <CodesPage visit={citizen} {...{ codes }} next="/akun/keamanan" />,
  },
  {
    name: 'keamanan-kode-cadangan-lewat',
    title: 'Kode cadangan yang sudah ditampilkan',
    page: () => <CodesGonePage visit={citizen} canRenew />,
  },
]
