import type { VNode } from 'preact'
import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { Language } from '#ui/language.ts'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { type ErrorStatus, text } from './text.ts'

type Props = {
  status: ErrorStatus
  language: Language
  address: string
  /** After how many seconds another try is welcome (429) */
  retryAfter?: number | undefined
  /** The same as in the log (500) */
  reference?: string | undefined
  /** The report number that the address holds, known or not (404) */
  asked?: string | undefined
}

/** When there is no page to show. Needs no database and no session, and is the same for everyone. */
export function ErrorPage({ status, language, address, retryAfter, reference, asked }: Props) {
  const said = text[language]
  const { title, lead } = said.sentences[status]
  const visit: Visit = { language, address }
  return (
    <PublicPage visit={visit} title={title} robots="noindex">
      <div class="wrap oops">
        <p class="big-number" aria-hidden="true">
          {status}
        </p>
        <div class="flow">
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
          {status === 404 && <TrackForm asked={asked} language={language} />}
          {status === 429 && retryAfter !== undefined && (
            <Flash tone="proses" icon="clock" title={said.wait(retryAfter)}>
              {said.back}
            </Flash>
          )}
          {(status === 400 || status === 403 || status === 413 || status === 503) && <Flash>{said.back}</Flash>}
          <Ways language={language} />
          {reference && (
            <p class="small muted">
              {said.reference} <b class="num">{reference}</b>. {said.mention}
            </p>
          )}
        </div>
      </div>
    </PublicPage>
  )
}

const Ways = ({ language }: { language: Language }): VNode => (
  <p class="row">
    <ButtonLink href={routes.home.href({}, language)}>{text[language].home}</ButtonLink>
    <ButtonLink href={routes.file.href({}, language)}>{text[language].file}</ButtonLink>
    <span class="small muted">{text[language].emergency}</span>
  </p>
)

/** Where the address was a report's, whoever has its access code may type it here. */
const TrackForm = ({ asked, language }: { asked: string | undefined; language: Language }): VNode => (
  <>
    {asked && <p>{text[language].withCode}</p>}
    <PostForm action={routes.track.href({}, language)} class="input-row">
      <Typed name="trackingNumber" label={text[language].number} value={asked} isNumeric />
      {asked && <Typed name="accessCode" label={text[language].code} />}
      <button class="button primary">{text[language].track}</button>
    </PostForm>
  </>
)

type TypedProps = { name: string; label: string; value?: string | undefined; isNumeric?: boolean }

const Typed = ({ name, label, value, isNumeric = false }: TypedProps): VNode => (
  <>
    <label class="sr" for={name}>
      {label}
    </label>
    <input
      type="text"
      id={name}
      name={name}
      value={value}
      inputMode={isNumeric ? 'numeric' : undefined}
      autocomplete="off"
      placeholder={label}
    />
  </>
)
