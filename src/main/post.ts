/** How messages leave: by SMTP where it is set; in a demonstration they are also shown at /dev/outbox. */
import { type Mail, mailOf } from '#channels/email/mail.ts'
import { smtpPost } from '#channels/email/smtp.ts'
import type { Deliver } from '#core/notifications/letter.ts'
import { showInOutbox } from '#core/notifications/operations/show-in-outbox.ts'
import type { Stopping } from '#platform/stopping.ts'
import type { Ground } from './ground.ts'

export function openPost({ config, deps }: Ground, stops: Stopping): Deliver {
  const smtp = config.smtpUrl ? smtpPost({ url: config.smtpUrl, from: config.mailFrom, origin: config.origin }) : null
  if (smtp) stops.later('post', async () => smtp.close())

  return async letter => {
    const mail = mailOf(letter, config.origin)
    if (!smtp && !config.isDemo) throw new NoPost()
    await smtp?.send(mail)
    if (config.isDemo) await showInOutbox(deps, shown(mail))
  }
}

const shown = ({ id, to, subject, text }: Mail) => ({
  notificationId: /^notification-\d+$/.test(id) ? Number(id.replace('notification-', '')) : null,
  address: to,
  subject,
  body: text,
})

/** The message stays queued and is tried again, so that setting SMTP_URL later loses nothing. */
class NoPost extends Error {
  readonly code = 'no-post'
  constructor() {
    super('SMTP_URL is not set, so no message can leave')
  }
}
