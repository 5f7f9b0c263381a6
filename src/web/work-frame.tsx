import type { ComponentChildren } from 'preact'
import { PostForm } from '#ui/form/post-form.tsx'
import { number } from '#ui/format.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { type Island, Page } from '#ui/page.tsx'
import { News, Ribbon } from './frame.tsx'
import { text } from './frame.text.ts'
import { routes } from './routes.ts'
import type { Account, Visit } from './visit.ts'

type Props = {
  visit: Visit & { account: Account; hasKeys?: boolean; stream?: string }
  title: string
  isRefused?: boolean
  islands?: readonly Island[]
  isInbox?: boolean
  /** What stands beside the page on a wide screen, and above it on a phone */
  beside?: readonly NavSection[] | undefined
  /** The panes of the page fill the window and scroll by themselves, where there is room */
  hasPanes?: boolean
  children: ComponentChildren
}

export type NavSection = { heading: string; links: readonly NavLink[] }
export type NavLink = {
  href: string
  label: string
  icon: IconName
  count?: number
  /** By which it is found and renewed while the page is open */
  countId?: string
  isHere?: boolean
  isHot?: boolean
}

const said = text.id

/** The frame of every page for officers: dense, Indonesian, and not for search engines. */
export function WorkPage({ visit, title, isInbox, beside, hasPanes, islands = [], children, ...page }: Props) {
  const { account } = visit
  return (
    <Page
      {...page}
      {...{ title }}
      islands={['workbench', ...islands]}
      language="id"
      sheet="work"
      class={hasPanes ? 'kerja inbox' : 'kerja'}
      robots="noindex, nofollow"
    >
      <Ribbon visit={visit} />
      <header class="topbar">
        <Logo href={routes.home.href({}, 'id')} home={said.home} />
        <nav aria-label={said.nav}>
          <a href={routes.officers.inbox.href({})} aria-current={isInbox ? 'page' : undefined}>
            <Icon name="inbox" />
            {said.inbox}
          </a>
        </nav>
        <p class="org">
          <a href={routes.account.security.href({}, 'id')}>
            <b>{account.name}</b>
          </a>
          <small>{account.agency}</small>
        </p>
        <a
          class="button small quiet shortcuts"
          href={routes.officers.shortcuts.href({})}
          data-key="?"
          aria-label="Pintasan papan ketik"
        >
          <kbd aria-hidden="true">?</kbd>
        </a>
        <PostForm action={routes.signOut.href({}, 'id')}>
          <button class="button small">{said.signOut}</button>
        </PostForm>
      </header>
      <div
        class={beside ? 'desk with-queues' : 'desk'}
        data-live={visit.stream}
        data-keys={visit.hasKeys === false ? 'mati' : undefined}
      >
        {beside && <Beside sections={beside} />}
        <main id="isi" tabIndex={-1}>
          <News visit={visit} />
          <p id="sambungan" class="live-state" role="status" />
          {children}
        </main>
      </div>
    </Page>
  )
}

const Beside = ({ sections }: { sections: readonly NavSection[] }) => (
  <nav class="sidenav" aria-label={sections[0]?.heading}>
    {sections.map(({ heading, links }, at) => (
      <div key={heading} class={at === 0 ? 'strip' : undefined}>
        <h2>{heading}</h2>
        {links.map(({ href, label, icon, count, countId, isHere, isHot }) => (
          <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
            <Icon name={icon} />
            <span class="name">{label}</span>
            {count !== undefined && (
              <span class={isHot ? 'badge hot' : 'badge'} id={countId}>
                {number(count, 'id')}
              </span>
            )}
          </a>
        ))}
      </div>
    ))}
  </nav>
)
