import { type Decision, refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { type Choice, type NoticeEvent, silenced } from '#core/notifications/rules/choices.ts'
import { saveChoices } from '#core/notifications/store.ts'
import { findOwnReach } from '../queries/find-own-reach.ts'

type Silenced = { readonly ok: false; readonly refusal: 'silences-needed'; readonly events: readonly NoticeEvent[] }

/** Which messages this account wants. Some of them have to reach it somewhere. */
export async function changeNotices(
  { db }: Pick<Deps, 'db'>,
  accountId: AccountId,
  choices: readonly Choice[],
): Promise<Extract<Decision<null, never, never>, { ok: true }> | Silenced> {
  return db.transaction().execute(async tx => {
    const reach = await findOwnReach(tx, accountId)
    const events = reach.email || reach.sms ? silenced(reach, choices) : []
    if (events.length > 0) return { ...refuse('silences-needed'), events }
    await saveChoices(tx, accountId, choices)
    return { ok: true, state: null, events: [] }
  })
}
