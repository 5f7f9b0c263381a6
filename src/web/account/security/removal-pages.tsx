import type { OwnPasskey } from '#core/people/factors/queries/list-passkeys.ts'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { QuestionPage } from '../question-page.tsx'
import { text } from './text.ts'

const back = (language: Language) => ({
  href: routes.account.security.href({}, language),
  label: text[language].keep,
})

type PasskeyProps = { visit: Visit; passkey: Pick<OwnPasskey, 'id' | 'name'> }

export function PasskeyRemovalPage({ visit, passkey: { id, name } }: PasskeyProps) {
  const { language } = visit
  const said = text[language]
  return (
    <QuestionPage
      visit={visit}
      here="security"
      title={said.removeAsk(name)}
      why={said.removeWhy}
      action={routes.passkeyRemoval.href({ id: String(id) }, language)}
      verb={said.removeNow}
      back={back(language)}
    />
  )
}

export function AppRemovalPage({ visit }: { visit: Visit }) {
  const { language } = visit
  const said = text[language]
  return (
    <QuestionPage
      visit={visit}
      here="security"
      title={said.appRemoveAsk}
      why={said.appRemoveWhy}
      action={routes.ownAppRemoval.href({}, language)}
      verb={said.appRemove}
      back={back(language)}
    />
  )
}
