/** Coming in by an identity elsewhere: why it did not work, and the page of what is linked. */
import { emptyForm } from '#platform/http/form.ts'
import { AwayPage, type LinkRow, LinksPage } from '../../account/links/page.tsx'
import { text } from '../../account/links/text.ts'
import { SignInPage } from '../../public/sign-in/page.tsx'
import type { OurProvider } from '../../public/sign-in-elsewhere/needs.ts'
import { RefusalPage } from '../../public/sign-in-elsewhere/refusal-page.tsx'
import type { Refusal } from '../../public/sign-in-elsewhere/refusals.ts'
import type { GalleryEntry } from './entry.ts'
import { citizen, foreigner, visitor } from './fixtures.ts'

const google = { key: 'google', label: 'Google' }
const visit = { ...citizen, address: '/akun/tautan' }

const rows: readonly LinkRow[] = [
  { ...google, issuer: 'https://accounts.google.com', linkedOn: '20 November 2026', usedOn: null },
  { key: 'facebook', label: 'Facebook', issuer: 'https://www.facebook.com', linkedOn: null, usedOn: null },
  { key: 'x', label: 'X', issuer: 'https://x.com', linkedOn: null, usedOn: null },
  {
    key: null,
    label: 'sso.indramayukab.example',
    issuer: 'https://sso.indramayukab.example',
    linkedOn: '2 Januari 2025',
    usedOn: '3 Maret 2026',
  },
]

const refused = (refusal: Refusal, isLinking = false): GalleryEntry => ({
  name: `masuk-luar-${refusal}`,
  title: `Masuk lewat penyedia lain: ${refusal}`,
  page: () => <RefusalPage visit={{ ...visitor, address: '/masuk' }} provider={google} {...{ refusal, isLinking }} />,
})

const provider = (key: string, label: string, agencySlug?: string): OurProvider => ({
  key,
  label,
  server: { kind: 'oidc', issuer: `https://${key}.example` },
  clientId: 'lapor',
  clientSecret: '',
  scopes: ['openid'],
  trustsEmail: true,
  audience: agencySlug ? { kind: 'agency', agencySlug, roles: null, secondFactor: null } : { kind: 'citizens' },
})

const providers = [
  provider('google', 'Google'),
  provider('facebook', 'Facebook'),
  provider('x', 'X'),
  provider('tirtaharja', 'SSO Kabupaten Tirtaharja', 'kab-tirtaharja'),
  provider('kemen', 'Masuk Kementerian Contoh', 'kemen'),
]

const signIn = { visit: { ...visitor, address: '/masuk' }, form: emptyForm, back: null, demo: null, challenge: null }

export const elsewherePages: readonly GalleryEntry[] = [
  {
    name: 'masuk-penyedia',
    title: 'Masuk, dengan penyedia lain dan SSO instansi',
    page: () => <SignInPage {...signIn} providers={providers} />,
  },
  refused('address-taken'),
  refused('address-unproved'),
  refused('unreachable'),
  {
    name: 'masuk-luar-inggris',
    title: 'Masuk lewat penyedia lain, dalam bahasa Inggris',
    page: () => (
      <RefusalPage
        visit={{ ...foreigner, address: '/en/masuk' }}
        provider={google}
        refusal="denied"
        isLinking={false}
      />
    ),
  },
  { name: 'akun-tautan', title: 'Tautan akun', page: () => <LinksPage {...{ visit, rows }} mistake={null} /> },
  {
    name: 'akun-tautan-terakhir',
    title: 'Cara masuk terakhir tidak dapat dilepaskan',
    page: () => <LinksPage {...{ visit, rows }} mistake={text.id.lastWay('Google')} />,
  },
  {
    name: 'akun-tautan-kosong',
    title: 'Tidak ada yang dapat ditautkan',
    page: () => <LinksPage visit={visit} rows={[]} mistake={null} />,
  },
  {
    name: 'akun-tautan-menuju',
    title: 'Sebelum meninggalkan LAPOR! ke penyedia',
    page: () => <AwayPage visit={visit} label="Google" href="https://accounts.google.com/o/oauth2/v2/auth" />,
  },
]
