/** The people of the demo world: invented names at an address that no mail can reach. */
import type { Mandate, OfficerRole } from './actor.ts'

export type DemoAccount = {
  readonly identifier: string
  readonly name: string
  /** A citizen's telephone; officers sign in by e-mail only. */
  readonly phone: string | null
  readonly work: { readonly role: OfficerRole; readonly mandate: Mandate | null; readonly agencySlug: string } | null
}

export const DEMO_PASSWORD = 'demo-lapor-2026'

const at = (name: string) => `${name}@demo.lapor.test`

const officer = (mailbox: string, name: string, role: OfficerRole, agencySlug: string): DemoAccount => ({
  identifier: at(mailbox),
  name,
  phone: null,
  work: { role, mandate: null, agencySlug },
})

const overseer = (mandate: Mandate, name: string): DemoAccount => ({
  identifier: at(mandate),
  name,
  phone: null,
  work: { role: 'overseer', mandate, agencySlug: mandate },
})

const citizen = (mailbox: string, name: string, phone: string): DemoAccount => ({
  identifier: at(mailbox),
  name,
  phone,
  work: null,
})

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  officer('nasional', 'Ratri Wijayaningsih', 'national_admin', 'nasional'),
  officer('nasional2', 'Bonar Silaputra', 'national_admin', 'nasional'),
  officer('koordinator.indramayu', 'Dedi Suhartama', 'coordinator', 'kab-indramayu'),
  officer('koordinator2.indramayu', 'Yuyun Rahmasari', 'coordinator', 'kab-indramayu'),
  officer('penghubung.dishub.indramayu', 'Tarman Wibisana', 'liaison', 'dinas-perhubungan-kab-indramayu'),
  officer('penghubung.disdukcapil.indramayu', 'Nengsih Purwandari', 'liaison', 'disdukcapil-kab-indramayu'),
  officer('pimpinan.indramayu', 'Caswati Nuraini', 'leader', 'kab-indramayu'),
  officer('koordinator.jabar', 'Asep Gunadarma', 'coordinator', 'prov-jawa-barat'),
  officer('koordinator.kemensos', 'Maria Tandilangi', 'coordinator', 'kemensos'),
  overseer('ombudsman', 'Hasrul Daengmasse'),
  overseer('ksp', 'Ni Luh Ayu Pradnyani'),
  overseer('kemendagri', 'Yosef Rumbekwan'),
  citizen('pelapor', 'Sri Mulyatiningrum', '+6281100000001'),
  citizen('pelapor2', 'Agus Karyadinata', '+6281100000002'),
]
