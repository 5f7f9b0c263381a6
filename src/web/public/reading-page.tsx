import type { ComponentChildren } from 'preact'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import type { Language } from '#ui/language.ts'
import { Contents, type Section } from '#ui/prose.tsx'
import { type Place, PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'

type Props = {
  visit: Visit
  title: string
  lead: string
  here?: Place
  sections: readonly Section[]
  children: ComponentChildren
}

const home: Record<Language, string> = { id: 'Beranda', en: 'Home' }

/** A page that is read from top to bottom, with its headings at the side. */
export function ReadingPage({ visit, title, lead, here, sections, children }: Props) {
  const { language } = visit
  return (
    <PublicPage visit={visit} title={title} description={lead} {...(here && { here })}>
      <div class="wrap">
        <Breadcrumb steps={[{ label: home[language], href: routes.home.href({}, language) }]} here={title} />
        <header class="page-head">
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
        </header>
        <div class="split">
          <div>{children}</div>
          <aside class="sticky">
            <Contents sections={sections} />
          </aside>
        </div>
      </div>
    </PublicPage>
  )
}
