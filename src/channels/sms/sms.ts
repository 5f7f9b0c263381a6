/** Words a letter for SMS: what a mail has for its subject, and the way there. Indonesian, and short: 160 characters cost one message. */
import { mailOf } from '#channels/email/mail.ts'
import type { Letter } from '#core/notifications/letter.ts'
import { CODE_MINUTES } from '#core/people/entering/rules/one-time-code.ts'

export type Sms = {
  /** The same when it is tried again. */
  readonly id: string
  /** With its country: `+6281234567890` */
  readonly to: string
  readonly text: string
}

/** @param origin scheme and host under which people reach the service */
export function smsOf(letter: Letter, origin: string): Sms {
  const { id, address: to } = letter
  if (letter.kind === 'one_time_code') return { id, to, text: codeText(letter.code, origin) }
  const { subject, text } = mailOf(letter, origin)
  const way = text.split('\n').find(line => line.startsWith(origin))
  return { id, to, text: way === undefined ? subject : `${subject}. ${way}` }
}

/** The last line binds the digits to our host: telephones offer them there and nowhere else (https://wicg.github.io/sms-one-time-codes/). */
const codeText = (code: string, origin: string): string =>
  [
    `LAPOR! Kode Anda ${code}, berlaku ${CODE_MINUTES} menit. Jangan berikan kepada siapa pun, juga petugas.`,
    `@${new URL(origin).hostname} #${code}`,
  ].join('\n')
