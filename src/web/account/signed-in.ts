import type { Context, MiddlewareHandler } from 'hono'
import type { AccountViewer } from '#core/people/viewer.ts'
import { returnPath } from '../return-path.ts'
import { languageOf, routes } from '../routes.ts'
import type { SessionEnv } from '../session.ts'

export type AccountEnv = { Variables: SessionEnv['Variables'] & { account: AccountViewer } }

/**
 * Lets whoever is signed in pass, as `c.var.account`, officers too; everybody else signs in first and comes back. A form
 * that was sent too late leads back to the page it stood on. What these pages say is never kept by a browser.
 */
export const requireAccount: MiddlewareHandler<AccountEnv> = async (c, next) => {
  const { viewer } = c.var
  c.header('Cache-Control', 'private, no-store')
  if (viewer.kind !== 'account') {
    return c.redirect(routes.signIn.href({}, languageOf(c.req.path), { kembali: askedFor(c) }), 303)
  }
  c.set('account', viewer)
  await next()
}

function askedFor(c: Context): string | undefined {
  const asked = c.req.method === 'GET' || c.req.method === 'HEAD' ? c.req.url : (c.req.header('referer') ?? '')
  if (!URL.canParse(asked)) return undefined
  const { pathname, search } = new URL(asked)
  return returnPath(pathname + search) ?? undefined
}
