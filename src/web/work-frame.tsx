import type { ComponentChildren } from 'preact'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { type Island, Page } from '#ui/page.tsx'
import { News, Ribbon } from './frame.tsx'
import { text } from './frame.text.ts'
import { routes } from './routes.ts'
import type { Account, Visit } from './visit.ts'

type Props = {
  visit: Visit & { account: Account }
  title: string
  isRefused?: boolean
  islands?: readonly Island[]
  isInbox?: boolean
  /** The queues of this officer, beside the page on a wide screen */
  queues?: readonly Queue[] | undefined
  children: ComponentChildren
}

export type Queue = { href: string; label: string; count?: number; isHere?: boolean; isHot?: boolean }

const said = text.id

/** The frame of every page for officers: dense, Indonesian, and not for search engines. */
export function WorkPage({ visit, title, isInbox, queues, children, ...page }: Props) {
  const { account } = visit
  return (
    <Page {...page} {...{ title }} language="id" sheet="work" class="kerja" robots="noindex, nofollow">
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
          <b>{account.name}</b>
          <small>{account.agency}</small>
        </p>
        <PostForm action={routes.signOut.href({}, 'id')}>
          <button class="button small">{said.signOut}</button>
        </PostForm>
      </header>
      <div class={queues ? 'desk with-queues' : 'desk'}>
        {queues && <Queues queues={queues} />}
        <main id="isi" tabIndex={-1}>
          <News visit={visit} />
          {children}
        </main>
      </div>
    </Page>
  )
}

const Queues = ({ queues }: { queues: readonly Queue[] }) => (
  <nav class="sidenav" aria-label="Antrean">
    {queues.map(({ href, label, count, isHere, isHot }) => (
      <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
        {label}
        {count !== undefined && <span class={isHot ? 'badge hot' : 'badge'}>{count}</span>}
      </a>
    ))}
  </nav>
)
