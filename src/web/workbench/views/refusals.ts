import { LONGEST_NAME, MOST_VIEWS, type ViewRefusal } from '#core/desks/rules/view.ts'

export const refusalWords: Record<ViewRefusal, string> = {
  'view-unnamed': 'Beri nama, misalnya “Jalan rusak, belum ada yang menangani”.',
  'view-name-too-long': `Nama terlalu panjang. Paling banyak ${LONGEST_NAME} huruf.`,
  'view-name-unreadable': 'Nama memuat karakter yang tidak dapat dibaca. Hapus, lalu ketik ulang.',
  'view-name-taken': 'Anda sudah punya tampilan dengan nama ini. Pilih nama lain.',
  'views-enough': `Anda sudah punya ${MOST_VIEWS} tampilan, yaitu yang terbanyak. Hapus satu di bawah, lalu simpan lagi.`,
  'view-empty': 'Tidak ada saringan yang dapat disimpan. Buka kotak masuk, saring, lalu simpan.',
  'view-too-long': 'Saringan ini terlalu panjang untuk disimpan. Lepas sebagian.',
  'not-found': 'Tampilan ini tidak ada.',
}
