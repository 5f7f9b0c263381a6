/**
 * What sends SMS. No gateway is bound to the service: which operator an installation has is its own affair, and each is one
 * function of this shape, chosen in src/main/post.ts. Until there is one, a demonstration shows messages at /dev/outbox.
 */
import type { Sms } from './sms.ts'

export type SmsGateway = {
  /** Resolves once the gateway has taken the message; throws when it has not, and the job tries again. */
  send(sms: Sms): Promise<void>
}

/** @param show keeps a message where whoever tries the service out can read it */
export const outboxGateway = (show: (sms: Sms) => Promise<void>): SmsGateway => ({ send: show })
