import { LRUCache } from 'lru-cache'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Deps } from '#core/deps.ts'
import { countAgencies, countMergedReports, countReportsByStatus } from '#core/reports/queries/find-home-figures.ts'
import { findListedReports } from '#core/reports/queries/find-listed-reports.ts'
import { listPublicReports } from '#core/reports/queries/list-public-reports.ts'
import type { Tone } from '#ui/tone.ts'
import { TONES } from '#web/report-words.ts'
import type { Visit } from '#web/visit.ts'
import { limitsOf } from '#web/limits.ts'
import { cardOf } from '../reports/card.ts'
import type { HomeFigures, HomeProps } from './page.tsx'

/** The front page is what everyone opens first; what stands on it may be this old, and says from when it is. */
const REMEMBERED_MS = 60_000
const REPORTS_SHOWN = 6

type Figures = { readonly figures: HomeFigures; readonly agencies: number }

/** What the home page shows. Which reports are public is asked every time; the counts, which tell of none, are remembered. */
export function homeOf(deps: Deps): (visit: Visit) => Promise<Omit<HomeProps, 'visit'>> {
  const remembered = new LRUCache<'figures', Figures>({
    max: 1,
    ttl: REMEMBERED_MS,
    fetchMethod: () => countFigures(deps),
  })
  return async ({ language }) => {
    const now = deps.clock.now()
    const [policy, { figures, agencies }, recent] = await Promise.all([
      findPolicy(deps.db, now),
      remembered.forceFetch('figures'),
      listPublicReports(deps.reader, {}, { limit: REPORTS_SHOWN }),
    ])
    const listed = await findListedReports(deps.reader, recent.keys)
    const reports = listed.map(report => cardOf(report, language, now))
    return { limits: limitsOf(policy), agencies, reports, figures: figures.received > 0 ? figures : undefined }
  }
}

async function countFigures({ db, clock }: Deps): Promise<Figures> {
  const [statuses, merged, agencies] = await Promise.all([
    countReportsByStatus(db),
    countMergedReports(db),
    countAgencies(db),
  ])
  const all = [...statuses]
  const inTone = (tone: Tone) => sumOf(all.filter(([status]) => TONES[status] === tone))
  const counts = { waiting: inTone('belum'), inProgress: inTone('proses'), finished: inTone('selesai') }
  return { agencies, figures: { at: clock.now(), received: sumOf(all) + merged, ...counts } }
}

const sumOf = (counted: readonly (readonly [unknown, number])[]): number =>
  counted.reduce((sum, [, count]) => sum + count, 0)
