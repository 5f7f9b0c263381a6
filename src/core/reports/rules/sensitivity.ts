/**
 * What makes a report sensitive: oversight content, whistleblowing, or a category marked so. Whoever finds that later hides
 * the report by it, and nobody shows one by finding the contrary. docs/domain.md §6 "Accused first".
 */
import type { CategoryId } from '#core/ids.ts'
import type { Report } from './report.ts'
import { type Classification, SENSITIVE_CLASSIFICATIONS } from './terms.ts'

export type Found = {
  readonly classification: Classification
  readonly category: { readonly id: CategoryId; readonly sensitive: boolean } | null
}

export const isSensitive = ({ category, classification }: Found): boolean =>
  (category?.sensitive ?? false) || SENSITIVE_CLASSIFICATIONS.includes(classification)

/**
 * What was known of a report from the start hid it already, unless the reporter agreed to open it; what is found only now has
 * to hide it.
 */
export const isNews = (report: Pick<Report, 'isSensitive' | 'isAboutStaff'>, isFound: boolean): boolean =>
  isFound && !report.isSensitive && !report.isAboutStaff
