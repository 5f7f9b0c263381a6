import { EmptyState } from '#ui/empty-state.tsx'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { AccountPage } from '../frame.tsx'
import { text } from './text.ts'

/** A service that is linked, or could be. */
export type LinkRow = {
  /** Null: it is no longer configured, and can only be unlinked */
  readonly key: string | null
  readonly issuer: string
  readonly label: string
  /** As people read days; null: not linked */
  readonly linkedOn: string | null
  readonly usedOn: string | null
}

export type LinksProps = { visit: Visit; rows: readonly LinkRow[]; mistake: string | null }

export function LinksPage({ visit, rows, mistake }: LinksProps) {
  const { language } = visit
  const said = text[language]
  return (
    <AccountPage visit={visit} title={said.title} here="security" lead={said.lead}>
      {mistake && (
        <Flash tone="belum" role="alert">
          {mistake}
        </Flash>
      )}
      {rows.length === 0 ? (
        <EmptyState title={said.none} />
      ) : (
        <section class="panel">
          <header>
            <h2>{said.list}</h2>
          </header>
          <ul class="follows">
            {rows.map(row => (
              <Service key={row.issuer} row={row} language={language} />
            ))}
          </ul>
        </section>
      )}
      {rows.length > 0 && <p class="small muted">{said.noPassword}</p>}
      <p class="small">
        <a href={routes.account.security.href({}, language)}>{said.back}</a>
      </p>
    </AccountPage>
  )
}

function Service({ row, language }: { row: LinkRow; language: Language }) {
  const said = text[language]
  return (
    <li>
      <div class="with">
        <span class="avatar">
          <Icon name="link" />
        </span>
        <span>
          <b>{row.label}</b>
          <span class="small muted">{stateOf(row, said)}</span>
        </span>
      </div>
      <Act row={row} language={language} />
    </li>
  )
}

function stateOf({ key, linkedOn, usedOn }: LinkRow, said: (typeof text)[Language]): string {
  if (linkedOn === null) return said.notLinked
  const since = `${said.linkedOn(linkedOn)}, ${usedOn === null ? said.neverUsed : said.usedOn(usedOn)}`
  return key === null ? `${since}. ${said.gone}` : since
}

/** The name of the service is said to those who do not see which line a button stands in. */
function Act({ row: { key, issuer, label, linkedOn }, language }: { row: LinkRow; language: Language }) {
  const said = text[language]
  const isLinked = linkedOn !== null
  return (
    <PostForm action={(isLinked ? routes.account.linkRemoval : routes.account.links).href({}, language)}>
      <input type="hidden" name={isLinked ? 'issuer' : 'provider'} value={isLinked ? issuer : (key ?? '')} />
      <Button look={isLinked ? 'danger' : 'plain'} size="small">
        {isLinked ? said.unlink : said.link}
        <span class="sr"> {label}</span>
      </Button>
    </PostForm>
  )
}

type AwayProps = { visit: Visit; label: string; href: string }

/** The last page of ours. A link, because the content policy lets no form lead away from us. */
export function AwayPage({ visit, label, href }: AwayProps) {
  const said = text[visit.language]
  return (
    <AccountPage visit={visit} title={said.awayTitle(label)} here="security">
      <div class="panel flow">
        <p>{said.awayLead(label, new URL(href).host)}</p>
        <p class="row">
          <ButtonLink look="primary" href={href}>
            {said.away(label)}
          </ButtonLink>
          <a href={routes.account.links.href({}, visit.language)}>{said.stay}</a>
        </p>
      </div>
    </AccountPage>
  )
}
