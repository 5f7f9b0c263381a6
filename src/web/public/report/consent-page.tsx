import type { Report } from '#core/reports/rules/report.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { Language } from '#ui/language.ts'
import { Ticks } from '#ui/ticks.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { text } from './consent.text.ts'
import { OwnFormPage } from './own-form-page.tsx'

export type ConsentField = 'agree' | 'identity'

type Props = {
  visit: Visit
  report: Pick<Report, 'number' | 'version' | 'isAnonymous'>
  formToken: string
  form?: Form<ConsentField> | undefined
}

/** What the Ombudsman gets, said before it is sent, because it cannot be taken back. */
export function ConsentPage({ visit, report, formToken, form = emptyForm }: Props) {
  const { language } = visit
  const said = text[language]
  const nomor = { nomor: report.number }
  return (
    <OwnFormPage {...{ visit, report, form }} title={said.title} lead={said.lead}>
      <div class="split">
        <div class="flow">
          <ErrorSummary form={form} />
          <PostForm
            action={routes.consent.href(nomor, language)}
            formToken={formToken}
            version={report.version}
            class="panel raised formcard"
          >
            <Flash tone="proses" title={said.final}>
              <p>{said.finalWhy}</p>
            </Flash>
            <Checkbox form={form} name="agree" label={said.agree} />
            <Checkbox
              form={form}
              name="identity"
              label={said.identity}
              hint={report.isAnonymous ? said.identityAnonymous : said.identityNamed}
            />
            <div class="row">
              <Button look="primary" size="large">
                {said.send}
              </Button>
              <ButtonLink look="quiet" size="large" href={routes.report.href(nomor, language)}>
                {said.cancel}
              </ButtonLink>
            </div>
          </PostForm>
        </div>
        <aside class="flow">
          <Contents isAnonymous={report.isAnonymous} language={language} />
          <Reach language={language} />
        </aside>
      </div>
    </OwnFormPage>
  )
}

function Contents({ isAnonymous, language }: { isAnonymous: boolean; language: Language }) {
  const said = text[language]
  return (
    <section class="panel flow">
      <h2>{said.contents}</h2>
      <Ticks items={said.content} />
      <p class="small muted">{isAnonymous ? said.contentAnonymous : said.contentNamed}</p>
    </section>
  )
}

const Reach = ({ language }: { language: Language }) => (
  <section class="panel soft flow">
    <h2>{text[language].reach}</h2>
    <p class="small">{text[language].reachHow}</p>
    <p class="small">
      <a href="https://www.ombudsman.go.id">www.ombudsman.go.id</a>
    </p>
  </section>
)
