import { emptyForm, type Form } from '#platform/http/form.ts'
import { Segmented } from '#ui/form/choices.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import { text } from './text.ts'

/** What `/lapor` is told when somebody has only begun: it shows its form with these words in it and finds no fault yet. */
const BEGIN = { name: 'langkah', value: 'mulai' } as const

const form: Form<'kind' | 'body'> = { ...emptyForm, values: { kind: 'complaint' } }

/** The beginning of a report. It is posted, not linked, so that no word of it stands in an address. */
export function FilingStart({ language }: { language: Language }) {
  const said = text[language]
  return (
    <PostForm action={routes.file.href({}, language)} class="start">
      <h2>{said.start}</h2>
      <input type="hidden" {...BEGIN} />
      <Segmented
        form={form}
        name="kind"
        label={said.kind}
        isLabelHidden
        choices={[
          { value: 'complaint', label: said.kinds.complaint },
          { value: 'aspiration', label: said.kinds.aspiration },
          { value: 'information_request', label: said.kinds.information_request },
        ]}
      />
      <div class="field">
        <label for="body">{said.body}</label>
        <textarea id="body" name="body" rows={4} placeholder={said.example} aria-describedby="body-hint" />
        <p class="hint" id="body-hint">
          {said.hint}
        </p>
      </div>
      <button class="button primary large block">
        {said.go}
        <Icon name="right" />
      </button>
      <p class="after">{said.after}</p>
    </PostForm>
  )
}

/** To a report that is public, or on to the page that asks for its code. */
export function TrackBox({ language }: { language: Language }) {
  const said = text[language]
  return (
    <PostForm action={routes.track.href({}, language)} class="track">
      <label for="trackingNumber">{said.haveNumber}</label>
      <div class="input-row">
        <input
          type="text"
          id="trackingNumber"
          name="trackingNumber"
          inputMode="numeric"
          autocomplete="off"
          placeholder={said.numberExample}
        />
        <button class="button">{said.track}</button>
      </div>
    </PostForm>
  )
}
