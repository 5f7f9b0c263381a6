/** A sentence for each line of a report's history that its page shows; names of agencies stand where they are known. */
import type { EventName } from '#core/reports/rules/events.ts'
import { REVEALED_DAYS } from '#core/reports/rules/reveal.ts'
import type { MessageKind } from '#core/reports/rules/terms.ts'
import type { ShownEvent, ShownReport } from '#core/reports/queries/shown-report.ts'
import type { IconName } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { ICONS } from './happening-icons.ts'
import { closingReason } from '#web/report-words.ts'

type Sentence = { readonly strong: string; readonly rest: string }
type Said = (event: ShownEvent, about: { readonly reason: string | null }) => Sentence

/** Those of which a message tells the same are shown only when the message is not. */
export const TOLD_BY_MESSAGE: Partial<Record<EventName, MessageKind>> = {
  'report.answered': 'answer',
  'report.replied': 'reply',
  'report.asked': 'ask',
  'report.completed': 'completion',
  'report.messaged': 'message',
  'report.messaged_by_other': 'message_of_other',
  'report.part_given': 'part',
  'report.part_declined': 'decline',
}

/** A reply to a merged report stands in its primary's thread under a kind of its own. */
export const toldBy = (kind: MessageKind): MessageKind => (kind === 'reply_of_other' ? 'reply' : kind)

export const iconOf = (event: ShownEvent): IconName => ICONS[event.name] ?? 'info'

const plain = (strong: string, rest = ''): Said => {
  const sentence = { strong, rest: `${rest}.` }
  return () => sentence
}
const by = ({ agency }: ShownEvent, preposition: string): string => (agency ? ` ${preposition} ${agency}` : '')
const to = (event: ShownEvent, words: string): string =>
  event.to ? ` ${[words, event.to].filter(Boolean).join(' ')}` : ''

