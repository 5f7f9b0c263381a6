/**
 * A person leaves for good: UU 27/2022 on the protection of personal data, articles 8 and 43. The reports stay, because what a
 * government answered is a public record (docs/decisions/0107); who filed them goes, under secrets that are destroyed, so that
 * no backup gives it back. What the history says was done by "the reporter" stays done by the reporter.
 */
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { type Grounds, changeWithin, findGrounds } from '#core/reports/operations/change-report.ts'
import { changePrivacy } from '#core/reports/rules/privacy.ts'
import { jobQueue } from '#platform/jobs.ts'
import { newAccessCode } from '../../vault/access-code.ts'
import { contactOfAccount, releaseAccount } from '../../vault/own-identity.ts'
import { type ReportToRelease, listReportsToRelease } from '../../vault/own-reports.ts'
import { setAccessCode } from '../../vault/reporters.ts'
import type { AccountViewer } from '../../viewer.ts'
import { hasPost } from '../queries/has-post.ts'
import { closeForGood, lockAccount, removeAllOf, saveContactChange } from '../store.ts'
import { oldContactContext } from './change-contact.ts'

export type ReleasedReport = { readonly number: TrackingNumber; readonly accessCode: string }

type Erased =
  | {
      readonly ok: true
      /** How many reports go on without a name. */
      readonly reports: number
      /** Those that are not over and had no code: each has one now, which is shown once. */
      readonly codes: readonly ReleasedReport[]
    }
  | { readonly ok: false; readonly refusal: 'officer' | 'not-found' }

/** As many as a sealed cookie carries to the page that shows them; nobody has so many open at once. */
const MOST_CODES = 40

export async function eraseAccount(deps: Deps, viewer: AccountViewer): Promise<Erased> {
  const { accountId } = viewer
  const grounds = await findGrounds(deps, [])
  return deps.db.transaction().execute(async (tx): Promise<Erased> => {
    if (!(await lockAccount(tx, accountId))) return refuse('not-found')
    if (await hasPost(tx, accountId)) return refuse('officer')
    const reports = await listReportsToRelease(tx, accountId)
    for (const report of reports) await makeAnonymous(deps, tx, { report, viewer, grounds })
    const codes = await newCodes(deps, tx, reports)
    await sayGoodbye(deps, tx, viewer)
    await releaseAccount(tx, deps, accountId)
    await removeAllOf(tx, accountId)
    await closeForGood(tx, accountId, deps.clock.now())
    return { ok: true, reports: reports.length, codes }
  })
}

type Releasing = { readonly report: ReportToRelease; readonly viewer: AccountViewer; readonly grounds: Grounds }

/**
 * What is still handled is handled as an anonymous report from now on: agencies read the published copy, not words in which
 * the person may have named themselves. One that is over, or that the rules keep as it is, stays.
 */
async function makeAnonymous(deps: Deps, tx: Tx, { report, viewer, grounds }: Releasing): Promise<void> {
  if (report.isOver || report.isAnonymous) return
  const change = { report: { id: report.id }, by: { as: 'reporter', viewer } } as const
  await changeWithin(deps, tx, {
    change,
    grounds,
    decide: (state, ruling) => changePrivacy(state, { anonymous: true, confidential: state.isConfidential }, ruling),
  })
}

/** Without one, nobody could answer what an agency asks of their report. */
async function newCodes(deps: Deps, tx: Tx, reports: readonly ReportToRelease[]): Promise<readonly ReleasedReport[]> {
  const codes: ReleasedReport[] = []
  for (const { id, number } of reports.filter(({ isOver, hasCode }) => !isOver && !hasCode).slice(0, MOST_CODES)) {
    const accessCode = newAccessCode(deps.ids)
    await setAccessCode(tx, deps.vault, id, accessCode)
    codes.push({ number, accessCode })
  }
  return codes
}

/** If it was a thief, the owner learns of it where they read; the address is forgotten with the message. */
async function sayGoodbye(deps: Deps, tx: Tx, { accountId }: AccountViewer): Promise<void> {
  const own = await contactOfAccount({ ...deps, db: tx }, accountId, 'message of the account')
  const kind = own?.email ? 'email' : 'phone'
  const contact = own?.[kind]
  if (!contact) return
  const oldSealed = deps.vault.seal(contact, oldContactContext(accountId))
  const changeId = await saveContactChange(tx, { accountId, kind, oldSealed, at: deps.clock.now() })
  await jobQueue<{ 'tell-old-contact': { changeId: number } }>().owe(tx, 'tell-old-contact', { changeId })
}
