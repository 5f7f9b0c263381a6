import type { OfficerRole } from '#core/people/actor.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { PasswordField, TextField } from '#ui/form/text-field.tsx'
import { Table } from '#ui/table.tsx'
import type { Language } from '#ui/language.ts'
import { PublicPage } from '#web/frame.tsx'
import { type Challenge, ChallengePart, ENTER } from '#web/pressure/challenge.tsx'
import { roleWords } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { ElsewhereButtons } from '../sign-in-elsewhere/buttons.tsx'
import type { OurProvider } from '../sign-in-elsewhere/needs.ts'
import type { SignInField } from './form.ts'
import { type SignInText, text } from './text.ts'

/** Whom one may sign in as while trying the demonstration out. */
export type DemoSignIn = {
  readonly password: string
  readonly accounts: readonly {
    readonly identifier: string
    readonly role: OfficerRole | 'citizen'
    readonly agency: string | null
  }[]
}

type Props = {
  visit: Visit
  form: Form<SignInField>
  back: string | null
  demo: DemoSignIn | null
  /** While the form is under pressure */
  challenge: Challenge | null
  providers: readonly OurProvider[]
}

export function SignInPage({ visit, form, back, demo, challenge, providers }: Props) {
  const { language } = visit
  const said = text[language]
  const query = { kembali: back }
  return (
    <PublicPage
      visit={visit}
      title={said.title}
      description={said.description}
      robots="noindex"
      isRefused={isRefused(form)}
      islands={challenge ? ['proof-of-work'] : []}
    >
      <div class="wrap auth">
        <div class="auth-box">
          <h1>{said.title}</h1>
          <p class="muted">{said.lead}</p>
          <ErrorSummary form={form} />
          <PostForm
            action={routes.signIn.href({}, language, query)}
            class="flow"
            {...(challenge && { onEnter: ENTER })}
          >
            {visit.account && <Flash>{said.already(visit.account.name)}</Flash>}
            <TextField form={form} name="identifier" label={said.identifier} autocomplete="username" />
            <PasswordField form={form} name="password" label={said.password} />
            <p class="small under">
              <a href={routes.forgotten.href({}, language, query)}>{said.forgotten}</a>
            </p>
            <ChallengePart challenge={challenge} language={language} />
            <Button look="primary" size="large" isBlock>
              {said.go}
            </Button>
            <p class="or">{said.or}</p>
            <Button size="large" isBlock icon="sms" action={routes.enterByCode.href({}, language, query)}>
              {said.byCode}
            </Button>
            <ButtonLink href={routes.passkeySignIn.href({}, language, query)} size="large" isBlock icon="key">
              {said.byPasskey}
            </ButtonLink>
            <ElsewhereButtons language={language} providers={providers} back={back} />
          </PostForm>
          <p class="small after">
            {said.noneYet} <a href={routes.register.href({}, language, query)}>{said.register}</a>
          </p>
        </div>
        <Beside language={language} said={said} />
      </div>
      {demo && <Demo demo={demo} language={language} />}
    </PublicPage>
  )
}

const Beside = ({ language, said }: { language: Language; said: SignInText }) => (
  <aside>
    <div class="panel soft flow">
      <h2>{said.noAccount}</h2>
      <p class="small">{said.noAccountWhy}</p>
      <ButtonLink href={routes.file.href({}, language)}>{said.file}</ButtonLink>
      <p class="small">
        <a href={routes.track.href({}, language)}>{said.track}</a>
      </p>
    </div>
    <div class="panel soft flow">
      <h2>{said.officers}</h2>
      <p class="small">{said.officersWhy}</p>
    </div>
  </aside>
)

function Demo({ demo: { password, accounts }, language }: { demo: DemoSignIn; language: Language }) {
  const [said, roles] = [text[language], roleWords[language]]
  return (
    <div class="section wrap flow">
      <h2>{said.demo}</h2>
      <p>
        {said.demoWhy} <code>{password}</code>
      </p>
      <Table
        caption={said.demo}
        isCaptionHidden
        columns={[
          { key: 'identifier', label: said.demoIdentifier },
          { key: 'role', label: said.demoRole },
        ]}
        rows={accounts.map(({ identifier, role, agency }) => ({
          id: identifier,
          cells: {
            identifier: breakable(identifier),
            role: agency === null ? roles[role] : `${roles[role]} · ${agency}`,
          },
        }))}
      />
    </div>
  )
}

/** A long address goes over two lines on a phone. */
const breakable = (address: string) => (
  <>
    {address.replace(/@.*/, '')}
    <wbr />
    {address.replace(/^[^@]*/, '')}
  </>
)
