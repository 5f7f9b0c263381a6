import { AboutPage } from '../../public/about/page.tsx'
import { ErrorPage } from '../../public/errors/page.tsx'
import { STATUSES } from '../../public/errors/text.ts'
import { HelpPage } from '../../public/help/page.tsx'
import { HomePage } from '../../public/home/page.tsx'
import { PrivacyPolicyPage } from '../../public/privacy-policy/page.tsx'
import { TermsPage } from '../../public/terms/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { NOW, cards, citizen, foreigner, limits, officer, visitor } from './fixtures.ts'

const figures = { at: NOW, received: 1_389_891, waiting: 12_310, inProgress: 52_310, finished: 1_325_271 }
const flash = { tone: 'selesai' as const, title: 'Anda sudah keluar', words: 'Sampai jumpa.' }

export const home: readonly GalleryEntry[] = [
  {
    name: 'beranda',
    title: 'Beranda',
    page: () => <HomePage visit={visitor} {...{ limits, figures }} agencies={721} reports={cards} />,
  },
  {
    name: 'beranda-kosong',
    title: 'Beranda sebelum ada laporan',
    page: () => <HomePage visit={{ ...visitor, isDemo: false, flash }} {...{ limits }} reports={[]} />,
  },
  {
    name: 'beranda-en',
    title: 'Beranda dalam bahasa Inggris',
    page: () => <HomePage visit={foreigner} {...{ limits, figures }} agencies={721} reports={cards} />,
  },
  {
    name: 'beranda-petugas',
    title: 'Beranda bagi petugas yang sudah masuk',
    page: () => <HomePage visit={officer} {...{ limits, figures }} reports={cards} />,
  },
]

const both = [visitor, foreigner] as const

export const reading: readonly GalleryEntry[] = [
  ...both.map(visit => ({
    name: `tentang-${visit.language}`,
    title: 'Tentang',
    page: () => <AboutPage {...{ visit, limits }} />,
  })),
  ...both.map(visit => ({
    name: `bantuan-${visit.language}`,
    title: 'Bantuan',
    page: () => <HelpPage {...{ visit, limits }} />,
  })),
  ...both.map(visit => ({
    name: `privasi-${visit.language}`,
    title: 'Pelindungan data pribadi',
    page: () => <PrivacyPolicyPage visit={visit} />,
  })),
  ...both.map(visit => ({
    name: `syarat-${visit.language}`,
    title: 'Syarat penggunaan',
    page: () => <TermsPage visit={visit} />,
  })),
  { name: 'syarat-warga', title: 'Syarat bagi warga yang sudah masuk', page: () => <TermsPage visit={citizen} /> },
]

const failures: readonly GalleryEntry[] = STATUSES.flatMap(status =>
  both.map(({ language, address }) => ({
    name: `galat-${status}-${language}`,
    title: `Galat ${status}`,
    page: () => (
      <ErrorPage
        {...{ status, language, address }}
        retryAfter={status === 429 ? 120 : undefined}
        reference={status === 500 ? '7F3A-20K9' : undefined}
      />
    ),
  })),
)

export const errors: readonly GalleryEntry[] = [
  ...failures,
  ...both.map(({ language, address }) => ({
    name: `galat-404-laporan-${language}`,
    title: 'Alamat sebuah laporan yang tidak terbuka',
    page: () => <ErrorPage {...{ status: 404, language, address }} asked="261123456788" />,
  })),
]
