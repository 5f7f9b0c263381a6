/** How messages leave: by SMTP where it is set; in a demonstration they are also shown at /dev/outbox, as SMS are until a gateway is set. */
import { type Mail, mailOf } from '#channels/email/mail.ts'
import { smtpPost } from '#channels/email/smtp.ts'
import { type SmsGateway, outboxGateway } from '#channels/sms/gateway.ts'
import { type Sms, smsOf } from '#channels/sms/sms.ts'
import type { Deliver } from '#core/notifications/letter.ts'
import { showInOutbox } from '#core/notifications/operations/show-in-outbox.ts'
import type { Config } from '#platform/config.ts'
import type { Stopping } from '#platform/stopping.ts'
import type { Ground } from './ground.ts'

/** Until a gateway is bound here, only a demonstration has one: the outbox. Whoever asks for an SMS elsewhere is told so. */
export const hasSms = ({ isDemo }: Pick<Config, 'isDemo'>): boolean => isDemo

export function openPost({ config, deps }: Ground, stops: Stopping): Deliver {
  const smtp = config.smtpUrl ? smtpPost({ url: config.smtpUrl, from: config.mailFrom, origin: config.origin }) : null
  if (smtp) stops.later('post', async () => smtp.close())
  const gateway: SmsGateway | null = hasSms(config) ? outboxGateway(sms => showInOutbox(deps, shownSms(sms))) : null

  return async letter => {
    if (letter.channel === 'sms') {
      if (!gateway) throw new NoPost('No SMS gateway is set')
      return gateway.send(smsOf(letter, config.origin))
    }
    const mail = mailOf(letter, config.origin)
    if (!smtp && !config.isDemo) throw new NoPost('SMTP_URL is not set')
    await smtp?.send(mail)
    if (config.isDemo) await showInOutbox(deps, shownMail(mail))
  }
}

const shownMail = ({ id, to, subject, text }: Mail) =>
  ({ notificationId: notificationIn(id), channel: 'email', address: to, subject, body: text }) as const

const shownSms = ({ id, to, text }: Sms) =>
  ({ notificationId: notificationIn(id), channel: 'sms', address: to, subject: 'SMS', body: text }) as const

const notificationIn = (id: string): number | null =>
  /^notification-\d+$/.test(id) ? Number(id.replace('notification-', '')) : null

/** The message stays queued and is tried again, so that setting what lacks loses nothing. */
class NoPost extends Error {
  readonly code = 'no-post'
  constructor(reason: string) {
    super(`${reason}, so no message can leave`)
  }
}
