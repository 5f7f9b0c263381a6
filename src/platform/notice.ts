/** That something changed for an agency's queues: no more, because whoever hears it asks for what they may see. */
export type Notice = { readonly agencyId: number | null; readonly queues: readonly string[] }

export const NOTICE_CHANNEL = 'lapor'

type Asking = { query(text: string, values: unknown[]): Promise<unknown> }

/** Sent when the transaction commits. At most once in a transaction, and never in one that citizens wait for in numbers. */
export async function sayNotice(client: Asking, notice: Notice): Promise<void> {
  await client.query('select pg_notify($1, $2)', [NOTICE_CHANNEL, JSON.stringify(notice)])
}

/** Null when it is not one of ours. */
export function readNotice(payload: string | undefined): Notice | null {
  try {
    const notice: unknown = JSON.parse(payload ?? '')
    if (typeof notice !== 'object' || notice === null || !('agencyId' in notice) || !('queues' in notice)) return null
    const { agencyId, queues } = notice
    if (!(agencyId === null || typeof agencyId === 'number') || !Array.isArray(queues)) return null
    return { agencyId, queues: queues.filter(queue => typeof queue === 'string') }
  } catch {
    return null
  }
}
