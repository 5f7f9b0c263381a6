import type { ComponentChildren } from 'preact'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import type { Island } from '#ui/page.tsx'
import { PublicPage } from '../frame.tsx'
import { routes } from '../routes.ts'
import type { Visit } from '../visit.ts'

export type AccountPlace = 'reports' | 'follows' | 'notices' | 'security' | 'sessions' | 'own' | 'profile'

type Props = {
  visit: Visit
  title: string
  /** Which tab this page belongs to */
  here: AccountPlace
  /** One sentence under the title */
  lead?: string
  /** The form came back with mistakes */
  isRefused?: boolean
  islands?: readonly Island[]
  children: ComponentChildren
}

/** The frame of a person's own pages: the way between them beside what each says. */
export function AccountPage({ visit, title, here, lead, children, ...page }: Props) {
  const { language } = visit
  return (
    <PublicPage
      {...page}
      {...(here === 'reports' && { here: 'own' })}
      visit={visit}
      title={title}
      robots="noindex, nofollow"
    >
      <div class="wrap account">
        <Nav here={here} language={language} />
        <div class="acc-main">
          <header>
            <h1>{title}</h1>
            {lead && <p class="muted">{lead}</p>}
          </header>
          {children}
        </div>
      </div>
    </PublicPage>
  )
}

type NavProps = { here: AccountPlace; language: Language }

/** Beside the page; on small screens, where seven would take three lines, behind the one that is open. */
function Nav({ here, language }: NavProps) {
  const said = words[language]
  const { icon } = TABS.find(({ place }) => place === here) ?? TABS[0]
  return (
    <nav class="acc-nav" aria-label={said.name}>
      <Tabs here={here} language={language} />
      <PostForm action={routes.signOut.href({}, language)} class="leave">
        <button class="link-button">
          <Icon name="out" />
          {said.leave}
        </button>
      </PostForm>
      <details>
        <summary>
          <Icon name={icon} />
          <span>
            <span class="sr">{said.name}: </span>
            {said[here]}
          </span>
          <span class="more">{said.more}</span>
        </summary>
        <Tabs here={here} language={language} />
      </details>
    </nav>
  )
}

const Tabs = ({ here, language }: NavProps) => (
  <ul>
    {TABS.map(({ place, icon, route }) => (
      <li key={place}>
        <a href={route.href({}, language)} aria-current={place === here ? 'page' : undefined}>
          <Icon name={icon} />
          {words[language][place]}
        </a>
      </li>
    ))}
  </ul>
)

type Tab = {
  readonly place: AccountPlace
  readonly icon: IconName
  readonly route: { readonly href: (params: Readonly<Record<never, string>>, language: Language) => string }
}

const TABS: readonly [Tab, ...Tab[]] = [
  { place: 'reports', icon: 'doc', route: routes.ownReports },
  { place: 'follows', icon: 'bell', route: routes.account.follows },
  { place: 'notices', icon: 'sms', route: routes.account.notices },
  { place: 'security', icon: 'key', route: routes.account.security },
  { place: 'sessions', icon: 'device', route: routes.account.sessions },
  { place: 'own', icon: 'download', route: routes.account.ownAccount },
  { place: 'profile', icon: 'user', route: routes.account.profile },
]

const words = {
  id: {
    name: 'Akun',
    reports: 'Laporan saya',
    follows: 'Diikuti',
    notices: 'Notifikasi',
    security: 'Keamanan',
    sessions: 'Sesi',
    own: 'Data saya',
    profile: 'Profil',
    leave: 'Keluar',
    more: 'Menu akun',
  },
  en: {
    name: 'Account',
    reports: 'My reports',
    follows: 'Following',
    notices: 'Notices',
    security: 'Security',
    sessions: 'Sessions',
    own: 'My data',
    profile: 'Profile',
    leave: 'Sign out',
    more: 'Account menu',
  },
} satisfies Record<Language, Record<AccountPlace | 'name' | 'leave' | 'more', string>>
