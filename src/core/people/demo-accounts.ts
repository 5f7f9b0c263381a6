/** The people of the demo world: invented names at an address that no mail can reach. */
import type { Mandate, OfficerRole } from './actor.ts'

export type DemoWork = {
  readonly role: OfficerRole
  readonly mandate: Mandate | null
  readonly agencySlug: string
  /** For the list of accounts, which is shown before anything is loaded. */
  readonly agencyName: string
}

export type DemoAccount = {
  readonly identifier: string
  readonly name: string
  /** A citizen's telephone; officers sign in by e-mail only. */
  readonly phone: string | null
  readonly work: DemoWork | null
}

export const DEMO_PASSWORD = 'demo-lapor-2026'

const at = (name: string) => `${name}@demo.lapor.test`

const officer = (
  mailbox: string,
  name: string,
  role: OfficerRole,
  agencySlug: string,
  agencyName: string,
): DemoAccount => ({
  identifier: at(mailbox),
  name,
  phone: null,
  work: { role, mandate: null, agencySlug, agencyName },
})

type Post = { readonly mailbox?: string; readonly agencySlug?: string }

const overseer = (mandate: Mandate, name: string, agencyName: string, post: Post = {}): DemoAccount => ({
  identifier: at(post.mailbox ?? mandate),
  name,
  phone: null,
  work: { role: 'overseer', mandate, agencySlug: post.agencySlug ?? mandate, agencyName },
})

const citizen = (mailbox: string, name: string, phone: string): DemoAccount => ({
  identifier: at(mailbox),
  name,
  phone,
  work: null,
})

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  officer('nasional', 'Ratri Wijayaningsih', 'national_admin', 'nasional', 'Nasional'),
  officer('nasional2', 'Bonar Silaputra', 'national_admin', 'nasional', 'Nasional'),
  officer('koordinator.indramayu', 'Dedi Suhartama', 'coordinator', 'kab-indramayu', 'Pemkab Indramayu'),
  officer('koordinator2.indramayu', 'Yuyun Rahmasari', 'coordinator', 'kab-indramayu', 'Pemkab Indramayu'),
  officer(
    'penghubung.dishub.indramayu',
    'Tarman Wibisana',
    'liaison',
    'dinas-perhubungan-kab-indramayu',
    'Dishub Indramayu',
  ),
  officer(
    'penghubung.disdukcapil.indramayu',
    'Nengsih Purwandari',
    'liaison',
    'disdukcapil-kab-indramayu',
    'Disdukcapil Indramayu',
  ),
  officer('pimpinan.indramayu', 'Caswati Nuraini', 'leader', 'kab-indramayu', 'Pemkab Indramayu'),
  officer('koordinator.jabar', 'Asep Gunadarma', 'coordinator', 'prov-jawa-barat', 'Pemprov Jabar'),
  officer('koordinator.kemensos', 'Maria Tandilangi', 'coordinator', 'kemensos', 'Kemensos'),
  overseer('ombudsman', 'Hasrul Daengmasse', 'Ombudsman RI'),
  overseer('ksp', 'Ni Luh Ayu Pradnyani', 'KSP'),
  overseer('kemendagri', 'Yosef Rumbekwan', 'Kemendagri'),
  overseer('inspectorate', 'Carmi Suryaningrat', 'Inspektorat Indramayu', {
    mailbox: 'inspektorat.indramayu',
    agencySlug: 'inspektorat-kab-indramayu',
  }),
  citizen('pelapor', 'Sri Mulyatiningrum', '+6281100000001'),
  citizen('pelapor2', 'Agus Karyadinata', '+6281100000002'),
]

/** What the sign-in page of a demonstration shows. */
export const DEMO_SIGN_IN = {
  password: DEMO_PASSWORD,
  accounts: DEMO_ACCOUNTS.map(({ identifier, work }) => ({
    identifier,
    role: work?.role ?? ('citizen' as const),
    agency: work?.agencyName ?? null,
  })),
}
