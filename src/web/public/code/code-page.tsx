import { readable } from '#core/people/contact.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { CodeField } from '#ui/form/code-field.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Ticks } from '#ui/ticks.tsx'
import { PublicPage } from '#web/frame.tsx'
import { NewPasswordField } from '#web/new-password-field.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { Asked } from './asked.ts'
import { type CodeText, text } from './text.ts'

type Props = { visit: Visit; asked: Asked; form: Form<'code' | 'password'>; isSentAgain: boolean }

/** Six digits; and where a password was forgotten, the new one with them. */
export function CodePage({ visit, asked, form, isSentAgain }: Props) {
  const { language } = visit
  const said = text[language]
  const { purpose, contact } = asked
  const isReset = purpose === 'reset'
  const action = (isReset ? routes.newPassword : routes.enterByCode).href({}, language)
  return (
    <PublicPage
      visit={visit}
      title={isReset ? said.newPassword : said.enter}
      robots="noindex"
      isRefused={isRefused(form)}
    >
      <div class="wrap auth">
        <div class="auth-box">
          <h1>{isReset ? said.newPassword : said.enter}</h1>
          <p class="muted">
            {said.sentBy[contact.kind]} <b class="contact">{readable(contact)}</b>. {said.sent[purpose]}
          </p>
          {isSentAgain && <Flash role="status">{said.sentAgain}</Flash>}
          <ErrorSummary form={form} isEmptied />
          <PostForm action={action} class="flow">
            <CodeField form={form} name="code" label={said.code} hint={said.codeHint} />
            {isReset && <NewPasswordField form={form} label={said.password} language={language} />}
            <Button look="primary" size="large" isBlock>
              {isReset ? said.save : said.next}
            </Button>
            {isReset && <p class="small muted">{said.allOut}</p>}
          </PostForm>
          <PostForm action={action} class="row spread small after">
            <button class="link-button" name="again" value="1">
              {said.again}
            </button>
            <a href={wayBack(asked, visit)}>{said.change[contact.kind]}</a>
          </PostForm>
        </div>
        <Beside said={said} kind={contact.kind} />
      </div>
    </PublicPage>
  )
}

function wayBack({ purpose, back }: Asked, { language }: Visit): string {
  const query = { kembali: back }
  if (purpose === 'register') return routes.register.href({}, language, query)
  if (purpose === 'reset') return routes.forgotten.href({}, language, query)
  return routes.enterByCode.href({}, language, { ganti: 1, ...query })
}

const Beside = ({ said, kind }: { said: CodeText; kind: 'email' | 'phone' }) => (
  <aside>
    <div class="panel soft flow">
      <h2>{said.notArrived}</h2>
      <Ticks
        items={[said.waitAMinute, ...(kind === 'email' ? [said.lookInSpam] : []), said.checkSpelling].map(words => ({
          words,
          icon: 'info' as const,
        }))}
      />
    </div>
    <Flash icon="lock" title={said.neverAsked}>
      {said.tellNobody}
    </Flash>
  </aside>
)
