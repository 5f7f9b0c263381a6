import { createHash } from 'node:crypto'
import { findCalendarIn } from '#core/calendars/queries/find-calendar.ts'
import { findPolicies } from '#core/calendars/queries/find-policy.ts'
import { yearInWib } from '#core/calendars/rules/days.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId, Day, RegionCode } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { newReportSession, openSessionOfReport } from '#core/people/operations/open-report-session.ts'
import type { OpenedSession } from '#core/people/operations/sign-in.ts'
import { ACCESS_CODE_BYTES, accessCodeOf } from '#core/people/rules/access-code.ts'
import type { Identity } from '#core/people/vault/identities.ts'
import { reporterRow } from '#core/people/vault/reporters.ts'
import { type Filing, findFiled } from '../filing/store.ts'
import type { FilingContext } from '../queries/find-filing-contexts.ts'
import type { Ruling } from '../rules/report.ts'
import { submit } from '../rules/submit.ts'
import type { Channel, Kind } from '../rules/terms.ts'
import { trackingNumber } from '../rules/tracking-number.ts'
import { type NewAttachment, SALT_BYTES, digestOfWords } from '../thread/message.ts'
import { fileInTurn } from './file-in-turn.ts'

export type SubmitReport = {
  readonly kind: Kind
  readonly channel: Channel
  readonly title: string
  readonly body: string
  readonly occurredOn: Day | null
  readonly locationText: string | null
  readonly regionCode: RegionCode | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Id or slug, as the form gave it. */
  readonly agency: string | null
  readonly category: string | null
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly aboutStaff: boolean
  readonly showName: boolean
  readonly attachments: readonly NewAttachment[]
  /** What a guest tells of themselves; null when they tell nothing, or are known by their account. */
  readonly identity: Identity | null
  readonly accountId: AccountId | null
  readonly filedBy: Officer | null
  readonly formToken?: string | undefined
  /** A guest's browser is given a session for this report. */
  readonly opensSession?: boolean
}

export type SubmitRefusal = 'agency-unknown' | 'category-unknown' | 'region-unknown'

export type SubmitResult =
  | (Filing & { readonly ok: true; readonly accessCode: string | null; readonly session: OpenedSession | null })
  | { readonly ok: false; readonly refusal: SubmitRefusal }

const ATTEMPTS = 5

/** Files a report. The same form sent again is answered with the same report and the same access code. */
export async function submitReport(deps: Deps, given: SubmitReport): Promise<SubmitResult> {
  const at = deps.clock.now()
  const sent = formOf(given)
  const accessCode = given.accountId === null ? codeFor(deps, sent) : null
  const form = sent === null ? null : createHash('sha256').update(`file\0${sent}`).digest()
  const opened = given.opensSession ? newReportSession(deps) : null
  const written = { ...writtenIn(deps, given, accessCode), form, session: opened }
  const policies = await findPolicies(deps.db, at)
  const submission = async (context: FilingContext) => ({
    ...written,
    ...(await ruledOn(deps, given, { at, context, ...policies })),
  })

  for (let attempt = 1; ; attempt++) {
    const filed = await fileInTurn(deps.db, { named: given, submission }).catch(error => {
      if (attempt < ATTEMPTS && isTaken(error)) return null
      throw error
    })
    if (filed === null) continue
    if (filed !== 'filed-before')
      return 'unknown' in filed
        ? refuse(`${filed.unknown}-unknown`)
        : { ok: true, ...filed, accessCode, session: opened?.session ?? null }
    if (form === null) throw new Error('A report without a form was taken for one that was filed before')
    return filedBefore(deps, form, { accessCode, opensSession: opened !== null })
  }
}

/** What is kept as it was sent. */
function writtenIn(deps: Deps, given: SubmitReport, accessCode: string | null) {
  const { title, body, identity, accountId } = given
  const salt = deps.ids.bytes(SALT_BYTES)
  return {
    words: { title, body, salt, digest: digestOfWords(`${title}\n${body}`, salt) },
    place: {
      text: given.locationText,
      regionCode: given.regionCode,
      latitude: given.latitude,
      longitude: given.longitude,
    },
    channel: given.channel,
    occurredOn: given.occurredOn,
    showsName: given.showName && !given.anonymous,
    filedBy: given.filedBy?.id ?? null,
    reporter: reporterRow(deps, { identity, accountId, accessCode }),
    attachments: given.attachments,
  }
}

type Ruled = Pick<Ruling, 'at' | 'policy' | 'policyOf'> & { readonly context: FilingContext }

/** What the rules make of it, under a number of its own. All clocks of a new report are in the verifier's calendar. */
async function ruledOn(deps: Deps, given: SubmitReport, { context, ...inForce }: Ruled) {
  const { timeZone: zone, regionCode } = context.verifier
  const calendar = await findCalendarIn(deps.db, { zone, regionCode })
  const by = given.filedBy ?? ({ kind: 'reporter', accountId: given.accountId } as const)
  const ruling = { ...inForce, by, relations: new Set(['reporter'] as const), calendarOf: () => calendar }
  const filedYear = yearInWib(ruling.at)
  const number = trackingNumber(filedYear, deps.ids.digits(9))
  const { state, events } = submit({ ...given, ...context, ...flagsOf(given), number, filedYear }, ruling)
  return { state, event: events[0] }
}

async function filedBefore(
  deps: Deps,
  form: Buffer,
  { accessCode, opensSession }: { accessCode: string | null; opensSession: boolean },
): Promise<SubmitResult> {
  const filing = await findFiled(deps.db, form)
  return { ok: true, ...filing, accessCode, session: opensSession ? await openSessionOfReport(deps, filing.id) : null }
}

const flagsOf = ({ anonymous, confidential, aboutStaff }: SubmitReport) => ({
  isAnonymous: anonymous,
  isConfidential: confidential,
  isAboutStaff: aboutStaff,
})

/**
 * The same form: its token with the words and whose they are. A token alone is not proof enough for handing out a report and
 * its access code, since a program may number its forms; and words that were changed before sending again are not lost.
 */
const formOf = ({ formToken, accountId, title, body }: SubmitReport): string | null =>
  formToken === undefined ? null : [formToken, accountId ?? '', title, body].join('\0')

/** From the form itself, when it has a token, so that a double click is shown the same code. */
function codeFor({ ids, vault }: Deps, form: string | null): string {
  const secret = form === null ? ids.bytes(ACCESS_CODE_BYTES) : vault.digest(form, 'access code of form')
  return accessCodeOf(secret.subarray(0, ACCESS_CODE_BYTES))
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'reports_number_key'
