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
    async send({ id, to, subject, text, unsubscribe }) {
      const stop = unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>` }
      const headers = { 'Auto-Submitted': 'auto-generated', ...stop }
      const mail = { messageId: `<${id}@${hostname}>`, to: { name: '', address: to }, subject, text, headers }
      await transport.sendMail(mail).catch(rethrowDiscreetly)
    },
    close: () => transport.close(),
  }
}

/**
 * What a server answers often repeats the address, and an error is written to the log and kept with the job that failed: of an
 * answer, or a mistake in an address, only its number goes on. That nobody answered is passed on as it is.
 */
function rethrowDiscreetly(error: unknown): never {
  if (!(error instanceof Error)) throw error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const responseCode =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  if (responseCode === undefined && code !== 'EENVELOPE') throw error
  const reason = `The mail server did not take the message: ${responseCode ?? code}`
  throw Object.assign(new Error(reason), { code, responseCode })
}
