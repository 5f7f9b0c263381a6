/** Every job by name, one line each: it calls an operation, and may safely run twice. */
import { prepareAttachment } from '#core/attachments/operations/prepare-attachment.ts'
import { sweepUnnamedFiles } from '#core/attachments/operations/sweep-files.ts'
import type { Deps } from '#core/deps.ts'
import { sweepPresences } from '#core/desks/operations/sweep-presences.ts'
import type { AttachmentId, InvitationId } from '#core/ids.ts'
import { sweepDrafts } from '#core/desks/operations/keep-draft.ts'
import type { Deliver } from '#core/notifications/letter.ts'
import { queueDigests } from '#core/notifications/operations/queue-digests.ts'
import { sendNotification } from '#core/notifications/operations/send-notification.ts'
import { type TellOfEvents, tellOfEvents } from '#core/notifications/operations/tell-of-events.ts'
import { sweepInvitations } from '#core/people/officers/operations/sweep-invitations.ts'
import { sendInvitation } from '#core/people/officers/operations/send-invitation.ts'
import type { AccountLetter } from '#core/people/entering/account-letters.ts'
import { sendAccountLetter } from '#core/people/entering/operations/send-account-letter.ts'
import { sendCode } from '#core/people/entering/operations/send-code.ts'
import { sweepCodes } from '#core/people/entering/operations/sweep-codes.ts'
import { sweepChallenges } from '#core/people/factors/operations/sweep-challenges.ts'
import { type CodeLink, sendCodeLink } from '#core/people/operations/send-code-link.ts'
import { sweepFilingDrafts } from '#core/people/own/operations/keep-filing-draft.ts'
import { sweepOldContacts, tellOldContact } from '#core/people/own/operations/tell-old-contact.ts'
import { sweepSessions } from '#core/people/operations/sweep-sessions.ts'
import { destroyErased } from '#core/people/vault/erasures.ts'
import { letTimePass } from '#core/reports/operations/let-time-pass.ts'
import { prepareYears } from '#core/reports/operations/prepare-years.ts'
import { sweepForms } from '#core/reports/operations/sweep-forms.ts'
import { sweepRateLimits } from '#platform/http/rate-limit.ts'
import type { JobList, Timetable } from '#platform/jobs.ts'

type Nothing = Record<string, never>

const DAY_MS = 86_400_000

export type Jobs = {
  'tell-of-events': TellOfEvents
  'send-notification': { notificationId: number }
  'send-code-link': CodeLink
  'send-code': { codeId: number }
  'send-account-letter': AccountLetter
  'tell-old-contact': { changeId: number }
  'send-invitation': { invitationId: InvitationId }
  'prepare-attachment': { attachmentId: AttachmentId }
  'let-time-pass': Nothing
  'queue-digests': Nothing
  'sweep-sessions': Nothing
  'sweep-invitations': Nothing
  'destroy-erased': Nothing
  'sweep-codes': Nothing
  'sweep-forms': Nothing
  'sweep-drafts': Nothing
  'sweep-rate-limits': Nothing
  'sweep-presences': Nothing
  'sweep-challenges': Nothing
  'sweep-files': Nothing
  'prepare-years': Nothing
}

export const jobsOf = ({ deps, deliver }: { deps: Deps; deliver: Deliver }): JobList<Jobs> => ({
  'tell-of-events': told => tellOfEvents(deps, told),
  'send-notification': ({ notificationId }) => sendNotification(deps, notificationId, deliver),
  'send-code-link': link => sendCodeLink(deps, link, deliver),
  'send-code': ({ codeId }) => sendCode(deps, codeId, deliver),
  'send-account-letter': letter => sendAccountLetter(deps, letter, deliver),
  'tell-old-contact': changed => tellOldContact(deps, changed, deliver),
  'send-invitation': invited => sendInvitation(deps, invited, deliver),
  'prepare-attachment': ({ attachmentId }) => prepareAttachment(deps, attachmentId),
  'let-time-pass': async () => void (await letTimePass(deps)),
  'queue-digests': () => queueDigests(deps),
  'sweep-sessions': async () => void (await sweepSessions(deps)),
  'sweep-invitations': () => sweepInvitations(deps),
  'destroy-erased': async () => void (await destroyErased(deps)),
  'sweep-codes': () => sweepCodes(deps),
  'sweep-forms': () => sweepForms(deps),
  'sweep-drafts': async () => {
    await sweepDrafts(deps)
    await sweepFilingDrafts(deps)
    await sweepOldContacts(deps)
  },
  'sweep-rate-limits': () => sweepRateLimits(deps.db),
  'sweep-presences': () => sweepPresences(deps),
  'sweep-challenges': () => sweepChallenges(deps),
  'sweep-files': async () => void (await sweepUnnamedFiles(deps, new Date(Date.now() - DAY_MS))),
  'prepare-years': () => prepareYears(deps),
})

/** When time itself starts a job: minute, hour, day, month, weekday, in UTC. Digests leave at 06.30 WIB. */
export const timetable: Timetable<Jobs> = {
  'let-time-pass': '* * * * *',
  'queue-digests': '30 23 * * *',
  'sweep-sessions': '17 * * * *',
  'sweep-invitations': '12 19 * * *',
  'destroy-erased': '* * * * *',
  'sweep-codes': '22 * * * *',
  'sweep-forms': '27 * * * *',
  'sweep-drafts': '7 19 * * *',
  'sweep-rate-limits': '37 * * * *',
  'sweep-presences': '7 * * * *',
  'sweep-challenges': '12 * * * *',
  'sweep-files': '47 19 * * *',
  'prepare-years': '57 19 * * *',
}

/** Thousands of notices at a time, as after a standstill, keep neither time nor anybody's sign-in code waiting. */
export const patient: readonly (keyof Jobs)[] = ['send-notification']
