/** What is wrong with a file that came with a form, and how to mend it; named as the upload names it. */
import type { KindRefusal } from '#platform/file-kind.ts'
import type { Language } from '#ui/language.ts'

export type FileMistakes = Readonly<
  Record<KindRefusal | 'too-large', (name: string) => string> & Record<'tooMany' | 'tooLargeTogether' | 'gone', string>
>

export const fileMistakes = {
  id: {
    heic: (name: string) =>
      `“${name}” berformat HEIC, yang belum dapat kami baca. Atur kamera ke JPEG (“Paling Kompatibel”), atau kirim tangkapan layarnya.`,
    macros: (name: string) => `“${name}” berisi makro. Simpan sebagai DOCX atau XLSX tanpa makro, atau sebagai PDF.`,
    unsupported: (name: string) =>
      `“${name}” bukan jenis berkas yang kami terima. Kirim JPEG, PNG, WebP, PDF, MP4, MOV, WebM, M4A, MP3, OGG, DOCX, atau XLSX.`,
    'too-large': (name: string) => `“${name}” lebih besar dari 25 MB. Perkecil atau potong dahulu, lalu unggah lagi.`,
    tooMany: 'Paling banyak 10 lampiran; yang ke-11 dan seterusnya tidak ikut. Pilih sepuluh yang terpenting.',
    tooLargeTogether: 'Semua lampiran bersama lebih besar dari 100 MB. Kurangi jumlahnya atau perkecil berkasnya.',
    gone: 'Ada lampiran yang sudah kedaluwarsa dan tidak kami simpan lagi. Unggah sekali lagi.',
  },
  en: {
    heic: (name: string) =>
      `“${name}” is in HEIC format, which we cannot read yet. Set the camera to JPEG (“Most Compatible”), or send a screenshot of it.`,
    macros: (name: string) => `“${name}” contains macros. Save it as DOCX or XLSX without macros, or as PDF.`,
    unsupported: (name: string) =>
      `“${name}” is not a kind of file that we take. Send JPEG, PNG, WebP, PDF, MP4, MOV, WebM, M4A, MP3, OGG, DOCX or XLSX.`,
    'too-large': (name: string) => `“${name}” is larger than 25 MB. Make it smaller or shorter, then upload it again.`,
    tooMany: 'At most 10 attachments; the 11th and those after it were left out. Choose the ten that matter most.',
    tooLargeTogether: 'All attachments together are larger than 100 MB. Send fewer or smaller files.',
    gone: 'An attachment has expired and is no longer kept. Please upload it once more.',
  },
} satisfies Record<Language, FileMistakes>
