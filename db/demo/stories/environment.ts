import type { Story } from '../story.ts'

/** Waste, water, floods, trees, noise, power. */
export const ENVIRONMENT: readonly Story[] = [
  {
    home: { unit: 'dinas-lingkungan-hidup' },
    about: 'sampah-tidak-diangkut',
    title: 'Sampah tidak diangkut {lama}',
    body: 'Sampah di TPS {jalan} sudah {lama} tidak diangkut, baunya sampai ke musala. Warga tetap bayar iuran tiap bulan. Biasanya truk datang {hari} pagi tapi sekarang tidak pernah kelihatan.',
    note: 'Satu armada sedang diperbaiki; TPS {jalan} kami masukkan ke rute cadangan mulai besok.',
    answer:
      'Sampah di TPS {jalan} sudah diangkut seluruhnya ({n} rit) dan lokasi disemprot. Armada pengganti sudah bertugas, jadwal kembali tiga kali sepekan: Senin, Rabu, Jumat.',
    proof: 'tim-lapangan',
    reply: 'Diangkut sekali terus tidak datang lagi. Hari Rabu dan Jumat kosong. Jadi percuma dong pak.',
    again:
      'Mohon maaf, pengemudi pengganti belum hafal rute. Sudah kami dampingi dan sejak {hari} pengangkutan berjalan sesuai jadwal. Nomor kepala regu tertempel di TPS.',
  },
  {
    home: { unit: 'dinas-lingkungan-hidup' },
    about: 'sampah-liar',
    title: 'Pembuangan sampah liar pinggir kali',
    body: 'Di pinggir kali dekat {patokan} jadi tempat buang sampah orang lewat, makin lama makin tinggi. Malam hari suka dibakar, asapnya masuk rumah. Tolong dipasang pagar atau papan larangan.',
    answer:
      'Lokasi sudah dibersihkan bersama warga dan pengurus {desa}. Kami pasang papan larangan, lampu, dan dua pot besar agar gerobak tidak bisa masuk. Petugas berkeliling tiap malam Minggu.',
    reply: 'Sudah bersih tapi tadi pagi ada lagi {n} kantong. Mungkin perlu kamera.',
    again: 'Usul kamera kami bahas dengan pengurus desa; sementara ini patroli ditambah menjadi tiga malam sepekan.',
  },
  {
    home: { unit: 'dinas-lingkungan-hidup' },
    about: 'pohon',
    title: 'Pohon miring rawan tumbang',
    body: 'pohon besar depan {patokan} {jalan} miring ke arah jalan akarnya sudah keangkat. takutnya pas angin kencang menimpa orang. mohon dipangkas',
    answer:
      'Pohon sudah dipangkas dan disangga. Menurut petugas pertamanan akarnya masih sehat sehingga tidak perlu ditebang; kondisinya diperiksa lagi sebelum puncak musim hujan.',
    proof: 'tim-lapangan',
  },
  {
    home: { unit: 'dinas-lingkungan-hidup' },
    about: 'pencemaran-udara-bau',
    title: 'Bau menyengat dari tempat pengolahan ikan',
    body: 'Sejak {lama} ini setiap sore sampai malam ada bau amis menyengat di {desa}. Sumbernya sepertinya dari tempat penjemuran ikan yang limbah airnya dibuang ke selokan. Kami tidak ingin usahanya tutup karena banyak tetangga kerja di sana, tetapi mohon dibina supaya air bekas cucian tidak langsung dibuang. Anak saya yang punya asma jadi sering kambuh.',
    ask: 'Terima kasih atas laporannya. Agar petugas dapat datang pada waktu yang tepat, mohon tuliskan: (1) patokan lokasi penjemuran, (2) hari dan jam bau paling menyengat. Bila ada foto saluran airnya, mohon dilampirkan.',
    completed:
      'Lokasinya belakang {patokan}, masuk gang sebelah kiri. Paling bau jam {jam} sampai isya, hampir tiap hari kecuali Jumat.',
    answer:
      'Kami sudah bertemu pengelola. Disepakati bak pengendap sederhana dibuat dalam dua pekan dan air cucian tidak lagi dibuang langsung. Bak sudah jadi dan kami periksa; hasil uji air menyusul bulan depan.',
    outcome: 'partly',
  },
  {
    home: { unit: 'dinas-lingkungan-hidup' },
    about: 'tpa-bank-sampah',
    kind: 'information_request',
    title: 'Cara mendirikan bank sampah RW',
    body: 'Kami ibu-ibu PKK RW 05 {desa} ingin membuat bank sampah. Apa saja syaratnya, apakah ada pelatihan dan bantuan timbangan? Sudah ada tempat di samping pos ronda.',
    answer:
      'Syaratnya: surat pembentukan dari RW, pengurus minimal tiga orang, dan tempat yang terlindung. Pelatihan gratis tiap bulan; kelompok baru mendapat timbangan dan buku tabungan. Pendamping kami akan menghubungi lewat halaman ini untuk menentukan hari kunjungan.',
  },
  {
    home: { unit: 'perumdam' },
    about: 'air-mati',
    title: 'Air PDAM mati {n} hari',
    body: 'Air PDAM di perumahan {desa} mati sudah {n} hari, tidak ada pemberitahuan sama sekali. Kami beli air galon buat mandi anak. Tagihan jalan terus.',
    note: 'Ada kebocoran pipa utama di {jalan}. Tangki air dikirim tiap pagi ke depan {patokan}.',
    answer:
      'Pipa utama yang bocor di {jalan} sudah diganti dan air mengalir kembali. Pelanggan yang terdampak mendapat potongan pemakaian bulan ini secara otomatis. Mohon maaf atas gangguan dan pemberitahuan yang terlambat.',
    reply: 'Air memang ngalir tapi kecil sekali, lantai dua tidak naik. Jam {jam} malah mati lagi.',
    again:
      'Tekanan diatur ulang setelah udara di pipa dibuang. Pagi ini tekanan di titik terjauh sudah 0,8 bar. Silakan kabari bila menurun lagi.',
  },
  {
    home: { unit: 'perumdam' },
    about: 'air-keruh',
    title: 'air keran warna coklat',
    body: 'air keran dirumah saya {jalan} warnanya coklat bau besi udah {lama}. buat cuci baju putih jadi kuning. tolong dicek pipanya',
    answer:
      'Pipa di {jalan} sudah kami kuras (flushing) dua malam berturut-turut. Contoh air yang diambil dari {n} rumah kini jernih dan memenuhi baku mutu.',
    reply: 'masih agak kuning min kalau pagi pertama dinyalakan',
    again:
      'Kami ganti pipa sambungan sepanjang 40 meter yang sudah berkarat. Air pagi ini jernih menurut pemeriksaan bersama Ketua RT.',
  },
  {
    home: { unit: 'perumdam' },
    about: 'tagihan-air',
    title: 'Tagihan air tiba-tiba naik tiga kali lipat',
    body: 'Rumah hanya dihuni dua orang, biasanya tagihan sekitar 70 ribu. Bulan ini 240 ribu. Saya cek meteran tidak ada yang bocor. Petugas pencatat rasanya sudah lama tidak masuk ke gang kami, jangan-jangan dikira-kira saja. Mohon dicek ulang sebelum jatuh tempo.',
    ask: 'Mohon kirim foto angka meteran hari ini dan tanggal pengambilannya. Nomor pelanggan jangan ditulis di sini; petugas mencocokkan lewat alamat di kolom data pribadi.',
    completed: 'Foto meteran sudah saya ambil pagi ini, angkanya 1.382. Alamat sudah saya isi di kolom data pribadi.',
    answer:
      'Setelah dicocokkan, angka yang tercatat bulan lalu keliru (taksiran). Tagihan diperbaiki menjadi sesuai meter dan kelebihan tidak perlu dibayar. Petugas pencatat akan memotret meter setiap bulan.',
  },
  {
    home: { unit: 'bpbd' },
    about: 'banjir-genangan',
    title: 'Banjir rutin di {desa} butuh perahu',
    body: 'Tiap hujan deras {desa} terendam setinggi lutut, {n} RT terdampak. Kami butuh perahu karet cadangan dan jalur evakuasi untuk lansia. Tahun lalu evakuasi pakai pintu bekas. Mohon ada simulasi sebelum puncak hujan.',
    answer:
      'Satu perahu karet dan {n} pelampung sudah ditempatkan di kantor {desa}. Simulasi evakuasi dilaksanakan {hari} dengan 60 warga. Peta jalur evakuasi dipasang di {patokan}.',
    proof: 'tim-lapangan',
  },
  {
    home: { unit: 'bpbd' },
    about: 'kekeringan',
    title: 'Mohon kiriman air bersih {desa}',
    body: 'Sumur warga {desa} kering sudah {lama}. Mohon dikirim air bersih, sekitar 80 KK. Tempat penampungan ada di halaman {patokan}, mobil tangki bisa masuk.',
    note: 'Tangki pertama berangkat besok pagi, 5.000 liter.',
    answer:
      'Pengiriman air bersih ke {desa} berjalan dua kali sepekan sampai hujan turun. Sudah {n} tangki terkirim. Sumur bor masuk usulan penanganan jangka panjang.',
    outcome: 'partly',
  },
  {
    home: { unit: 'satpol-pp' },
    about: 'kebisingan',
    title: 'Suara hajatan sampai dini hari',
    body: 'Yth bapak ibu, kami tidak keberatan tetangga hajatan, tetapi sewa sound system sampai jam 2 pagi tiga malam berturut-turut membuat bayi kami tidak tidur. Sudah bicara baik-baik dengan pengurus RT. Apakah ada aturan batas jam?',
    answer:
      'Kami sudah bertemu pengurus RT dan pemilik sewa pengeras suara di {desa}. Batas pengeras suara pukul 22.00 disepakati dan ditulis dalam surat izin keramaian. Terima kasih sudah menyampaikan dengan baik.',
  },
  {
    home: { unit: 'satpol-pp' },
    about: 'pedagang-kaki-lima',
    title: 'Lapak menutup akses masuk pasar',
    body: 'Lapak di depan {patokan} maju sampai setengah jalan, mobil damkar pasti tidak bisa masuk kalau ada apa-apa. Bukan mau menggusur, cuma tolong dirapikan garisnya.',
    answer:
      'Bersama pengurus pasar kami mengecat garis batas lapak dan memundurkan {n} lapak. Semua pedagang tetap berjualan. Pemantauan rutin setiap {hari}.',
    reply: 'Kalau pagi rapi, sorenya maju lagi ke jalan.',
    again: 'Petugas kini berjaga juga pukul 15.00–18.00. Pedagang menerima dan ikut saling mengingatkan.',
  },
  {
    home: { unit: 'satpol-pp' },
    about: 'reklame-spanduk',
    title: 'Spanduk kedaluwarsa di {jalan}',
    body: 'Banyak spanduk lama robek di {jalan}, ada yang nyangkut di kabel. Kotor sekali kelihatannya padahal pintu masuk kota.',
    answer:
      'Sebanyak {n} spanduk tanpa izin atau lewat masa berlaku di {jalan} sudah diturunkan, termasuk yang tersangkut kabel dengan bantuan petugas listrik.',
  },
  {
    home: { unit: 'damkar' },
    about: 'hewan-liar',
    title: 'sarang tawon besar di atap musala',
    body: 'ada sarang tawon sebesar bola di atap musala {desa}, sudah ada {n} jamaah disengat. takut anak2 TPA kena. minta tolong petugas damkar',
    answer:
      'Sarang tawon sudah dievakuasi petugas pada malam {hari} dengan aman. Terima kasih sudah tidak mencoba membakarnya sendiri.',
  },
  {
    home: { agency: 'pln' },
    about: 'listrik-padam',
    title: 'Listrik sering padam sore hari',
    body: 'Di {desa} {kota} listrik padam hampir tiap sore jam {jam}, kadang setengah jam kadang sampai malam. Dagangan es saya mencair semua. Tetangga lain kota katanya tidak. Mohon penjelasan dan perbaikan.',
    note: 'Ditemukan ranting menyentuh jaringan pada tiga titik; pemangkasan dijadwalkan dengan pemberitahuan ke warga.',
    answer:
      'Pemangkasan pohon dan penggantian isolator di penyulang {desa} selesai. Sejak itu tidak tercatat gangguan. Bila padam lagi, sebutkan jamnya agar kami cocokkan dengan data gardu.',
    reply: 'Sudah mendingan, tapi {hari} malam padam lagi dua jam.',
    again:
      'Padam malam itu karena pekerjaan terencana yang pemberitahuannya tidak sampai ke RT Bapak/Ibu. Daftar penerima pemberitahuan sudah kami perbaiki.',
  },
  {
    home: { agency: 'pln' },
    about: 'tiang-kabel-listrik',
    title: 'Tiang listrik miring di gang',
    body: 'Tiang listrik di {jalan} miring hampir menyentuh atap rumah tetangga. Sejak {lama} lalu kena serempet mobil molen.',
    answer:
      'Tiang sudah ditegakkan dan pondasinya diperkuat. Kabel yang kendur ditarik ulang. Pekerjaan selesai {hari} siang.',
    proof: 'tim-lapangan',
  },
  {
    home: { agency: 'pertamina' },
    about: 'elpiji',
    title: 'Gas 3 kilo susah dicari',
    body: 'Gas melon di {desa} {kota} susah sekali {lama} ini, kalaupun ada harganya 28 ribu. Saya jualan gorengan jadi libur dua hari. Pangkalan bilang jatahnya belum datang.',
    answer:
      'Kami sudah menambah penyaluran {n} persen untuk pangkalan di {kota} dan memeriksa jadwal kirimnya. Daftar pangkalan resmi terdekat dan stoknya dapat dilihat di kantor kelurahan.',
    outcome: 'partly',
    reply: 'Stok sudah ada, harganya yang belum turun.',
    again: 'Dua pangkalan sudah diingatkan memasang papan harga. Terima kasih atas keterangannya.',
  },
  {
    home: { province: 'dinas-sumber-daya-air' },
    about: 'irigasi',
    title: 'Pintu air irigasi macet',
    body: 'Pintu air saluran sekunder di {desa} macet tidak bisa dibuka, sawah sebelah hilir kurang lebih 40 hektare kekurangan air. Padahal sudah masuk tanam. Kelompok tani sudah coba diberi gemuk tapi ulirnya aus.',
    note: 'Petugas sudah memeriksa, ulir pintu dipesan ke bengkel.',
    answer:
      'Ulir dan stang pintu air sudah diganti, air sudah sampai ke hilir {hari} pagi. Pembagian air disepakati bergilir bersama kelompok tani.',
    proof: 'tim-lapangan',
  },
]
