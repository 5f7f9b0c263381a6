/** One flooded road that several people report in one morning: the first report is worked on, the others are merged into it. */
import { dayIn } from '#core/calendars/rules/days.ts'
import type { Deps } from '#core/deps.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { submitReport } from '#core/reports/operations/submit-report.ts'
import type { Viewer } from '#core/people/viewer.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { type Chance, chanceOf, seededIds } from './chance.ts'
import type { World } from './filing.ts'
import { inventedName } from './names.ts'
import { holderFor, lawful, reportOf, scriptClock, verifierFor } from './stage.ts'
import { type Timetable, momentOf } from './timetable.ts'

const WORDS = [
  {
    title: 'Banjir menutup Jalan Gatot Subroto sejak subuh',
    body: 'Sejak subuh air setinggi lutut menutup Jalan Gatot Subroto di depan terminal. Rambu dan lampu peringatan tidak ada, sudah tiga motor mogok di tengah.',
  },
  {
    title: 'Jalan depan terminal terendam, angkot memutar',
    body: 'Jalan di depan terminal terendam dan tidak ada petugas yang mengatur. Angkot memutar lewat gang sekolah dan macet panjang.',
  },
  {
    title: 'Tolong pasang rambu di jalan yang banjir',
    body: 'Air di depan terminal belum surut. Mohon dipasang rambu dan penutup jalan, karena lubangnya tidak kelihatan dan ibu saya jatuh pagi ini.',
  },
  {
    title: 'Gatot Subroto banjir lagi',
    body: 'Setiap hujan semalaman jalan ini banjir lagi. Pagi ini tidak bisa dilewati sama sekali, anak-anak terlambat sekolah.',
  },
] as const

const DAYS_AGO = 3
const FIRST_HOUR = 6.2

type Stage = { readonly deps: Deps; readonly seed: string; readonly timetable: Timetable }

/** When the first of them was filed. */
export const floodAt = ({ ago }: Timetable): Date => momentOf('Asia/Jakarta', ago(DAYS_AGO), FIRST_HOUR)

export async function tellOfFlood(world: World, { deps, seed, timetable }: Stage): Promise<void> {
  const clock = scriptClock(floodAt(timetable))
  const chance = chanceOf(seed, 'flood')
  const own = { ...deps, clock, ids: seededIds(seed, 'flood', 0) }
  const later = (minutes: number) => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000))
  const reports: Report[] = []
  for (const words of WORDS) {
    reports.push(await filed(own, chance, words))
    later(chance.between(11, 42))
  }
  const [primary, ...others] = reports
  if (!primary) return
  later(90)
  const by = (viewer: Viewer) => ({ as: 'officer', viewer }) as const
  const verifier = by(verifierFor(world.staff, primary, chance))
  const forwarding = { ...FORWARDING, publishedTitle: WORDS[0].title, publishedBody: WORDS[0].body }
  const held = lawful(
    await forwardReport(own, { report: { id: primary.id }, by: verifier }, forwarding),
    'flood forward',
  )
  for (const { id } of others) {
    later(chance.between(3, 9))
    lawful(await mergeReport(own, { report: { id }, by: verifier }, { primary: primary.number }), 'flood merge')
  }
  later(60)
  const holder = by(holderFor(world.staff, held, chance))
  lawful(await startReport(own, { report: { id: primary.id }, by: holder }), 'flood start')
}

const FORWARDING = {
  classification: 'complaint_service',
  weight: 'medium',
  category: null,
  lead: 'dinas-perhubungan-kab-indramayu',
  supporting: [],
  copies: [],
  accusedAgency: null,
  accusedName: null,
  publishedAttachmentIds: [],
  anonymous: false,
  confidential: false,
  note: null,
} as const

async function filed(deps: Deps, chance: Chance, words: (typeof WORDS)[number]): Promise<Report> {
  const name = inventedName(chance)
  const result = await submitReport(deps, {
    kind: 'complaint',
    channel: 'app',
    ...words,
    occurredOn: dayIn('Asia/Jakarta', deps.clock.now()),
    locationText: 'Jalan Gatot Subroto, depan terminal',
    regionCode: null,
    latitude: null,
    longitude: null,
    agency: 'kab-indramayu',
    category: null,
    anonymous: chance.isIn(0.67),
    confidential: false,
    aboutStaff: false,
    showName: false,
    attachments: [],
    identity: { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@contoh.test`, phone: null },
    accountId: null,
    filedBy: null,
  })
  if (!result.ok) throw new Error(`A report of the flood was refused: ${result.refusal}`)
  return reportOf(deps, result.id)
}
