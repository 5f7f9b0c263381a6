import type { RateLimit } from '#platform/http/rate-limit.ts'

/**
 * Policy choices. Eighty bits cannot be guessed; these keep anyone from walking through the numbers, or through a mailbox. A
 * number's attempts are counted for each address apart, so that nobody can lock a reporter out of their own report.
 */
export const TRACK_RATES = {
  address: { name: 'track address', attempts: 120, seconds: 900 },
  number: { name: 'track number', attempts: 30, seconds: 900 },
  asksByAddress: { name: 'access code address', attempts: 20, seconds: 900 },
  asksForNumber: { name: 'access code number', attempts: 3, seconds: 3600 },
} as const satisfies Record<string, RateLimit>

export type TrackRates = Readonly<Record<keyof typeof TRACK_RATES, RateLimit>>
