import type { OwnFactors } from '#core/people/factors/queries/find-factors.ts'
import type { FactorHappening } from '#core/people/factors/queries/list-factor-events.ts'
import type { OwnPasskey } from '#core/people/factors/queries/list-passkeys.ts'
import { needsRecoveryCodes } from '#core/people/factors/rules/factors.ts'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { longMoment, number } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import type { LinkRow } from '../links/page.tsx'
import { PasswordPanel } from '../password/panel.tsx'
import { Passkeys } from './passkeys.tsx'
import { type SecurityText, text } from './text.ts'

type Props = {
  visit: Visit
  own: OwnFactors
  passkeys: readonly OwnPasskey[]
  events: readonly FactorHappening[]
  /** Services elsewhere that are linked or could be */
  links: readonly LinkRow[]
  /** Why something could not be done */
  refusal?: string | undefined
}

export function SecurityPage({ visit, own, passkeys, events, links, refusal }: Props) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage visit={visit} title={said.title} lead={said.lead} here="security" isRefused={refusal !== undefined}>
      {refusal && (
        <Flash tone="belum" role="alert">
          {refusal}
        </Flash>
      )}
      {own.isDemo && <Flash>{said.demo}</Flash>}
      <Passkeys {...{ passkeys, said, language }} />
      {!own.isDemo && <PasswordPanel language={language} />}
      <App {...{ own, said, language }} />
      {needsRecoveryCodes(own, own) && <Codes {...{ own, said, language }} />}
      {links.length > 0 && <Links {...{ links, said, language }} />}
      {events.length > 0 && <Events {...{ events, said, language }} />}
    </AccountPage>
  )
}

type PartProps = { own: OwnFactors; said: SecurityText; language: Language }

const App = ({ own, said, language }: PartProps) => (
  <section class="panel flow" aria-labelledby="aplikasi">
    <h2 id="aplikasi">{said.app}</h2>
    <p>{own.hasApp ? said.appOn : said.appOff}</p>
    {own.hasApp ? (
      <ButtonLink look="danger" href={routes.ownAppRemoval.href({}, language)}>
        {said.appRemove}
      </ButtonLink>
    ) : (
      <ButtonLink href={routes.ownApp.href({}, language)}>{said.appAdd}</ButtonLink>
    )}
  </section>
)

const Codes = ({ own, said, language }: PartProps) => (
  <section class="panel flow" aria-labelledby="cadangan">
    <h2 id="cadangan">{said.codes}</h2>
    <p>{said.codesLeft(number(own.codesLeft, language))}</p>
    <PostForm action={routes.recoveryCodes.href({}, language)} class="flow">
      <p class="small muted">{said.codesNewWhy}</p>
      <Button>{said.codesNew}</Button>
    </PostForm>
  </section>
)

type LinksProps = { links: readonly LinkRow[]; said: SecurityText; language: Language }

function Links({ links, said, language }: LinksProps) {
  const linked = links.filter(({ linkedOn }) => linkedOn !== null).map(({ label }) => label)
  return (
    <section class="panel flow" aria-labelledby="tautan">
      <h2 id="tautan">{said.links}</h2>
      <p>{linked.length > 0 ? said.linked(linked.join(', ')) : said.linkedNone}</p>
      <ButtonLink href={routes.account.links.href({}, language)}>{said.linksGo}</ButtonLink>
    </section>
  )
}

type EventsProps = { events: readonly FactorHappening[]; said: SecurityText; language: Language }

const Events = ({ events, said, language }: EventsProps) => (
  <section class="panel" aria-labelledby="kejadian">
    <h2 id="kejadian">{said.happened}</h2>
    <ul class="factors">
      {events.map(({ kind, isOwn, at }, place) => (
        <li key={place}>
          <span>
            {said.events[kind]}
            {!isOwn && ` · ${said.byOfficer}`}
          </span>
          <small>{longMoment(at, language)}</small>
        </li>
      ))}
    </ul>
  </section>
)
