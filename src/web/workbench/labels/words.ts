import type { LabelRefusal } from '#core/desks/rules/label.ts'
import { LABELS_ON_REPORT, LABEL_CHARACTERS } from '#core/desks/rules/label.ts'

export const labelRefusals: Record<LabelRefusal | 'not-yours' | 'labels-enough', string> = {
  'label-empty': 'Tulis labelnya, misalnya “tunggu suku cadang”.',
  'label-too-long': `Terlalu panjang. Label paling banyak ${LABEL_CHARACTERS} huruf.`,
  'label-unreadable': 'Label ini memuat karakter yang tidak dapat dibaca. Hapus, lalu ketik ulang.',
  'label-personal': 'Label tidak boleh memuat nomor telepon, NIK, email, atau nomor lain milik orang. Hapus nomornya.',
  'not-yours': 'Peran Anda membaca saja, jadi tidak memberi label.',
  'labels-enough': `Laporan ini sudah memuat ${LABELS_ON_REPORT} label instansi Anda. Hapus satu dahulu.`,
}
