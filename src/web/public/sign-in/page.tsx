import type { OfficerRole } from '#core/people/actor.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { PasswordField, TextField } from '#ui/form/text-field.tsx'
import { Table } from '#ui/table.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
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

type Props = { visit: Visit; form: Form<SignInField>; back: string | null; demo: DemoSignIn | null }

export function SignInPage({ visit, form, back, demo }: Props) {
  const said = text[visit.language]
  const action = routes.signIn.href({}, visit.language, { kembali: back ?? undefined })
  return (
    <PublicPage
      visit={visit}
      title={said.title}
      description={said.description}
      robots="noindex"
      isRefused={isRefused(form)}
    >
      <div class="wrap auth">
        <div class="auth-box">
          <h1>{said.title}</h1>
          <p class="muted">{said.lead}</p>
          <ErrorSummary form={form} />
          <PostForm action={action} class="flow">
            {visit.account && <Flash>{said.already(visit.account.name)}</Flash>}
            <TextField form={form} name="identifier" label={said.identifier} autocomplete="username" />
            <PasswordField form={form} name="password" label={said.password} />
            <Button look="primary" size="large" isBlock>
              {said.go}
            </Button>
          </PostForm>
        </div>
        <aside aria-label={said.noAccount}>
          <Alternative visit={visit} said={said} />
        </aside>
      </div>
      {demo && <Demo demo={demo} said={said} />}
    </PublicPage>
  )
}

const Alternative = ({ visit: { language }, said }: { visit: Visit; said: SignInText }) => (
  <div class="panel soft flow">
    <h2>{said.noAccount}</h2>
    <p class="small">{said.noAccountWhy}</p>
    <ButtonLink href={routes.file.href({}, language)}>{said.file}</ButtonLink>
    <p class="small">
      <a href={routes.track.href({}, language)}>{said.track}</a>
    </p>
  </div>
)

const Demo = ({ demo: { password, accounts }, said }: { demo: DemoSignIn; said: SignInText }) => (
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
          role: agency === null ? said.roles[role] : `${said.roles[role]} · ${agency}`,
        },
      }))}
    />
  </div>
)

/** A long address goes over two lines on a phone. */
const breakable = (address: string) => (
  <>
    {address.replace(/@.*/, '')}
    <wbr />
    {address.replace(/^[^@]*/, '')}
  </>
)

/** For those who follow the link; the button in the header signs out at once. */
export function SignOutPage({ visit, isOpen }: { visit: Visit; isOpen: boolean }) {
  const said = text[visit.language]
  return (
    <PublicPage visit={visit} title={said.leave} robots="noindex">
      <div class="wrap auth">
        <div class="auth-box flow">
          <h1>{said.leaveTitle}</h1>
          <p>{isOpen ? said.leaveWhy : said.nothingOpen}</p>
          {isOpen && (
            <PostForm action={routes.signOut.href({}, visit.language)}>
              <Button look="primary">{said.leave}</Button>
            </PostForm>
          )}
          <p>
            <a href={routes.home.href({}, visit.language)}>{said.stay}</a>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
