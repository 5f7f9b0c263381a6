/**
 * Who had a report, as a line of stations: each with when it came, how it left, and how many days of the follow-up it stayed.
 * docs/domain.md §5: a report handed over on day 13 of 14 is not the last holder's fault alone.
 */
import type { DetailedEvent } from '#core/reports/queries/find-officer-details.ts'
import type { ReportView } from '../report/view.ts'

export type Station = {
  readonly agency: string
  /** "menerima 4 Nov", "mengembalikan 9 Nov": what happened to it there, in order */
  readonly moments: readonly { readonly words: string; readonly at: Date }[]
  /** Days of the follow-up; null where that clock did not run. */
  readonly days: number | null
  readonly isReturn: boolean
  readonly isHere: boolean
}

type Shown = Pick<ReportView, 'details' | 'heldDays' | 'report'>

/** Of what a holder did, the words; of what somebody above did with it, that they did. */
const LEAVING: Readonly<Record<string, readonly [own: string, byOthers: string]>> = {
  'report.returned': ['mengembalikan', 'dikembalikan'],
  'report.forwarded_on': ['meneruskan', 'diteruskan'],
  'report.arbitrated': ['memutus', 'diputus'],
}

export function stationsOf(view: Shown): readonly Station[] {
  const verified = verifying(view)
  const { holdings, events } = view.details
  const held = holdings.map(({ agency, from, to }, place): Station => {
    const left = to && events.find(event => isLeaving(event, to, holdings[place + 1]?.agency))
    return {
      agency,
      moments: [
        { words: arrivalWords(view, from, to), at: from },
        ...(left ? [{ words: leavingWords(left, agency), at: left.at }] : []),
      ],
      days: view.heldDays[place] ?? null,
      isReturn: left?.name === 'report.returned',
      isHere: to === null,
    }
  })
  return [...verified, ...held]
}

/** The line of history that handed it on: of that moment, and to whoever held it next. */
const isLeaving = ({ name, at, to }: DetailedEvent, until: Date, next: string | undefined): boolean =>
  name in LEAVING && at.getTime() === until.getTime() && (to === null || to === next)

function arrivalWords({ report }: Shown, from: Date, to: Date | null): string {
  return to === null && report.arbitrationAt?.getTime() === from.getTime() ? 'menunggu putusan sejak' : 'menerima'
}

function leavingWords({ name, agency }: DetailedEvent, holder: string): string {
  const [own, byOthers] = LEAVING[name] ?? ['menyerahkan', 'diserahkan']
  return agency === null || agency === holder ? own : `${byOthers} ${agency}`
}

/** Before anybody held it: whoever passed it up, and whoever forwarded it first or still has to. */
function verifying({ report, details: { events, agencies, holdings } }: Shown): readonly Station[] {
  const passed = events
    .filter(({ name, agency }) => name === 'report.redirected' && agency !== null)
    .map(({ agency, at }): Station => stationAt(agency ?? 'Instansi', 'mengalihkan', at, true))
  const first = events.find(({ name }) => name === 'report.forwarded')
  if (first) return [...passed, stationAt(first.agency ?? 'Verifikator', 'meneruskan', first.at, false)]
  const verifier = agencies.get(report.verifier.id)?.name
  if (holdings.length > 0 || !verifier) return passed
  const since = passed.at(-1)?.moments[0]?.at ?? report.submittedAt
  return [...passed, { ...stationAt(verifier, 'memverifikasi sejak', since, false), isHere: true }]
}

const stationAt = (agency: string, words: string, at: Date, isReturn: boolean): Station => ({
  agency,
  moments: [{ words, at }],
  days: null,
  isReturn,
  isHere: false,
})

/** How often it came back, across agencies and inside one. */
export const returnsIn = (stations: readonly Station[]): number => stations.filter(({ isReturn }) => isReturn).length
