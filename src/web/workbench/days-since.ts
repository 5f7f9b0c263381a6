const DAY_MS = 86_400_000

/** Whole days, as the age of a report is said: nobody plans by it, the clocks are for that. */
export const daysSince = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / DAY_MS)
