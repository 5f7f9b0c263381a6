import { type Context, Hono } from 'hono'
import { emptyForm } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { challengeFor } from '#web/pressure/gate.ts'
import { routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { askAgain, askByContact } from './ask.ts'
import { type Asked, askedIn } from './asked.ts'
import type { EnteringNeeds } from './needs.ts'
import { showAskFirst, showCode, showContact } from './shown.tsx'
import { takeTyped } from './take.ts'

type Page = Context<SessionEnv>

/** `/masuk/kode`: asks where the code should go, and takes it; for signing in, and for registering once the contact is given. */
export function codeController(needs: EnteringNeeds) {
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.enterByCode.patterns) {
    app.get(pattern, show)
    app.post(pattern, answer)
  }
  return app

  async function show(c: Page): Promise<Response> {
    const asked = waiting(c)
    if (asked && c.req.query('ganti') === undefined) return showCode(needs, c, asked, emptyForm, 200)
    const challenge = await challengeFor(needs, 'sign-in')
    return showContact(needs, c, { purpose: 'sign-in', form: emptyForm, challenge }, 200)
  }

  async function answer(c: Page): Promise<Response> {
    const { fields } = await readBody(c)
    if (fields.has('identifier')) return askByContact(needs, c, 'sign-in', fields)
    const asked = waiting(c)
    if (!asked) return showAskFirst(needs, c, 'sign-in')
    return fields.has('again') ? askAgain(needs, c, asked) : takeTyped(needs, c, asked, fields)
  }

  /** A forgotten password has a page of its own. */
  function waiting(c: Page): Asked | null {
    const asked = askedIn(c, needs.cookies, needs.deps.clock.now())
    return asked?.purpose === 'reset' ? null : asked
  }
}
