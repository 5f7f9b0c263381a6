import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { countOtherLabels, lockLabels, putLabel, takeLabel } from '../store/labels.ts'
import { findVisibleReports } from '../queries/find-visible-reports.ts'
import { LABELS_ON_REPORT, type LabelRefusal, mayLabel, readLabel } from '../rules/label.ts'
import { type Marked, markEach } from '../rules/marked.ts'

export type LabelReports = {
  readonly officer: Officer
  readonly numbers: readonly TrackingNumber[]
  readonly manner: 'all' | 'each'
  /** As it was typed. */
  readonly label: string
}

export type Labelled =
  | { readonly ok: true; readonly label: string; readonly outcomes: readonly Marked[] }
  | { readonly ok: false; readonly refusal: LabelRefusal | 'not-yours' }

/** Puts a label of the officer's agency on one report or many. What has it already keeps it. */
export async function labelReports(deps: Deps, { officer, numbers, manner, label }: LabelReports): Promise<Labelled> {
  const read = readLabel(label)
  if (!read.ok) return read
  if (!mayLabel(officer)) return refuse('not-yours')
  return deps.db.transaction().execute(async tx => {
    await lockLabels(tx, officer.agencyId)
    const visible = await findVisibleReports(tx, officer, numbers)
    const labelling = { agencyId: officer.agencyId, label: read.label, reportIds: [...visible.values()] }
    const others = await countOtherLabels(tx, labelling)
    const { outcomes, ids } = markEach({
      numbers,
      visible,
      manner,
      refuses: id => ((others.get(id) ?? 0) >= LABELS_ON_REPORT ? 'labels-enough' : null),
    })
    await putLabel(tx, { ...labelling, reportIds: ids }, { by: officer.id, at: deps.clock.now() })
    return { ok: true, label: read.label, outcomes }
  })
}

/** Takes a label off again. What does not have it is as it should be. */
export async function unlabelReports(deps: Deps, { officer, numbers, manner, label }: LabelReports): Promise<Labelled> {
  const read = readLabel(label)
  if (!read.ok) return read
  if (!mayLabel(officer)) return refuse('not-yours')
  return deps.db.transaction().execute(async tx => {
    const visible = await findVisibleReports(tx, officer, numbers)
    const { outcomes, ids } = markEach({ numbers, visible, manner })
    await takeLabel(tx, { agencyId: officer.agencyId, label: read.label, reportIds: ids })
    return { ok: true, label: read.label, outcomes }
  })
}
