/** What a browser remembers: one account, and the last few reports that it opened by access code (docs/decisions/0031). */
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Deps } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import { noteSeen } from '#core/people/operations/note-seen.ts'
import { findSession } from '#core/people/queries/find-session.ts'
import { SEEN_EVERY_MINUTES } from '#core/people/rules/session-lifetime.ts'
import { isSessionToken } from '#core/people/session-token.ts'
import type { Viewer } from '#core/people/viewer.ts'
import type { Cookies } from '#platform/http/cookies.ts'
import type { Language } from '#ui/language.ts'
import { returnPath } from './return-path.ts'
import { languageOf, routes } from './routes.ts'
import { SIGNED_OUT, answerSentInVain } from './sent-in-vain.tsx'
import { typedInto } from './typed.ts'
import type { Account, Visit } from './visit.ts'

export type SessionEnv = { Variables: { viewer: Viewer } }
export type OfficerEnv = { Variables: { viewer: Viewer; officer: Officer } }

const ACCOUNT = 'lapor_session'
const REPORTS = 'lapor_reports'

/** How many reports one browser keeps open by code; the one opened longest ago is closed for the next. */
const MOST_REPORTS = 5

type Opened = { readonly token: string; readonly expiresAt: Date }

/** Sets `c.var.viewer`. A browser without our cookies costs no query; what a signed-in person sees is not to be kept. */
export function knowViewer(deps: Pick<Deps, 'db' | 'clock'>, cookies: Cookies): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const viewer = await findSession(deps, sessionTokens(c, cookies))
    c.set('viewer', viewer)
    await next()
    if (viewer.kind !== 'stranger' && !c.res.headers.has('cache-control'))
      c.header('Cache-Control', 'private, no-store')
    const token = viewer.kind === 'account' ? accountToken(c, cookies) : null
    const kind = viewer.kind === 'account' && viewer.officer ? 'officer' : 'citizen'
    if (token !== null && isLongSince(token, kind, deps.clock.now())) await noteSeen(deps, token)
  }
}

/** Remembered here, so that only one request in a while costs a question; another process asks once more. */
const seen = new LRUCache<string, number>({ max: 10_000 })

function isLongSince(token: string, kind: 'officer' | 'citizen', now: Date): boolean {
  const last = seen.get(token)
  if (last !== undefined && Math.abs(now.getTime() - last) < SEEN_EVERY_MINUTES[kind] * 60_000) return false
  seen.set(token, now.getTime())
  return true
}

/** Every token this browser holds, for signing out of all of them. */
export function sessionTokens(c: Context, cookies: Cookies): readonly string[] {
  const account = accountToken(c, cookies)
  return [...(account === null ? [] : [account]), ...reportTokens(c, cookies)]
}

export function accountToken(c: Context, cookies: Cookies): string | null {
  const token = cookies.get(c, ACCOUNT)
  return token !== null && isSessionToken(token) ? token : null
}

const reportTokens = (c: Context, cookies: Cookies): readonly string[] =>
  (cookies.get(c, REPORTS) ?? '').split('.').filter(isSessionToken).slice(0, MOST_REPORTS)

export const agentOf = (c: Context): string | null => c.req.header('user-agent') ?? null

/** What a browser comes with to a new session: the token that it had until now, and what it calls itself. */
export const cameWith = (c: Context, cookies: Cookies) => ({ replacing: accountToken(c, cookies), agent: agentOf(c) })

export const rememberAccount = (c: Context, cookies: Cookies, { token, expiresAt }: Opened): void =>
  cookies.set(c, ACCOUNT, token, { expiresAt })

export function rememberReport(c: Context, cookies: Cookies, { token, expiresAt }: Opened): void {
  const open = [token, ...reportTokens(c, cookies)].slice(0, MOST_REPORTS)
  cookies.set(c, REPORTS, open.join('.'), { expiresAt })
}

export function forgetSessions(c: Context, cookies: Cookies): void {
  cookies.remove(c, ACCOUNT)
  cookies.remove(c, REPORTS)
}

/**
 * Lets officers pass, as `c.var.officer`. A stranger signs in first and then gets what they asked for; a form that was sent
 * too late leads back to the page it stood on, and what was written in it is shown again. For a citizen these pages are not there.
 */
export const requireOfficer: MiddlewareHandler<OfficerEnv> = async (c, next) => {
  const { viewer } = c.var
  if (viewer.kind !== 'account') {
    const signIn = routes.signIn.href({}, 'id', { kembali: askedFor(c) })
    const texts = await typedInto(c)
    if (texts.length === 0) return c.redirect(signIn, 303)
    return answerSentInVain(c, { language: 'id', said: SIGNED_OUT, href: signIn, texts })
  }
  if (!viewer.officer) return c.notFound()
  c.set('officer', viewer.officer)
  await next()
}

/** Where to lead back: to the page that was asked for, or that a form stood on. */
export function askedFor(c: Context): string | null {
  const asked = c.req.method === 'GET' || c.req.method === 'HEAD' ? c.req.url : (c.req.header('referer') ?? '')
  if (!URL.canParse(asked)) return null
  const { pathname, search } = new URL(asked)
  return returnPath(pathname + search)
}

/** What the frame of a page says about the one who asks for it. */
export const visitOf =
  ({ isDemo }: { isDemo: boolean }) =>
  (c: Context<SessionEnv>): Visit => {
    const { pathname, search } = new URL(c.req.url)
    const language = languageOf(pathname)
    return { language, address: pathname + search, account: accountOf(c.var.viewer, language), isDemo }
  }

const OWN: Record<Language, string> = { id: 'Laporan saya', en: 'My reports' }

function accountOf(viewer: Viewer, language: Language): Account | undefined {
  if (viewer.kind !== 'account') return undefined
  return { name: viewer.displayName ?? OWN[language], agency: viewer.agencyName ?? undefined }
}
