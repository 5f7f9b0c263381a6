/** Words of the officers' pages, which are Indonesian only (DESIGN: who reads what). */
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { NoticeKind } from '#core/notifications/rules/audience.ts'
import type { Queue } from '#core/reports/rules/queues.ts'
import type { DetailedAttachment } from '#core/reports/queries/find-officer-details.ts'
import type { Classification, Ending, MessageKind, Status, Visibility, Weight } from '#core/reports/rules/terms.ts'
import { fileSize } from '#ui/format.ts'

export const classificationWords: Record<Classification, string> = {
  information_request: 'Permintaan informasi',
  aspiration: 'Aspirasi',
  appreciation: 'Apresiasi',
  complaint_service: 'Pengaduan tidak berkadar pengawasan',
  complaint_oversight: 'Pengaduan berkadar pengawasan',
  whistleblowing: 'Pelaporan pelanggaran (whistleblowing)',
}

export const weightWords: Record<Weight, string> = { light: 'Ringan', medium: 'Sedang', heavy: 'Berat' }

/** A status as a filter names it, without the agency. */
export const statusWords: Record<Status, string> = {
  received: 'Belum terverifikasi',
  awaiting_information: 'Menunggu kelengkapan',
  forwarded: 'Terdisposisi',
  in_progress: 'Sedang diproses',
  answered: 'Ditindaklanjuti',
  replied: 'Ditanggapi pelapor',
  closed: 'Ditutup',
  archived: 'Diarsipkan',
  blocked: 'Konten diblokir',
}

export const queueWords: Record<Queue, string> = {
  to_verify: 'Perlu verifikasi',
  arbitration: 'Arbitrase',
  objections: 'Keberatan',
  second_signature: 'Tanda tangan kedua',
  reveals: 'Pembukaan identitas',
  returned: 'Dikembalikan',
  to_forward: 'Perlu diteruskan',
  new: 'Baru untuk kami',
  parts: 'Bagian kami',
  mine: 'Tugas saya',
  late: 'Lewat tenggat',
  near: 'Mendekati tenggat',
  in_progress: 'Sedang diproses',
  replied: 'Ditanggapi pelapor',
  waiting: 'Menunggu pelapor',
  answered: 'Sudah dijawab',
  escalated: 'Perhatian Ombudsman',
  dossiers: 'Berkas diserahkan',
  oversight: 'Berkadar pengawasan',
  withdrawn: 'Ditarik pelapor',
  watched: 'Dipantau',
  all: 'Semua',
}

/** As addresses name the queues. */
export const QUEUE_NAMES = {
  to_verify: 'verifikasi',
  arbitration: 'arbitrase',
  objections: 'keberatan',
  second_signature: 'tanda-tangan-kedua',
  reveals: 'pembukaan-identitas',
  returned: 'dikembalikan',
  to_forward: 'teruskan',
  new: 'baru',
  parts: 'bagian',
  mine: 'saya',
  late: 'lewat-tenggat',
  near: 'mendekati-tenggat',
  in_progress: 'diproses',
  replied: 'ditanggapi',
  waiting: 'menunggu-pelapor',
  answered: 'dijawab',
  escalated: 'ombudsman',
  dossiers: 'berkas',
  oversight: 'pengawasan',
  withdrawn: 'ditarik',
  watched: 'dipantau',
  all: 'semua',
} as const satisfies Record<Queue, string>

export const clockWords: Record<ClockKind, string> = {
  verification: 'Verifikasi',
  first_response: 'Jawaban pertama',
  follow_up: 'Tindak lanjut',
  reply_answer: 'Jawaban atas tanggapan',
  supporting_part: 'Bagian instansi pendukung',
  arbitration: 'Arbitrase',
  objection: 'Putusan keberatan',
  second_signature: 'Tanda tangan kedua',
  reporter_window: 'Tanggapan pelapor',
  completion: 'Kelengkapan dari pelapor',
  objection_window: 'Kesempatan keberatan pelapor',
  ombudsman: 'Batas ke Ombudsman',
}

/** What a reporter objected to. */
export const endingWords: Record<Ending, string> = {
  closed: 'Penutupan',
  archived: 'Pengarsipan',
  blocked: 'Pemblokiran',
  merged: 'Penggabungan',
}

export const visibilityWords: Record<Visibility, string> = {
  public: 'Publik',
  reporter: 'Pelapor dan petugas',
  internal: 'Petugas saja',
}

const FILE_KINDS: Readonly<Record<string, string>> = { image: 'Foto', video: 'Video', audio: 'Rekaman suara' }

