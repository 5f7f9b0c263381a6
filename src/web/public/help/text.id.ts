import type { Section } from '#ui/prose.tsx'
import type { Promises } from '#web/limits.ts'

export type Chapter = { readonly id: string; readonly title: string; readonly questions: readonly Section[] }

const writing: Chapter = {
  id: 'menulis',
  title: 'Menulis laporan',
  questions: [
    {
      id: 'akun',
      title: 'Apakah saya harus punya akun?',
      body: [
        'Tidak. Setelah mengirim, Anda menerima nomor laporan dan kode akses. Keduanya cukup untuk membuka dan menanggapi laporan.',
        'Bila nanti Anda mendaftar dengan email atau nomor ponsel yang sama, laporan itu ikut masuk ke akun Anda.',
      ],
    },
    {
      id: 'instansi',
      title: 'Saya tidak tahu instansi mana yang berwenang.',
      body: [
        'Tidak apa-apa. Kosongkan saja. Admin mencarikan instansi yang tepat. Bila ternyata keliru, laporan dialihkan, bukan dikembalikan kepada Anda.',
      ],
    },
    {
      id: 'cepat',
      title: 'Apa yang membuat laporan cepat ditangani?',
      body: [
        {
          list: [
            'Satu masalah per laporan.',
            'Sebut tempat dengan patokan, dan sejak kapan terjadi.',
            'Ceritakan runut: apa, di mana, siapa yang terdampak.',
            'Sertakan foto bila ada. Foto tidak wajib.',
            'Jangan tulis NIK, nomor rekening, atau nomor telepon di dalam cerita.',
          ],
        },
      ],
    },
    {
      id: 'lampiran',
      title: 'Berkas apa yang boleh dilampirkan?',
      body: [
        'Foto (JPEG, PNG, WebP), PDF, video (MP4, MOV, WebM), suara (M4A, MP3, OGG), serta dokumen Word dan Excel tanpa makro.',
        'Batas jumlah dan ukurannya tertulis di formulir. Lokasi dan data kamera di dalam foto kami hapus sebelum dilihat orang lain.',
        'Foto iPhone berformat HEIC belum dapat kami baca. Ubah dahulu ke JPEG: Pengaturan, Kamera, Format, pilih “Paling Kompatibel”.',
      ],
    },
    {
      id: 'darurat',
      title: 'Ini keadaan darurat.',
      body: ['Telepon 112. Laporan di sini dibaca pada hari kerja.'],
    },
    {
      id: 'membantu',
      title: 'Bolehkah saya menulis untuk orang lain?',
      body: [
        'Boleh. Ceritakan bahwa Anda menulis untuk orang lain, lalu berikan nomor laporan dan kode aksesnya kepada yang bersangkutan.',
      ],
    },
  ],
}

const privacy: Chapter = {
  id: 'privasi',
  title: 'Nama dan kerahasiaan',
  questions: [
    {
      id: 'anonim',
      title: 'Apa beda anonim dan rahasia?',
      body: [
        'Anonim menyembunyikan siapa Anda: nama Anda tidak tampak bagi publik dan bagi instansi yang dilaporkan. Isi laporan tetap terbit. Nama itu dibuka bagi satu petugas hanya bila orang kedua menyetujui alasannya, dan Anda diberi tahu.',
        'Rahasia menyembunyikan isi: laporan tidak diterbitkan; hanya Anda, admin, dan instansi penangan yang membacanya.',
        'Keduanya boleh dipilih bersama.',
      ],
    },
    {
      id: 'petugas',
      title: 'Saya melaporkan petugas atau pimpinan instansi itu sendiri.',
      body: [
        'Centang “Laporan ini tentang petugas atau pimpinan instansi tujuan”. Laporan menjadi rahasia sejak dikirim dan diperiksa admin nasional, bukan instansi itu.',
        'Setelah terlapor ditetapkan, tidak seorang pun dari instansinya dapat melihat laporan Anda.',
      ],
    },
    {
      id: 'ubah-privasi',
      title: 'Dapatkah saya mengubah pilihan itu nanti?',
      body: ['Dapat, dari halaman laporan Anda. Petugas hanya boleh memperketat. Hanya Anda yang boleh melonggarkan.'],
    },
  ],
}

