/** Each verb of a plot, as the operation it is. */
import { sql } from 'kysely'
import type { Deps } from '#core/deps.ts'
import type { AttachmentId, MessageId, ReportId } from '#core/ids.ts'
import type { Viewer } from '#core/people/viewer.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { askReporter } from '#core/reports/operations/ask-reporter.ts'
import { blockReport } from '#core/reports/operations/block-report.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { closeReport, closeReportOnStatement } from '#core/reports/operations/close-report.ts'
import { completeReport } from '#core/reports/operations/complete-report.ts'
import { decideClosingOfDispute } from '#core/reports/operations/decide-dispute.ts'
import { decideReportObjection } from '#core/reports/operations/decide-objection.ts'
import { decideOnIdentity } from '#core/reports/operations/decide-reveal.ts'
import { forwardReportOn } from '#core/reports/operations/forward-on.ts'
import { type ForwardReport, forwardReport } from '#core/reports/operations/forward-report.ts'
import { messageReport } from '#core/reports/operations/message-report.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { objectToReport } from '#core/reports/operations/object-to-report.ts'
import { proposeClosingOfDispute } from '#core/reports/operations/propose-dispute.ts'
import { redactReport } from '#core/reports/operations/redact-report.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import { redirectReport, returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import { requestIdentity } from '#core/reports/operations/request-reveal.ts'
import { sendBackReport } from '#core/reports/operations/send-back-report.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { findAnswerEvidence } from '#core/reports/queries/find-answer-evidence.ts'
import { lacksEvidence } from '#core/reports/rules/answer-evidence.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { Outcome } from '#core/reports/rules/terms.ts'
import type { Filed, World } from './filing.ts'
import * as phrases from './phrases.ts'
import { isOfPart, settlePart, supportersOf } from './parts.ts'
import type { Part } from './role.ts'
import { coordinatorOver, forwarderFor, holderFor, judgeFor, verifierFor } from './stage.ts'
import type { Act, OfficerAct, PartAct, ReporterAct } from './step.ts'
import { fitting } from './wording.ts'

type Acting = { readonly part: Part; readonly filed: Filed; readonly deps: Deps }

const VERBS: readonly string[] = [
  'complete',
  'message',
  'reply',
  'close',
  'withdraw',
  'object',
  'tighten',
] satisfies readonly ReporterAct['verb'][]

export const isByReporter = (act: Act): act is ReporterAct => VERBS.includes(act.verb)

export function perform(world: World, acting: Acting, report: Report, act: Act): Promise<Changed> {
  if (isByReporter(act)) return asReporter(acting, act)
  if (isOfPart(act)) return settlePart(acting.deps, { staff: world.staff, report, chance: acting.part.chance }, act)
  return asOfficer(world, acting, report, act)
}

function asReporter({ filed, deps }: Acting, act: ReporterAct): Promise<Changed> {
  const change: Change = { report: { id: filed.id }, by: { as: 'reporter', viewer: filed.reporter } }
  switch (act.verb) {
    case 'complete':
      return completeReport(deps, change, plain(act.text))
    case 'message':
      return messageReport(deps, change, plain(act.text))
    case 'reply':
      return replyReport(deps, change, plain(act.text))
    case 'close':
      return closeReport(deps, change, { rating: act.rating, comment: act.text })
    case 'withdraw':
      return withdrawReport(deps, change, { reason: act.text })
    case 'object':
      return objectToReport(deps, change, { reason: act.text })
    case 'tighten':
      return changeReportPrivacy(deps, change, { anonymous: true, confidential: false })
  }
}

const plain = (body: string) => ({ body, attachments: [] })

