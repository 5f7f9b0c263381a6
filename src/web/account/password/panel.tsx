import { ButtonLink } from '#ui/form/button.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import { text } from './text.ts'

/** Among what keeps an account safe: the way to its password. */
export function PasswordPanel({ language }: { language: Language }) {
  const said = text[language]
  return (
    <section class="panel flow" aria-labelledby="kata-sandi">
      <h2 id="kata-sandi">{said.panel}</h2>
      <p>{said.panelWhy}</p>
      <ButtonLink href={routes.account.password.href({}, language)}>{said.panelGo}</ButtonLink>
    </section>
  )
}