const afterwards = (said: Promises): Chapter => ({
  id: 'setelah',
  title: 'Setelah laporan terkirim',
  questions: [
    {
      id: 'kode',
      title: 'Nomor laporan atau kode akses saya hilang.',
      body: [
        'Nomor laporan bukan rahasia. Bila laporan terbit, Anda dapat menemukannya di daftar laporan publik.',
        'Kode akses hanya tampil sekali, karena kami menyimpannya dalam bentuk yang tidak dapat dibaca kembali. Bila Anda meninggalkan email saat melapor, kode baru dapat dikirim dan kode lama tidak berlaku lagi. Tanpa kontak, kode tidak dapat dipulihkan.',
      ],
    },
    {
      id: 'lama',
      title: 'Berapa lama sampai ada jawaban?',
      body: [
        `Verifikasi paling lambat ${said.verification}. Setelah diteruskan, jawaban pertama paling lambat ${said.firstResponse}, dan tindak lanjut ${said.shortest} sampai ${said.longest} sesuai bobotnya.`,
        'Semua tenggat, dan cara menghitungnya, terlihat di halaman laporan.',
      ],
    },
    {
      id: 'kelengkapan',
      title: 'Saya diminta melengkapi laporan.',
      body: [
        `Buka laporan dengan nomor dan kode akses, lalu tulis kelengkapannya. Anda punya ${said.completion}; kami mengingatkan bila Anda meninggalkan email.`,
      ],
    },
    {
      id: 'tidak-puas',
      title: 'Jawabannya tidak menyelesaikan masalah.',
      body: [
        `Tulis tanggapan dari halaman laporan dalam ${said.window} setelah dijawab. Instansi wajib menjawab lagi dalam ${said.reply}.`,
        `Bila laporan sudah ditutup, ajukan keberatan dari halaman laporan dalam ${said.objecting}. Petugas lain, satu tingkat di atas, memutusnya dalam ${said.objection}.`,
      ],
    },
    {
      id: 'diam',
      title: 'Instansi tidak menjawab.',
      body: [
        'Keterlambatan terlihat di halaman laporan dan diteruskan kepada koordinator, pimpinan, lalu pengawas.',
        `Setelah ${said.ombudsman} laporan yang belum selesai masuk pengawasan Ombudsman.`,
      ],
    },
    {
      id: 'arsip',
      title: 'Laporan saya diarsipkan. Mengapa?',
      body: [
        'Alasannya tertulis di halaman laporan. Sering kali karena di luar pelayanan publik, atau belum cukup jelas setelah dimintai kelengkapan. Bila Anda tidak setuju, ajukan keberatan dari halaman laporan; Anda juga boleh menulis laporan baru yang lebih lengkap.',
      ],
    },
    {
      id: 'tarik',
      title: 'Bagaimana menarik laporan?',
      body: [
        'Dari halaman laporan Anda, pilih “Tarik laporan” dan tulis alasannya. Penanganan dihentikan. Dugaan pelanggaran oleh petugas tetap dapat dilanjutkan oleh pengawas.',
      ],
    },
  ],
})

export const indonesian = {
  title: 'Bantuan',
  lead: 'Jawaban atas pertanyaan yang paling sering muncul. Tekan pertanyaan untuk membuka jawabannya.',
  track: 'Lacak laporan',
  file: 'Tulis laporan',
  chapters: (said: Promises): readonly Chapter[] => [writing, privacy, afterwards(said)],
  accessibility: section({
    id: 'aksesibilitas',
    title: 'Aksesibilitas',
    body: [
      'Situs ini dibuat agar dapat dipakai semua orang, mengikuti pedoman WCAG 2.2 tingkat AA.',
      {
        list: [
          'Semua halaman dan formulir bekerja dengan papan ketik saja, dan tanpa JavaScript; hanya kunci sandi (passkey) yang memerlukannya.',
          'Pembaca layar membacakan petunjuk dan kesalahan bersama kolomnya.',
          'Warna selalu disertai ikon dan kata. Tema terang atau gelap mengikuti perangkat Anda.',
          'Teks ikut membesar dengan pengaturan peramban, tanpa perlu menggeser ke samping.',
          'Halaman ringan, supaya dapat dibuka dengan sinyal lemah dan kuota kecil.',
        ],
      },
      'Menemukan hambatan? Tulis laporan dengan jenis Aspirasi dan sebutkan halaman serta alat bantu yang Anda pakai.',
    ],
  }),
}

function section(one: Section): Section {
  return one
}
