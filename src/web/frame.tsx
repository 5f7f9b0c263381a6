import type { ComponentChildren } from 'preact'
import { Flash } from '#ui/flash.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import type { Language } from '#ui/language.ts'
import { type Island, Page, type PageProps } from '#ui/page.tsx'
import { SiteFooter } from '#ui/site-footer.tsx'
import { SiteHeader } from '#ui/site-header.tsx'
import { text } from './frame.text.ts'
import { inLanguage, routes } from './routes.ts'
import type { Visit } from './visit.ts'

export type Place = 'reports' | 'track' | 'about' | 'help' | 'own'

type Props = Pick<PageProps, 'title' | 'description' | 'robots' | 'isRefused' | 'class'> & {
  visit: Visit
  /** Which link of the header is this page's own */
  here?: Place
  islands?: readonly Island[]
  /** There is no such page in English, so none is offered. A report in the words of its reporter still has both addresses. */
  isIndonesianOnly?: boolean
  children: ComponentChildren
}

/** The frame of every page for citizens. */
export function PublicPage({ visit, here, isIndonesianOnly = false, children, ...page }: Props) {
  const { language } = visit
  const languages = isIndonesianOnly ? [] : (['id', 'en'] as const)
  const alternates = languages.map(one => ({ language: one, href: inLanguage(visit.address, one) }))
  return (
    <Page {...page} {...{ language, alternates }} sheet="app">
      <Ribbon visit={visit} />
      <SiteHeader
        {...headerWords(language)}
        links={linksOf(language).map(({ place, ...link }) => ({ ...link, isHere: place === here }))}
        account={<AccountLinks visit={visit} isOwn={here === 'own'} hasOther={!isIndonesianOnly} />}
      />
      <main id="isi" tabIndex={-1}>
        <News visit={visit} />
        {children}
      </main>
      <Footer language={language} />
    </Page>
  )
}

const homeOf = (language: Language) => ({ href: routes.home.href({}, language), label: text[language].home })

const headerWords = (language: Language) => ({
  home: homeOf(language),
  name: text[language].nav,
  menu: text[language].menu,
  action: { href: routes.file.href({}, language), label: text[language].file, short: text[language].fileShort },
})

const linksOf = (language: Language): readonly { place: Place; href: string; label: string }[] => [
  { place: 'reports', href: routes.reports.href({}, language), label: text[language].reports },
  { place: 'track', href: routes.track.href({}, language), label: text[language].track },
  { place: 'about', href: routes.about.href({}, language), label: text[language].about },
  { place: 'help', href: routes.help.href({}, language), label: text[language].help },
]

type AccountProps = { visit: Visit; isOwn: boolean; hasOther: boolean }

function AccountLinks({ visit: { language, account, address }, isOwn, hasOther }: AccountProps) {
  const said = text[language]
  const other = language === 'id' ? 'en' : 'id'
  return (
    <>
      {hasOther && (
        <a href={inLanguage(address, other)} lang={other} hreflang={other}>
          {said.otherLanguage}
        </a>
      )}
      {!account && <a href={routes.signIn.href({}, language)}>{said.signIn}</a>}
      {account?.agency && <a href={routes.officers.inbox.href({})}>{said.inbox}</a>}
      {account?.agency && (
        <a class="who" href={routes.account.security.href({}, language)}>
          {account.name}
        </a>
      )}
      {account && !account.agency && (
        <a class="who" href={routes.ownReports.href({}, language)} aria-current={isOwn ? 'page' : undefined}>
          {account.name}
        </a>
      )}
      {account && (
        <PostForm action={routes.signOut.href({}, language)}>
          <button class="leave">{said.signOut}</button>
        </PostForm>
      )}
    </>
  )
}

/** What has just happened, first in the page that follows. */
export const News = ({ visit: { flash } }: { visit: Visit }) =>
  flash ? (
    <div class="wrap news">
      <Flash {...flash} role="status">
        {flash.words}
        {flash.next && <Next {...flash.next} />}
      </Flash>
    </div>
  ) : null

/** The one after it, where there is a row of them. */
const Next = ({ href, label }: { href: string; label: string }) => (
  <a class="next" href={href} data-key="n" aria-keyshortcuts="n">
    {label}
    <kbd aria-hidden="true">N</kbd>
  </a>
)

/** A world of invented reports says so on every page, with the two things a person who tries it out looks for. */
export function Ribbon({ visit: { language, isDemo } }: { visit: Visit }) {
  if (!isDemo) return null
  const said = text[language]
  return (
    <section class="ribbon" aria-label={said.ribbonName}>
      <p class="wrap">
        <span>{said.ribbon}</span>
        <a href={routes.dev.outbox.href({})}>{said.outbox}</a>
        <a href={routes.dev.clock.href({})}>{said.clock}</a>
      </p>
    </section>
  )
}

function Footer({ language }: { language: Language }) {
  const said = text[language]
  const about = routes.about.href({}, language)
  const help = routes.help.href({}, language)
  const columns = [
    {
      title: said.service,
      links: [
        { href: routes.file.href({}, language), label: said.file },
        { href: routes.track.href({}, language), label: said.trackReport },
        { href: routes.reports.href({}, language), label: said.publicReports },
        said.emergency,
      ],
    },
    {
      title: said.learn,
      links: [
        { href: `${about}#langkah`, label: said.steps },
        { href: `${about}#batas-waktu`, label: said.limits },
        { href: help, label: said.questions },
      ],
    },
    {
      title: said.rights,
      links: [
        { href: routes.privacyPolicy.href({}, language), label: said.privacy },
        { href: routes.terms.href({}, language), label: said.terms },
        { href: `${about}#ombudsman`, label: said.ombudsman },
        { href: `${help}#aksesibilitas`, label: said.accessibility },
      ],
    },
  ]
  return (
    <SiteFooter home={homeOf(language)} about={said.slogan} columns={columns} fine={[said.openSource, said.regions]} />
  )
}
