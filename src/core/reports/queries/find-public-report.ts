import { CompiledQuery } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { masked } from '../rules/masking.ts'
import { yearOf } from '../rules/tracking-number.ts'
import { type ShownReport, type ShownRow, shownReportOf, shownReportTexts } from './shown-report.ts'

const textFor = shownReportTexts({
  reports: 'public_reports',
  messages: 'public_messages',
  events: 'public_events',
  clocks: 'public_clocks',
  attachments: 'public_attachments',
  copyOfMessage: 'null',
  isPublicMessage: 'true',
  stateOfAttachment: "'released'",
  ofReport: 'r.number = $1',
  isMerged: 'r.is_merged',
  primaryNumber: 'r.primary_number',
  shownLead: 'r.shown_lead_agency_id',
  mergedReports: 'r.merged_reports',
  fileOf: 'null',
})

/**
 * What everyone may read of a report; nothing for one that is unknown, not yet published, or confidential. No officer has
 * read over the words for the place, and people write there how to call them: they are masked like every other text.
 */
export async function findPublicReport(reader: Db, number: TrackingNumber): Promise<ShownReport | undefined> {
  const { rows } = await reader.executeQuery<ShownRow>(CompiledQuery.raw(textFor(yearOf(number)), [number]))
  const [row] = rows
  return row && hiddenIfBlocked(shownReportOf({ ...row, locationText: row.locationText && masked(row.locationText) }))
}

/** Of unlawful content not even what it is about, or where; its words and files the views themselves leave out. */
const hiddenIfBlocked = (report: ShownReport): ShownReport =>
  report.status === 'blocked' ? { ...report, category: null, place: null, rating: null } : report

const VERSION = 'select version from public_reports where number = $1'

/** Whether the public may read it at this moment, and in which version; asked on every request, whatever is remembered. */
export async function findPublicVersion(reader: Db, number: TrackingNumber): Promise<number | undefined> {
  const { rows } = await reader.executeQuery<{ version: number }>(CompiledQuery.raw(VERSION, [number]))
  return rows[0]?.version
}
