/**
 * Whether an answer has to show what it says was done. Policy choice, kept with each category (docs/decisions/0095): where a
 * thing can be seen to be mended (a road, a lamp, a drain), "finished" without a picture is what citizens trust least.
 */
import type { Report } from './report.ts'
import { type Outcome, isDone } from './terms.ts'

export type Evidence = {
  /** The report's category asks for it. */
  readonly isExpected: boolean
  /** Photos and documents of this answer, and those that its agency has shown the reporter since it holds the report. */
  readonly files: number
}

export const NONE_EXPECTED: Evidence = { isExpected: false, files: 0 }

/** Only complaints about a service are about a thing; what is sensitive must not be made visible by its evidence. */
export const needsEvidence = (
  { classification, isSensitive }: Pick<Report, 'classification' | 'isSensitive'>,
  outcome: Outcome,
  isExpected: boolean,
): boolean => isExpected && isDone(outcome) && classification === 'complaint_service' && !isSensitive

export const lacksEvidence = (
  report: Pick<Report, 'classification' | 'isSensitive'>,
  outcome: Outcome,
  { isExpected, files }: Evidence,
): boolean => files === 0 && needsEvidence(report, outcome, isExpected)
