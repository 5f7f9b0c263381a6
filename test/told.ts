/** What the dispatcher and the worker do with events that are owed in the outbox, at once. */
import type { Deps } from '#core/deps.ts'
import type { Letter } from '#core/notifications/letter.ts'
import { sendNotification } from '#core/notifications/operations/send-notification.ts'
import { type TellOfEvents, tellOfEvents } from '#core/notifications/operations/tell-of-events.ts'
import type { TestDatabase } from './database.ts'

/** Notifications are made for all who are to be told; none is sent. */
export async function tellOfAll({ root }: TestDatabase, deps: Deps): Promise<void> {
  const { rows } = await root.query<{ payload: TellOfEvents }>(
    `delete from outbox where name = 'tell-of-events' returning payload`,
  )
  for (const { payload } of rows) await tellOfEvents(deps, payload)
}

/** They are sent, too, until nothing more is owed. */
export async function sendAll(database: TestDatabase, deps: Deps, deliver: (letter: Letter) => Promise<void>) {
  await tellOfAll(database, deps)
  const { rows } = await database.root.query<{ name: string; payload: { notificationId: number } }>(
    'delete from outbox returning name, payload',
  )
  for (const { name, payload } of rows)
    // one that fails would be tried again later
    if (name === 'send-notification')
      await sendNotification(deps, payload.notificationId, deliver).catch(() => undefined)
  if (rows.length > 0) await sendAll(database, deps, deliver)
}

/** What officers were told since one last asked: `answered penghubung.dishub.indramayu`. */
export async function officersTold({ root }: TestDatabase): Promise<readonly string[]> {
  const { rows } = await root.query<{ line: string }>(
    `with n as (update notifications set state = 'sent' where state = 'queued' returning kind, officer_id)
     select n.kind || ' ' || split_part(o.email::text, '@', 1) as line from n join officers o on o.id = n.officer_id order by 1`,
  )
  return rows.map(({ line }) => line)
}
