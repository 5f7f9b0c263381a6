import type { Context } from 'hono'
import type { Deps } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import type { AccountViewer } from '#core/people/viewer.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Account, Visit } from '#web/visit.ts'
import { KEYS_COOKIE, KEYS_OFF } from './keys.ts'
import type { Hub } from './live/hub.ts'

/** What every page for officers is handed. */
export type Needs = {
  readonly deps: Deps
  readonly cookies: Cookies
  readonly visitOf: (c: Context<SessionEnv>) => Visit
  /** Keeps open pages up to date. */
  readonly live?: Hub | undefined
}

export type WorkContext = Context<SessionEnv>
export type WorkVisit = Visit & {
  account: Account
  /** Single keys, which some switch off */
  hasKeys?: boolean
  /** Where the page hears what moves; nowhere for one that nobody is signed in for */
  stream?: string
}
export type OfficerViewer = AccountViewer & { readonly officer: Officer }

/** Officers' pages are Indonesian, and their frame names who is signed in. */
export function workVisit({ visitOf, cookies }: Pick<Needs, 'visitOf' | 'cookies'>, c: WorkContext): WorkVisit {
  const visit = visitOf(c)
  const hasKeys = cookies.get(c, KEYS_COOKIE) !== KEYS_OFF
  return {
    ...visit,
    language: 'id',
    account: visit.account ?? { name: 'Petugas' },
    hasKeys,
    stream: routes.officers.live.href({}),
  }
}

/** Behind `requireOfficer` there is always one. */
export function officerViewer({ var: { viewer } }: WorkContext): OfficerViewer {
  const officer = viewer.kind === 'account' ? viewer.officer : null
  if (viewer.kind !== 'account' || !officer) throw new Error('Only officers get past the door of these pages')
  return { ...viewer, officer }
}
