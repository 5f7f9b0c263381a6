/**
 * How every change to a report is made: one transaction that locks the report, asks a rule, and saves its decision with the
 * words, the history and what is owed. The operations beside this file say which rule, and with what.
 */
import { createHash } from 'node:crypto'
import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { openCalendars } from '#core/calendars/queries/find-calendars-in.ts'
import { findPolicies } from '#core/calendars/queries/find-policy.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AgencyId, ReportId, TrackingNumber } from '#core/ids.ts'
import type { Viewer } from '#core/people/viewer.ts'
import { hasSentForm } from '../queries/has-sent-form.ts'
import { lockKnownReport } from '../queries/load-report.ts'
import { lapsedByAction } from '../rules/dispute.ts'
import type { EventName, ReportEvent } from '../rules/events.ts'
import { withoutMootObjection } from '../rules/object.ts'
import type { Refusal } from '../rules/refusals.ts'
import type { Report, Ruling } from '../rules/report.ts'
import { claimForm, releaseForm, saveChange, saveReport, saveTold } from '../store.ts'
import type { Publishing, TakenUp } from '../change-value.ts'
import { type NewMessage, SALT_BYTES } from '../thread/message.ts'
import type { SentDraft } from '../told-statement.ts'
import { letMergedFollow } from './follow-primary.ts'
import { standingOf } from './standing.ts'

/** Who asks for a change, and in which capacity. An officer's own report is changed as its reporter or not at all. */
export type Asker =
  | { readonly as: 'reporter'; readonly viewer: Viewer }
  | { readonly as: 'officer'; readonly viewer: Viewer }
  | { readonly as: 'system' }

export type Change = {
  readonly report: { readonly number: TrackingNumber } | { readonly id: ReportId }
  readonly by: Asker
  /** What the asker was looking at; if the report has changed since, they are told instead. */
  readonly version?: number | undefined
  /** Comes with the page's form: the same form sent twice is done once. */
  readonly formToken?: string | undefined
  /** The form that is sent, by the end of its address: what the officer had kept of it goes with it. */
  readonly draft?: string | undefined
  /** Agencies for which a clock may start, besides those that have one. */
  readonly agencies?: readonly AgencyId[]
}

export type Verdict = Decision<Report, ReportEvent, Refusal> & {
  readonly message?: NewMessage
  /** The copy of the report's text that everyone reads from now on. */
  readonly publishes?: Publishing
  readonly takenUp?: TakenUp | undefined
  /** What is saved with the decision besides report and message; `tx` is the change's own transaction. */
  readonly also?: (tx: Tx, at: Date) => Promise<unknown>
  readonly draft?: SentDraft | null
}

/** What the asker had kept of the form that makes this change. */
export function sentDraft({ by, draft }: Pick<Change, 'by' | 'draft'>): SentDraft | null {
  const officer = by.as === 'officer' && by.viewer.kind === 'account' ? by.viewer.officer : null
  return officer && draft !== undefined ? { officerId: officer.id, form: draft } : null
}

export type Changed =
  | { readonly ok: true; readonly report: Report; readonly isRepeated: boolean }
  | { readonly ok: false; readonly refusal: Refusal }

export type Decide = (report: Report, ruling: Ruling, tx: Tx) => Verdict | Promise<Verdict>

export async function changeReport(deps: Deps, change: Change, decide: Decide): Promise<Changed> {
  const grounds = await findGrounds(deps, change.agencies ?? [])
  return deps.db.transaction().execute(tx => changeWithin(deps, tx, { change, decide, grounds }))
}

/** What rules are asked by besides the report itself. */
export type Grounds = {
  readonly policies: Awaited<ReturnType<typeof findPolicies>>
  readonly calendarAt: Awaited<ReturnType<typeof openCalendars>>
  readonly calendarOfOthers: Awaited<ReturnType<typeof findCalendars>>
}

