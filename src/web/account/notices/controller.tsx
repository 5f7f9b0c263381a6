import { type Context, Hono } from 'hono'
import { findChoices } from '#core/notifications/queries/find-choices.ts'
import {
  CHANNELS,
  type Choice,
  NOTICE_EVENTS,
  type NoticeEvent,
  type Reach,
  isNeeded,
} from '#core/notifications/rules/choices.ts'
import { changeNotices } from '#core/people/own/operations/change-notices.ts'
import { findOwnReach } from '#core/people/own/queries/find-own-reach.ts'
import { requireWithin } from '#core/people/pressure/within.ts'
import type { Fields } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { render } from '#ui/page.tsx'
import { rememberFlash } from '#web/flash.ts'
import { languageOf, routes } from '#web/routes.ts'
import type { SessionEnv } from '#web/session.ts'
import { type AccountNeeds, visitWithNews } from '../needs.ts'
import { accountOf, requireAccount } from '../signed-in.ts'
import { NoticesPage } from './page.tsx'
import { news } from './text.ts'

type Shown = { readonly choices: readonly Choice[]; readonly silenced: readonly NoticeEvent[] }

/** `/akun/notifikasi`: which messages somebody wants, and where. */
export function noticesController(needs: AccountNeeds) {
  const { deps, cookies } = needs
  const app = new Hono<SessionEnv>()
  for (const pattern of routes.account.notices.patterns) {
    app.get(pattern, requireAccount, async c =>
      show(c, { choices: await findChoices(deps.db, accountOf(c).accountId), silenced: [] }),
    )
    app.post(pattern, requireAccount, change)
  }
  return app

  async function show(c: Context<SessionEnv>, shown: Shown, status: 200 | 422 = 200): Promise<Response> {
    const reach = await findOwnReach(deps.db, accountOf(c).accountId)
    return render(c, <NoticesPage visit={visitWithNews(needs, c, news)} reach={reach} {...shown} />, status)
  }

  async function change(c: Context<SessionEnv>): Promise<Response> {
    const { accountId } = accountOf(c)
    await requireWithin(deps.db, 'own account', { account: accountId })
    const { fields } = await readBody(c)
    const reach = await findOwnReach(deps.db, accountId)
    const choices = choicesIn(fields, reach, await findChoices(deps.db, accountId))
    const changed = await changeNotices(deps, accountId, choices)
    if (!changed.ok) return show(c, { choices, silenced: changed.events }, 422)
    rememberFlash(c, cookies, 'notifikasi-simpan')
    return c.redirect(routes.account.notices.href({}, languageOf(c.req.path)), 303)
  }
}

/** A box that was not shown, because nothing reaches the person there or nothing else does, leaves what was chosen before. */
function choicesIn(fields: Fields, reach: Reach, before: readonly Choice[]): readonly Choice[] {
  const reached = CHANNELS.filter(channel => reach[channel])
  const isShown = ({ event, channel }: Pick<Choice, 'event' | 'channel'>) =>
    reach[channel] && !(isNeeded(event) && reached.length === 1)
  const shown = reached.flatMap(channel =>
    NOTICE_EVENTS.map(event => ({ event, channel, isWanted: (fields.get(channel) ?? []).includes(event) })).filter(
      isShown,
    ),
  )
  return [...before.filter(one => !isShown(one)), ...shown]
}
