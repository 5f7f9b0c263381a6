import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { longDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import { text } from './consent.text.ts'
import type { Own } from './own-state.ts'

type Props = { own: Own; number: string; language: Language }

/** The way to the Ombudsman, once the time for a solution is over: to be decided, or decided already. */
export function OwnOmbudsman({ own: { actions, consentedAt }, number, language }: Props) {
  const said = text[language]
  if (consentedAt) {
    return (
      <Flash tone="selesai" title={said.handedTitle(longDay(consentedAt, language))}>
        <p>{said.handed}</p>
      </Flash>
    )
  }
  if (!actions.has('consent')) return null
  return (
    <section class="panel raised flow" aria-labelledby="ombudsman">
      <h2 id="ombudsman">{said.inviteTitle}</h2>
      <p>{said.inviteWhy}</p>
      <p class="row">
        <ButtonLink look="primary" href={routes.consent.href({ nomor: number }, language)}>
          {said.invite}
        </ButtonLink>
      </p>
    </section>
  )
}
