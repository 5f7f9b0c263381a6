import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Context } from 'hono'
import { ButtonLink } from '#ui/form/button.tsx'
import type { Language } from '#ui/language.ts'
import { render } from '#ui/page.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { type Refusal, type Way, statusOf, waysOf } from './refusals.ts'
import { text } from './text.ts'

type Named = { readonly key: string; readonly label: string }
type Props = { visit: Visit; provider: Named; refusal: Refusal; isLinking: boolean }

/** Why it did not work, and what does; with the status that belongs to it. */
export function refused(c: Context, props: Props): Response {
  const status: ContentfulStatusCode = statusOf(props.refusal)
  c.header('Cache-Control', 'no-store')
  if (status === 503) c.header('Retry-After', '60')
  return render(c, <RefusalPage {...props} />, status)
}

export function RefusalPage({ visit, provider, refusal, isLinking }: Props) {
  const { language } = visit
  const said = text[language]
  const { title, lead } = said.refusals[refusal](provider.label)
  const ways = isLinking ? (['links'] as const) : waysOf[refusal]
  return (
    <PublicPage visit={visit} title={title} robots="noindex">
      <div class="wrap auth">
        <div class="auth-box flow" data-refusal={refusal}>
          <h1>{title}</h1>
          <p>{lead}</p>
          {ways.map((way, place) => (
            <ButtonLink
              key={way}
              href={hrefOf(way, provider, language)}
              look={place === 0 ? 'primary' : 'plain'}
              isBlock
            >
              {way === 'again' ? said.again(provider.label) : said[LABELS[way]]}
            </ButtonLink>
          ))}
          {!isLinking && (
            <p class="small">
              <a href={routes.file.href({}, language)}>{said.file}</a>
            </p>
          )}
        </div>
      </div>
    </PublicPage>
  )
}

const LABELS = { 'sign-in': 'signIn', register: 'register', links: 'links', 'link-first': 'linkFirst' } as const

function hrefOf(way: Way, { key }: Named, language: Language): string {
  const links = routes.account.links.href({}, language)
  switch (way) {
    case 'again':
      return routes.signInElsewhere.href({ penyedia: key }, language)
    case 'links':
    case 'link-first':
      return links
    case 'register':
      return routes.register.href({}, language)
    case 'sign-in':
      return routes.signIn.href({}, language)
  }
}
