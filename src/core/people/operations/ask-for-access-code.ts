import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { jobQueue } from '#platform/jobs.ts'
import { findReportByEmail } from '../vault/reporters.ts'
import type { CodeLink } from './send-code-link.ts'

const REQUEST_BYTES = 9

/**
 * Somebody says that they lost the code of a report which they had filed with this e-mail address. They are answered alike
 * whether that is so or not; if it is, a link leaves for that address.
 */
export async function askForAccessCode(
  deps: Deps,
  { number, email }: { number: TrackingNumber; email: string },
): Promise<void> {
  const reportId = await findReportByEmail(deps, number, email)
  if (reportId === null) return
  const request = deps.ids.bytes(REQUEST_BYTES).toString('hex')
  await deps.db
    .transaction()
    .execute(tx => jobQueue<{ 'send-code-link': CodeLink }>().owe(tx, 'send-code-link', { reportId, number, request }))
}
