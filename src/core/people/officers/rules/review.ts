/** Whether all officers of an agency still belong is looked through once a year. Policy choice: docs/decisions/0111-officers-leave-at-once.md. */
const YEAR_MS = 365 * 86_400_000

/** Never looked through counts as due, too. */
export const isReviewDue = (reviewedAt: Date | null, now: Date): boolean =>
  reviewedAt === null || now.getTime() - reviewedAt.getTime() >= YEAR_MS
