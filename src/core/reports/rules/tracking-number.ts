/**
 * The number a report is known by: year in WIB (2 digits), random (9), check digit (1). docs/domain.md §3.
 *
 * The check digit (ISO/IEC 7064 MOD 11,10) tells a mistyped number from an unknown one. The number is no secret: numeric,
 * because people type it on phones and in SMS.
 */
import { mod11_10 } from 'cdigit'
import type { TrackingNumber } from '#core/ids.ts'

/** @param nineDigits random @param year in WIB, four digits */
export function trackingNumber(year: number, nineDigits: string): TrackingNumber {
  return mod11_10.generate(String(year % 100).padStart(2, '0') + nineDigits) as TrackingNumber
}

/** What someone typed or copied, with any spaces, dots or dashes; nothing when it cannot be one of ours. */
export function parseTrackingNumber(typed: string): TrackingNumber | undefined {
  const digits = typed.trim().replaceAll(/[\s.\-\u200B-\u200F\u2010-\u2015\u2060\u2212]/g, '')
  return /^[0-9]{12}$/.test(digits) && mod11_10.validate(digits) ? (digits as TrackingNumber) : undefined
}

/** 261123456789 → 2611-2345-6789 */
export const shownTrackingNumber = (number: TrackingNumber): string => number.replace(/(\d{4})(?=\d)/g, '$1-')

/** The year a number was filed in; numbers of this service begin in 2000. */
export const yearOf = (number: TrackingNumber): number => 2000 + Number(number.slice(0, 2))
