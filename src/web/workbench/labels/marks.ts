/** What an officer keeps at their desk about one report: their agency's labels, and whether they watch it. */
import { isWatched } from '#core/desks/queries/is-watched.ts'
import { listAgencyLabels, listLabelsOf } from '#core/desks/queries/list-labels.ts'
import { mayLabel, mayWatch } from '#core/desks/rules/label.ts'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'

export type Marks = {
  readonly labels: readonly string[]
  /** Others that the agency uses; null for who puts none on. */
  readonly suggestions: readonly string[] | null
  /** Null for who has no inbox to watch from. */
  readonly isWatched: boolean | null
}

export async function findMarks(db: Db, officer: Officer, reportId: ReportId): Promise<Marks> {
  const [labels, all, watched] = await Promise.all([
    listLabelsOf(db, officer, reportId),
    mayLabel(officer) ? listAgencyLabels(db, officer) : null,
    mayWatch(officer) ? isWatched(db, officer.id, reportId) : null,
  ])
  return { labels, suggestions: all && all.filter(label => !labels.includes(label)), isWatched: watched }
}
