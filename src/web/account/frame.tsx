import type { ComponentChildren } from 'preact'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import type { Island } from '#ui/page.tsx'
import { PublicPage } from '../frame.tsx'
import { routes } from '../routes.ts'
import type { Visit } from '../visit.ts'

export type AccountPlace = 'reports' | 'follows' | 'notices' | 'security' | 'links' | 'sessions' | 'own' | 'profile'

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
  const said = words[language]
  return (
    <PublicPage
      {...page}
      {...(here === 'reports' && { here: 'own' })}
      visit={visit}
      title={title}
      robots="noindex, nofollow"
    >
      <div class="wrap account">
        <nav class="acc-nav" aria-label={said.name}>
          <ul>
            {TABS.map(({ place, icon, route }) => (
              <li key={place}>
                <a href={route.href({}, language)} aria-current={place === here ? 'page' : undefined}>
                  <Icon name={icon} />
                  {said[place]}
                </a>
              </li>
            ))}
          </ul>
          <PostForm action={routes.signOut.href({}, language)} class="leave">
            <button class="link-button">
              <Icon name="out" />
              {said.leave}
            </button>
          </PostForm>
        </nav>
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

type Tab = {
  readonly place: AccountPlace
  readonly icon: IconName
  readonly route: { readonly href: (params: Readonly<Record<never, string>>, language: Language) => string }
}

const TABS: readonly Tab[] = [
  { place: 'reports', icon: 'doc', route: routes.ownReports },
  { place: 'follows', icon: 'bell', route: routes.account.follows },
  { place: 'notices', icon: 'sms', route: routes.account.notices },
  { place: 'security', icon: 'key', route: routes.account.security },
  { place: 'links', icon: 'link', route: routes.account.links },
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
    links: 'Tautan',
    sessions: 'Sesi',
    own: 'Data saya',
    profile: 'Profil',
    leave: 'Keluar',
  },
  en: {
    name: 'Account',
    reports: 'My reports',
    follows: 'Following',
    notices: 'Notices',
    security: 'Security',
    links: 'Linked sign-ins',
    sessions: 'Sessions',
    own: 'My data',
    profile: 'Profile',
    leave: 'Sign out',
  },
} satisfies Record<Language, Record<AccountPlace | 'name' | 'leave', string>>
