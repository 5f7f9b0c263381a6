/** What an officer's form sends besides its own fields, and where it leads. */
import type * as z from 'zod'
import type { TrackingNumber } from '#core/ids.ts'
import type { Change } from '#core/reports/operations/change-report.ts'
import type { OfficerAction } from '#core/reports/rules/officer-actions.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { officerSight } from '#core/reports/rules/visibility.ts'
import type { Fields } from '#platform/http/form.ts'
import { KEPT } from '#web/kept-files.ts'
import { routes } from '#web/routes.ts'
import type { OfficerViewer } from '../needs.ts'
import { BROWSE, type FieldOf, STEP } from './action.ts'

const NOT_WRITTEN = ['version', 'formToken', STEP, BROWSE, KEPT]

/** What was written for another form of the same address, which the report has left behind meanwhile. */
export function leftOverIn(fields: Fields, { shape }: z.ZodObject): readonly string[] {
  const others = [...fields].filter(([name]) => !(name in shape) && !NOT_WRITTEN.includes(name))
  return others.flatMap(([, texts]) => texts).filter(text => /\s/.test(text.trim()))
}

/** What a field names and nobody knows, or lacks by what another names: a mistake of the form, which the rules were not asked about. */
const UNKNOWN: Partial<Record<Refusal, readonly string[]>> = {
  'agency-unknown': ['leadAgencyId', 'competentAgencyId', 'agencyId'],
  'category-unknown': ['categoryId'],
  'reason-unknown': ['reason'],
  'explanation-missing': ['explanation'],
}

/** The field that it stands in; of a form that names several agencies, any of them may be the unknown one. */
export function unknownIn<Shape extends z.ZodRawShape>(
  refusal: Refusal,
  { shape }: z.ZodObject<Shape>,
): FieldOf<Shape> | 'form' | null {
  if (refusal === 'agency-unknown' && 'supportingAgencyIds' in shape) return 'form'
  return Object.keys(shape).find((field): field is FieldOf<Shape> => UNKNOWN[refusal]?.includes(field) ?? false) ?? null
}

export function changeOf(number: TrackingNumber, viewer: OfficerViewer, fields: Fields): Change {
  const formToken = fields.get('formToken')?.[0]?.slice(0, 200)
  return {
    report: { number },
    by: { as: 'officer', viewer },
    version: versionIn(fields),
    formToken: formToken || undefined,
  }
}

/** A version that is no number is one that never was, and so stale. */
export function versionIn(fields: Fields): number | undefined {
  const typed = fields.get('version')?.[0]
  if (!typed) return undefined
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1
}

/** Whoever hands a report on may not see it afterwards. */
export function placeAfter(report: Report, { officer }: OfficerViewer): string {
  const isStillSeen = officerSight(report, officer, false) !== null
  return isStillSeen ? routes.officers.report.href({ nomor: report.number }) : routes.officers.inbox.href({})
}

/** A file that came with an officer's form goes on with that form only. */
export const purposeOf = (action: OfficerAction, number: TrackingNumber, { officer }: OfficerViewer): string =>
  `file to ${action} report ${number} by officer ${officer.id}`
