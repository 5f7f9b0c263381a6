import {
  CHANNELS,
  type Channel,
  type Choice,
  NOTICE_EVENTS,
  type NoticeEvent,
  type Reach,
  isNeeded,
  isWanted,
} from '#core/notifications/rules/choices.ts'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { events, text } from './text.ts'

type Props = {
  visit: Visit
  reach: Reach
  choices: readonly Choice[]
  /** What may not be silent and was chosen to be */
  silenced: readonly NoticeEvent[]
}

/** Where each message goes: a box for each event and channel. */
export function NoticesPage({ visit, reach, choices, silenced }: Props) {
  const { language } = visit
  const said = text[language]
  const reached = CHANNELS.filter(channel => reach[channel])
  const [only] = reached.length === 1 ? reached : []
  return (
    <AccountPage visit={visit} title={said.title} lead={said.lead} here="notices" isRefused={silenced.length > 0}>
      {silenced.length > 0 && (
        <Flash tone="belum" role="alert">
          {said.silenced(silenced.map(event => events[language][event].name).join(', '))}
        </Flash>
      )}
      <PostForm action={routes.account.notices.href({}, language)} class="flow">
        <section class="table-scroll" aria-label={said.table} tabIndex={0}>
          <table class="table prefs">
            <caption class="sr">{said.table}</caption>
            <thead>
              <tr>
                <th scope="col">{said.event}</th>
                {reached.map(channel => (
                  <th key={channel} scope="col">
                    {said.channels[channel]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {NOTICE_EVENTS.map(event => (
                <Line key={event} {...{ event, language, reached, choices }} />
              ))}
            </tbody>
          </table>
        </section>
        <p class="small muted">
          {only ? said.onlyOne(said.inText[only]) : said.neededWhy} {said.discreet}
        </p>
        <Missing reach={reach} language={language} />
        <p>
          <Button look="primary">{said.save}</Button>
        </p>
      </PostForm>
    </AccountPage>
  )
}

type LineProps = {
  event: NoticeEvent
  language: Language
  reached: readonly Channel[]
  choices: readonly Choice[]
}

function Line({ event, language, reached, choices }: LineProps) {
  const said = text[language]
  const { name, what } = events[language][event]
  return (
    <tr>
      <th scope="row">
        {name} {isNeeded(event) && <span class="tag">{said.needed}</span>}
        <small>{what}</small>
      </th>
      {reached.map(channel => (
        <td key={channel}>
          {isNeeded(event) && reached.length === 1 ? (
            <span class="small muted">{said.always}</span>
          ) : (
            <input
              type="checkbox"
              name={channel}
              value={event}
              checked={isWanted(choices, event, channel)}
              aria-label={said.by(name, said.channels[channel])}
            />
          )}
        </td>
      ))}
    </tr>
  )
}

const Missing = ({ reach, language }: { reach: Reach; language: Language }) => (
  <>
    {CHANNELS.filter(channel => !reach[channel]).map(channel => (
      <p key={channel} class="small">
        {text[language].missing[channel]} <a href={routes.account.profile.href({}, language)}>{text[language].add}</a>.
      </p>
    ))}
  </>
)
