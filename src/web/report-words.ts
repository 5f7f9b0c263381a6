/** Words for what a report is and how it stands, the same on every page. docs/domain.md §2 and §4. */
import type { Channel, Closing, EndedBy, Kind, Outcome, Status } from '#core/reports/rules/terms.ts'
import type { Language } from '#ui/language.ts'
import type { IconName } from '#ui/icon.tsx'
import type { StatusProps } from '#ui/status.tsx'
import type { Tone } from '#ui/tone.ts'

/** Red: nobody has acted yet; amber: being handled; green: finished; grey: not processed. */
export const TONES: Record<Status, Tone> = {
  received: 'belum',
  awaiting_information: 'proses',
  forwarded: 'belum',
  in_progress: 'proses',
  answered: 'proses',
  replied: 'proses',
  closed: 'selesai',
  archived: 'arsip',
  blocked: 'arsip',
}

const ICONS: Partial<Record<Status, IconName>> = { awaiting_information: 'pause', replied: 'sms', blocked: 'mask' }

export const kindWords = {
  id: { complaint: 'Pengaduan', aspiration: 'Aspirasi', information_request: 'Permintaan informasi' },
  en: { complaint: 'Complaint', aspiration: 'Idea', information_request: 'Request for information' },
} satisfies Record<Language, Record<Kind, string>>

export const outcomeWords = {
  id: {
    resolved: 'Selesai ditangani',
    partly: 'Sebagian ditangani',
    scheduled: 'Dijadwalkan',
    not_possible: 'Belum dapat dipenuhi',
  },
  en: { resolved: 'Resolved', partly: 'Partly resolved', scheduled: 'Scheduled', not_possible: 'Not possible' },
} satisfies Record<Language, Record<Outcome, string>>

const closingWords = {
  id: {
    satisfied: 'masalah selesai',
    reporter_statement: 'atas pernyataan pelapor',
    no_response: 'tidak ada tanggapan dalam batas waktu',
    unfounded_dispute: 'sanggahan berulang tanpa data (debat kusir)',
  },
  en: {
    satisfied: 'settled',
    reporter_statement: 'on the statement of the reporter',
    no_response: 'no reply within the time given',
    unfounded_dispute: 'repeated rebuttal without facts',
  },
} satisfies Record<Language, Record<Closing, string>>

export const channelWords = {
  id: {
    web: 'Situs web',
    app: 'Aplikasi',
    sms: 'SMS',
    x: 'X',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    messenger: 'Messenger',
    instagram: 'Instagram',
    line: 'LINE',
    email: 'Email',
    widget: 'Situs instansi',
    api: 'Aplikasi mitra',
    open311: 'Open311',
    setwapres: 'Lapor Mas Wapres',
    phone: 'Telepon',
    call_center: 'Pusat panggilan',
    letter: 'Surat',
    in_person: 'Datang langsung',
    social_other: 'Media sosial lain',
  },
  en: {
    web: 'Website',
    app: 'App',
    sms: 'SMS',
    x: 'X',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    messenger: 'Messenger',
    instagram: 'Instagram',
    line: 'LINE',
    email: 'Email',
    widget: 'Website of an agency',
    api: 'Partner app',
    open311: 'Open311',
    setwapres: 'Office of the Vice President',
    phone: 'Phone',
    call_center: 'Call centre',
    letter: 'Letter',
    in_person: 'In person',
    social_other: 'Other social media',
  },
} satisfies Record<Language, Record<Channel, string>>

const text = {
  id: {
    received: 'Belum terverifikasi',
    awaiting_information: 'Menunggu kelengkapan informasi',
    forwarded: (agency: string | null) => (agency === null ? 'Terdisposisi' : `Terdisposisi ke ${agency}`),
    untouched: 'belum ditindaklanjuti',
    in_progress: (agency: string) => `Sedang diproses ${agency}`,
    answered: 'Ditindaklanjuti oleh instansi',
    replied: 'Ditanggapi oleh pelapor',
    closed: { reporter: 'Ditutup oleh pelapor', admin: 'Ditutup oleh admin', system: 'Ditutup oleh sistem' },
    archived: {
      reporter: 'Diarsipkan oleh pelapor',
      admin: 'Diarsipkan oleh admin',
      system: 'Diarsipkan oleh sistem',
    },
    blocked: 'Konten diblokir',
    agency: 'instansi',
    withdrawn: 'ditarik',
  },
  en: {
    received: 'Not yet verified',
    awaiting_information: 'Waiting for more information',
    forwarded: (agency: string | null) => (agency === null ? 'Forwarded' : `Forwarded to ${agency}`),
    untouched: 'not yet followed up',
    in_progress: (agency: string) => `In progress at ${agency}`,
    answered: 'Answered by the agency',
    replied: 'The reporter has replied',
    closed: { reporter: 'Closed by the reporter', admin: 'Closed by an admin', system: 'Closed by the system' },
    archived: {
      reporter: 'Archived by the reporter',
      admin: 'Archived by an admin',
      system: 'Archived by the system',
    },
    blocked: 'Content blocked',
    agency: 'the agency',
    withdrawn: 'withdrawn',
  },
} satisfies Record<Language, object>

export type Stands = {
  readonly status: Status
  /** The lead, as it is to be named. */
  readonly agency: string | null
  readonly endedBy: EndedBy | null
  readonly endReason: string | null
  /** The name of an archive reason. */
  readonly reason?: string | null
  /** Of an answered report: what the reporter's window says, such as "selesai otomatis dalam 4 hari kerja". */
  readonly window?: string | null
}

/** The state of a report as the public reads it. */
export function statusProps(stands: Stands, language: Language): StatusProps {
  const { status } = stands
  return { tone: TONES[status], icon: ICONS[status], ...statusWords(stands, language) }
}

function statusWords(
  { status, agency, endedBy, ...end }: Stands,
  language: Language,
): { words: string; next?: string } {
  const said = text[language]
  switch (status) {
    case 'forwarded':
      return { words: said.forwarded(agency), next: said.untouched }
    case 'in_progress':
      return { words: said.in_progress(agency ?? said.agency) }
    case 'answered':
      return { words: said.answered, ...(end.window && { next: end.window }) }
    case 'closed':
      return { words: said.closed[endedBy ?? 'system'], ...withNext(closingReason(end.endReason, language)) }
    case 'archived':
      return { words: said.archived[endedBy ?? 'admin'], ...withNext(end.reason ?? null) }
    case 'received':
    case 'awaiting_information':
    case 'replied':
    case 'blocked':
      return { words: said[status] }
  }
}

const withNext = (next: string | null) => (next ? { next } : {})

const isClosing = (reason: string): reason is Closing => Object.hasOwn(closingWords.id, reason)

export const closingReason = (reason: string | null, language: Language): string | null =>
  reason !== null && isClosing(reason) ? closingWords[language][reason] : null
