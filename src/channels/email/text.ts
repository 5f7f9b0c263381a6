/** What mails say. The language of a report is not known to mail, so it is Indonesian; plain text, for small phones. */
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { DigestCounts, Facts, Letter } from '#core/notifications/letter.ts'
import type { NoticeKind } from '#core/notifications/rules/audience.ts'

type Said = { readonly subject: string; readonly lines: readonly (string | null)[] }

/** @param due the day as people write it, or null */
export type Wording = Facts & { readonly due: string | null; readonly to: Letter['to'] }

const about = ({ title }: Wording) => (title === null ? null : `Tentang: ${title}`)
const until = (due: string | null, before: string) => (due === null ? null : `${before} ${due}.`)
/** What officers owe by a day: of one report several may end on different days. */
const DUTIES: Partial<Record<ClockKind, string>> = {
  verification: 'Verifikasi',
  first_response: 'Jawaban pertama',
  follow_up: 'Tindak lanjut',
  reply_answer: 'Jawaban atas tanggapan pelapor',
  supporting_part: 'Bagian instansi pendukung',
  arbitration: 'Penetapan',
  objection: 'Putusan keberatan',
  second_signature: 'Tanda tangan kedua',
}
const duty = ({ clock }: Wording, otherwise: string) => (clock && DUTIES[clock]) ?? otherwise
const ends = (facts: Wording) => until(facts.due, `${duty(facts, 'Laporan')} jatuh tempo`)

const by = ({ agencyName }: Wording) => agencyName ?? 'Instansi'

const WATCHED = 'Anda menerima pesan ini karena memantaunya; hentikan di halaman laporan.'