async function asOfficer(
  { staff, drawings }: World,
  acting: Acting,
  report: Report,
  act: Exclude<OfficerAct, PartAct>,
): Promise<Changed> {
  const { part, filed, deps } = acting
  const { chance } = part
  const by = (viewer: Viewer): Change => ({ report: { id: filed.id }, by: { as: 'officer', viewer } })
  const holder = () => by(holderFor(staff, report, chance))
  const verifier = () => by(verifierFor(staff, report, chance))
  const national = () => by(chance.pick(staff.national))

  switch (act.verb) {
    case 'redirect':
      return redirectReport(deps, verifier(), { reason: act.reason, competentAgency: act.competent })
    case 'return':
      return returnReportToForwarder(deps, holder(), { reason: act.reason, competentAgency: act.competent })
    case 'ask':
      return askReporter(deps, report.status === 'received' ? verifier() : holder(), { message: act.text })
    case 'forward':
      return forwardReport(deps, verifier(), await forwardingOf(deps, part, filed))
    case 'forward_on': {
      const coordinator = by(await forwarderFor(deps, staff, report, chance))
      return forwardReportOn(deps, coordinator, { lead: act.to, note: fitting(part, phrases.FORWARDINGS) })
    }
    case 'start':
      return startReport(deps, holder())
    case 'note':
      return noteReport(deps, holder(), { ...plain(act.text), visibility: act.visibility })
    case 'answer': {
      const proof = drawings.get(act.proof ?? ((await owesEvidence(deps, report, act.outcome)) ? 'tim-lapangan' : ''))
      return answerReport(deps, holder(), { outcome: act.outcome, body: act.text, attachments: proof ? [proof] : [] })
    }
    case 'send_back':
      return sendBackReport(deps, national(), { reason: act.text })
    case 'close_on_statement': {
      const statement = await lastWordOf(deps, filed.id)
      return closeReportOnStatement(deps, national(), { statement, explanation: act.text })
    }
    case 'archive':
      return archiveReport(deps, verifier(), { reason: act.reason, explanation: act.text })
    case 'propose_dispute':
      return proposeClosingOfDispute(deps, by(coordinatorOver(staff, report, act.turn)), { explanation: act.text })
    case 'confirm_dispute':
      return decideClosingOfDispute(deps, national(), { decision: 'approve', reason: act.text })
    case 'decide_objection': {
      const { isUpheld, text: reason } = act
      return decideReportObjection(deps, by(await judgeFor(deps, staff, report)), { isUpheld, reason })
    }
    case 'block':
      return blockReport(deps, national(), { reason: act.text })
    case 'ask_identity':
      return requestIdentity(deps, holder(), { reason: act.text })
    case 'grant_identity':
      return decideOnIdentity(deps, national(), { isGranted: true, reason: act.text, revealId: null })
    case 'redact':
      return redactReport(deps, holder(), redactionOf(filed))
  }
}

/** Where the category asks to be shown what was done, a picture is sent with the answer even if its story has none. */
async function owesEvidence({ db }: Deps, report: Report, outcome: Outcome): Promise<boolean> {
  return lacksEvidence(report, outcome, await findAnswerEvidence(db, report))
}

/** An officer finds that the reporter can be told by the way they speak of themselves. */
function redactionOf({ words: { mended, sent } }: Filed) {
  const { title, body } = mended ?? sent
  return {
    publishedTitle: title,
    publishedBody: body.replaceAll(/\b(saya|kami)\b/g, 'pelapor'),
    publishedAttachmentIds: [],
  }
}

async function forwardingOf(deps: Deps, part: Part, { id, words, category }: Filed): Promise<ForwardReport> {
  const { story, route, chance, where } = part
  const isSensitive = where === 'sensitive'
  const isThanks = story.about === 'apresiasi'
  const isInside = story.about === 'pelapor-pelanggaran'
  const complaint = isInside ? 'whistleblowing' : isSensitive ? 'complaint_oversight' : 'complaint_service'
  const classification = isThanks ? 'appreciation' : story.kind && story.kind !== 'complaint' ? story.kind : complaint
  const isHeavy = isSensitive || part.heavy || (part.age === null && chance.isIn(0.08))
  const weight = story.kind ? 'light' : isHeavy ? 'heavy' : 'medium'
  const isHeld = part.plot === 'forwarded' || part.plot === 'in_progress'
  const beside = `diskominfo-${part.setting.slug}`
  const canCopy = route.lead.endsWith('kab-indramayu') && route.lead !== beside && route.accused === null
  return {
    classification,
    weight,
    category: category ?? (isSensitive || chance.isIn(0.4) ? story.about : null),
    lead: route.lead,
    supporting: supportersOf(part),
    copies: canCopy && !isHeld && chance.isIn(0.15) ? [beside] : [],
    accusedAgency: route.accused,
    accusedName: null,
    publishedTitle: words.mended?.title ?? null,
    publishedBody: words.mended?.body ?? null,
    publishedAttachmentIds: await attachmentsOf(deps, id),
    anonymous: false,
    confidential: false,
    note: chance.isIn(0.5) ? fitting(part, phrases.FORWARDINGS) : null,
  }
}

async function attachmentsOf({ db }: Deps, id: ReportId): Promise<readonly AttachmentId[]> {
  const { rows } = await sql<{ id: AttachmentId }>`select id from report_attachments where report_id = ${id}`.execute(
    db,
  )
  return rows.map(row => row.id)
}

/** The reporter's own last message, by which an administrator closes. */
async function lastWordOf({ db }: Deps, id: ReportId): Promise<MessageId> {
  const { rows } = await sql<{ id: MessageId }>`
    select id from report_messages where report_id = ${id} and author = 'reporter' order by id desc limit 1`.execute(db)
  if (!rows[0]) throw new Error(`The reporter of ${id} has said nothing`)
  return rows[0].id
}
