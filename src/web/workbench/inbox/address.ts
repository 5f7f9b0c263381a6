/** The inbox's address: which queue, what is searched for, from where the page begins. Anything else it says is ignored. */
import type { InboxCursor } from '#core/reports/queries/list-inbox.ts'
import type { Queue } from '#core/reports/rules/queues.ts'
import { KINDS, type Kind, STATUSES, type Status } from '#core/reports/rules/terms.ts'
import { routes } from '#web/routes.ts'
import { QUEUE_NAMES } from '../words.ts'

export type InboxAddress = {
  readonly queue: Queue
  readonly text: string
  readonly kind: Kind | undefined
  readonly status: Status | undefined
  readonly after: InboxCursor | undefined
}

type Asked = (name: string) => string | undefined

/** @param queues those of the officer; the first is opened when none is named, all of them when something is searched for */
export function readAddress(asked: Asked, queues: readonly Queue[]): InboxAddress {
  const text = (asked('q') ?? '').slice(0, 200).trim()
  const named = queues.find(queue => QUEUE_NAMES[queue] === asked('antrean'))
  const usual = text ? queues.find(queue => queue === 'all') : queues[0]
  return {
    queue: named ?? usual ?? 'all',
    text,
    kind: KINDS.find(kind => kind === asked('jenis')),
    status: STATUSES.find(status => status === asked('status')),
    after: cursorOf(asked('setelah')),
  }
}

export function inboxHref({ queue, text, kind, status, after }: Partial<InboxAddress>): string {
  return routes.officers.inbox.href(
    {},
    {
      antrean: queue && QUEUE_NAMES[queue],
      q: text,
      jenis: kind,
      status,
      setelah: after && `${after.at ?? 'akhir'}-${after.id}`,
    },
  )
}

function cursorOf(text: string | undefined): InboxCursor | undefined {
  const [, at, id] = /^(akhir|\d{1,14})-(\d{1,15})$/.exec(text ?? '') ?? []
  return at && id ? { at: at === 'akhir' ? null : Number(at), id: Number(id) } : undefined
}
