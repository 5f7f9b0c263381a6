import type { RateLimit } from '#platform/http/rate-limit.ts'

/**
 * Policy choices. One address may be a whole village behind one mobile carrier, so they stop machines, not people; only what
 * is filed counts, not what comes back with a mistake.
 */
export const FILING_RATE = { name: 'file report', attempts: 60, seconds: 600 } as const satisfies RateLimit

/** Forms that bring files: each may cost 100 MB of disk for a day, filed or not. */
export const UPLOAD_RATE = { name: 'file report uploads', attempts: 60, seconds: 600 } as const satisfies RateLimit
