import type { Context } from 'hono'
import type { Deps } from '#core/deps.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import type { Language } from '#ui/language.ts'
import { takeFlash } from '../flash.ts'
import type { SessionEnv } from '../session.ts'
import type { Visit } from '../visit.ts'

/** What the pages of one's own account are handed. */
export type AccountNeeds = {
  readonly deps: Deps
  readonly cookies: Cookies
  readonly visitOf: (c: Context<SessionEnv>) => Visit
}

/** What has just happened, in the words of this page; what belongs to another page is said there or not at all. */
export function visitWithNews(
  { cookies, visitOf }: Pick<AccountNeeds, 'cookies' | 'visitOf'>,
  c: Context<SessionEnv>,
  news: Readonly<Record<string, Record<Language, string>>>,
): Visit {
  const visit = visitOf(c)
  const happened = takeFlash(c, cookies)
  const words = happened === null ? undefined : news[happened]?.[visit.language]
  return words === undefined ? visit : { ...visit, flash: { tone: 'selesai', words } }
}
