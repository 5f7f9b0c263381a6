import type { Language } from '#ui/language.ts'
import type { Section } from '#ui/prose.tsx'

type Text = { title: string; lead: string; sections: readonly Section[] }

export const text: Record<Language, Text> = {
  id: {
    title: 'Syarat penggunaan',
    lead: 'Kesepakatan singkat supaya laporan Anda dapat ditangani dan orang lain tetap terlindungi.',
    sections: [
      {
        id: 'siapa',
        title: 'Siapa yang boleh melapor',
        body: [
          'Siapa saja, gratis, dengan atau tanpa akun, dengan atau tanpa nama. Anda tidak boleh dirugikan karena melapor dengan itikad baik.',
        ],
      },
      {
        id: 'isi-laporan',
        title: 'Isi laporan',
        body: [
          {
            list: [
              'Tulis yang Anda alami atau ketahui, sejujurnya.',
              'Satu masalah per laporan, dengan bahasa yang sopan, tanpa hinaan dan tanpa SARA.',
              'Jangan menyertakan data pribadi orang lain yang tidak diperlukan.',
              'Lampirkan hanya berkas yang boleh Anda bagikan.',
            ],
          },
        ],
      },
      {
        id: 'kami',
        title: 'Yang kami lakukan',
        body: [
          {
            list: [
              'Kata-kata asli Anda tidak pernah diubah. Yang terbit adalah salinan: judulnya boleh diperjelas, ejaannya dirapikan, dan data pribadinya disamarkan.',
              'Laporan diteruskan kepada instansi yang berwenang dan dijaga tenggatnya.',
              'Setiap tindakan pada laporan tercatat dan tidak dapat dihapus.',
            ],
          },
        ],
      },
      {
        id: 'tidak-diproses',
        title: 'Yang tidak dapat diproses',
        body: [
          'Laporan dapat diarsipkan, dengan alasan yang disebut, bila:',
          {
            list: [
              'berada di luar pelayanan publik atau menjadi wewenang lembaga lain;',
              'tetap tidak jelas atau tanpa bukti setelah dimintai kelengkapan;',
              'memuat hinaan, hasutan, atau hanya uji coba dan spam;',
              'sedang diperiksa pengadilan;',
              'merupakan keadaan darurat yang harus ditangani lewat 112.',
            ],
          },
          'Isi yang melanggar hukum dapat diblokir oleh admin nasional.',
        ],
      },
      {
        id: 'terbit',
        title: 'Penerbitan',
        body: [
          'Laporan yang tidak rahasia terbit setelah diteruskan, bersama jawaban instansi, supaya orang lain dapat belajar darinya. Laporan rahasia tidak terbit.',
        ],
      },
      {
        id: 'kode',
        title: 'Kode akses dan akun',
        body: [
          'Siapa pun yang memegang kode akses dapat membaca dan membalas laporan Anda. Jangan membagikannya. Nomor laporan boleh dibagikan.',
        ],
      },
      {
        id: 'batas',
        title: 'Batas layanan',
        body: [
          'LAPOR! bukan layanan darurat dan tidak menggantikan upaya hukum. Kami menjaga layanan ini tetap tersedia, tetapi gangguan dapat terjadi. Laporan yang sudah bernomor tidak hilang.',
        ],
      },
    ],
  },
  en: {
    title: 'Terms of use',
    lead: 'A short agreement, so that your report can be handled and others stay protected.',
    sections: [
      {
        id: 'siapa',
        title: 'Who may report',
        body: [
          'Anyone, free of charge, with or without an account, with or without a name. Nobody may be harmed for reporting in good faith.',
        ],
      },
      {
        id: 'isi-laporan',
        title: 'What you write',
        body: [
          {
            list: [
              'Write what you saw or know, honestly.',
              'One problem per report, in civil words, without insults or hatred of ethnicity, religion or race.',
              'Leave out personal data of others that is not needed.',
              'Attach only files that you may share.',
            ],
          },
        ],
      },
      {
        id: 'kami',
        title: 'What we do',
        body: [
          {
            list: [
              'Your own words are never changed. What is published is a copy: its title may be made clearer, its spelling mended, its personal data masked.',
              'The report is forwarded to the agency in charge, and its time limits are watched.',
              'Every act on a report is recorded and cannot be erased.',
            ],
          },
        ],
      },
      {
        id: 'tidak-diproses',
        title: 'What cannot be processed',
        body: [
          'A report may be archived, with its reason named, when it:',
          {
            list: [
              'is outside public service or belongs to another authority;',
              'stays unclear or without evidence after we have asked;',
              'contains insults or incitement, or is only a test or spam;',
              'is before a court;',
              'is an emergency that must be handled by calling 112.',
            ],
          },
          'Unlawful content may be blocked by a national admin.',
        ],
      },
      {
        id: 'terbit',
        title: 'Publication',
        body: [
          'A report that is not confidential is published once forwarded, together with the agency’s answers, so that others can learn from it. Confidential reports are not published.',
        ],
      },
      {
        id: 'kode',
        title: 'Access code and account',
        body: [
          'Whoever holds the access code can read and answer your report. Do not share it. The report number may be shared.',
        ],
      },
      {
        id: 'batas',
        title: 'Limits of the service',
        body: [
          'LAPOR! is no emergency service and does not replace legal remedies. We keep it available, but disturbances may occur. A report that has its number is not lost.',
        ],
      },
    ],
  },
}
