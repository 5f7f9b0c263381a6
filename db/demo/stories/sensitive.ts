import type { Story } from '../story.ts'

/** About staff, or in a category that starts confidential. Nobody is named, and every one ends in an explanation. */
export const SENSITIVE: readonly Story[] = [
  {
    home: { unit: 'inspektorat' },
    about: 'pungli',
    title: 'Diminta uang fotokopi di loket',
    body: 'Waktu mengambil surat di sebuah loket saya diminta uang fotokopi 20 ribu tanpa kuitansi. Kecil memang, tapi di papan tertulis gratis. Saya tidak tahu nama petugasnya dan tidak ingin memperpanjang, hanya mohon diluruskan.',
    answer:
      'Kami sudah memeriksa loket tersebut. Uang itu untuk jasa fotokopi di luar kantor yang ditawarkan tanpa penjelasan. Praktik dihentikan, mesin fotokopi gratis disediakan, dan uang Anda dapat dikembalikan melalui kami.',
  },
  {
    home: { unit: 'dinas-pendidikan' },
    about: 'biaya-sekolah',
    title: 'Iuran perpisahan dianggap wajib',
    body: 'Iuran perpisahan sekolah 350 ribu katanya sukarela tapi dicatat siapa yang belum. Anak saya malu. Kami tidak ingin nama anak diketahui. Mohon diluruskan saja ke sekolah.',
    answer:
      'Sekolah sudah kami bina. Perpisahan diganti acara sederhana di halaman sekolah tanpa iuran, dan catatan yang dibuat panitia dihapus. Identitas pelapor tidak kami tanyakan maupun sampaikan.',
  },
  {
    home: { unit: 'inspektorat' },
    about: 'penyalahgunaan-wewenang',
    title: 'Kendaraan dinas dipakai antar jemput',
    body: 'Ada kendaraan dinas yang tiap pagi dipakai mengantar belanja ke pasar. Mungkin ada izinnya, saya hanya ingin menanyakan aturannya karena bensinnya kan dari uang rakyat.',
    answer:
      'Kendaraan tersebut dipakai kelompok dapur umum dengan surat tugas. Surat tugas kini ditempel di kaca agar masyarakat tahu. Terima kasih atas pengawasannya.',
  },
  {
    home: { unit: 'inspektorat' },
    about: 'pelapor-pelanggaran',
    title: 'Absen pagi sering dititipkan',
    body: 'Saya bekerja di salah satu kantor daerah. Sudah beberapa bulan absen pagi dititipkan lewat ponsel teman, orangnya baru datang jam 10. Rekap bulanannya rapi semua. Mohon diperiksa lewat data absen saja, jangan bertanya ke ruangan, karena yang tahu hanya sedikit orang.',
    answer:
      'Kami memeriksa data absen seluruh kantor secara acak tanpa menyebut sumbernya. Absen yang tidak wajar sudah diklarifikasi, pembinaan diberikan, dan absen kini memakai lokasi dan foto.',
  },
  {
    home: { unit: 'dinas-pppa' },
    about: 'perkawinan-anak',
    title: 'Rencana menikahkan anak 16 tahun',
    body: 'Di lingkungan kami ada keluarga yang berencana menikahkan anaknya yang baru 16 tahun. Anaknya masih ingin sekolah. Mohon didatangi pelan-pelan oleh petugas tanpa menyebut ada yang melapor.',
    answer:
      'Pendamping sudah berkunjung bersama kader. Keluarga menunda rencana tersebut dan anak kembali bersekolah dengan beasiswa daerah. Pendampingan berlanjut tiap bulan.',
  },
  {
    home: { unit: 'dinas-tenaga-kerja' },
    about: 'upah',
    title: 'Upah lembur toko belum dibayar',
    body: 'Saya karyawan toko, lembur dua bulan belum dibayar, katanya menunggu pembukuan. Teman-teman juga. Kami takut kalau ketahuan melapor nanti tidak dipakai lagi.',
    answer:
      'Pengawas sudah memeriksa pembukuan toko secara umum tanpa menyebut pelapor. Kekurangan lembur seluruh karyawan sudah dibayar dan slip gaji kini memuat jam lembur.',
  },
]