/** Looked up before a transaction begins: within it, one that waits for a second connection could wait for itself. */
export async function findGrounds({ db, clock }: Deps, agencies: readonly AgencyId[]): Promise<Grounds> {
  const [calendarAt, calendarOfOthers, policies] = await Promise.all([
    openCalendars(db),
    findCalendars(db, agencies),
    findPolicies(db, clock.now()),
  ])
  return { calendarAt, calendarOfOthers, policies }
}

type Changing = { readonly change: Change; readonly decide: Decide; readonly grounds: Grounds }

/** The change itself, as part of a transaction that its caller began and ends. A refusal leaves nothing written. */
export async function changeWithin(deps: Deps, tx: Tx, { change, decide, grounds }: Changing): Promise<Changed> {
  const known = await lockKnownReport(tx, change.report)
  if (!known) return refuse('not-found')
  const { report, places } = known
  const form = change.formToken === undefined ? null : formDigest(change.formToken, report.id)
  const standing = standingOf(report, change.by, known.reporterAccountId)
  if (!standing) return (await isSentAgain(tx, report, change.by, form)) ? repeated(report) : refuse('not-found')

  const calendarOf = (id: AgencyId) => {
    const place = places.get(id)
    return place ? grounds.calendarAt(place) : grounds.calendarOfOthers(id)
  }
  const at = deps.clock.now()
  if (form && !(await claimForm(tx, form, report.number, at))) return repeated(report)

  const isStale = change.version !== undefined && change.version !== report.version
  const ruling = { at, ...grounds.policies, calendarOf, ...standing }
  const verdict = isStale ? refuse('stale') : await decide(report, ruling, tx)
  if (verdict.ok)
    return {
      ok: true,
      report: await save(deps, tx, report, { ...verdict, draft: sentDraft(change) }, ruling),
      isRepeated: false,
    }
  if (form) await releaseForm(tx, form) // mended, the same form may be sent again
  return refuse(verdict.refusal)
}

const repeated = (report: Report): Changed => ({ ok: true, report, isRepeated: true })

/** Whoever hands a report on may have lost sight of it by a double click's second half. */
async function isSentAgain(tx: Tx, report: Report, by: Asker, form: Buffer | null): Promise<boolean> {
  if (!form || by.as !== 'officer' || by.viewer.kind !== 'account') return false
  return hasSentForm(tx, report, { form, accountId: by.viewer.accountId })
}

export type Lawful = Extract<Verdict, { ok: true }>

/** What every change ends, whatever it is, is ended here: a proposal made of the report as it stood, an objection to what is undone. */
export async function save(deps: Deps, tx: Tx, before: Report, decided: Lawful, ruling: Ruling): Promise<Report> {
  const { at } = ruling
  const verdict = withoutMootObjection(lapsedByAction(before, decided, ruling), at)
  if (verdict.events.length === 0) return before
  const after = { ...verdict.state, version: before.version + (verdict.events.some(isOfReport) ? 1 : 0) }
  const told = {
    report: before,
    events: verdict.events,
    message: verdict.message ? { ...verdict.message, salt: deps.ids.bytes(SALT_BYTES) } : null,
    noticeAgencyId: after.lead?.id ?? after.verifier.id,
    draft: decided.draft ?? null,
  }
  const change = { before, after, at, publishes: verdict.publishes, takenUp: verdict.takenUp }
  if (verdict.also) {
    await saveReport(tx, change)
    await verdict.also(tx, at)
    await saveTold(tx, told)
  } else await saveChange(tx, change, told)
  await letMergedFollow(tx, { before, after, ruling })
  return after
}

const READINGS: readonly EventName[] = ['report.dossier_read', 'report.identity_read']

/** Reminders, warnings, and that somebody read, change nothing that anyone may be looking at. */
const isOfReport = ({ name }: ReportEvent): boolean => !name.startsWith('clock.') && !READINGS.includes(name)

/** The token counts for this report only. */
export const formDigest = (token: string, reportId: ReportId): Buffer =>
  createHash('sha256').update(`${reportId}\0${token}`).digest()
