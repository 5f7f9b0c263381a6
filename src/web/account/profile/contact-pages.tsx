import { type Contact, readable } from '#core/people/contact.ts'
import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { CodeField } from '#ui/form/code-field.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { type Aim, type ContactKind, segmentOf } from './contact-kind.ts'
import { text } from './text.ts'

type ContactProps = { visit: Visit; kind: ContactKind; now: string | null; aim: Aim; form: Form<'contact'> }

/** Where the new contact is given. */
export function ContactPage({ visit, kind, now, aim, form }: ContactProps) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage
      visit={visit}
      title={said.asking[aim][kind]}
      lead={said.askLead[aim]}
      here="profile"
      isRefused={isRefused(form)}
    >
      <ErrorSummary form={form} />
      <section class="panel">
        <PostForm action={routes.account.contact.href({ jenis: segmentOf(kind) }, language)} class="flow">
          {aim === 'change' && now !== null && <p class="muted">{said.now(readable({ kind, value: now }))}</p>}
          <TextField
            form={form}
            name="contact"
            label={aim === 'change' ? said.fresh[kind] : said.kinds[kind]}
            hint={said.hints[kind]}
            type={kind === 'phone' ? 'tel' : 'email'}
            autocomplete={kind === 'phone' ? 'tel' : 'email'}
          />
          <p class="row">
            <Button look="primary">{said.send}</Button>
            <a href={routes.account.profile.href({}, language)}>{said.back}</a>
          </p>
        </PostForm>
      </section>
    </AccountPage>
  )
}

type CodeProps = { visit: Visit; contact: Contact; aim: Aim; form: Form<'code'> }

/** Where the code that went there is given. */
export function ContactCodePage({ visit, contact, aim, form }: CodeProps) {
  const { language } = visit
  const said = text[language]
  const params = { jenis: segmentOf(contact.kind) }
  return (
    <AccountPage
      visit={visit}
      title={said.codeTitle}
      lead={said.codeLead[aim](readable(contact))}
      here="profile"
      isRefused={isRefused(form)}
    >
      <ErrorSummary form={form} />
      <section class="panel">
        <PostForm action={routes.account.contactCode.href(params, language)} class="flow">
          <CodeField form={form} name="code" label={said.code} hint={said.codeHint} />
          <p class="row">
            <Button look="primary">{said.confirm[aim]}</Button>
            <a href={routes.account.contact.href(params, language)}>{said.again}</a>
          </p>
        </PostForm>
      </section>
    </AccountPage>
  )
}
