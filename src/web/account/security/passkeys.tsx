import type { OwnPasskey } from '#core/people/factors/queries/list-passkeys.ts'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { longDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { text as shared } from '#web/public/second-factor/text.ts'
import { routes } from '#web/routes.ts'
import type { SecurityText } from './text.ts'

type Props = { passkeys: readonly OwnPasskey[]; said: SecurityText; language: Language }

export const Passkeys = ({ passkeys, said, language }: Props) => (
  <section class="panel flow" aria-labelledby="kunci-sandi">
    <h2 id="kunci-sandi">{said.passkeys}</h2>
    {passkeys.length === 0 ? (
      <p>{said.passkeysNone}</p>
    ) : (
      <ul class="factors">
        {passkeys.map(passkey => (
          <Passkey key={passkey.id} {...{ passkey, said, language }} />
        ))}
      </ul>
    )}
    <p>
      <ButtonLink href={routes.passkeys.href({}, language)} icon="key">
        {said.passkeyAdd}
      </ButtonLink>
    </p>
  </section>
)

type PasskeyProps = { passkey: OwnPasskey; said: SecurityText; language: Language }

function Passkey({ passkey: { id, name, createdAt, lastUsedAt }, said, language }: PasskeyProps) {
  const params = { id: String(id) }
  return (
    <li>
      <div>
        <b>{name}</b>
        <small>
          {said.made(longDay(createdAt, language))} ·{' '}
          {lastUsedAt ? said.used(longDay(lastUsedAt, language)) : said.unused}
        </small>
      </div>
      <a
        class="button danger small"
        href={routes.passkeyRemoval.href(params, language)}
        aria-label={said.removeNamed(name)}
      >
        {said.remove}
      </a>
      <details>
        <summary>{said.rename}</summary>
        <PostForm action={routes.passkeyName.href(params, language)} class="flow">
          <TextField
            form={{ values: { name }, errors: {} }}
            name="name"
            id={`name-${id}`}
            label={shared[language].passkey.name}
            autocomplete="off"
          />
          <Button size="small">{said.save}</Button>
        </PostForm>
      </details>
    </li>
  )
}
