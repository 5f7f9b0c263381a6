import { Hono } from 'hono'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { KEYS_COOKIE, KEYS_OFF } from '../keys.ts'
import { type Needs, type WorkContext, workVisit } from '../needs.ts'
import { ShortcutsPage } from './page.tsx'

const YEAR_MS = 365 * 86_400_000

export function shortcutsController(needs: Needs) {
  const { pattern, href } = routes.officers.shortcuts
  return new Hono<SessionEnv>()
    .get(pattern, c => render(c, <ShortcutsPage visit={workVisit(needs, c)} />))
    .post(pattern, switchKeys)

  /** For this browser, because it is a matter of the hand and the machine before it. */
  async function switchKeys(c: WorkContext): Promise<Response> {
    const wanted = (await readBody(c)).fields.get('pintasan')?.[0]
    if (wanted === KEYS_OFF) {
      const expiresAt = new Date(needs.deps.clock.now().getTime() + YEAR_MS)
      needs.cookies.set(c, KEYS_COOKIE, KEYS_OFF, { expiresAt })
    } else needs.cookies.remove(c, KEYS_COOKIE)
    return c.redirect(href({}), 303)
  }
}