const sentences: Record<Language, Partial<Record<EventName, Said>>> = {
  id: {
    'report.submitted': plain('Laporan diterima'),
    'report.redirected': event => ({
      strong: 'Dialihkan',
      rest: `${by(event, 'oleh')}${to(event, 'ke')} untuk diverifikasi.`,
    }),
    'report.asked': event => ({ strong: 'Kelengkapan diminta', rest: `${by(event, 'oleh')} kepada pelapor.` }),
    'report.completed': plain('Kelengkapan dikirim', ' oleh pelapor'),
    'report.expired': plain('Batas waktu kelengkapan lewat', ', pelapor belum melengkapi'),
    'report.forwarded': event => ({
      strong: 'Diverifikasi',
      rest: `${by(event, 'oleh')}${to(event, 'dan diteruskan ke')}.`,
    }),
    'report.forwarded_on': event => ({ strong: 'Diteruskan', rest: `${by(event, 'oleh')}${to(event, 'ke')}.` }),
    'report.returned': event => ({
      strong: 'Dikembalikan',
      rest: `${by(event, 'oleh')}${to(event, 'kepada')} karena bukan wewenangnya.`,
    }),
    'report.arbitrated': event => ({
      strong: 'Ditetapkan',
      rest: `${by(event, 'oleh')}: ditangani${to(event, 'oleh')}.`,
    }),
    'report.reclassified': event => ({
      strong: 'Klasifikasi diubah',
      rest: `${by(event, 'oleh')}; tenggat dihitung ulang.`,
    }),
    'report.enlisted': event => ({ strong: 'Bantuan diminta', rest: `${by(event, 'oleh')}${to(event, 'dari')}.` }),
    'report.part_given': event => ({ strong: 'Bagian diberikan', rest: `${by(event, 'oleh')}.` }),
    'report.part_declined': event => ({ strong: 'Bagian ditolak', rest: `${by(event, 'oleh')}.` }),
    'report.part_waived': event => ({
      strong: 'Bagian dibebaskan',
      rest: `${by(event, 'oleh')}: jawaban tidak menunggu${to(event, '')} lagi.`,
    }),
    'report.started': event => ({ strong: 'Mulai dikerjakan', rest: `${by(event, 'oleh')}.` }),
    'report.answered': event => ({ strong: 'Dijawab', rest: `${by(event, 'oleh')}.` }),
    'report.sent_back': event => ({ strong: 'Jawaban diminta diperbaiki', rest: `${by(event, 'oleh')}.` }),
    'report.replied': plain('Pelapor menanggapi'),
    'report.messaged': plain('Pelapor menambahkan keterangan'),
    'report.closed': (event, { reason }) => ({
      strong: 'Laporan ditutup',
      rest: `${{ reporter: ' oleh pelapor', officer: ' oleh admin', system: ' oleh sistem' }[event.party]}${reason ? `: ${reason}` : ''}.`,
    }),
    'report.dispute_proposed': event => ({
      strong: 'Penutupan diusulkan',
      rest: `${by(event, 'oleh')} sebagai debat kusir; menunggu tanda tangan kedua.`,
    }),
    'report.dispute_rejected': event => ({
      strong: 'Usulan penutupan ditolak',
      rest: `${by(event, 'oleh')}; laporan tetap terbuka.`,
    }),
    'report.dispute_lapsed': event => ({
      strong: 'Usulan penutupan gugur',
      rest: event.party === 'system' ? ', tidak ditandatangani pada waktunya.' : ' karena ada tindakan lain.',
    }),
    'report.archived': (event, { reason }) => ({
      strong: 'Laporan diarsipkan',
      rest: `${event.party === 'system' ? ' oleh sistem' : by(event, 'oleh')}${reason ? `: ${reason}` : ''}.`,
    }),
    'report.withdrawn': plain('Laporan ditarik', ' oleh pelapor'),
    'report.merged': plain('Digabung', ' dengan laporan lain tentang masalah yang sama'),
    'report.unmerged': plain('Dipisahkan', ' dari laporan lain; ditangani tersendiri'),
    'report.succeeded': plain('Menjadi laporan utama', ', menggantikan laporan yang tidak diteruskan pelapornya'),
    'report.replaced': plain('Laporan lain menjadi laporan utama', '; penanganannya berlanjut di sana'),
    'report.objected': plain('Keberatan diajukan', ' oleh pelapor; petugas lain memutusnya'),
    'report.objection_decided': event =>
      event.reason === 'upheld'
        ? { strong: 'Keberatan diterima', rest: `${by(event, 'oleh')}; laporan dibuka lagi.` }
        : { strong: 'Keberatan ditolak', rest: `${by(event, 'oleh')}.` },
    'report.reveal_requested': event => ({ strong: 'Identitas pelapor diminta', rest: `${by(event, 'oleh')}.` }),
    'report.revealed': event => ({
      strong: 'Identitas pelapor dibuka',
      rest: `${to(event, 'untuk satu petugas')}, selama ${REVEALED_DAYS} hari.`,
    }),
    'report.reveal_refused': event => ({
      strong: 'Permintaan identitas ditolak',
      rest: `${to(event, 'kepada')}.`,
    }),
    'report.identity_read': event => ({ strong: 'Identitas pelapor dibaca', rest: `${by(event, 'oleh petugas')}.` }),
    'report.blocked': plain('Konten diblokir', ' oleh admin nasional; semua jam berhenti, kecuali batas ke Ombudsman'),
    'report.unblocked': plain('Blokir dibuka', '; laporan kembali ke status sebelumnya dan jamnya berjalan lagi'),
    'report.escalated': plain('Masuk perhatian Ombudsman', ': batas waktu penyelesaian sudah lewat'),
    'report.consented': plain('Berkas diserahkan kepada Ombudsman', ' dengan persetujuan pelapor'),
    'report.dossier_read': event => ({ strong: 'Berkas diunduh', rest: `${by(event, 'oleh')}.` }),
    'report.calendar_revised': plain('Kalender hari kerja diperbarui', '; tenggat dihitung ulang'),
    'report.window_extended': plain('Waktu menanggapi diperpanjang', ', karena pemberitahuan tidak sampai'),
    'report.tightened': plain('Privasi diperketat'),
    'report.loosened': plain('Privasi dilonggarkan'),
  },
  en: {
    'report.submitted': plain('Report received'),
    'report.redirected': event => ({
      strong: 'Redirected',
      rest: `${by(event, 'by')}${to(event, 'to')} to be verified.`,
    }),
    'report.asked': event => ({ strong: 'More information asked', rest: `${by(event, 'by')} of the reporter.` }),
    'report.completed': plain('More information sent', ' by the reporter'),
    'report.expired': plain('Time for more information is over', ', nothing was sent'),
    'report.forwarded': event => ({ strong: 'Verified', rest: `${by(event, 'by')}${to(event, 'and forwarded to')}.` }),
    'report.forwarded_on': event => ({ strong: 'Forwarded', rest: `${by(event, 'by')}${to(event, 'to')}.` }),
    'report.returned': event => ({
      strong: 'Returned',
      rest: `${by(event, 'by')}${to(event, 'to')} as outside its authority.`,
    }),
    'report.arbitrated': event => ({ strong: 'Decided', rest: `${by(event, 'by')}: handled${to(event, 'by')}.` }),
    'report.reclassified': event => ({
      strong: 'Classified anew',
      rest: `${by(event, 'by')}; the limit was counted again.`,
    }),
    'report.enlisted': event => ({ strong: 'Help asked', rest: `${by(event, 'by')}${to(event, 'of')}.` }),
    'report.part_given': event => ({ strong: 'Part given', rest: `${by(event, 'by')}.` }),
    'report.part_declined': event => ({ strong: 'Part declined', rest: `${by(event, 'by')}.` }),
    'report.part_waived': event => ({
      strong: 'Part waived',
      rest: `${by(event, 'by')}: the answer no longer waits for${to(event, '')}.`,
    }),
    'report.started': event => ({ strong: 'Work has begun', rest: `${by(event, 'at')}.` }),
    'report.answered': event => ({ strong: 'Answered', rest: `${by(event, 'by')}.` }),
    'report.sent_back': event => ({ strong: 'A better answer was asked for', rest: `${by(event, 'by')}.` }),
    'report.replied': plain('The reporter replied'),
    'report.messaged': plain('The reporter added something'),
    'report.closed': (event, { reason }) => ({
      strong: 'Report closed',
      rest: `${{ reporter: ' by the reporter', officer: ' by an admin', system: ' by the system' }[event.party]}${reason ? `: ${reason}` : ''}.`,
    }),
    'report.dispute_proposed': event => ({
      strong: 'Closing proposed',
      rest: `${by(event, 'by')} for repeated rebuttal without facts; a second signature is awaited.`,
    }),
    'report.dispute_rejected': event => ({
      strong: 'Proposed closing rejected',
      rest: `${by(event, 'by')}; the report stays open.`,
    }),
    'report.dispute_lapsed': event => ({
      strong: 'Proposed closing lapsed',
      rest: event.party === 'system' ? ', nobody signed in time.' : ' because something else was done.',
    }),
    'report.archived': (event, { reason }) => ({
      strong: 'Report archived',
      rest: `${event.party === 'system' ? ' by the system' : by(event, 'by')}${reason ? `: ${reason}` : ''}.`,
    }),
    'report.withdrawn': plain('Report withdrawn', ' by the reporter'),
    'report.merged': plain('Merged', ' with another report of the same matter'),
    'report.unmerged': plain('Parted', ' from another report; handled by itself'),
    'report.succeeded': plain('Became the primary report', ', in place of one that its reporter did not go on with'),
    'report.replaced': plain('Another report became the primary', '; the work goes on there'),
    'report.objected': plain('Objection made', ' by the reporter; another officer decides it'),
    'report.objection_decided': event =>
      event.reason === 'upheld'
        ? { strong: 'Objection upheld', rest: `${by(event, 'by')}; the report is open again.` }
        : { strong: 'Objection rejected', rest: `${by(event, 'by')}.` },
    'report.reveal_requested': event => ({ strong: 'Identity asked for', rest: `${by(event, 'by')}.` }),
    'report.revealed': event => ({
      strong: 'Identity of the reporter revealed',
      rest: `${to(event, 'to one officer of')}, for ${REVEALED_DAYS} days.`,
    }),
    'report.reveal_refused': event => ({ strong: 'Request for the identity refused', rest: `${to(event, 'to')}.` }),
    'report.identity_read': event => ({
      strong: 'Identity of the reporter read',
      rest: `${by(event, 'by an officer of')}.`,
    }),
    'report.blocked': plain(
      'Content blocked',
      ' by a national admin; every clock stands still, save the limit for the Ombudsman',
    ),
    'report.unblocked': plain('Content open again', '; the report is where it was before, and its clocks go on'),
    'report.escalated': plain('Before the Ombudsman', ': the time for a solution is over'),
    'report.consented': plain('The file went to the Ombudsman', ' with the consent of the reporter'),
    'report.dossier_read': event => ({ strong: 'File downloaded', rest: `${by(event, 'by')}.` }),
    'report.calendar_revised': plain('The working calendar was revised', '; the limits were counted again'),
    'report.window_extended': plain('More time to reply', ', because no notice arrived'),
    'report.tightened': plain('Privacy tightened'),
    'report.loosened': plain('Privacy loosened'),
  },
}

/** Nothing for a line that no reader needs. */
export function sentenceOf(
  event: ShownEvent,
  { archiveReason }: Pick<ShownReport, 'archiveReason'>,
  language: Language,
): Sentence | undefined {
  const named = archiveReason && (language === 'id' ? archiveReason.name : archiveReason.nameEn)
  const reason = event.name === 'report.archived' ? named : closingReason(event.reason, language)
  return sentences[language][event.name]?.(event, { reason })
}