/** "Foto, 16 kB" */
export function fileWords({ mediaType, bytes }: Pick<DetailedAttachment, 'mediaType' | 'bytes'>): string {
  const kind = FILE_KINDS[mediaType.split('/')[0] ?? ''] ?? (mediaType === 'application/pdf' ? 'PDF' : 'Dokumen')
  return `${kind}, ${fileSize(bytes, 'id')}`
}

/** What a text in the thread is, where its author alone does not say so. */
export const messageWords: Partial<Record<MessageKind, string>> = {
  completion: 'Kelengkapan',
  message: 'Keterangan tambahan',
  reply: 'Tanggapan',
  reply_of_other: 'Tanggapan',
  message_of_other: 'Keterangan tambahan',
  unmerge: 'Alasan pemisahan',
  ask: 'Permintaan kelengkapan',
  note: 'Catatan',
  answer: 'Tindak lanjut',
  forwarding: 'Catatan disposisi',
  redirect: 'Alasan pengalihan',
  return: 'Bukan wewenang',
  send_back: 'Permintaan perbaikan',
  archive: 'Penjelasan arsip',
  closing: 'Penutupan',
  withdrawal: 'Penarikan',
  arbitration: 'Penetapan',
  part: 'Bagian instansi pendukung',
  decline: 'Tidak dapat membantu',
  waiver: 'Pembebasan bagian',
  enlistment: 'Permintaan bantuan',
  reclassification: 'Alasan perubahan klasifikasi',
  dispute_proposal: 'Usulan tutup: debat kusir',
  dispute_decision: 'Tanda tangan kedua ditolak',
  objection: 'Keberatan',
  objection_decision: 'Putusan keberatan',
  reveal: 'Permintaan identitas',
  reveal_decision: 'Putusan atas permintaan identitas',
  block: 'Alasan pemblokiran',
  unblock: 'Alasan pembukaan blokir',
}

/** What a message told, as officers read of its fate. */
export const noticeWords: Record<NoticeKind, string> = {
  received: 'Laporan diterima',
  asked: 'Permintaan kelengkapan',
  completion_reminder: 'Pengingat kelengkapan',
  forwarded: 'Laporan diteruskan',
  progress: 'Perkembangan',
  answered: 'Jawaban',
  window_reminder: 'Pengingat sebelum ditutup',
  window_extended: 'Waktu menanggapi diperpanjang',
  closed: 'Laporan ditutup',
  archived: 'Laporan diarsipkan',
  escalated: 'Masuk perhatian Ombudsman',
  past_limit: 'Lewat batas ke Ombudsman',
  consented: 'Berkas diserahkan',
  new_in_queue: 'Laporan baru',
  handed_over: 'Laporan diserahkan',
  supporting: 'Permintaan dukungan',
  copied: 'Tembusan',
  completed: 'Kelengkapan dari pelapor',
  messaged: 'Keterangan tambahan',
  files_to_open: 'Lampiran menunggu dibuka',
  replied: 'Tanggapan pelapor',
  sent_back: 'Permintaan perbaikan',
  withdrawn: 'Laporan ditarik',
  part_given: 'Bagian diberikan',
  part_declined: 'Bagian ditolak',
  part_waived: 'Bagian dibebaskan',
  reclassified: 'Klasifikasi diubah',
  entrusted: 'Diserahkan kepada rekan',
  mentioned: 'Disebut dalam catatan',
  part_moved: 'Tenggat bagian berubah',
  arbitration: 'Menunggu penetapan',
  second_signature: 'Menunggu tanda tangan kedua',
  dispute_rejected: 'Usulan penutupan ditolak',
  dispute_lapsed: 'Usulan penutupan gugur',
  merged: 'Laporan digabung',
  unmerged: 'Laporan dipisahkan',
  objection_received: 'Keberatan diterima',
  objection_to_decide: 'Keberatan menunggu putusan',
  objection_upheld: 'Keberatan dikabulkan',
  objection_rejected: 'Keberatan ditolak',
  reopened: 'Laporan dibuka lagi',
  blocked: 'Konten diblokir',
  unblocked: 'Blokir dibuka',
  reveal_requested: 'Permintaan identitas',
  revealed: 'Identitas dibuka',
  reveal_granted: 'Permintaan identitas disetujui',
  reveal_refused: 'Permintaan identitas ditolak',
  watched_answered: 'Pantauan: dijawab',
  watched_replied: 'Pantauan: ditanggapi',
  watched_returned: 'Pantauan: dikembalikan',
  watched_ended: 'Pantauan: berakhir',
  watched_late: 'Pantauan: terlambat',
  followed_answered: 'Jawaban (pengikut)',
  followed_closed: 'Berakhir (pengikut)',
  near_due: 'Tenggat sudah dekat',
  late: 'Terlambat',
}
