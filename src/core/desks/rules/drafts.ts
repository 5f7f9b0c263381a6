/**
 * What of a form is kept before it is sent, and how much of it. Files never are: a file that nobody has sent belongs to no report.
 * Policy choice: docs/decisions/0093-looking-after-reports.md.
 */
import { type Decision, refuse } from '#core/decision.ts'

const DRAFT_REFUSALS = ['not-found', 'form-unknown', 'draft-too-long'] as const
export type DraftRefusal = (typeof DRAFT_REFUSALS)[number]

export type DraftFields = Readonly<Record<string, readonly string[]>>

/** More than every form of ours together takes. */
export const MOST_CHARACTERS = 80_000
const MOST_FIELDS = 60
const MOST_REPEATS = 100

/**
 * Belongs to one opening of the form, or does something: none of it was written by anybody. The name of somebody complained about
 * stands in the vault only (docs/decisions/0033-identity-vault.md), and so never in a draft.
 */
const NOT_WRITTEN: readonly string[] = [
  'version',
  'formToken',
  'langkah',
  'telusuri',
  'formulir',
  'attachments',
  'lanjut',
  'keptAttachments',
  'accusedName',
  'warns',
]

/** As the end of a form's address names it: `jawaban`, `bagian/12/pembebasan`. */
const FORM = /^[a-z0-9][a-z0-9/-]{0,79}$/

export function draftOf(
  form: string,
  typed: ReadonlyMap<string, readonly string[]>,
): Decision<DraftFields, never, DraftRefusal> {
  if (!FORM.test(form)) return refuse('form-unknown')
  const kept = [...typed].filter(
    ([name, texts]) => !NOT_WRITTEN.includes(name) && texts.some(text => text.trim() !== ''),
  )
  const characters = kept.flatMap(([name, texts]) => [name, ...texts]).reduce((sum, text) => sum + text.length, 0)
  const isLong = characters > MOST_CHARACTERS || kept.length > MOST_FIELDS
  if (isLong || kept.some(([, texts]) => texts.length > MOST_REPEATS)) return refuse('draft-too-long')
  const readable = (text: string) => text.replaceAll('\0', '').toWellFormed() // jsonb holds neither
  const state = Object.fromEntries(kept.map(([name, texts]) => [readable(name), texts.map(readable)]))
  return { ok: true, state, events: [] }
}
