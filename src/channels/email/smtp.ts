import { createTransport } from 'nodemailer'
import type { Mail } from './mail.ts'

export type Post = {
  /** Resolves once the mail server has taken the mail. */
  send(mail: Mail): Promise<void>
  close(): void
}

/** @param url smtp:// or smtps:// with account and host @param from the sender that people see */
export function smtpPost({ url, from, origin }: { url: string; from: string; origin: string }): Post {
  const transport = createTransport(
    {
      url,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const { hostname } = new URL(origin)
  return {
    async send({ id, to, subject, text }) {
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({
        messageId: `<${id}@${hostname}>`,
        to: { name: '', address: to },
        subject,
        text,
        headers,
      })
    },
    close: () => transport.close(),
  }
}