export const words: Record<NoticeKind, (facts: Wording) => Said> = {
  received: facts => ({
    subject: 'Laporan Anda kami terima',
    lines: [
      about(facts),
      until(facts.due, 'Kami memeriksanya dan meneruskannya ke instansi yang berwenang paling lambat'),
    ],
  }),
  asked: facts => ({
    subject: 'Kami perlu keterangan tambahan',
    lines: [
      about(facts),
      until(facts.due, 'Mohon lengkapi di halaman laporan Anda sebelum akhir hari'),
      'Selama menunggu, jam kami berhenti.',
    ],
  }),
  completion_reminder: facts => ({
    subject: 'Pengingat: laporan Anda menunggu kelengkapan',
    lines: [about(facts), until(facts.due, 'Masih dapat dilengkapi sampai')],
  }),
  forwarded: facts => ({
    subject: 'Laporan Anda diteruskan',
    lines: [about(facts), `${by(facts)} sekarang menanganinya.`, until(facts.due, 'Tindak lanjut paling lambat')],
  }),
  progress: facts => ({
    subject: 'Ada kabar tentang laporan Anda',
    lines: [about(facts), `Yang menangani: ${by(facts)}.`, 'Perkembangannya ada di halaman laporan Anda.'],
  }),
  answered: facts => ({
    subject: 'Laporan Anda dijawab',
    lines: [
      about(facts),
      `${by(facts)} sudah memberi jawaban.`,
      until(facts.due, 'Bila belum selesai, tanggapi sebelum akhir hari'),
      'Tanpa tanggapan, laporan ditutup oleh sistem.',
    ],
  }),
  window_reminder: facts => ({
    subject: 'Pengingat: laporan Anda segera ditutup',
    lines: [about(facts), until(facts.due, 'Tanpa tanggapan dari Anda, laporan ditutup setelah')],
  }),
  window_extended: facts => ({
    subject: 'Waktu menanggapi diperpanjang',
    lines: [about(facts), until(facts.due, 'Kabar sebelumnya tidak sampai kepada Anda. Anda dapat menanggapi sampai')],
  }),
  closed: facts =>
    facts.to === 'officer'
      ? { subject: 'Laporan ditutup', lines: [about(facts)] }
      : {
          subject: 'Laporan Anda ditutup',
          lines: [
            about(facts),
            until(facts.due, 'Bila Anda tidak setuju, ajukan keberatan di halaman laporan, paling lambat'),
          ],
        },
  archived: facts => ({
    subject: 'Laporan Anda tidak dapat diproses',
    lines: [
      about(facts),
      'Alasannya ada di halaman laporan.',
      until(facts.due, 'Bila Anda tidak setuju, ajukan keberatan di halaman itu, paling lambat'),
    ],
  }),
  escalated: facts => ({
    subject: 'Laporan masuk antrean Ombudsman',
    lines: [
      about(facts),
      'Batas waktu penyelesaian sudah lewat, karena itu laporan ini kini diawasi Ombudsman RI.',
      'Ombudsman baru menerima berkasnya bila Anda setuju. Buka halaman laporan Anda, lalu pilih “Serahkan berkas ke Ombudsman”.',
      'Anda juga dapat menghubungi Ombudsman RI sendiri: telepon 137 atau www.ombudsman.go.id. Sebutkan nomor laporan ini.',
    ],
  }),
  objection_received: facts => ({
    subject: 'Keberatan Anda kami terima',
    lines: [about(facts), 'Petugas lain memutusnya, satu tingkat di atas.', until(facts.due, 'Putusan paling lambat')],
  }),
  objection_upheld: facts => ({
    subject: 'Keberatan Anda diterima',
    lines: [about(facts), `Laporan dibuka lagi dan kembali ke ${by(facts)}. Alasannya ada di halaman laporan.`],
  }),
  objection_rejected: facts => ({
    subject: 'Keberatan Anda ditolak',
    lines: [
      about(facts),
      'Alasannya ada di halaman laporan.',
      'Anda masih dapat menghubungi Ombudsman Republik Indonesia: telepon 137 atau www.ombudsman.go.id. Sebutkan nomor laporan ini.',
    ],
  }),
  objection_to_decide: facts => ({
    subject: 'Keberatan pelapor menunggu putusan',
    lines: [about(facts), until(facts.due, 'Putusan paling lambat')],
  }),
  /** Nothing of what is unlawful, not even its title. */
  blocked: ({ due }) => ({
    subject: 'Konten laporan diblokir',
    lines: [
      'Admin nasional menutup isi laporan ini bagi publik. Semua jam berhenti selama itu, kecuali batas ke Ombudsman.',
      'Alasannya ada di halaman laporan.',
      until(due, 'Bila Anda tidak setuju, ajukan keberatan di halaman itu, paling lambat'),
    ],
  }),
  unblocked: facts => ({
    subject: 'Blokir laporan dibuka',
    lines: [about(facts), 'Laporan kembali ke status sebelumnya, dan jamnya berjalan lagi.'],
  }),
  reveal_requested: () => ({
    subject: 'Pembukaan identitas menunggu putusan',
    lines: ['Petugas lain meminta identitas pelapor anonim. Alasannya ada di halaman laporan.'],
  }),
  revealed: () => ({
    subject: 'Identitas Anda dibuka untuk satu petugas',
    lines: [
      'Siapa yang meminta, alasannya, dan kapan identitas itu dibaca ada di halaman laporan Anda.',
      'Publik dan petugas lain tetap membaca Anonim.',
    ],
  }),
  reveal_granted: () => ({
    subject: 'Permintaan identitas disetujui',
    lines: ['Halaman laporan menyebut sampai kapan identitas itu dapat dibaca. Setiap pembacaan dicatat.'],
  }),
  reveal_refused: () => ({
    subject: 'Permintaan identitas ditolak',
    lines: ['Alasannya ada di halaman laporan. Anda tetap dapat menghubungi pelapor lewat sistem ini.'],
  }),
  reopened: facts => ({
    subject: 'Keberatan diterima, laporan dibuka lagi',
    lines: [about(facts), until(facts.due, 'Tindak lanjut paling lambat')],
  }),
  past_limit: facts => ({
    subject: 'Laporan lewat batas ke Ombudsman',
    lines: [about(facts), `Penanggung jawab: ${by(facts)}.`, 'Batas ke Ombudsman sudah lewat tanpa penyelesaian.'],
  }),
  consented: facts => ({
    subject: 'Pelapor menyerahkan berkas kepada Ombudsman',
    lines: [about(facts), `Penanggung jawab: ${by(facts)}.`, 'Berkasnya dapat diunduh di halaman laporan.'],
  }),
  merged: facts => ({
    subject: 'Laporan Anda digabung',
    lines: [
      about(facts),
      'Masalah yang sama sudah ditangani lewat laporan lain. Nomor dan halaman Anda tetap berlaku; jawabannya kami kabarkan juga kepada Anda.',
      until(facts.due, 'Bila masalah Anda berbeda, ajukan keberatan di halaman laporan, paling lambat'),
    ],
  }),
  unmerged: facts => ({
    subject: 'Laporan Anda dipisahkan',
    lines: [about(facts), 'Laporan Anda tidak lagi digabung dengan laporan lain, dan ditangani tersendiri.'],
  }),
  new_in_queue: facts => ({
    subject: 'Laporan baru untuk instansi Anda',
    lines: [about(facts), until(facts.due, `${duty(facts, 'Tindakan Anda')} paling lambat`)],
  }),
  handed_over: facts => ({
    subject: 'Laporan diserahkan kepada instansi Anda',
    lines: [about(facts), until(facts.due, 'Batas tindak lanjut')],
  }),
  supporting: facts => ({
    subject: 'Instansi Anda diminta membantu',
    lines: [about(facts), `Penanggung jawab: ${by(facts)}.`, until(facts.due, 'Bagian instansi Anda ditunggu sampai')],
  }),
  copied: facts => ({ subject: 'Tembusan laporan', lines: [about(facts), `Ditangani ${by(facts)}.`] }),
  completed: facts => ({ subject: 'Pelapor sudah melengkapi', lines: [about(facts)] }),
  messaged: facts => ({ subject: 'Pelapor menambah keterangan', lines: [about(facts)] }),
  files_to_open: facts => ({
    subject: 'Lampiran pelapor anonim menunggu Anda buka',
    lines: [
      about(facts),
      `Pelapor mengirim lampiran. ${by(facts)} baru dapat membacanya setelah Anda memeriksa dan membukanya di halaman laporan.`,
    ],
  }),
  replied: facts => ({
    subject: 'Pelapor menanggapi jawaban',
    lines: [about(facts), until(facts.due, 'Jawaban berikutnya paling lambat')],
  }),
  sent_back: facts => ({ subject: 'Jawaban dikembalikan oleh administrator', lines: [about(facts)] }),
  withdrawn: facts => ({ subject: 'Laporan ditarik pelapor', lines: [about(facts)] }),
  part_given: facts => ({ subject: 'Instansi pendukung memberi bagiannya', lines: [about(facts)] }),
  part_declined: facts => ({
    subject: 'Instansi pendukung tidak dapat membantu',
    lines: [about(facts), 'Alasannya ada di halaman laporan.'],
  }),
  part_waived: facts => ({
    subject: 'Bagian instansi Anda tidak ditunggu lagi',
    lines: [about(facts), `${by(facts)} membebaskannya. Alasannya ada di halaman laporan.`],
  }),
  part_moved: facts => ({
    subject: 'Tenggat bagian instansi Anda berubah',
    lines: [about(facts), until(facts.due, 'Bagian instansi Anda sekarang ditunggu sampai')],
  }),
  entrusted: facts => ({
    subject: 'Laporan diserahkan kepada Anda',
    lines: [about(facts), 'Seorang rekan menyerahkan laporan ini kepada Anda, atau kepada rekan yang Anda gantikan.'],
  }),
  mentioned: facts => ({
    subject: 'Anda disebut dalam catatan petugas',
    lines: [about(facts), 'Catatannya ada di halaman laporan.'],
  }),
  reclassified: facts => ({
    subject: 'Klasifikasi laporan diubah',
    lines: [about(facts), until(facts.due, 'Tenggat tindak lanjut sekarang')],
  }),
  arbitration: facts => ({
    subject: 'Laporan menunggu penetapan Anda',
    lines: [about(facts), 'Dua instansi menyatakan bukan wewenangnya.', until(facts.due, 'Penetapan paling lambat')],
  }),
  second_signature: facts => ({
    subject: 'Penutupan menunggu tanda tangan kedua',
    lines: [
      about(facts),
      'Diusulkan ditutup sebagai debat kusir.',
      until(facts.due, 'Tanpa putusan, usulan gugur setelah'),
    ],
  }),
  dispute_rejected: facts => ({
    subject: 'Usulan penutupan ditolak',
    lines: [about(facts), 'Laporan tetap terbuka dan masih menunggu jawaban.'],
  }),
  dispute_lapsed: facts => ({
    subject: 'Usulan penutupan gugur',
    lines: [about(facts), 'Tidak ditandatangani pada waktunya, atau ada tindakan lain pada laporan.'],
  }),
  watched_answered: facts => ({
    subject: 'Laporan yang Anda pantau dijawab',
    lines: [about(facts), `${by(facts)} sudah memberi jawaban.`, WATCHED],
  }),
  watched_replied: facts => ({
    subject: 'Pelapor menanggapi laporan yang Anda pantau',
    lines: [about(facts), `Penanggung jawab: ${by(facts)}.`, WATCHED],
  }),
  watched_returned: facts => ({
    subject: 'Laporan yang Anda pantau dikembalikan',
    lines: [about(facts), 'Pemegangnya menyatakan bukan wewenangnya. Alasannya ada di halaman laporan.', WATCHED],
  }),
  watched_ended: facts => ({
    subject: 'Laporan yang Anda pantau berakhir',
    lines: [about(facts), 'Sebabnya ada di halaman laporan.', WATCHED],
  }),
  watched_late: facts => ({
    subject: 'Laporan yang Anda pantau terlambat',
    lines: [about(facts), `Penanggung jawab: ${by(facts)}.`, ends(facts), WATCHED],
  }),
  followed_answered: facts => ({
    subject: 'Laporan yang Anda ikuti dijawab',
    lines: [about(facts), `${by(facts)} sudah memberi jawaban.`],
  }),
  followed_closed: facts => ({
    subject: 'Laporan yang Anda ikuti berakhir',
    lines: [about(facts), 'Sebabnya ada di halaman laporan.'],
  }),
  near_due: facts => ({ subject: 'Tenggat laporan sudah dekat', lines: [about(facts), ends(facts)] }),
  late: facts => ({ subject: 'Laporan terlambat', lines: [about(facts), ends(facts)] }),
}

/** All that may be said of a report whose reporter is in danger if others read it. */
export const DISCREET: Said = { subject: 'Ada perkembangan', lines: ['Ada perkembangan pada laporan ini.'] }

/** No message carries an access code; this one carries the way to a new one. */
export const CODE_LINK: Said = {
  subject: 'Kode akses baru',
  lines: [
    'Ada yang meminta kode akses baru untuk laporan ini, dengan alamat email Anda.',
    'Bila itu Anda, buka tautan di bawah dalam satu jam. Kode yang lama lalu tidak berlaku lagi.',
    'Bila bukan, abaikan pesan ini: tidak ada yang berubah.',
  ],
}

export const digest = ({ open, near, late }: DigestCounts): Said => ({
  subject: `${open} laporan menunggu, ${late} terlambat`,
  lines: [
    'Selamat pagi.',
    `Menunggu di instansi Anda: ${open} laporan.`,
    `Tenggat dekat: ${near}. Terlambat: ${late}.`,
  ],
})

export const FOOTER =
  'LAPOR! · Jangan membalas pesan ini; tanggapi di halaman laporan. Kami tidak pernah meminta kode akses atau kata sandi Anda.'
