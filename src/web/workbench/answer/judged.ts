/** A drafted answer as the checks and the rule of evidence see it. */
import type { AlikeAnswers } from '#core/reports/queries/count-alike-answers.ts'
import { checkAnswer } from '#core/reports/rules/answer-checks.ts'
import { type Evidence, lacksEvidence, needsEvidence } from '#core/reports/rules/answer-evidence.ts'
import { OUTCOMES, type Outcome } from '#core/reports/rules/terms.ts'
import { valueOf } from '#platform/http/form.ts'
import type { Drawn } from '../actions/action.ts'
import type { Drafts } from '../actions/templates.tsx'
import type { Checked } from './checks.tsx'

export type AnswerGiven = {
  readonly drafts: Drafts
  readonly evidence: Evidence
  readonly alike: AlikeAnswers
  readonly namesReporter: boolean
}

export type AnswerDrawn = Drawn<'outcome' | 'body' | 'attachments' | 'template', AnswerGiven>

export const outcomeIn = ({ form }: Pick<AnswerDrawn, 'form'>): Outcome | null =>
  OUTCOMES.find(one => one === valueOf(form, 'outcome')) ?? null

export function lacksProof({ form, view, given: { evidence }, files = [] }: AnswerDrawn): boolean {
  const outcome = outcomeIn({ form })
  const all = { ...evidence, files: evidence.files + files.length }
  return outcome !== null && lacksEvidence(view.report, outcome, all)
}

export function checkedIn({
  form,
  view: { report, details },
  given: { evidence, alike, namesReporter },
  files = [],
}: AnswerDrawn): Checked {
  const outcome = outcomeIn({ form })
  const lastReply = details.messages.findLast(({ kind }) => kind === 'reply')
  const shown = details.attachments.filter(({ byReporter }) => !byReporter).map(({ messageId }) => messageId)
  const lastShown = details.messages.findLast(({ id }) => shown.includes(id))
  const results = checkAnswer({
    body: valueOf(form, 'body'),
    outcome,
    files: files.length,
    filesBefore: evidence.files,
    isEvidenceExpected: outcome !== null && needsEvidence(report, outcome, evidence.isExpected),
    hasReplied: lastReply !== undefined && (!lastShown || lastShown.at < lastReply.at),
    alike: alike.alike,
    namesReporter,
  })
  return { results, alike }
}
