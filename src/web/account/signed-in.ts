import type { Context, MiddlewareHandler } from 'hono'
import type { AccountViewer } from '#core/people/viewer.ts'
import { languageOf, routes } from '../routes.ts'
import { type SessionEnv, askedFor } from '../session.ts'

/**
 * Lets whoever is signed in pass, officers too; everybody else signs in first and comes back. A form
 * that was sent too late leads back to the page it stood on. What these pages say is never kept by a browser.
 */
export const requireAccount: MiddlewareHandler<SessionEnv> = async (c, next) => {
  const { viewer } = c.var
  c.header('Cache-Control', 'private, no-store')
  if (viewer.kind !== 'account') {
    return c.redirect(routes.signIn.href({}, languageOf(c.req.path), { kembali: askedFor(c) }), 303)
  }
  await next()
}

/** Behind `requireAccount` there is always one. */
export function accountOf({ var: { viewer } }: Context<SessionEnv>): AccountViewer {
  if (viewer.kind !== 'account') throw new Error('Only accounts get past the door of these pages')
  return viewer
}
