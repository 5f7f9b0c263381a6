import { ButtonLink } from '#ui/form/button.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import type { OurProvider } from './needs.ts'

type Props = {
  language: Language
  providers: readonly OurProvider[]
  /** Where to go afterwards, as `returnPath` gives it */
  back: string | null
}

/**
 * For the page on which one signs in: a way for each provider that is configured; officers find their agency's folded away,
 * because there may be hundreds. Nothing at all when there are no providers. Links, not forms: a form may not lead away from us.
 */
export function ElsewhereButtons({ language, providers, back }: Props) {
  const said = words[language]
  const href = ({ key }: OurProvider) => routes.signInElsewhere.href({ penyedia: key }, language, { kembali: back })
  const citizens = providers.filter(({ audience }) => audience.kind === 'citizens')
  const agencies = providers.filter(({ audience }) => audience.kind === 'agency')
  if (providers.length === 0) return null
  return (
    <div class="flow elsewhere">
      {citizens.map(provider => (
        <ButtonLink key={provider.key} href={href(provider)} size="large" isBlock>
          {said.with(provider.label)}
        </ButtonLink>
      ))}
      {agencies.length > 0 && (
        <details>
          <summary>{said.agencies}</summary>
          <ul class="plain flow">
            {agencies.map(provider => (
              <li key={provider.key}>
                <a href={href(provider)}>{provider.label}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const words = {
  id: { with: (label: string) => `Masuk dengan ${label}`, agencies: 'Petugas: masuk lewat SSO instansi' },
  en: { with: (label: string) => `Sign in with ${label}`, agencies: 'Officers: sign in through your agency’s SSO' },
} satisfies Record<Language, object>