/** `aboutStaff`: how somebody was treated, told without a name. */
export const ABOUT_STAFF: readonly Story[] = [
  {
    home: { unit: 'disdukcapil' },
    about: 'sikap-petugas',
    title: 'Petugas loket kurang ramah',
    body: 'Mohon pembinaan untuk petugas loket pagi. Ibu saya sudah sepuh bertanya dua kali malah dibentak. Kami maklum antreannya banyak, tetapi tetap tidak enak didengar orang.',
    answer:
      'Kami mohon maaf kepada ibunda. Petugas loket sudah diberi pembinaan dan jadwal jaga diatur agar tidak melayani lebih dari empat jam berturut-turut.',
  },
  {
    home: { unit: 'dinas-kesehatan' },
    about: 'sikap-petugas',
    title: 'Dilayani sambil main hp',
    body: 'Saya kontrol di puskesmas, petugas pendaftaran melayani sambil main hp sehingga nama saya terlewat. Tidak perlu dihukum, cukup diingatkan.',
    answer:
      'Terima kasih. Aturan ponsel di loket sudah ditegakkan kembali dan papan nomor antre diperbaiki agar nama tidak terlewat.',
  },
  {
    home: { unit: 'satpol-pp' },
    about: 'sikap-petugas',
    title: 'Cara menegur pedagang terlalu keras',
    body: 'Saya melihat penertiban lapak, barang dagangan diangkat begitu saja sampai tumpah. Pedagangnya memang salah tempat, tapi caranya bisa lebih manusiawi.',
    answer:
      'Rekaman penertiban sudah kami tinjau. Barang yang rusak diganti dan prosedur diubah: pedagang diberi waktu 30 menit membereskan sendiri sebelum petugas membantu.',
  },
  {
    home: { agency: 'kemensos' },
    about: 'sikap-petugas',
    title: 'Pendamping sulit dihubungi',
    body: 'Pendamping bantuan di {desa} susah sekali dihubungi, pesan dibaca tapi tidak dibalas. Kami ibu-ibu jadi tidak tahu jadwal pertemuan. Tolong diingatkan.',
    answer:
      'Pendamping yang bersangkutan menangani tiga desa sehingga kewalahan. Satu pendamping ditambahkan dan jadwal pertemuan kini ditempel di balai desa.',
  },
]

/** What the verifier cannot pass on, with why. */
export const REFUSED = [
  {
    reason: 'outside-public-service',
    title: 'Tetangga belum bayar utang',
    body: 'Tetangga saya pinjam uang 3 juta sejak lebaran belum dikembalikan. Tolong pemerintah tagihkan. Ada kuitansinya tapi tidak pakai materai.',
    explanation:
      'Utang piutang antarwarga bukan pelayanan publik sehingga tidak dapat kami teruskan. Saran kami: mintalah bantuan mediasi di kantor desa, atau ajukan gugatan sederhana ke pengadilan negeri.',
  },
  {
    reason: 'no-evidence',
    title: 'Proyek mangkrak',
    body: 'banyak proyek mangkrak disini tolong dicek semua jangan tutup mata',
    explanation:
      'Kami sudah meminta nama kegiatan, tempat, atau foto, tetapi belum kami terima. Silakan kirim laporan baru bila keterangannya sudah ada.',
  },
  {
    reason: 'unclear',
    title: 'Tolong pak',
    body: 'tolong pak disini susah sekali dari dulu begitu terus kapan berubahnya',
    explanation:
      'Kami sudah menanyakan tempat dan masalahnya, tetapi keterangannya belum cukup untuk menentukan instansi yang berwenang.',
  },
  {
    reason: 'abusive',
    title: 'Kecewa berat',
    body: 'Pelayanan macam apa ini, semua petugas di situ tidak berguna dan bodoh, isinya pemalas semua! Percuma melapor!',
    explanation:
      'Kami memahami kekecewaan Anda, tetapi laporan ini memuat kata yang menyerang pribadi dan tidak menyebut masalah pelayanannya. Silakan tulis kembali apa yang terjadi; kami akan membantu.',
  },
  {
    reason: 'before-court',
    title: 'Batas tanah warisan keluarga',
    body: 'Mohon bantuan soal batas tanah warisan kami. Perkaranya sudah disidangkan dan bulan depan putusan. Apakah LAPOR bisa membantu supaya kami menang?',
    explanation:
      'Masalah ini sedang diperiksa pengadilan dan kami tidak berwenang mencampuri perkara. Langkah yang tersedia adalah upaya hukum di pengadilan.',
  },
  {
    reason: 'other-authority',
    title: 'Kelanjutan aduan saya di Ombudsman',
    body: 'Saya sudah mengadu ke Ombudsman perwakilan soal layanan izin dan sedang diproses. Saya kirim juga ke sini supaya lebih cepat.',
    explanation:
      'Masalah ini sedang ditangani Ombudsman Republik Indonesia. Agar tidak ditangani dua kali, kami menunggu hasilnya.',
  },
  {
    reason: 'test-spam',
    title: 'tes tes',
    body: 'tes aplikasi lapor apakah masuk atau tidak, abaikan saja ya min hehe',
    explanation:
      'Pesan ini tampaknya uji coba, sehingga tidak kami proses. Bila keliru, ajukan keberatan dan kami akan memeriksanya kembali.',
  },
  {
    reason: 'emergency-redirected',
    title: 'Asap tebal dari gudang kosong',
    body: 'Ada asap tebal dari gudang kosong dekat {patokan} sekarang juga! Tolong cepat kirim pemadam!',
    explanation:
      'Keadaan seperti ini memerlukan pertolongan segera: hubungi 112, jangan menunggu laporan dibaca. Kami sudah menghubungi pemadam kebakaran; menurut mereka api sudah dipadamkan.',
  },
] as const
