import type { Language } from '#ui/language.ts'

export const STATUSES = [400, 403, 404, 413, 415, 429, 431, 500, 503] as const
export type ErrorStatus = (typeof STATUSES)[number]

type Words = { title: string; lead: string }

const sentences: Record<Language, Record<ErrorStatus, Words>> = {
  id: {
    400: {
      title: 'Kiriman ini tidak dapat dibaca',
      lead: 'Kirimannya terputus di jalan atau rusak. Tidak ada yang tersimpan. Kembali ke formulir, lalu kirim lagi.',
    },
    403: {
      title: 'Formulir ini tidak dapat kami terima',
      lead: 'Kami tidak dapat memastikan bahwa formulir ini dikirim dari situs ini. Buka lagi halamannya, lalu kirim dari sana.',
    },
    404: {
      title: 'Halaman ini tidak ada',
      lead: 'Alamatnya mungkin salah ketik, atau laporannya bersifat rahasia dan hanya terbuka dengan kode akses.',
    },
    413: {
      title: 'Kiriman Anda terlalu besar',
      lead: 'Perkecil atau kurangi lampirannya, lalu kirim lagi. Batasnya tertulis di formulir. Tidak ada yang tersimpan dari kiriman ini.',
    },
    415: {
      title: 'Bentuk kiriman ini tidak kami kenal',
      lead: 'Gunakan formulir di situs ini untuk mengirim. Tidak ada yang tersimpan dari kiriman ini.',
    },
    429: {
      title: 'Tunggu sebentar, ya',
      lead: 'Terlalu banyak permintaan dari jaringan Anda dalam waktu singkat. Ini menjaga layanan tetap lancar untuk semua.',
    },
    431: {
      title: 'Alamat ini terlalu panjang',
      lead: 'Peramban mengirim alamat atau kuki yang tidak muat. Pendekkan alamatnya, misalnya dengan kata pencarian yang lebih sedikit.',
    },
    500: {
      title: 'Ada gangguan di sisi kami',
      lead: 'Maaf, ini bukan salah Anda. Laporan yang sudah bernomor tidak hilang. Coba lagi beberapa saat lagi.',
    },
    503: {
      title: 'Layanan sedang penuh',
      lead: 'Maaf, kami sedang tidak dapat melayani permintaan ini. Coba lagi dalam beberapa detik. Laporan yang sudah bernomor tidak hilang.',
    },
  },
  en: {
    400: {
      title: 'We could not read this',
      lead: 'It was cut off on its way, or damaged. Nothing was kept. Go back to the form and send it again.',
    },
    403: {
      title: 'We cannot accept this form',
      lead: 'We could not make sure that it was sent from this site. Open the page again, and send it from there.',
    },
    404: {
      title: 'There is no such page',
      lead: 'The address may be mistyped, or the report is confidential and opens only with its access code.',
    },
    413: {
      title: 'This is too large',
      lead: 'Make the attachments smaller or fewer, and send again. The form states the limits. Nothing was kept of what you sent.',
    },
    415: {
      title: 'We do not know this format',
      lead: 'Please use the forms of this site. Nothing was kept of what you sent.',
    },
    429: {
      title: 'One moment, please',
      lead: 'Too many requests came from your network in a short time. This keeps the service running for everyone.',
    },
    431: {
      title: 'This address is too long',
      lead: 'Your browser sent an address or cookies that do not fit. Shorten the address, for example by searching for fewer words.',
    },
    500: {
      title: 'Something went wrong on our side',
      lead: 'Sorry, this is not your fault. Reports that have a number are not lost. Please try again in a moment.',
    },
    503: {
      title: 'The service is busy',
      lead: 'Sorry, we cannot serve this request now. Please try again in a few seconds. Reports that have a number are not lost.',
    },
  },
}

const around = {
  id: {
    number: 'Nomor laporan',
    code: 'Kode akses',
    withCode: 'Laporan baru atau rahasia terbuka dengan kode aksesnya:',
    officers:
      'Halaman petugas sebuah laporan hanya terbuka bagi yang menanganinya. Bila laporan sudah terbit, semua orang dapat membacanya di',
    publicPage: 'halaman publiknya',
    track: 'Lacak',
    home: 'Ke beranda',
    file: 'Tulis laporan',
    back: 'Kembali ke halaman sebelumnya dengan tombol kembali pada peramban: tulisan panjang biasanya masih ada di sana. Isian pendek, seperti judul, mungkin perlu ditulis lagi.',
    wait: (seconds: number) =>
      seconds < 90 ? `Coba lagi dalam ${seconds} detik` : `Coba lagi dalam ${Math.ceil(seconds / 60)} menit`,
    reference: 'Kode rujukan:',
    mention: 'Sebutkan kode ini bila Anda melaporkan gangguan.',
    emergency: 'Keadaan darurat? Telepon 112.',
  },
  en: {
    number: 'Report number',
    code: 'Access code',
    withCode: 'A new or confidential report opens with its access code:',
    officers:
      'The officers’ page of a report is open only to those who handle it. Once a report is published, everyone can read it on',
    publicPage: 'its public page',
    track: 'Track',
    home: 'To the home page',
    file: 'Write a report',
    back: 'Return to the page before with your browser’s back button: longer texts are usually still there. Short fields, such as a title, may have to be written again.',
    wait: (seconds: number) =>
      seconds < 90 ? `Try again in ${seconds} seconds` : `Try again in ${Math.ceil(seconds / 60)} minutes`,
    reference: 'Reference:',
    mention: 'Please name it when you report the fault.',
    emergency: 'Emergency? Call 112.',
  },
} satisfies Record<Language, object>

export const text = {
  id: { ...around.id, sentences: sentences.id },
  en: { ...around.en, sentences: sentences.en },
} satisfies Record<Language, object>
