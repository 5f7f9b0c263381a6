import type { MiddlewareHandler } from 'hono'

/**
 * An address typed with a slash at its end means the one without. Slashes at its beginning go too: two of them would lead to
 * another site. Hono's own middleware sends on to the whole address as it reached us, which behind a proxy is not the public's.
 */
export const slashless: MiddlewareHandler = async (c, next) => {
  const isOpened = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!isOpened || c.req.path === '/' || !c.req.path.endsWith('/')) return next()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`/${pathname.replaceAll(/^\/+|\/+$/g, '')}${search}`, 301)
}
