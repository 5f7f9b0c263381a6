import type { Section } from '#ui/prose.tsx'
import type { Promises } from '#web/limits.ts'

const beyond: readonly Section[] = [
  {
    id: 'bukan',
    title: 'Yang bukan untuk LAPOR!',
    body: [
      'Keadaan darurat: telepon 112. Laporan di sini dibaca pada hari kerja, bukan seketika.',
      'LAPOR! tidak menggantikan pengadilan, kepolisian, atau upaya hukum. Perkara yang sedang diperiksa pengadilan tidak dapat diproses.',
    ],
  },
  {
    id: 'dasar',
    title: 'Dasar hukum',
    body: [
      {
        list: [
          'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.',
          'Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik.',
          'Peraturan Menteri PANRB Nomor 5 Tahun 2025, yang menggantikan Nomor 62 Tahun 2018.',
          'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.',
        ],
      },
      'Situs ini perangkat lunak sumber terbuka. Aturan tenggat dan siapa boleh melihat apa dapat diperiksa siapa saja.',
    ],
  },
]

export const indonesian = {
  title: 'Tentang LAPOR!',
  lead: 'Satu pintu bagi siapa pun di Indonesia untuk menyampaikan pengaduan, aspirasi, dan permintaan informasi kepada pemerintah.',
  clock: 'Jenis tenggat',
  limit: 'Batas waktu',
  from: 'Dihitung sejak',
  limitRows: limitRows({
    verification: ['Verifikasi', 'laporan diterima'],
    firstResponse: ['Jawaban pertama', 'laporan diteruskan ke instansi'],
    reply: ['Jawaban atas tanggapan Anda', 'tanggapan Anda diterima'],
    window: ['Waktu Anda untuk menanggapi', 'instansi menjawab'],
    completion: ['Waktu Anda untuk melengkapi laporan', 'kelengkapan diminta'],
    ombudsman: ['Pengawasan Ombudsman', 'laporan diterima'],
  }),
  followUp: 'Tindak lanjut',
  followUpFrom: 'laporan diteruskan ke instansi',
  groups: {
    light: 'bobot ringan: aspirasi, apresiasi, permintaan informasi',
    medium: 'bobot sedang: pengaduan yang dapat diselesaikan satu instansi',
    heavy: 'bobot berat: penyalahgunaan wewenang, lintas sektor, korupsi',
    information_request: 'permintaan informasi',
    aspiration: 'aspirasi',
    appreciation: 'apresiasi',
    complaint_service: 'pengaduan tidak berkadar pengawasan',
    complaint_oversight: 'pengaduan berkadar pengawasan',
    whistleblowing: 'pelaporan dugaan pelanggaran',
  },
  opening: (said: Promises): readonly Section[] => [
    {
      id: 'apa',
      title: 'Apa itu LAPOR!',
      body: [
        'LAPOR! menyalurkan laporan Anda kepada instansi pemerintah yang berwenang: kementerian, lembaga, pemerintah daerah, dan unit pelayanan di bawahnya.',
        'Anda tidak perlu tahu siapa yang berwenang. Dari mana pun laporan datang dan apa pun isinya, admin mencarikan instansi yang tepat. Prinsip ini disebut “tidak ada pintu yang salah”.',
        'Ada tiga jenis laporan:',
        {
          list: [
            'Pengaduan: layanan atau fasilitas yang tidak sebagaimana mestinya.',
            'Aspirasi: usul, harapan, atau apresiasi untuk pemerintah.',
            'Permintaan informasi: pertanyaan tentang prosedur atau data publik.',
          ],
        },
      ],
    },
    {
      id: 'langkah',
      title: 'Lima langkah',
      body: [
        {
          steps: [
            'Tulis laporan. Anda langsung menerima nomor laporan dan kode akses.',
            `Verifikasi. Admin memeriksa kejelasan laporan, menyamarkan data pribadi, lalu meneruskannya paling lambat dalam ${said.verification}. Bila ada yang kurang, Anda dimintai kelengkapan.`,
            `Tindak lanjut. Instansi memberi jawaban pertama dalam ${said.firstResponse}, lalu menuntaskannya dalam ${said.shortest} sampai ${said.longest} sesuai bobot laporan.`,
            `Tanggapan Anda. Dalam ${said.window} setelah dijawab, Anda boleh menyanggah atau menyatakan puas. Jika Anda menyanggah, instansi wajib menjawab lagi dalam ${said.reply}.`,
            'Selesai. Laporan ditutup oleh Anda, atau oleh sistem bila tidak ada sanggahan.',
          ],
        },
        'Setiap laporan menunjukkan satu status, satu tenggat, dan satu langkah berikutnya.',
      ],
    },
  ],
  limits: { id: 'batas-waktu', title: 'Batas waktu layanan' },
  counting: [
    'Hari kerja adalah Senin sampai Jumat, dikurangi hari libur nasional, cuti bersama, dan libur daerah instansi. Hari mulainya tidak dihitung. Zona waktunya zona waktu instansi.',
    'Jam berhenti saat instansi menunggu kelengkapan dari pelapor. Di halaman laporan, setiap tenggat dapat menjelaskan sendiri hari mana yang dihitung dan mana yang dilewati.',
  ],
  closing: (said: Promises): readonly Section[] => [
    {
      id: 'warna',
      title: 'Arti warna',
      body: [
        {
          list: [
            'Merah: belum ditangani.',
            'Kuning: sedang diproses, atau menunggu salah satu pihak.',
            'Hijau: selesai.',
            'Abu-abu: diarsipkan atau tidak diproses lebih lanjut, selalu dengan alasannya.',
          ],
        },
        'Warna selalu disertai ikon dan kata-kata, sehingga tidak perlu dibedakan dari warnanya saja.',
      ],
    },
    {
      id: 'selesai',
      title: 'Bagaimana laporan berakhir',
      body: [
        'Laporan ditutup dengan salah satu dari empat cara, dan caranya selalu disebut:',
        {
          list: [
            'oleh pelapor, yang menyatakan puas dan boleh memberi nilai;',
            'oleh admin, atas pernyataan pelapor;',
            `oleh sistem, bila ${said.window} setelah dijawab tidak ada tanggapan;`,
            'oleh admin karena debat kusir, yaitu sanggahan berulang tanpa alasan atau data baru. Cara ini perlu persetujuan orang kedua.',
          ],
        },
        'Laporan yang tidak dapat diproses diarsipkan dengan satu alasan yang jelas, misalnya sedang diperiksa pengadilan. Pelapor diberi tahu.',
        `Pelapor yang tidak setuju dapat mengajukan keberatan dalam ${said.objecting}, sekali untuk setiap akhir. Petugas satu tingkat di atas, yang belum pernah menangani laporan itu, memutusnya dalam ${said.objection}. Bila keberatan diterima, penanganan dimulai lagi dengan tenggat baru.`,
      ],
    },
    {
      id: 'ombudsman',
      title: 'Bila tidak kunjung selesai',
      body: [
        `Laporan yang belum selesai setelah ${said.ombudsman} sejak diterima masuk pengawasan Ombudsman Republik Indonesia. Tandanya terlihat di halaman laporan.`,
        'Keterlambatan instansi juga diteruskan berjenjang: kepada koordinator, pimpinan instansi, lalu pengawas.',
        'Berkas laporan baru diserahkan kepada Ombudsman bila Anda setuju, di halaman laporan Anda. Anda yang menentukan apakah nama dan kontak Anda ikut.',
        'Anda juga dapat mengadu langsung kepada Ombudsman (telepon 137, www.ombudsman.go.id) berdasarkan Undang-Undang Nomor 37 Tahun 2008.',
      ],
    },
    ...beyond,
  ],
}

type Row = readonly [clock: string, from: string]

function limitRows(
  rows: Record<'verification' | 'firstResponse' | 'reply' | 'window' | 'completion' | 'ombudsman', Row>,
) {
  return rows
}
