import type { Story } from '../story.ts'

/** Identity papers, land, licences, villages, taxes, passports, post. */
export const OFFICES: readonly Story[] = [
  {
    home: { unit: 'disdukcapil' },
    about: 'ktp',
    title: 'KTP belum jadi sejak {lama}',
    body: 'Saya perekaman KTP sejak {lama} lalu di kecamatan, katanya tunggu blangko. Sampai sekarang belum ada kabar padahal anak saya butuh buat melamar kerja. Sudah {n} kali bolak balik, ongkosnya lumayan dari {desa}.',
    note: 'Data perekaman sudah ditemukan. Pencetakan menunggu giliran, perkiraan dua hari kerja.',
    answer:
      'KTP sudah tercetak dan dapat diambil di kantor kecamatan mulai besok, cukup membawa KK. Mohon maaf, berkas sempat tertahan karena data ganda yang kini sudah kami padankan.',
    reply: 'Tadi saya ke kecamatan katanya belum ada kirimannya pak.',
    again:
      'Kami mohon maaf, pengiriman ke kecamatan terlambat sehari. Hari ini KTP sudah diterima petugas kecamatan dan disimpan di loket 2.',
  },
  {
    home: { unit: 'disdukcapil' },
    about: 'kartu-keluarga',
    title: 'Nama anak salah di KK',
    body: 'Nama anak saya di KK salah satu huruf, seharusnya pakai Y ditulis I. Di akta sudah benar. Waktu mengurus sekolah jadi disuruh memperbaiki dulu. Apakah bisa lewat online saja karena saya bekerja di luar kota dan ibu mertua sudah sepuh?',
    ask: 'Perbaikan dapat dilakukan tanpa datang. Mohon unggah foto akta kelahiran dan KK lama di halaman ini; nomor NIK tidak perlu ditulis di isi pesan.',
    completed: 'Fotonya sudah saya unggah di sini, akta dan KK. Terima kasih.',
    answer:
      'Perbaikan nama sudah selesai. KK baru dengan tanda tangan elektronik dikirim ke alamat surel yang terdaftar dan dapat dicetak sendiri di kertas HVS.',
  },
  {
    home: { unit: 'disdukcapil' },
    about: 'layanan-dukcapil',
    title: 'Antrean dukcapil dari subuh',
    body: 'Saya warga {desa}. Untuk mengurus akta di kantor dukcapil harus datang jam 5 pagi karena nomor antrean cuma {n}0 per hari. Banyak ibu menggendong bayi duduk di lantai. Antrean online ada tapi selalu penuh dalam beberapa menit setelah dibuka. Saran saya: pisahkan loket akta dengan loket KTP, dahulukan lansia dan ibu membawa bayi, dan tampilkan sisa kuota. Saya menulis ini bukan untuk menjelekkan, petugasnya ramah-ramah, hanya kewalahan.',
    note: 'Masukan kami bahas dalam rapat pelayanan hari ini.',
    answer:
      'Terima kasih atas saran yang lengkap. Mulai Senin loket akta dipisah, ada loket prioritas untuk lansia dan ibu dengan bayi, kuota ditambah 40 nomor, dan sisa kuota ditampilkan di layar serta laman antrean.',
    reply: 'Sudah jauh lebih baik. Laman antreannya saja kadang tidak bisa dibuka pagi hari.',
    again: 'Laman antrean dipindah ke peladen yang lebih kuat {hari} malam. Pagi ini tidak ada galat.',
  },
  {
    home: { unit: 'disdukcapil' },
    about: 'akta-kelahiran-kematian',
    kind: 'information_request',
    title: 'Syarat akta kematian orang tua',
    body: 'Bapak saya meninggal {lama} lalu di rumah, tidak ada surat dari rumah sakit. Apa saja syarat membuat akta kematian dan apakah kena denda karena terlambat?',
    answer:
      'Syaratnya surat kematian dari desa/kelurahan, KK, dan KTP almarhum. Tidak ada denda keterlambatan. Pengajuan bisa lewat kantor desa {desa} setiap {hari} saat layanan keliling.',
  },
  {
    home: { unit: 'disdukcapil' },
    about: 'identitas-digital',
    title: 'IKD tidak bisa aktivasi',
    body: 'aktivasi ikd gagal trs tulisannya data tdk sesuai, udh {n}x coba. pdhl ktp sy baru. harus dtg ke kantor kah?',
    answer:
      'Kegagalan disebabkan nomor ponsel lama masih tercatat. Data sudah kami perbarui; silakan coba aktivasi lagi. Bila gagal, layanan keliling hadir di {patokan} setiap {hari}.',
    reply: 'msh gagal min, skrg muncul minta scan wajah ulang',
    again: 'Silakan datang ke layanan keliling {hari}, pemindaian wajah hanya dua menit dan tidak perlu antre.',
  },
  {
    home: { unit: 'disdukcapil' },
    about: 'pindah-domisili',
    title: 'Surat pindah diminta pengantar RT lagi',
    body: 'Setahu saya urus pindah sekarang tidak perlu pengantar RT RW. Tetapi di loket saya diminta balik lagi minta pengantar. Mohon kejelasan supaya warga tidak bolak-balik.',
    answer:
      'Benar, surat pengantar RT/RW tidak diperlukan untuk pindah antarkabupaten. Petugas loket sudah kami ingatkan dan pengumuman syarat ditempel di pintu masuk. Permohonan Anda sudah kami selesaikan.',
  },
  {
    home: { unit: 'dpmptsp' },
    about: 'izin-usaha-oss',
    title: 'Izin usaha katering menggantung di OSS',
    body: 'Pengajuan sertifikat standar usaha katering saya statusnya menunggu verifikasi dinas sudah {lama}. Ditelepon tidak diangkat. Saya mau ikut penyediaan makanan sekolah jadi butuh segera.',
    ask: 'Mohon kirim tangkapan layar status permohonan beserta tanggal pengajuannya. Nomor NIB silakan diisi pada kolom data pribadi.',
    completed: 'Sudah saya lampirkan tangkapan layarnya, diajukan awal bulan lalu.',
    answer:
      'Verifikasi lapangan sudah dilakukan {hari} dan sertifikat standar terbit hari itu juga. Keterlambatan karena pemberitahuan sistem tidak sampai ke pemeriksa; sudah kami perbaiki.',
  },
  {
    home: { unit: 'dpmptsp' },
    about: 'izin-usaha-oss',
    kind: 'information_request',
    title: 'Izin buka warung kopi di rumah',
    body: 'Saya mau buka warung kopi kecil di teras rumah di {desa}. Apakah harus pakai izin? Mengurusnya di mana, biayanya berapa. Terima kasih.',
    answer:
      'Untuk usaha mikro risiko rendah cukup NIB, gratis, lewat oss.go.id atau dibantu di loket kami dan di kecamatan. Bawa KTP dan nomor ponsel; selesai kurang lebih 15 menit.',
  },
  {
    home: { unit: 'dinas-pmd' },
    about: 'layanan-desa',
    title: 'Kantor desa sering tutup sebelum jam 12',
    body: 'Mau urus surat keterangan usaha ke kantor {desa}, {n} kali datang pintunya sudah dikunci padahal belum jam 12. Tolong ada jadwal yang jelas atau nomor yang bisa dihubungi.',
    answer:
      'Jam layanan {desa} ditetapkan 08.00–15.00 dengan piket bergilir. Jadwal piket dan nomor kontak ditempel di pintu kantor dan grup warga. Kami periksa mendadak dua kali dan kantor buka.',
    reply: 'Minggu ini buka terus, mudah-mudahan seterusnya. Suratnya juga sudah jadi.',
    again: 'Alhamdulillah. Terima kasih, laporan ini membantu kami menata pelayanan desa lain juga.',
  },
  {
    home: { unit: 'dinas-pmd' },
    about: 'bumdes',
    kind: 'aspiration',
    title: 'Usul BUMDes sewakan alat panen',
    body: 'Usul agar BUMDes {desa} membeli mesin panen padi yang disewakan ke petani. Tiap musim kami sewa dari luar kota, antrenya lama. Kalau ada pelatihan operator juga, pemuda di sini jadi punya kerja.',
    answer:
      'Usul disampaikan dan dibahas dalam musyawarah {desa}. Hasilnya: BUMDes menyusun rencana usaha sewa alat panen, didampingi tim kami, untuk diajukan tahun depan.',
    outcome: 'scheduled',
  },
  {
    home: { unit: 'bapenda' },
    about: 'pbb-pajak-daerah',
    title: 'SPPT PBB salah luas tanah',
    body: 'Luas tanah di SPPT PBB saya tertulis 420 meter, aslinya 240. Mungkin terbalik. Sudah lapor ke desa tapi tahun ini masih sama.',
    answer:
      'Setelah dicocokkan dengan peta blok, luas yang benar 240 m². SPPT perbaikan sudah terbit dan kelebihan bayar dua tahun terakhir diperhitungkan pada tahun depan.',
  },
  {
    home: { province: 'bapenda' },
    about: 'pajak-kendaraan',
    title: 'Status pajak motor belum berubah',
    body: 'Sudah bayar pajak motor lewat aplikasi {lama} lalu, uang terpotong, tapi di aplikasi masih tertulis belum bayar. Takut kena razia. Mohon bantuannya',
    ask: 'Mohon unggah bukti bayar. Pelat nomor dan nomor rangka silakan diisi pada kolom data pribadi saja.',
    completed: 'Bukti bayar dari m-banking saya lampirkan.',
    answer:
      'Pembayaran sudah ditemukan dan status diperbarui. Tanda bukti elektronik dapat diunduh dari aplikasi. Gangguan rekonsiliasi dengan bank pada {hari} malam itu sudah dibetulkan.',
    reply: 'Sudah berubah. Terima kasih banyak, cepat sekali.',
    again: 'Sama-sama. Selamat berkendara.',
  },
  {
    home: { agency: 'kemenimipas' },
    about: 'paspor',
    title: 'Kuota antrean paspor selalu habis',
    body: 'Saya mencoba mengambil antrean paspor di {kota} dari {lama} lalu, kuota selalu habis begitu dibuka. Rencana ibu umrah bulan depan. Apakah ada jalur untuk lansia?',
    answer:
      'Lansia di atas 60 tahun dapat datang langsung tanpa antrean daring pada loket prioritas setiap hari kerja pukul 08.00–11.00, didampingi satu anggota keluarga. Kuota daring ditambah {n}0 nomor per pekan.',
    reply: 'Ibu sudah dilayani tadi pagi, hanya setengah jam. Terima kasih!',
    again: 'Terima kasih kembali, semoga ibadah ibunda lancar.',
  },
  {
    home: { agency: 'atr-bpn' },
    about: 'ptsl',
    title: 'Sertifikat PTSL belum dibagikan',
    body: 'Warga {desa} {kota} ikut PTSL tahun lalu sekitar 120 bidang. Sebagian sudah dibagi, sisanya kurang lebih {n}0 bidang belum ada kabar. Panitia desa bilang masih di kantor pertanahan. Mohon informasi sampai di mana prosesnya supaya warga tenang.',
    note: 'Data bidang sedang dicocokkan dengan peta; ada beberapa gambar ukur yang tumpang tindih.',
    answer:
      'Sisa bidang sudah selesai dan dibagikan {hari} di balai {desa}. {n} bidang perlu pengukuran ulang karena batasnya bersinggungan; jadwal ukur sudah disampaikan ke pemiliknya.',
    outcome: 'partly',
    reply: 'Bidang orang tua saya termasuk yang ukur ulang, tapi petugas belum datang.',
    again: 'Pengukuran ulang sudah dilakukan dan disaksikan kedua pemilik. Sertifikat terbit dalam 14 hari kerja.',
  },
  {
    home: { agency: 'atr-bpn' },
    about: 'sertipikat-tanah',
    kind: 'information_request',
    title: 'Cara ganti sertifikat lama ke elektronik',
    body: 'Apakah sertifikat lama yang bentuk buku wajib diganti elektronik? Kalau mau ganti biayanya berapa dan apakah aman, kami di kampung masih banyak yang khawatir.',
    answer:
      'Tidak wajib segera; sertifikat lama tetap berlaku. Penggantian dilakukan saat ada layanan lain seperti balik nama, atau atas permohonan, dengan biaya sesuai tarif PNBP. Buku lama disimpan di kantor pertanahan dan Anda menerima salinan resmi.',
  },
  {
    home: { agency: 'pos-indonesia' },
    about: 'layanan-pos',
    title: 'Paket dokumen tertahan di {kota}',
    body: 'Kiriman dokumen ijazah adik saya ke {kota} statusnya tidak bergerak {lama}. Sudah tanya ke kantor pos dijawab sabar. Itu ijazah asli jadi kami deg-degan.',
    answer:
      'Kiriman ditemukan di gudang transit, labelnya lepas. Sudah dilabel ulang dan diantar langsung, diterima {hari} siang. Ongkos kirim kami kembalikan.',
  },
  {
    home: { agency: 'polri' },
    about: 'sim-stnk',
    kind: 'aspiration',
    title: 'Usul SIM keliling sampai {desa}',
    body: 'Mohon SIM keliling juga datang ke {desa} {kota} sebulan sekali saja. Perpanjang SIM harus ke kota 2 jam naik motor, ongkosnya lebih mahal dari biayanya.',
    answer:
      'Layanan SIM keliling dijadwalkan hadir di {patokan} setiap {hari} pekan kedua mulai bulan depan. Terima kasih atas usulnya.',
    outcome: 'scheduled',
  },
  {
    home: { unit: 'bkpsdm' },
    about: 'seleksi-cpns-pppk',
    kind: 'information_request',
    title: 'Jadwal pemberkasan PPPK',
    body: 'Mohon info jadwal pemberkasan PPPK tahap berikutnya, di grup simpang siur ada yang bilang sudah tutup. Surat sehat apakah harus dari RSUD atau boleh puskesmas?',
    answer:
      'Pemberkasan dibuka sampai akhir bulan melalui laman SSCASN. Surat sehat dari puskesmas diterima selama bertanda tangan dokter ASN. Informasi resmi hanya dari laman kami.',
  },
  {
    home: { unit: 'diskominfo' },
    about: 'aplikasi-pemerintah',
    title: 'Aplikasi layanan warga sering keluar sendiri',
    body: 'Aplikasi layanan kabupaten di hp saya selalu keluar sendiri waktu unggah foto. Hp Android lama memang, tapi aplikasi lain lancar. Mau daftar antrean jadi tidak bisa.',
    answer:
      'Kesalahan pada ponsel dengan memori kecil sudah diperbaiki di versi terbaru: foto diperkecil sebelum dikirim. Silakan perbarui aplikasi; layanan yang sama dapat dibuka dari peramban tanpa memasang apa pun.',
  },
  {
    home: { agency: 'komdigi' },
    about: 'sinyal-internet',
    title: 'Tidak ada sinyal di {desa}',
    body: 'Di {desa} {kota} sinyal hanya ada di bukit belakang {patokan}. Guru kirim data sekolah harus naik ke sana. Kalau hujan ya tidak bisa. Kami mohon ada tower atau minimal internet di balai desa.',
    note: 'Lokasi sudah kami masukkan dalam pengukuran cakupan triwulan ini.',
    answer:
      'Balai {desa} sudah mendapat akses internet satelit gratis sambil menunggu pembangunan menara yang masuk rencana tahun depan. Kata sandi dikelola kantor desa.',
    outcome: 'partly',
    reply: 'Terima kasih, sangat membantu. Kalau siang lambat karena dipakai ramai-ramai.',
    again: 'Kapasitas dinaikkan dua kali lipat pada jam 08.00–16.00 mulai pekan ini.',
  },
  {
    home: { agency: 'kemenag' },
    about: 'kua-nikah',
    kind: 'information_request',
    title: 'Syarat nikah di KUA luar kota',
    body: 'Saya tinggal di {kota}, calon istri di kota lain. Kalau akad di KUA tempat istri, surat apa yang harus saya urus dari sini? Apakah benar gratis kalau di kantor pada hari kerja?',
    answer:
      'Benar, akad di kantor KUA pada jam kerja tidak dipungut biaya. Bapak cukup mengurus surat pengantar nikah dari kelurahan dan rekomendasi dari KUA kecamatan asal, lalu mendaftar di KUA tempat akad paling lambat 10 hari kerja sebelumnya.',
  },
  {
    home: { agency: 'kemenhaj' },
    about: 'haji',
    title: 'Nomor porsi haji ibu tidak muncul',
    body: 'Ibu saya daftar haji {n} tahun lalu di {kota}. Waktu dicek di aplikasi nomor porsinya tidak muncul. Buku tabungan dan bukti setor masih ada semua. Ibu jadi kepikiran terus, mohon dicek.',
    ask: 'Mohon unggah foto bukti setoran awal. Nomor porsi cukup diisi pada kolom data pribadi.',
    completed: 'Fotonya saya lampirkan, bukti setor warna biru.',
    answer:
      'Nomor porsi ibunda tercatat dan tetap pada urutannya; tanggal lahir di aplikasi berbeda satu angka sehingga tidak ditemukan. Data sudah diperbaiki dan dapat dicek kembali.',
    reply: 'Sudah muncul, perkiraan berangkatnya juga ada. Ibu lega sekali.',
    again: 'Alhamdulillah. Semoga ibunda sehat selalu.',
  },
]
