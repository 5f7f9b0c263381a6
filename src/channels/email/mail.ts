/** Words a letter for e-mail: subject, plain text, and an id that stays the same when it is tried again. */
import type { Letter } from '#core/notifications/letter.ts'
import { shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { CODE_LINK, DISCREET, FOOTER, HOW_TO_OPEN, digest, words } from './text.ts'

export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

const day = new Intl.DateTimeFormat('id-ID', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** @param origin scheme and host under which people reach the service */
export function mailOf(letter: Letter, origin: string): Mail {
  const { id, address: to } = letter
  if (letter.kind === 'digest') {
    const { subject, lines } = digest(letter.counts)
    return { id, to, subject: `LAPOR! ${subject}`, text: written([...lines, `${origin}/petugas`]) }
  }
  const shown = shownTrackingNumber(letter.number)
  if (letter.kind === 'code_link') {
    const link = `${origin}/lacak?tautan=${letter.token}`
    return { id, to, subject: `LAPOR! ${shown}: ${CODE_LINK.subject}`, text: written([...CODE_LINK.lines, link]) }
  }
  const due = letter.facts?.dueOn ? day.format(new Date(letter.facts.dueOn)) : null
  const { subject, lines } = letter.facts ? words[letter.kind]({ ...letter.facts, due }) : DISCREET
  const way =
    letter.to === 'officer'
      ? [`${origin}/petugas/laporan/${letter.number}`]
      : [`${origin}/lacak?nomor=${letter.number}`, HOW_TO_OPEN]
  return {
    id,
    to,
    subject: `LAPOR! ${shown}: ${subject}`,
    text: written([`Nomor laporan: ${shown}`, ...lines, ...way]),
  }
}

const written = (lines: readonly (string | null)[]): string =>
  [...lines.filter(line => line !== null), '', '--', FOOTER].join('\n')
