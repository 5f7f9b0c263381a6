/** Who opened what somebody told of themselves: people one by one; what the service opens by itself, to write to them, in sum. */
import type { ComponentChildren } from 'preact'
import type { IdentityReads, ServiceReads } from '#core/people/vault/identity-reads.ts'
import { PURPOSES } from '#core/people/vault/purposes.ts'
import { number, shortMoment } from '#ui/format.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { grouped } from '#ui/tracking-number.tsx'
import { routes } from '#web/routes.ts'
import { text } from './text.ts'

export type Readings = {
  /** By officers, the latest first */
  reads: readonly IdentityReads[]
  byService: readonly ServiceReads[]
}

type Props = Readings & { language: Language }

export function Reads({ reads, byService, language }: Props) {
  const said = text[language]
  return (
    <section class="panel flow">
      <h2>{said.reads}</h2>
      <p class="small muted">{said.readsWhy}</p>
      <div class="flow tight">
        <h3>{said.byOfficers}</h3>
        {reads.length === 0 ? (
          <p class="empty-line">
            <Icon name="shield" />
            {said.noReads}
          </p>
        ) : (
          <ul class="follows">
            {reads.map(read => (
              <ByOfficer
                key={`${read.lastAt.getTime()} ${read.purpose} ${read.number ?? ''}`}
                read={read}
                language={language}
              />
            ))}
          </ul>
        )}
      </div>
      {byService.length > 0 && <ByService byService={byService} language={language} />}
    </section>
  )
}

function ByOfficer({ read, language }: { read: IdentityReads; language: Language }) {
  const said = text[language]
  const { lastAt, times, purpose, agencyName } = read
  return (
    <Line icon="eye" what={PURPOSES[purpose][language]}>
      {agencyName === null ? said.officerReads : said.ofAgency(agencyName)} · <Moment at={lastAt} language={language} />
      {times > 1 && ` · ${said.times(times, number(times, language))}`}
      {read.number !== null && (
        <>
          {' · '}
          {said.ofReport} <a href={routes.report.href({ nomor: read.number }, language)}>{grouped(read.number)}</a>
        </>
      )}
    </Line>
  )
}

function ByService({ byService, language }: Pick<Props, 'byService' | 'language'>) {
  const said = text[language]
  return (
    <div class="flow tight">
      <h3>{said.byService}</h3>
      <p class="small muted">{said.byServiceWhy}</p>
      <ul class="follows">
        {byService.map(({ purpose, times, lastAt }) => (
          <Line key={purpose} icon="send" what={PURPOSES[purpose][language]}>
            {said.times(times, number(times, language))}, {said.last} <Moment at={lastAt} language={language} />
          </Line>
        ))}
      </ul>
    </div>
  )
}

const Line = ({ icon, what, children }: { icon: IconName; what: string; children: ComponentChildren }) => (
  <li>
    <div class="with">
      <span class="avatar">
        <Icon name={icon} />
      </span>
      <span>
        <b>{what}</b>
        <span class="small muted">{children}</span>
      </span>
    </div>
  </li>
)

const Moment = ({ at, language }: { at: Date; language: Language }) => (
  <time dateTime={at.toISOString()}>{shortMoment(at, language)}</time>
)
