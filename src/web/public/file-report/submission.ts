import type { AccountId } from '#core/ids.ts'
import type { Identity } from '#core/people/vault/identities.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import { type KeptFile, attachmentsIn } from '#web/kept-files.ts'
import type { Filed } from './form.ts'

/** What a citizen's form asks the service to file. */
export function submissionOf(filed: Filed, files: readonly KeptFile[], accountId: AccountId | null): SubmitReport {
  const { kind, title, body, anonymous, confidential, aboutStaff, showName } = filed
  return {
    kind,
    channel: 'web',
    title,
    body,
    occurredOn: filed.occurredOn ?? null,
    locationText: filed.locationText ?? null,
    regionCode: filed.regionCode ?? null,
    latitude: filed.latitude ?? null,
    longitude: filed.longitude ?? null,
    agency: filed.agencyId ?? null,
    category: filed.categoryId ?? null,
    anonymous,
    confidential,
    aboutStaff,
    showName,
    attachments: attachmentsIn(files),
    identity: accountId === null ? identityOf(filed) : null,
    accountId,
    filedBy: null,
    opensSession: accountId === null,
    ...(filed.formToken !== undefined && { formToken: filed.formToken }),
  }
}

function identityOf({ reporterName, reporterEmail, reporterPhone }: Filed): Identity | null {
  if (!reporterName && !reporterEmail && !reporterPhone) return null
  return { name: reporterName ?? null, email: reporterEmail ?? null, phone: reporterPhone ?? null }
}
