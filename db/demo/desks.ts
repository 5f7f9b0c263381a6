/** What the demo officers keep at their desks: whom they work with, what they watch, label and have begun to write. */
import { sql } from 'kysely'
import { dayIn } from '#core/calendars/rules/days.ts'
import { enterOfficerAbsence } from '#core/desks/operations/enter-absence.ts'
import { handOverReport } from '#core/desks/operations/hand-over.ts'
import { keepDraft } from '#core/desks/operations/keep-draft.ts'
import { labelReports } from '#core/desks/operations/label-reports.ts'
import { saveView } from '#core/desks/operations/save-view.ts'
import { watchReports } from '#core/desks/operations/watch-reports.ts'
import type { Deps } from '#core/deps.ts'
import type { AgencyId, Day, TrackingNumber } from '#core/ids.ts'
import { DEMO_ACCOUNTS } from '#core/people/demo-accounts.ts'
import { visibleTo } from '#core/reports/queries/visible-to.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import type { OfficerViewer, Staff } from './people.ts'
import { lawful } from './stage.ts'

const COUNTY = 'kab-indramayu'
const OFFICE = 'dinas-perhubungan-kab-indramayu'
const DAY_MS = 86_400_000

export async function tellOfDesks(deps: Deps, staff: Staff): Promise<void> {
  const [coordinator, second] = coordinatorsOf(staff, COUNTY)
  const liaison = officersOf(staff, OFFICE)[0]
  if (!coordinator || !second || !liaison) throw new Error('The demo officers of Indramayu are missing')
  const toVerify = await numbersOf(deps, coordinator, 'received')
  const held = await numbersOf(deps, liaison, 'in_progress')
  await share(deps, { coordinator, second, liaison }, { toVerify, held })
  await keepMarks(deps, { coordinator, liaison }, { toVerify, held })
  for (const viewer of signedIn(staff)) await beginWork(deps, viewer)
}

/** Everybody who can sign in watches something, and looks after something if they handle reports. */
async function beginWork(deps: Deps, by: OfficerViewer): Promise<void> {
  const { officer } = by
  const numbers = await seenBy(deps, by)
  done(await watchReports(deps, { officer, numbers: numbers.slice(0, 2), manner: 'each' }))
  if (officer.role !== 'national_admin' && officer.role !== 'coordinator' && officer.role !== 'liaison') return
  for (const status of ['received', 'in_progress', 'forwarded'] as const) {
    for (const number of await numbersOf(deps, by, status)) {
      if ((await handOverReport(deps, { number, by, to: officer.id, seen: null })).ok) return
    }
  }
}

type Desks = { readonly coordinator: OfficerViewer; readonly second: OfficerViewer; readonly liaison: OfficerViewer }
type Work = { readonly toVerify: readonly TrackingNumber[]; readonly held: readonly TrackingNumber[] }

/** Two coordinators divide what is to be verified; one asks the other, and will be away. */
async function share(deps: Deps, { coordinator, second, liaison }: Desks, { toVerify, held }: Work): Promise<void> {
  const takes: readonly (readonly [OfficerViewer, TrackingNumber | undefined])[] = [
    [coordinator, toVerify[0]],
    [second, toVerify[1]],
    [liaison, held[0]],
  ]
  for (const [by, number] of takes) {
    if (number) done(await handOverReport(deps, { number, by, to: by.officer.id, seen: null }))
  }
  const [, , asked] = toVerify
  if (asked) {
    const change = { report: { number: asked }, by: { as: 'officer', viewer: second } } as const
    const note = { body: ASKED, visibility: 'internal', attachments: [], mentions: [coordinator.officer.id] } as const
    lawful(await noteReport(deps, change, note), 'desk note')
  }
  const day = (days: number): Day => dayIn('Asia/Jakarta', new Date(deps.clock.now().getTime() + days * DAY_MS))
  const absent = { officerId: second.officer.id, deputyId: coordinator.officer.id, from: day(7), until: day(11) }
  done(await enterOfficerAbsence(deps, second.officer, absent))
}

async function keepMarks(
  deps: Deps,
  { coordinator, liaison }: Omit<Desks, 'second'>,
  { toVerify, held }: Work,
): Promise<void> {
  const labels: readonly (readonly [OfficerViewer, string, readonly TrackingNumber[]])[] = [
    [coordinator, 'Atensi bupati', toVerify.slice(0, 2)],
    [coordinator, 'Musim hujan', toVerify.slice(1, 4)],
    [liaison, 'Menunggu suku cadang', held.slice(0, 2)],
  ]
  for (const [{ officer }, label, numbers] of labels) {
    done(await labelReports(deps, { officer, numbers, manner: 'each', label }))
  }
  done(await watchReports(deps, { officer: coordinator.officer, numbers: held.slice(0, 3), manner: 'each' }))
  const [begun] = held
  if (begun) {
    const draft = new Map([['body', [BEGUN]]])
    done(await keepDraft(deps, { number: begun, by: liaison, form: 'jawaban' }, draft))
  }
  for (const view of VIEWS) done(await saveView(deps, coordinator.officer.id, view))
}

const ASKED = 'Bu, ini serupa dengan laporan pekan lalu. Apakah diteruskan ke dinas yang sama?'
const BEGUN = 'Petugas kami sudah memeriksa lokasi dan mencatat bagian yang perlu diganti. '
const VIEWS = [{ name: 'Rahasia, semua status', query: 'antrean=semua&rahasia=ya' }] as const

function done(outcome: { readonly ok: boolean; readonly refusal?: string }): void {
  if (!outcome.ok) throw new Error(`A desk of the demo world was refused: ${outcome.refusal}`)
}

const officersOf = ({ at, agencyId }: Staff, slug: string): readonly OfficerViewer[] => {
  const id: AgencyId | undefined = agencyId.get(slug)
  return id === undefined ? [] : (at.get(id) ?? [])
}

const coordinatorsOf = (staff: Staff, slug: string) =>
  officersOf(staff, slug).filter(({ officer }) => officer.role === 'coordinator')

const signedIn = ({ at }: Staff): readonly OfficerViewer[] =>
  [...at.values()].flat().filter(({ displayName }) => DEMO_ACCOUNTS.some(({ name }) => name === displayName))

/** The latest that an officer may see. */
async function seenBy({ db }: Deps, { officer }: OfficerViewer): Promise<readonly TrackingNumber[]> {
  const { rows } = await sql<{ number: TrackingNumber }>`
    select number from reports where status not in ('closed', 'archived') and ${visibleTo(officer)}
    order by submitted_at desc limit 2`.execute(db)
  return rows.map(({ number }) => number)
}

/** What an agency has before it in this status, the oldest first. */
async function numbersOf({ db }: Deps, { officer }: OfficerViewer, status: Status): Promise<readonly TrackingNumber[]> {
  const { rows } = await sql<{ number: TrackingNumber }>`
    select number from reports
    where status = ${status} and merged_into_id is null and coalesce(lead_agency_id, verifier_agency_id) = ${officer.agencyId}
    order by submitted_at limit 6`.execute(db)
  return rows.map(({ number }) => number)
}
