import { EmptyState } from '#ui/empty-state.tsx'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Table } from '#ui/table.tsx'
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
    <AccountPage visit={visit} title={said.title} here="links" lead={said.lead}>
      {mistake && (
        <Flash tone="belum" role="alert">
          {mistake}
        </Flash>
      )}
      {rows.length === 0 ? (
        <EmptyState title={said.none} />
      ) : (
        <Table
          caption={said.caption}
          isCaptionHidden
          columns={[
            { key: 'label', label: language === 'id' ? 'Layanan' : 'Service' },
            { key: 'state', label: language === 'id' ? 'Keadaan' : 'State' },
            { key: 'act', label: language === 'id' ? 'Tindakan' : 'Action' },
          ]}
          rows={rows.map(row => ({
            id: row.issuer,
            cells: { label: row.label, state: stateOf(row, said), act: <Act row={row} visit={visit} /> },
          }))}
        />
      )}
    </AccountPage>
  )
}

function stateOf({ key, linkedOn, usedOn }: LinkRow, said: (typeof text)[keyof typeof text]): string {
  if (linkedOn === null) return said.notLinked
  const since = `${said.linkedOn(linkedOn)}, ${usedOn === null ? said.neverUsed : said.usedOn(usedOn)}`
  return key === null ? `${since}. ${said.gone}` : since
}

function Act({ row: { key, issuer, label, linkedOn }, visit: { language } }: { row: LinkRow; visit: Visit }) {
  const said = text[language]
  if (linkedOn !== null) {
    return (
      <PostForm action={routes.account.linkRemoval.href({}, language)}>
        <input type="hidden" name="issuer" value={issuer} />
        <Button look="danger" size="small">
          {said.unlink(label)}
        </Button>
      </PostForm>
    )
  }
  return (
    <PostForm action={routes.account.links.href({}, language)}>
      <input type="hidden" name="provider" value={key ?? ''} />
      <Button size="small">{said.link(label)}</Button>
    </PostForm>
  )
}

type AwayProps = { visit: Visit; label: string; href: string }

/** The last page of ours. A link, because the content policy lets no form lead away from us. */
export function AwayPage({ visit, label, href }: AwayProps) {
  const said = text[visit.language]
  return (
    <AccountPage visit={visit} title={said.awayTitle(label)} here="links">
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
