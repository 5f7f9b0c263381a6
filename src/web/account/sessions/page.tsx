import type { OwnSession } from '#core/people/own/queries/list-sessions.ts'
import { shortDay, time } from '#ui/format.ts'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { methodWords, text } from './text.ts'

type Props = {
  visit: Visit
  sessions: readonly OwnSession[]
  /** One of their own: that of a demonstration's accounts everybody knows and nobody changes. */
  hasPassword: boolean
}

/** Where one is signed in. What is strange is signed out with one press. */
export function SessionsPage({ visit, sessions, hasPassword }: Props) {
  const { language } = visit
  const said = text[language]
  const hasOthers = sessions.some(({ isThis }) => !isThis)
  return (
    <AccountPage visit={visit} title={said.title} lead={said.lead} here="sessions">
      <section class="panel flow tight">
        <header>
          <h2>{said.list}</h2>
          {hasOthers && (
            <PostForm action={routes.account.sessionEnd.href({ id: 'lainnya' }, language)}>
              <button class="link-button small">{said.endOthers}</button>
            </PostForm>
          )}
        </header>
        <ul class="follows">
          {sessions.map(session => (
            <Session key={session.handle} session={session} language={language} />
          ))}
        </ul>
        {!hasOthers && (
          <p class="empty-line">
            <Icon name="shield" />
            {said.only}
          </p>
        )}
      </section>
      <p class="small muted">
        {said.strange}
        {hasPassword && (
          <>
            , {said.password} <a href={routes.account.security.href({}, language)}>{said.security}</a>
          </>
        )}
        . {said.why}
      </p>
    </AccountPage>
  )
}

function Session({ session, language }: { session: OwnSession; language: Language }) {
  const said = text[language]
  const { agent, since, seenAt, isThis, handle, method } = session
  const name = agent ?? said.unknown
  return (
    <li>
      <div class="with">
        <span class="avatar">
          <Icon name="device" />
        </span>
        <span>
          <b>{name}</b>
          <span class="small muted">
            {said.since(shortDay(since, language))} {methodWords[language][method]}
            <br />
            {isThis ? said.now : said.seen(`${shortDay(seenAt, language)}, ${time(seenAt, language)}`)}
          </span>
        </span>
      </div>
      {isThis ? (
        <span class="tag">{said.here}</span>
      ) : (
        <PostForm action={routes.account.sessionEnd.href({ id: handle }, language)}>
          <button class="button small">
            {said.end}
            <span class="sr"> {name}</span>
          </button>
        </PostForm>
      )}
    </li>
  )
}
