import type { Deps } from '#core/deps.ts'
import type { Channel } from '../rules/choices.ts'
import { saveShown } from '../store.ts'

export type ShownMail = {
  readonly notificationId: number | null
  readonly address: string
  readonly channel: Channel
  readonly subject: string
  readonly body: string
}

/** In a demonstration: keeps a mail where whoever tries the service out can read it. */
export async function showInOutbox({ db, clock }: Deps, mail: ShownMail): Promise<void> {
  await saveShown(db, { ...mail, at: clock.now() })
}
