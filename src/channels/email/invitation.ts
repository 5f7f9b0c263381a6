/** What the mail says to whom an agency asks to work as its officer. */
import type { InvitationFacts } from '#core/notifications/letter.ts'
import type { OfficerRole } from '#core/people/actor.ts'

const ROLES: Readonly<Record<OfficerRole, string>> = {
  national_admin: 'admin nasional',
  coordinator: 'koordinator',
  liaison: 'pejabat penghubung',
  leader: 'pimpinan',
  overseer: 'pengawas',
  developer: 'pengembang',
}

const day = new Intl.DateTimeFormat('id-ID', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Asia/Jakarta',
})

export const invitation = ({ name, inviter, inviterAgency, agency, role, expiresAt }: InvitationFacts) => ({
  subject: 'Undangan menjadi petugas',
  lines: [
    `Yth. ${oneLine(name)},`,
    `${oneLine(inviter)} (${inviterAgency}) mengundang Anda menjadi ${ROLES[role]} di ${agency}.`,
    `Buka tautan di bawah paling lambat ${day.format(expiresAt)}. Tautan ini hanya dapat dipakai satu kali, dan hanya untuk Anda: jangan diteruskan.`,
    'Bila Anda tidak mengenal undangan ini, abaikan saja: tidak ada yang berubah.',
  ],
})

/** Names are typed by officers; none of them begins a line of its own. */
const oneLine = (name: string): string => name.replaceAll(/\s+/g, ' ').trim()
