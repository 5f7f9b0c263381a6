import { readable } from '#core/people/contact.ts'
import type { Identity } from '#core/people/vault/identities.ts'
import type { Form } from '#platform/http/form.ts'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { KINDS, type ContactKind, aimOf, segmentOf } from './contact-kind.ts'
import { text } from './text.ts'

type Props = {
  visit: Visit
  /** Null: an officer's account, whose particulars its agency keeps */
  own: Identity | null
  isVerified: Readonly<Record<ContactKind, boolean>>
  form: Form<'name'>
}

/** What one is called and where one is reached. */
export function ProfilePage({ visit, own, isVerified, form }: Props) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage visit={visit} title={said.title} lead={said.lead} here="profile" isRefused={isRefused(form)}>
      {own === null && (
        <section class="panel flow tight">
          <h2>{said.officer}</h2>
          <p>{said.officerWhy}</p>
        </section>
      )}
      {own && (
        <>
          <ErrorSummary form={form} />
          <section class="panel">
            <PostForm action={routes.account.name.href({}, language)} class="flow">
              <TextField
                form={form}
                name="name"
                label={said.name}
                hint={said.nameHint}
                isOptional
                autocomplete="name"
              />
              <p>
                <Button look="primary">{said.save}</Button>
              </p>
            </PostForm>
          </section>
          <section class="panel flow tight">
            <h2>{said.contacts}</h2>
            <p class="small muted">{said.contactsWhy}</p>
            <ul class="follows">
              {KINDS.map(kind => (
                <Contact key={kind} kind={kind} value={own[kind]} isVerified={isVerified[kind]} language={language} />
              ))}
            </ul>
          </section>
        </>
      )}
    </AccountPage>
  )
}

type ContactProps = { kind: ContactKind; value: string | null; isVerified: boolean; language: Language }

function Contact({ kind, value, isVerified, language }: ContactProps) {
  const said = text[language]
  const state = value === null ? null : isVerified ? said.verified : said.unverified
  return (
    <li>
      <div class="with">
        <span class="avatar">
          <Icon name={kind === 'phone' ? 'phone' : 'send'} />
        </span>
        <span>
          <b>{value === null ? said.none : readable({ kind, value })}</b>
          <span class="small muted">{[said.kinds[kind], state].filter(Boolean).join(' · ')}</span>
        </span>
      </div>
      <ButtonLink size="small" href={routes.account.contact.href({ jenis: segmentOf(kind) }, language)}>
        {said.aims[aimOf(value, isVerified)]}
        <span class="sr"> {said.kinds[kind]}</span>
      </ButtonLink>
    </li>
  )
}
