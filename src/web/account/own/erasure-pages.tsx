import type { ReleasedReport } from '#core/people/own/operations/erase-account.ts'
import type { Form } from '#platform/http/form.ts'
import { AccessCode } from '#ui/access-code.tsx'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Ticks } from '#ui/ticks.tsx'
import { TrackingNumber } from '#ui/tracking-number.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { text } from './text.ts'

type ErasureProps = { visit: Visit; form: Form<'word'>; open: number }

/** What is lost and what stays, before anything is. */
export function ErasurePage({ visit, form, open }: ErasureProps) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage visit={visit} title={said.eraseTitle} lead={said.eraseLead} here="own" isRefused={isRefused(form)}>
      <ErrorSummary form={form} />
      <section class="panel">
        <h2>{said.goes}</h2>
        <Ticks items={said.goesList.map(words => ({ words, icon: 'x' as const }))} />
      </section>
      <section class="panel">
        <h2>{said.stays}</h2>
        <Ticks items={said.staysList.map(words => ({ words, icon: 'doc' as const }))} />
      </section>
      <p>{open > 0 ? said.open(open) : said.noOpen}</p>
      <section class="panel dangerzone">
        <PostForm action={routes.account.erasure.href({}, language)} class="flow">
          <TextField form={form} name="word" label={said.typeWord(said.word)} autocomplete="off" />
          <p class="row">
            <Button look="danger">{said.eraseNow}</Button>
            <a href={routes.account.ownAccount.href({}, language)}>{said.keep}</a>
          </p>
        </PostForm>
      </section>
    </AccountPage>
  )
}

type GoneProps = { visit: Visit; codes: readonly ReleasedReport[] }

/** The last page: whoever read it is a stranger now. */
export function GonePage({ visit, codes }: GoneProps) {
  const { language } = visit
  const said = text[language]
  return (
    <PublicPage visit={visit} title={said.gone} robots="noindex, nofollow">
      <div class="wrap oops">
        <div class="flow">
          <h1>{said.gone}</h1>
          <p class="lead">{said.goneLead}</p>
          {codes.length > 0 && (
            <Flash tone="proses" icon="key" title={said.codes}>
              <p>{said.codesWhy}</p>
              <ul>
                {codes.map(({ number, accessCode }) => (
                  <li key={number}>
                    <TrackingNumber digits={number} />
                    <br />
                    <AccessCode code={accessCode} />
                  </li>
                ))}
              </ul>
            </Flash>
          )}
          <p class="row">
            {codes.length > 0 && <ButtonLink href={routes.track.href({}, language)}>{said.track}</ButtonLink>}
            <ButtonLink href={routes.home.href({}, language)}>{said.home}</ButtonLink>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
