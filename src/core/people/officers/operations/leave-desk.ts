/** What an officer leaves behind at their desk when they leave it: reports that they look after, absences, invitations they sent. */
import { endedAbsence } from '#core/desks/rules/absences.ts'
import { handles } from '#core/desks/rules/handling.ts'
import { findZone } from '#core/desks/queries/find-zone.ts'
import { findAbsencesOf } from '#core/desks/queries/list-absences.ts'
import { removeAbsence, shortenAbsence } from '#core/desks/store/absences.ts'
import { refreshDesks, removeHandler, saveHandler } from '#core/desks/store/handling.ts'
import { dayIn } from '#core/calendars/rules/days.ts'
import type { Tx } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { findKnownReport } from '#core/reports/queries/load-report.ts'
import { relationsOf } from '#core/reports/rules/relations.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import type { Officer } from '../../actor.ts'
import type { FoundMember } from '../queries/find-member.ts'
import { listSentBy } from '../queries/find-invitation.ts'
import { listHandled } from '../queries/list-handled.ts'
import { saveAct, saveWithdrawal } from '../store.ts'

type Leaving = {
  readonly member: FoundMember
  readonly by: Officer
  /** Who looks after the reports from now on; null, or not fit for one of them: nobody, it is the agency's again. */
  readonly colleague: Officer | null
  readonly at: Date
}

export type Left = { readonly given: number; readonly released: number }

export async function leaveDesk(tx: Tx, leaving: Leaving): Promise<Left> {
  await endAbsences(tx, leaving)
  await withdrawSent(tx, leaving)
  return handReportsOver(tx, leaving)
}

async function handReportsOver(tx: Tx, { member, by, colleague, at }: Leaving): Promise<Left> {
  const { agencyId, id } = member
  let given = 0
  const handled = await listHandled(tx, id)
  for (const { reportId, handledAt } of handled) {
    const takes = colleague !== null && handledAt === agencyId && (await isFit(tx, reportId, colleague))
    if (takes) await saveHandler(tx, { reportId, agencyId, officerId: colleague.id, givenBy: by.id, at })
    else await removeHandler(tx, reportId, handledAt)
    await refreshDesks(tx, reportId, handledAt, [id])
    if (takes) given++
  }
  return { given, released: handled.length - given }
}

/** They have a part in it as it stands: nobody is given what they may not see, or filed themselves. */
async function isFit(tx: Tx, reportId: ReportId, colleague: Officer): Promise<boolean> {
  const known = await findKnownReport(tx, { id: reportId })
  if (!known || !isOpen(known.report)) return false
  return handles(relationsOf(known.report, colleague, colleague.accountId === known.reporterAccountId))
}

/** Their own, and those of colleagues for whom they stood in: who is away is told again, and may name another. */
async function endAbsences(tx: Tx, { member, at }: Leaving): Promise<void> {
  const today = dayIn(await findZone(tx, member.agencyId), at)
  for (const absence of await findAbsencesOf(tx, [member.id], today)) {
    const left = endedAbsence(absence, today)
    if (left === 'never-was') await removeAbsence(tx, absence.id)
    else if (left) await shortenAbsence(tx, absence.id, left.until)
  }
}

/** Nobody comes to work by the word of one who does not. */
async function withdrawSent(tx: Tx, { member, by, at }: Leaving): Promise<void> {
  const sent = await listSentBy(tx, member.id)
  await saveWithdrawal(tx, sent, at)
  for (const invitationId of sent) {
    await saveAct(tx, { officerId: null, invitationId, act: 'invitation_withdrawn', by: by.id, at })
  }
}
