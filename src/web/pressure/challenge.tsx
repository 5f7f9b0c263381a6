import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Language } from '#ui/language.ts'
import { PROOF } from './fields.ts'
import { type Note, text } from './text.ts'

/** What a form under pressure asks for. */
export type Challenge = {
  readonly puzzle: string
  /** Where a code was sent, or should be, as typed. */
  readonly contact: string
  readonly hasCode: boolean
  /** What came of the last sending; null when the form is shown for the first time. */
  readonly note: Note | null
}

/** Enter sends the form, and does not press the button that asks for a code (for `PostForm`). */
export const ENTER = { name: 'enter', value: '' } as const

/** Stands in the form, before its button. */
export function ChallengePart({ challenge, language }: { challenge: Challenge | null; language: Language }) {
  if (!challenge) return null
  const said = text[language]
  const { puzzle, contact, hasCode, note } = challenge
  const accusedContact = note === 'contact-wrong' || note === 'too-many-codes'
  const accusedCode = hasCode && note !== null && note !== 'owed' && note !== 'sent' && !accusedContact
  const form: Form<string> = {
    values: { [PROOF.contact]: contact },
    errors: {
      ...(accusedContact && { [PROOF.contact]: said.notes[note] }),
      ...(accusedCode && { [PROOF.code]: said.notes[note] }),
    },
  }
  return (
    <div class="panel soft flow">
      <Flash tone="proses" title={said.title}>
        {said.why}
      </Flash>
      <proof-of-work puzzle={puzzle} name={PROOF.solution} working={said.working} done={said.done} failed={said.failed}>
        <p role="status" class="small" />
      </proof-of-work>
      <details data-other-way={hasCode ? undefined : ''} open>
        <summary>{said.otherWay}</summary>
        <div class="flow">
          <p class="small muted">{said.otherWayWhy}</p>
          <TextField form={form} name={PROOF.contact} label={said.contact} autocomplete="email" />
          <button class="button small" name={PROOF.ask} value="1" data-needs-no-proof>
            {hasCode ? said.askAgain : said.ask}
          </button>
          {hasCode && (
            <TextField
              form={form}
              name={PROOF.code}
              label={said.code}
              hint={said.codeHint}
              inputMode="numeric"
              autocomplete="off"
            />
          )}
        </div>
      </details>
    </div>
  )
}
