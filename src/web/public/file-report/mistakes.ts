/** What is said about each field that cannot be taken as it is: what is wrong, how to mend it, an example. */
import type { Language } from '#ui/language.ts'

export const mistakes = {
  id: {
    unreadable: 'Isian ini memuat karakter yang tidak dapat dibaca. Hapus, lalu ketik ulang.',
    kind: 'Pilih jenis laporan: pengaduan, aspirasi, atau permintaan informasi.',
    titleMissing: 'Tulis judul laporan, misalnya “Jalan berlubang di depan sekolah”.',
    titleShort: 'Judul terlalu pendek. Tulis paling sedikit 5 huruf, misalnya “Jalan berlubang di depan sekolah”.',
    titleLong: 'Judul terlalu panjang. Singkatkan menjadi paling banyak 150 huruf; sisanya tulis di isi laporan.',
    bodyMissing: 'Tulis isi laporan: apa yang terjadi, di mana, dan sejak kapan.',
    bodyShort: 'Isi laporan terlalu pendek. Tulis paling sedikit 20 huruf: apa, di mana, dan sejak kapan.',
    bodyLong:
      'Isi laporan terlalu panjang. Singkatkan menjadi paling banyak 10.000 huruf, atau lampirkan sebagai dokumen.',
    dayMissing: 'Pilih tanggal kejadian. Perkiraan juga boleh.',
    dayUnreadable: 'Tanggal ini tidak ada di kalender. Tulis tahun, bulan, dan tanggal, misalnya 2026-11-20.',
    dayAhead: 'Tanggal kejadian belum tiba. Pilih hari ini atau hari sebelumnya.',
    dayLongAgo: 'Tanggal kejadian terlalu lama. Periksa tahunnya, misalnya 2026, bukan 0202.',
    place: 'Patokan lokasi terlalu panjang. Singkatkan menjadi paling banyak 500 huruf.',
    region: 'Wilayah ini tidak ada dalam daftar. Cari lagi, lalu pilih dari hasilnya.',
    regionOpen: 'Pilih satu wilayah dari hasil pencarian, atau kosongkan kotak carinya.',
    point: 'Tulis lintang dan bujur sebagai angka, misalnya -6,2088 dan 106,8456.',
    pointHalf: 'Tulis lintang dan bujur keduanya, atau kosongkan keduanya.',
    pointOutside: 'Titik ini di luar Indonesia. Periksa angkanya: lintang -11 sampai 6, bujur 95 sampai 141.',
    agency: 'Instansi ini tidak ada dalam daftar atau sudah tidak aktif. Cari lagi, atau biarkan admin memilihkan.',
    agencyOpen: 'Pilih satu instansi dari hasil pencarian, atau kosongkan kotak carinya.',
    category: 'Kategori ini tidak ada dalam daftar. Pilih yang lain, atau biarkan kosong.',
    name: 'Nama terlalu panjang. Tulis paling banyak 100 huruf.',
    email: 'Alamat email ini tidak lengkap. Tulis misalnya nama@contoh.id, atau kosongkan.',
    phone: 'Nomor ponsel ini tidak lengkap. Tulis misalnya 0812 3456 7890, atau kosongkan.',
    token: 'Formulir ini rusak. Muat ulang halaman, lalu kirim lagi.',
    heic: (name: string) =>
      `“${name}” berformat HEIC, yang belum dapat kami baca. Atur kamera ke JPEG (“Paling Kompatibel”), atau kirim tangkapan layarnya.`,
    macros: (name: string) => `“${name}” berisi makro. Simpan sebagai DOCX atau XLSX tanpa makro, atau sebagai PDF.`,
    unsupported: (name: string) =>
      `“${name}” bukan jenis berkas yang kami terima. Kirim JPEG, PNG, WebP, PDF, MP4, MOV, WebM, M4A, MP3, OGG, DOCX, atau XLSX.`,
    tooLarge: (name: string) => `“${name}” lebih besar dari 25 MB. Perkecil atau potong dahulu, lalu unggah lagi.`,
    tooLargeTogether: 'Semua lampiran bersama lebih besar dari 100 MB. Kurangi jumlahnya atau perkecil berkasnya.',
    tooMany: 'Paling banyak 10 lampiran. Kurangi dahulu, lalu kirim lagi.',
    gone: 'Ada lampiran yang sudah kedaluwarsa dan tidak kami simpan lagi. Unggah sekali lagi.',
    tooOften: (minutes: number) =>
      `Terlalu banyak laporan dari jaringan ini. Tunggu ${minutes} menit, lalu kirim lagi. Tulisan Anda tetap ada di bawah.`,
    pressing: 'Laporan belum terkirim karena layanan sedang sibuk. Tunggu sebentar, lalu kirim lagi.',
  },
  en: {
    unreadable: 'This field holds characters that cannot be read. Delete them and type again.',
    kind: 'Choose a kind of report: complaint, idea, or request for information.',
    titleMissing: 'Write a title, for example “Holes in the road in front of the school”.',
    titleShort:
      'The title is too short. Write at least 5 characters, for example “Holes in the road in front of the school”.',
    titleLong: 'The title is too long. Shorten it to 150 characters; the rest belongs in the report itself.',
    bodyMissing: 'Write your report: what happened, where, and since when.',
    bodyShort: 'The report is too short. Write at least 20 characters: what, where, and since when.',
    bodyLong: 'The report is too long. Shorten it to 10,000 characters, or attach it as a document.',
    dayMissing: 'Choose the date of the event. A rough date will do.',
    dayUnreadable: 'This date does not exist. Write year, month and day, for example 2026-11-20.',
    dayAhead: 'This date has not come yet. Choose today or a day before.',
    dayLongAgo: 'This date is too long ago. Check the year: 2026, for example, not 0202.',
    place: 'The description of the place is too long. Shorten it to 500 characters.',
    region: 'This region is not in our list. Search again and choose one of the results.',
    regionOpen: 'Choose one region from the results, or empty the search box.',
    point: 'Write latitude and longitude as numbers, for example -6.2088 and 106.8456.',
    pointHalf: 'Write both latitude and longitude, or leave both empty.',
    pointOutside: 'This point is outside Indonesia. Check the numbers: latitude -11 to 6, longitude 95 to 141.',
    agency: 'This agency is not in our list or no longer active. Search again, or let an admin choose.',
    agencyOpen: 'Choose one agency from the results, or empty the search box.',
    category: 'This category is not in our list. Choose another, or leave it empty.',
    name: 'The name is too long. Write at most 100 characters.',
    email: 'This e-mail address is incomplete. Write for example name@example.id, or leave it empty.',
    phone: 'This mobile number is incomplete. Write for example 0812 3456 7890, or leave it empty.',
    token: 'This form is broken. Load the page again and send it once more.',
    heic: (name: string) =>
      `“${name}” is in HEIC format, which we cannot read yet. Set the camera to JPEG (“Most Compatible”), or send a screenshot of it.`,
    macros: (name: string) => `“${name}” contains macros. Save it as DOCX or XLSX without macros, or as PDF.`,
    unsupported: (name: string) =>
      `“${name}” is not a kind of file that we take. Send JPEG, PNG, WebP, PDF, MP4, MOV, WebM, M4A, MP3, OGG, DOCX or XLSX.`,
    tooLarge: (name: string) => `“${name}” is larger than 25 MB. Make it smaller or shorter, then upload it again.`,
    tooLargeTogether: 'All attachments together are larger than 100 MB. Send fewer or smaller files.',
    tooMany: 'At most 10 attachments. Take some out, then send again.',
    gone: 'An attachment has expired and is no longer kept. Please upload it once more.',
    tooOften: (minutes: number) =>
      `Too many reports from this network. Wait ${minutes} minutes, then send again. What you wrote is still below.`,
    pressing: 'Your report was not sent because the service is busy. Wait a moment, then send it again.',
  },
} satisfies Record<Language, object>

export type Mistakes = (typeof mistakes)[Language]
