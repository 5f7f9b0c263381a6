/**
 * What the receipt shows travels in a sealed cookie for a quarter of an hour (docs/domain.md §11): the access code is kept
 * nowhere, and never stands in an address, where logs and histories would hold it.
 */
import type { Context } from 'hono'
import * as z from 'zod'
import type { TrackingNumber } from '#core/ids.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { routes } from '#web/routes.ts'

const COOKIE = 'lapor_receipt'
const MINUTES = 15

const Receipt = z.object({
  number: z.string().transform(number => number as TrackingNumber),
  /** Null for an account, which needs none. */
  accessCode: z.string().nullable(),
  /** How the reporter may be reached; a code can be replaced only by e-mail. */
  reach: z.enum(['email', 'phone', 'account', 'none']),
  /** Made by somebody who had lost the first. */
  isRenewed: z.boolean(),
})

export type ReceiptNote = z.output<typeof Receipt>

/** Once for each language: a cookie belongs to one path, and the page may be read in the other language too. */
export function giveReceipt(c: Context, cookies: Cookies, now: Date, note: ReceiptNote): void {
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  cookies.setSealed(c, COOKIE, JSON.stringify(note), { paths: routes.receipt.patterns, expiresAt })
}

export function receiptOf(c: Context, cookies: Cookies, now: Date): ReceiptNote | null {
  const kept = cookies.getSealed(c, COOKIE, now)
  return kept === null ? null : Receipt.parse(JSON.parse(kept))
}
