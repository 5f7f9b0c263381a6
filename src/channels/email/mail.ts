/** Words a letter for e-mail: subject, plain text, and an id that stays the same when it is tried again. */
import type { Letter } from '#core/notifications/letter.ts'
import { shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { aboutAccount, isAboutAccount } from './account.ts'
import { invitation } from './invitation.ts'
import { CODE_LINK, DISCREET, FOOTER, digest, words } from './text.ts'

export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Where whoever asked for such messages stops them. */
  readonly unsubscribe?: string
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
  if (isAboutAccount(letter)) {
    const { subject, lines } = aboutAccount(letter, origin)
    return { id, to, subject: `LAPOR! ${subject}`, text: written(lines) }
  }
  if (letter.kind === 'invitation') {
    const { subject, lines } = invitation(letter.invitation)
    const link = `${origin}/undangan/${letter.token}`
    return { id, to, subject: `LAPOR! ${subject}`, text: written([...lines, link]) }
  }
  const shown = shownTrackingNumber(letter.number)
  const ofReport = (subject: string, lines: readonly (string | null)[]): Mail => ({
    id,
    to,
    subject: `LAPOR! ${shown}: ${subject}`,
    text: written([`Nomor laporan: ${shown}`, ...lines]),
  })
  if (letter.kind === 'code_link') {
    const link = `${origin}/lacak?tautan=${letter.token}`
    return ofReport(CODE_LINK.subject, [...CODE_LINK.lines, link])
  }
  const due = letter.facts?.dueOn ? day.format(new Date(letter.facts.dueOn)) : null
  const { subject, lines } = letter.facts ? words[letter.kind]({ ...letter.facts, due, to: letter.to }) : DISCREET
  return {
    ...ofReport(subject, [...lines, ...wayTo(letter, origin)]),
    ...(letter.to === 'follower' && { unsubscribe: followsAt(origin) }),
  }
}

/** The browser that opens a mail may know nothing of the report, so the link leads to where one shows whose it is. */
const HOW_TO_OPEN = {
  reporter: 'Buka dengan nomor laporan dan kode akses Anda. Tanpa kode itu laporan tidak dapat ditanggapi.',
  account_holder: 'Laporan ini ada di akun Anda. Masuk dahulu, lalu buka laporan dengan nomor di atas.',
} as const

const followsAt = (origin: string): string => `${origin}/akun/ikuti`
const FOLLOWED = 'Anda menerima pesan ini karena mengikuti laporan ini. Berhenti mengikuti:'

function wayTo({ to, number }: { readonly to: Letter['to']; readonly number: string }, origin: string) {
  if (to === 'officer') return [`${origin}/petugas/laporan/${number}`]
  if (to === 'follower') return [`${origin}/laporan/${number}`, FOLLOWED, followsAt(origin)]
  const address = to === 'reporter' ? `${origin}/lacak?nomor=${number}` : `${origin}/akun/laporan`
  return [address, HOW_TO_OPEN[to]]
}

const written = (lines: readonly (string | null)[]): string =>
  [...lines.filter(line => line !== null), '', '--', FOOTER].join('\n')
