/**
 * What a message may say. docs/domain.md §6: about an anonymous, confidential or sensitive report it carries the number and
 * that something has moved, never title, agency, status or words; somebody else may read the phone.
 */
import type { Report } from '#core/reports/rules/report.ts'

export const mustBeDiscreet = (
  report: Pick<Report, 'isAnonymous' | 'isConfidential' | 'isSensitive' | 'isAboutStaff'>,
): boolean => report.isAnonymous || report.isConfidential || report.isSensitive || report.isAboutStaff
