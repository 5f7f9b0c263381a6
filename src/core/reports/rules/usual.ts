/**
 * What a report is taken to be before anybody looked closer: by its kind, and by its category where it has one. An officer starts
 * from there on the page of one report, and may leave it so for many at once. docs/domain.md §5 "Weight".
 */
import type { CategoryWeight } from '#core/categories/rules/category.ts'
import type { Report } from './report.ts'
import type { Classification, Kind, Weight } from './terms.ts'

const USUAL: Record<Kind, Classification> = {
  complaint: 'complaint_service',
  aspiration: 'aspiration',
  information_request: 'information_request',
}

export const usualClassification = ({ kind }: Pick<Report, 'kind'>): Classification => USUAL[kind]

export const usualWeight = (
  { kind }: Pick<Report, 'kind'>,
  category: { readonly defaultWeight: CategoryWeight } | null,
): Weight => category?.defaultWeight ?? (kind === 'complaint' ? 'medium' : 'light')

/**
 * Whether a report may be verified with others. Not where somebody may be accused: who, and who therefore must not see it, is
 * decided by looking at that report alone. docs/domain.md §6 "Accused first".
 */
export const needsOwnLook = (report: Pick<Report, 'isAboutStaff' | 'isSensitive' | 'lead'>): boolean =>
  report.lead === null && (report.isAboutStaff || report.isSensitive)
