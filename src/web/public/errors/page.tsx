import type { VNode } from 'preact'
import { Flash } from '#ui/flash.tsx'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Language } from '#ui/language.ts'
import { PublicPage } from '#web/frame.tsx'
import { KeptWords } from '#web/kept-words.tsx'
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
  /** The same in an address of the officers' pages (404) */
  worked?: string | undefined
  /** What the form held that was sent there (404) */
  texts?: readonly string[]
}

/** When there is no page to show. Needs no database and no session, and is the same for everyone. */
export function ErrorPage({ status, language, address, retryAfter, reference, asked, worked, texts = [] }: Props) {
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
          <KeptWords texts={texts} language={language} />
          {status === 404 && worked && <PublicAddress number={worked} language={language} />}
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

/** For every number alike: whether there is such a report, and a public page of it, this does not say. */
const PublicAddress = ({ number, language }: { number: string; language: Language }): VNode => (
  <p>
    {text[language].officers} <a href={routes.report.href({ nomor: number }, language)}>{text[language].publicPage}</a>.
  </p>
)

const TrackForm = ({ asked, language }: { asked: string | undefined; language: Language }): VNode =>
  asked ? <OpenForm asked={asked} language={language} /> : <NumberForm language={language} />

const NumberForm = ({ language }: { language: Language }): VNode => (
  <PostForm action={routes.track.href({}, language)} class="input-row">
    <label class="sr" for="trackingNumber">
      {text[language].number}
    </label>
    <input
      type="text"
      id="trackingNumber"
      name="trackingNumber"
      inputMode="numeric"
      autocomplete="off"
      placeholder={text[language].number}
    />
    <button class="button primary">{text[language].track}</button>
  </PostForm>
)

/** Where the address is a report's, whoever has its access code may type it here. */
const OpenForm = ({ asked, language }: { asked: string; language: Language }): VNode => {
  const said = text[language]
  const form = { values: { trackingNumber: asked }, errors: {} }
  return (
    <PostForm action={routes.track.href({}, language)} class="panel flow">
      <p>{said.withCode}</p>
      <TextField form={form} name="trackingNumber" label={said.number} inputMode="numeric" autocomplete="off" />
      <TextField form={noCode} name="accessCode" label={said.code} autocomplete="off" />
      <Button look="primary">{said.track}</Button>
    </PostForm>
  )
}

const noCode: Form<'accessCode'> = emptyForm
