/** Why officers' own arrangements are not made, in a sentence that says what to do. A refusal without one does not compile. */
import type { AbsenceRefusal } from '#core/desks/rules/absences.ts'
import type { DraftRefusal } from '#core/desks/rules/drafts.ts'
import type { HandlingRefusal } from '#core/desks/rules/handling.ts'

export const handlingText: Record<HandlingRefusal, string> = {
  'not-found': 'Laporan ini tidak ada, atau bukan untuk Anda.',
  'not-handling': 'Instansi Anda tidak menangani laporan ini, jadi tidak dapat diambil atau diserahkan.',
  'taken-meanwhile':
    'Penanggung jawabnya berubah sejak Anda membukanya. Yang tercatat sekarang ada di halaman ini; ambil alih bila memang perlu.',
  'colleague-unfit': 'Rekan ini tidak aktif lagi atau tidak ikut menangani laporan ini. Pilih rekan lain.',
  'not-open': 'Laporan ini sudah selesai, jadi tidak perlu diambil lagi.',
}

export const absenceText: Record<AbsenceRefusal, string> = {
  'not-found': 'Petugas ini tidak ada di instansi Anda, atau tidak aktif lagi.',
  'not-theirs': 'Anda hanya dapat mencatat ketidakhadiran sendiri. Untuk rekan, mintalah koordinator.',
  'role-has-none': 'Peran ini tidak mengerjakan laporan, jadi tidak perlu pengganti.',
  'days-upside-down': 'Hari terakhir lebih awal daripada hari pertama. Tukar kedua harinya.',
  'days-past': 'Hari pertamanya sudah lewat. Pilih hari ini atau sesudahnya.',
  'days-too-many': 'Ketidakhadiran paling lama 366 hari. Untuk yang lebih lama, petugasnya perlu diganti.',
  'deputy-self': 'Pengganti harus orang lain.',
  'deputy-unfit': 'Pengganti harus petugas aktif dari instansi dan peran yang sama.',
  'deputy-away': 'Pengganti ini sendiri tidak hadir pada hari-hari itu. Pilih rekan lain.',
  'away-already': 'Pada sebagian hari itu sudah ada ketidakhadiran lain. Akhiri yang lama, atau pilih hari lain.',
  'stands-in':
    'Pada hari-hari itu petugas ini menggantikan rekan lain, dan tugas tidak diteruskan lagi ke orang ketiga. Ubah dahulu penggantian itu.',
}

export const draftText: Record<DraftRefusal, string> = {
  'not-found': 'Laporan ini tidak ada, atau bukan untuk Anda.',
  'form-unknown': 'Draf ini tidak kami kenal.',
  'draft-too-long': 'Draf terlalu panjang untuk disimpan. Singkatkan, atau simpan di tempat lain.',
}
