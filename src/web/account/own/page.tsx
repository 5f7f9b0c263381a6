import type { IdentityReads } from '#core/people/vault/identity-reads.ts'
import { PURPOSES } from '#core/people/vault/purposes.ts'
import { ButtonLink } from '#ui/form/button.tsx'
import { number, shortMoment } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { grouped } from '#ui/tracking-number.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { text } from './text.ts'

type Props = { visit: Visit; reads: readonly IdentityReads[]; isOfficer: boolean }

/** What the service keeps of somebody: a copy, who looked, and the way out. */
export function OwnAccountPage({ visit, reads, isOfficer }: Props) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage visit={visit} title={said.title} lead={said.lead} here="own">
      <section class="panel flow tight">
        <h2>{said.download}</h2>
        <p class="small muted">{said.downloadWhy}</p>
        <p>
          <ButtonLink icon="download" href={routes.account.download.href({}, language)}>
            {said.downloadNow}
          </ButtonLink>
        </p>
      </section>
      <Reads reads={reads} language={language} />
      <section class="panel dangerzone flow tight">
        <h2>{said.erase}</h2>
        {isOfficer ? (
          <p class="small">{said.officer}</p>
        ) : (
          <>
            <p class="small">{said.eraseShort}</p>
            <p>
              <ButtonLink look="danger" href={routes.account.erasure.href({}, language)}>
                {said.eraseGo}
              </ButtonLink>
            </p>
          </>
        )}
      </section>
    </AccountPage>
  )
}

/** In words, the latest first. */
function Reads({ reads, language }: { reads: readonly IdentityReads[]; language: Language }) {
  const said = text[language]
  return (
    <section class="panel flow tight">
      <h2>{said.reads}</h2>
      <p class="small muted">{said.readsWhy}</p>
      {reads.length === 0 ? (
        <p class="empty-line">
          <Icon name="shield" />
          {said.noReads}
        </p>
      ) : (
        <ul class="follows">
          {reads.map(read => (
            <li key={`${read.lastAt.getTime()} ${read.purpose} ${read.number ?? ''}`}>
              <Read read={read} language={language} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Read({ read, language }: { read: IdentityReads; language: Language }) {
  const said = text[language]
  const { lastAt, times, purpose, by, agencyName } = read
  const who = by === 'officer' && agencyName !== null ? said.ofAgency(agencyName) : said.by[by]
  return (
    <div class="with">
      <span class="avatar">
        <Icon name={by === 'officer' ? 'eye' : by === 'system' ? 'send' : 'user'} />
      </span>
      <span>
        <b>{PURPOSES[purpose][language]}</b>
        <span class="small muted">
          {who} · <time dateTime={lastAt.toISOString()}>{shortMoment(lastAt, language)}</time>
          {times > 1 && ` · ${said.times(number(times, language))}`}
          {read.number !== null && (
            <>
              {' · '}
              {said.ofReport} <a href={routes.report.href({ nomor: read.number }, language)}>{grouped(read.number)}</a>
            </>
          )}
        </span>
      </span>
    </div>
  )
}
