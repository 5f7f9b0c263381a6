/** What a report's page knows when it is its reporter who looks: the acts that the rules allow, and each form as it stands. */
import type { Ending } from '#core/reports/rules/terms.ts'
import type { ReporterAction } from '#core/reports/rules/reporter-actions.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { isRefused } from '#ui/form/error-summary.tsx'
import type { KeptFile } from '#web/kept-files.ts'
import type { OwnPrimary } from './own-primary.ts'

export type WordsField = 'body' | 'attachments'
export type CloseField = 'rating' | 'comment'

export type OwnForms = {
  readonly reply: Form<WordsField>
  readonly complete: Form<WordsField>
  readonly message: Form<WordsField>
  readonly close: Form<CloseField>
  readonly object: Form<'reason'>
}

/** Files that need not be chosen again, and the form that they came with. */
export type KeptOfForm = { readonly form: 'reply' | 'complete' | 'message'; readonly files: readonly KeptFile[] }

export type Own = {
  readonly actions: ReadonlySet<ReporterAction>
  readonly isConfidential: boolean
  readonly isPublished: boolean
  /** Of a merged report that follows; null: it stands for itself. */
  readonly primary: OwnPrimary | null
  /** Mail can reach them; whoever it cannot has to look here. */
  readonly isReachable: boolean
  /** When they agreed that the Ombudsman is handed the dossier. */
  readonly consentedAt: Date | null
  /** What an objection would be against */
  readonly ending: Ending | null
  readonly version: number
  /** One for each form, so that two of them sent one after the other are two acts. */
  readonly formTokens: Readonly<Record<keyof OwnForms, string>>
  readonly forms: OwnForms
  /** What came with one of them that is shown again */
  readonly kept: KeptOfForm | null
}

/** Everyone reads the report itself, and so what closes it. */
export const isReadByAll = ({ isPublished, isConfidential }: Own): boolean => isPublished && !isConfidential

/** A reply stands where the report is worked on. */
export const isReplyReadByAll = (own: Own): boolean => (own.primary?.isOpen ? own.primary.isPublic : isReadByAll(own))

export const FORM_NAMES = [
  'reply',
  'complete',
  'message',
  'close',
  'object',
] as const satisfies readonly (keyof OwnForms)[]

const ACTION_OF: Readonly<Record<keyof OwnForms, ReporterAction>> = {
  reply: 'reply',
  complete: 'complete',
  message: 'message',
  close: 'close_satisfied',
  object: 'object',
}

export const isOffered = (actions: Own['actions'], form: keyof OwnForms): boolean => actions.has(ACTION_OF[form])

/** What was typed into a form, whichever of its fields takes words. */
export const wordsIn = (form: OwnForms[keyof OwnForms]): string => {
  const typed: Form<'body' | 'comment' | 'reason'> = { values: form.values, errors: {} }
  return valueOf(typed, 'body') || valueOf(typed, 'comment') || valueOf(typed, 'reason')
}

/** What was written for a form that is not offered any more goes on into the one that adds to a report, where there is one. */
export function carriedOver(forms: OwnForms, actions: Own['actions']): OwnForms {
  if (!actions.has('message') || isRefused(forms.message)) return forms
  const lost = FORM_NAMES.find(name => isRefused(forms[name]) && !isOffered(actions, name))
  const body = lost ? wordsIn(forms[lost]) : ''
  return body ? { ...forms, message: { values: { body }, errors: {} } } : forms
}

/** With the words that they came with. */
export const keptCarriedOver = (kept: KeptOfForm, actions: Own['actions']): KeptOfForm =>
  isOffered(actions, kept.form) ? kept : { ...kept, form: 'message' }

export const isOwnRefused = ({ forms }: Own): boolean => FORM_NAMES.some(name => isRefused(forms[name]))

/** Field ids, which on a page with several forms are not the fields' names. */
export const idsOf = (form: keyof OwnForms) => ({
  body: `${form}-body`,
  attachments: `${form}-attachments-group`,
  rating: `${form}-rating`,
  comment: `${form}-comment`,
  reason: `${form}-reason`,
})
