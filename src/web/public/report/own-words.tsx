import { Button } from '#ui/form/button.tsx'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { Language } from '#ui/language.ts'
import { ACCEPTED_FILES } from '#web/attachments.ts'
import { keptAgain } from '#web/kept-files.ts'
import { text } from './act-text.ts'
import { BODY_CHARACTERS } from './form.ts'
import { type Own, type OwnForms, idsOf } from './own-state.ts'

type WordsProps = {
  own: Own
  language: Language
  name: Exclude<keyof OwnForms, 'close' | 'object'>
  action: string
  label: string
  hint: string
  button: string
}

/** A text with files: what all of the reporter's messages are made of. */
export function Words({ own, language, name, action, label, hint, button }: WordsProps) {
  const said = text[language]
  const form = own.forms[name]
  const kept = own.kept?.form === name ? own.kept.files : []
  return (
    <PostForm action={action} formToken={own.formTokens[name]} version={own.version} hasFiles>
      <TextArea
        form={form}
        name="body"
        id={idsOf(name).body}
        label={label}
        hint={hint}
        maxLength={BODY_CHARACTERS}
        rows={4}
      />
      <FileDrop
        form={form}
        name="attachments"
        id={`${name}-attachments`}
        label={said.attachments}
        hint={said.attachmentsHint}
        accept={ACCEPTED_FILES}
        kept={keptAgain(kept)}
        isOptional
      />
      <Button look="primary" size="large">
        {button}
      </Button>
    </PostForm>
  )
}
