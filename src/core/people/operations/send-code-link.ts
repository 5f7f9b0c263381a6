import type { Deps } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import type { Deliver } from '#core/notifications/letter.ts'
import { codeLink } from '../code-link.ts'
import { contactOfReport } from '../vault/identities.ts'
import { findAccessCodeDigest } from '../vault/reporters.ts'

/** `request` is random, and makes a mail that is tried again the same mail. */
export type CodeLink = { readonly reportId: ReportId; readonly number: TrackingNumber; readonly request: string }

/** Sends the way to a new code. The link is made here, so that no job ever holds one. */
export async function sendCodeLink(
  deps: Deps,
  { reportId, number, request }: CodeLink,
  deliver: Deliver,
): Promise<void> {
  const replaces = await findAccessCodeDigest(deps.db, reportId)
  const address = (await contactOfReport(deps, reportId, 'new access code'))?.email
  if (!replaces || !address) return
  const token = codeLink(deps, { reportId, number, replaces })
  await deliver({ id: `code-link-${request}`, address, to: 'reporter', kind: 'code_link', number, token })
}
