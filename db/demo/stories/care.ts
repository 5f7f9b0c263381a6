import type { Story } from '../story.ts'

/** Aid, health, school, work, food, farming, public places. */
export const CARE: readonly Story[] = [
  {
    home: { agency: 'kemensos' },
    about: 'data-penerima-bansos',
    title: 'Nama orang tua hilang dari data bansos',
    body: 'Orang tua saya di {desa} {kota} lansia berdua, dulu dapat sembako tiap bulan. Sejak {lama} tidak dapat lagi, kata pendamping namanya tidak ada di data. Padahal tidak ada yang berubah, bapak malah sekarang sakit. Bagaimana cara supaya terdata lagi?',
    note: 'Data sedang kami padankan dengan data kependudukan; ada perbedaan tanggal lahir.',
    answer:
      'Nama hilang karena NIK tidak padan dengan data kependudukan. Setelah diperbaiki, usulan sudah masuk kembali melalui pemerintah daerah dan akan ditetapkan bulan depan. Penyaluran dimulai pada tahap berikutnya.',
    outcome: 'scheduled',
    reply: 'Sudah saya cek di aplikasi masih belum muncul namanya. Bulan depan itu tanggal berapa ya?',
    again: 'Penetapan dilakukan tiap tanggal 20. Nama sudah muncul pada daftar usulan hari ini, silakan dicek kembali.',
  },
  {
    home: { agency: 'kemensos' },
    about: 'pkh',
    title: 'PKH tahap ini belum cair',
    body: 'min PKH sy tahap ini blm cair, tetangga sdh semua. anak sy 2 sekolah SD sm SMP. kartu KKS msh ada. mohon dicek',
    ask: 'Mohon tuliskan sudah berapa tahap tidak cair dan nama bank penyalurnya. NIK dan nomor KKS cukup diisi pada kolom data pribadi.',
    completed: 'baru tahap ini aja min, bank nya BRI',
    answer:
      'Penyaluran tertunda karena verifikasi rekening. Rekening sudah aktif kembali dan bantuan masuk pada {hari}. Silakan cek di agen terdekat.',
  },
  {
    home: { agency: 'kemensos' },
    about: 'kks-pencairan',
    title: 'Kartu KKS tertelan ATM',
    body: 'Kartu KKS ibu saya tertelan mesin ATM di {kota} {lama} lalu. Bank minta surat dari pendamping, pendampingnya ganti dan belum ada yang baru. Kami bingung harus ke mana.',
    answer:
      'Pendamping pengganti sudah ditugaskan untuk {desa} dan akan menghubungi ketua kelompok. Surat pengantar diterbitkan hari ini; kartu baru selesai tiga hari kerja di bank.',
    reply: 'Pendampingnya sudah datang ke rumah, orangnya baik. Kartu masih nunggu.',
    again: 'Kartu baru sudah tersedia dan dapat diambil di kantor cabang dengan membawa KTP.',
  },
  {
    home: { agency: 'kemensos' },
    about: 'bantuan-disabilitas',
    kind: 'information_request',
    title: 'Cara mengajukan kursi roda',
    body: 'Adik saya usia {n}0 tahun tidak bisa berjalan. Bagaimana cara mengajukan bantuan kursi roda, apakah harus masuk data miskin dulu? Kami di {desa} {kota}.',
    answer:
      'Pengajuan melalui dinas sosial setempat atau sentra layanan terdekat dengan KTP/KK dan foto. Tidak harus terdata lebih dulu, petugas akan menilai kebutuhan dan mengukur agar kursinya sesuai.',
  },
  {
    home: { unit: 'dinas-sosial' },
    about: 'bansos-daerah',
    title: 'Bantuan lansia belum tersalur di {desa}',
    body: 'Bantuan makanan lansia dari kabupaten katanya tiap bulan, tapi di {desa} sudah {lama} tidak datang. Ada {n} orang lansia tinggal sendiri. Kami tetangga bergantian mengantar nasi, tapi kan tidak bisa terus.',
    answer:
      'Penyaluran sempat berhenti karena pergantian penyedia. Sejak {hari} makanan diantar kembali setiap hari oleh kelompok PKK {desa}. Kekurangan dua pekan diganti dengan paket sembako.',
    proof: 'tim-lapangan',
  },
  {
    home: { unit: 'dinas-sosial' },
    about: 'pengemis-anak-jalanan',
    title: 'Orang telantar di depan {patokan}',
    body: 'Ada bapak tua tidur di emperan depan {patokan} sudah {lama}, sepertinya bukan orang sini dan bingung ditanya rumahnya. Warga kasih makan. Mohon dibantu dicarikan keluarganya, kasihan.',
    note: 'Petugas sudah menemui beliau dan membawanya ke rumah singgah untuk diperiksa kesehatannya.',
    answer:
      'Setelah perekaman sidik jari, keluarga beliau ditemukan di kota lain dan sudah dijemput anaknya. Terima kasih warga sekitar yang sudah merawat.',
  },
  {
    home: { unit: 'dinas-kesehatan' },
    about: 'puskesmas',
    title: 'Obat hipertensi kosong di puskesmas',
    body: 'Ibu saya rutin ambil obat darah tinggi di puskesmas. Dua bulan ini selalu kosong, disuruh beli di luar. Untuk kami itu berat. Mohon stoknya diperhatikan.',
    answer:
      'Stok obat hipertensi sudah kami kirim ke semua puskesmas untuk kebutuhan tiga bulan. Bila kosong lagi, puskesmas kini wajib memberi tahu kami hari itu juga dan mengambil dari puskesmas terdekat.',
    reply: 'Obatnya sudah ada, tapi hanya diberi untuk seminggu biasanya sebulan.',
    again: 'Pembatasan sepekan sudah dicabut, pasien rutin kembali menerima obat untuk 30 hari.',
  },
  {
    home: { unit: 'dinas-kesehatan' },
    about: 'ibu-anak-stunting',
    kind: 'aspiration',
    title: 'Posyandu sore untuk ibu bekerja',
    body: 'Usul supaya posyandu di {desa} ada yang sore atau hari Minggu. Ibu-ibu yang kerja di pabrik tidak pernah bisa datang karena selalu {hari} pagi. Padahal ingin anaknya ditimbang juga.',
    answer:
      'Usul yang baik. Mulai bulan depan posyandu {desa} buka tambahan Minggu pertama pukul 15.30–17.30 dengan bidan dan kader bergilir.',
    outcome: 'scheduled',
  },
  {
    home: { unit: 'rsud' },
    about: 'rumah-sakit',
    title: 'Antre poli mata dari subuh',
    body: 'Antre poli mata RSUD dari jam 5 baru dipanggil jam 1 siang. Pasien kebanyakan orang tua. Kalau memang dokternya datang jam 11, kenapa kami disuruh datang subuh?? Tolong jam nya dikasih tahu yang benar.',
    answer:
      'Kami mohon maaf. Pendaftaran poli mata kini memakai perkiraan jam panggil yang dikirim lewat pesan. Jam praktik dokter ditulis apa adanya di papan dan laman. Pasien di atas 65 tahun didahulukan.',
    reply: 'Kemarin kontrol sudah dapat jam, datang jam 10 dipanggil 10.40. Nah begini kan enak.',
    again: 'Terima kasih, akan kami terapkan juga di poli lain.',
  },
  {
    home: { unit: 'rsud' },
    about: 'apresiasi',
    kind: 'aspiration',
    title: 'Terima kasih perawat ruang anak',
    body: 'Saya ingin menyampaikan terima kasih kepada perawat ruang anak RSUD {kota}. Anak saya dirawat {n} hari karena demam berdarah, perawatnya sabar sekali dan selalu menjelaskan. Semoga jadi contoh untuk yang lain.',
    answer:
      'Terima kasih, ucapan Bapak/Ibu sudah kami bacakan pada apel pagi dan disampaikan kepada seluruh perawat ruang anak. Semoga putra-putri sehat selalu.',
  },
  {
    home: { agency: 'bpjs-kesehatan' },
    about: 'kis-pbi',
    title: 'KIS tiba-tiba tidak aktif',
    body: 'KIS bapak saya tidak aktif waktu mau kontrol jantung di {kota}, katanya dinonaktifkan. Kami tidak pernah diberi tahu. Kontrol tidak bisa ditunda lama. Mohon bantuan secepatnya.',
    note: 'Kepesertaan sedang dicek bersama dinas sosial; sementara itu pelayanan tetap dapat diberikan dengan surat keterangan yang kami terbitkan hari ini.',
    answer:
      'Kepesertaan sudah aktif kembali melalui reaktivasi karena penyakit kronis. Kontrol dapat dilakukan hari ini. Ke depan pemberitahuan dikirim sebulan sebelum perubahan.',
    reply: 'Sudah aktif dan bapak sudah kontrol, alhamdulillah.',
    again: 'Syukurlah. Semoga bapak lekas pulih.',
  },
  {
    home: { agency: 'bpjs-kesehatan' },
    about: 'iuran-denda-jkn',
    kind: 'information_request',
    title: 'Cicilan tunggakan BPJS',
    body: 'Tunggakan bpjs mandiri saya {n} bulan. Apa bisa dicicil? Sekarang kerja serabutan. Kalau sudah nyicil kartunya langsung bisa dipakai atau tunggu lunas.',
    answer:
      'Bisa, melalui program cicilan di aplikasi atau kantor, maksimal 12 tahap. Kartu aktif setelah seluruh cicilan lunas; bila penghasilan tidak memungkinkan, ajukan penilaian menjadi peserta bantuan lewat dinas sosial.',
  },
  {
    home: { unit: 'dinas-pendidikan' },
    about: 'sarana-sekolah',
    title: 'Atap kelas SD bocor',
    body: 'Atap dua ruang kelas SD di {desa} bocor, plafonnya sudah melengkung. Kalau hujan murid digabung jadi satu kelas 50 anak. Komite sudah urunan terpal tapi tidak cukup. Mohon ditinjau sebelum ada yang kejatuhan.',
    note: 'Tim sarana sudah mengukur kerusakan. Kelas yang plafonnya melengkung ditutup sementara.',
    answer:
      'Perbaikan atap dan plafon dua ruang kelas selesai memakai dana pemeliharaan darurat. Murid kembali ke kelas masing-masing {hari}.',
    proof: 'tim-lapangan',
  },
  {
    home: { unit: 'dinas-pendidikan' },
    about: 'penerimaan-siswa',
    title: 'Titik rumah PPDB berbeda 2 km',
    body: 'Waktu daftar SMP jarak rumah kami di sistem 3,1 km, padahal jalan kaki saja 15 menit. Setelah dilihat titik petanya ada di {desa} sebelah. Sudah ke sekolah disuruh ke dinas, di dinas disuruh menunggu. Batas daftar tinggal {n} hari.',
    answer:
      'Titik koordinat sudah diperbaiki sesuai alamat KK dan jaraknya menjadi 1,1 km. Perbaikan berlaku sebelum pengumuman. Loket perbaikan titik dibuka di dua kecamatan.',
    reply: 'Sudah betul jaraknya, terima kasih banyak. Anak saya sampai nangis senang.',
    again: 'Selamat belajar untuk putra/putrinya.',
  },
  {
    home: { unit: 'dinas-pendidikan' },
    about: 'makan-bergizi',
    title: 'Makan siang sekolah datang terlambat',
    body: 'Makanan bergizi di SD {desa} datangnya jam setengah satu, anak kelas 1 dan 2 sudah pulang. Rasanya enak kata anak saya, cuma jamnya. Mohon diatur supaya yang kelas kecil kebagian.',
    answer:
      'Jadwal antar dimajukan menjadi pukul 09.30 untuk kelas 1–2 dan 11.45 untuk kelas lainnya. Dapur menambah satu kendaraan. Kami pantau dua pekan.',
  },
  {
    home: { agency: 'kemendikdasmen' },
    about: 'pip-kip',
    title: 'Dana PIP belum bisa diambil',
    body: 'Dana PIP anak saya kelas 5 di {kota} statusnya sudah SK tapi di bank katanya rekening belum aktif. Sekolah sudah kirim surat. Sudah {lama} bolak balik, mohon dibantu.',
    answer:
      'Aktivasi rekening sudah kami mintakan secara kolektif untuk sekolah tersebut, dan bank membuka layanan di sekolah {hari}. Dana dapat diambil setelahnya.',
    reply: 'Yang datang ke sekolah baru sosialisasi, aktivasi belum.',
    again: 'Petugas bank kembali ke sekolah dan {n}0 rekening sudah aktif, termasuk milik putra Anda.',
  },
  {
    home: { province: 'dinas-pendidikan' },
    about: 'sarana-sekolah',
    title: 'Toilet SMA rusak',
    body: 'Toilet putri di SMA kami di {kota} dari {n} yang bisa dipakai cuma satu. Antre waktu istirahat tidak pernah cukup. Kami OSIS sudah menyampaikan ke sekolah, katanya menunggu anggaran.',
    answer:
      'Kami mengalokasikan perbaikan toilet melalui dana pemeliharaan dan pekerjaan dimulai saat libur semester. Sambil menunggu, dua toilet di gedung guru dibuka untuk siswi.',
    outcome: 'scheduled',
  },
  {
    home: { province: 'dinas-kesehatan' },
    about: 'tenaga-kesehatan',
    kind: 'information_request',
    title: 'Pelatihan kader kesehatan remaja',
    body: 'Kami karang taruna {desa} ingin tahu apakah ada pelatihan kader kesehatan remaja tingkat provinsi dan bagaimana mendaftarnya.',
    answer:
      'Ada, dua gelombang setahun, gratis, untuk usia 15–24 tahun. Pendaftaran melalui puskesmas setempat; gelombang berikutnya dibuka bulan depan dengan kuota {n}0 orang per kabupaten.',
  },
  {
    home: { unit: 'dinas-tenaga-kerja' },
    about: 'lowongan-pelatihan',
    kind: 'information_request',
    title: 'Pelatihan las dan jahit gratis',
    body: 'apakah tahun ini ada pelatihan las atau jahit gratis di BLK? saya lulusan SMP umur 24 bisa ikut atau tidak',
    answer:
      'Ada. Pelatihan las, menjahit, dan servis AC dibuka tiga gelombang, minimal usia 18 tahun, lulusan SMP dapat ikut. Pendaftaran di kantor kami atau lewat laman BLK.',
  },
  {
    home: { agency: 'bpjs-ketenagakerjaan' },
    about: 'bpjs-ketenagakerjaan',
    title: 'Klaim JHT tertahan karena beda nama',
    body: 'Klaim JHT saya ditolak karena nama di kartu peserta beda satu huruf dengan KTP. Perusahaannya sudah tutup jadi tidak ada yang bisa mengajukan perbaikan. Bagaimana solusinya? Saya di {kota}.',
    ask: 'Mohon unggah foto surat keterangan kerja atau slip gaji lama. Nomor kepesertaan diisi di kolom data pribadi.',
    completed: 'Saya lampirkan slip gaji terakhir dan kartu peserta lama.',
    answer:
      'Perbaikan nama dapat kami lakukan tanpa perusahaan dengan bukti tersebut. Data sudah diperbaiki dan klaim dibayar {hari}.',
  },
  {
    home: { unit: 'dinas-pertanian' },
    about: 'pupuk-benih',
    title: 'Nama tidak ada di e-RDKK',
    body: 'saya petani penggarap {desa} garapan setengah bahu. musim ini nama saya tidak ada di daftar pupuk subsidi jadi beli yg mahal. ketua kelompok bilang suruh lapor. tolong pak panen kemarin saja pas2an',
    answer:
      'Nama sudah kami masukkan pada pemutakhiran bulan ini setelah penyuluh memeriksa lahan garapan. Jatah dapat ditebus di kios {desa} mulai pekan depan.',
    reply: 'sudah ada namanya tapi jatahnya cuma urea',
    again: 'Jatah NPK menyusul setelah pembaruan tahap dua tanggal 25. Penyuluh akan mengabari ketua kelompok.',
  },
  {
    home: { unit: 'dinas-perikanan' },
    about: 'nelayan-perikanan',
    title: 'Muara dangkal perahu tidak bisa keluar',
    body: 'Muara {desa} dangkal karena lumpur, perahu kami hanya bisa keluar waktu pasang. Ada {n}0 perahu. Dulu dikeruk lima tahun lalu. Nelayan di sini minta tolong dikeruk lagi, kalau tidak bisa semua ya alurnya saja.',
    note: 'Pengukuran kedalaman alur sudah dilakukan bersama kelompok nelayan.',
    answer:
      'Pengerukan alur sepanjang 350 meter sedang berjalan memakai ekskavator ponton dan selesai pekan depan. Perahu kini sudah dapat keluar saat surut biasa.',
    outcome: 'partly',
  },
  {
    home: { unit: 'dinas-perdagangan' },
    about: 'harga-pangan',
    title: 'Harga cabai melonjak di pasar',
    body: 'Harga cabai di pasar dekat {patokan} sampai 110 ribu, telur juga naik. Kami penjual nasi kecil mau menaikkan harga takut tidak laku. Apakah ada operasi pasar?',
    answer:
      'Operasi pasar digelar {hari} di {patokan} dengan cabai dan telur di bawah harga pasar. Jadwal {n} pasar berikutnya ditempel di kantor kecamatan.',
  },
  {
    home: { unit: 'dinas-perdagangan' },
    about: 'timbangan-takaran',
    title: 'Timbangan pasar dicek lagi',
    body: 'Beli ayam 1 kilo ditimbang di rumah 850 gram. Tidak cuma satu pedagang. Bukan menuduh, mungkin timbangannya lama tidak ditera. Tolong dicek ya.',
    answer:
      'Kami menera {n}0 timbangan di pasar tersebut; 9 perlu disetel dan sudah diperbaiki di tempat. Timbangan uji untuk pembeli tersedia di kantor pasar.',
  },
  {
    home: { unit: 'dinas-koperasi-ukm' },
    about: 'umkm-koperasi',
    kind: 'aspiration',
    title: 'Pasar malam UMKM {desa}',
    body: 'Kami pelaku usaha kecil di {desa} mengusulkan pasar malam UMKM sebulan sekali di lapangan {patokan}. Selama ini hanya jualan lewat grup WA. Kebersihan kami yang tanggung, tinggal izin dan listriknya.',
    answer:
      'Usul disetujui sebagai uji coba tiga bulan, setiap Sabtu pekan ketiga, listrik disediakan kecamatan. Pendaftaran lapak melalui kelompok UMKM {desa}.',
  },
  {
    home: { unit: 'dinas-perpustakaan-arsip' },
    about: 'perpustakaan-arsip',
    kind: 'aspiration',
    title: 'Perpustakaan keliling ke pesisir',
    body: 'Mohon mobil perpustakaan keliling mampir juga ke {desa}. Anak-anak di sini senang membaca tapi bukunya itu-itu saja. Kami relawan siap menyiapkan tempat teduh di {patokan}.',
    answer:
      'Mobil perpustakaan keliling singgah di {patokan} setiap {hari} pekan pertama, mulai bulan depan. Terima kasih relawan yang menyiapkan tempatnya.',
    outcome: 'scheduled',
  },
  {
    home: { unit: 'dispora' },
    about: 'olahraga-pemuda',
    title: 'Lampu lapangan voli putus',
    body: 'Lampu lapangan voli {desa} putus {n} dari 6. Anak muda latihan malam jadi gelap-gelapan. Padahal bulan depan ada turnamen antar desa.',
    answer: 'Lampu lapangan sudah diganti dengan LED dan kabelnya dirapikan. Selamat bertanding!',
    photo: 'lampu-mati',
  },
  {
    home: { unit: 'dinas-perkim' },
    about: 'taman-kota',
    title: 'Mainan taman anak rusak',
    body: 'Ayunan dan perosotan di taman {jalan} rusak, bautnya lepas dan besinya tajam. Anak saya hampir terluka. Mohon diperbaiki atau ditutup dulu.',
    answer:
      'Ayunan sudah diganti, perosotan diperbaiki, dan lantai di bawahnya dilapisi karet. Taman kami periksa tiap bulan.',
    proof: 'tim-lapangan',
    reply: 'Bagus sekarang, cuma kran cuci tangannya belum nyala.',
    again: 'Kran sudah tersambung kembali. Terima kasih.',
  },
  {
    home: { unit: 'dinas-pariwisata-kebudayaan' },
    about: 'tempat-wisata',
    title: 'Karcis pantai tidak ada bukti',
    body: 'Liburan {hari} ke pantai {desa} bayar masuk dua kali di pintu yang berbeda, tidak dikasih karcis. Bukan masalah uangnya, tapi pengunjung jadi bingung mana yang resmi.',
    answer:
      'Pintu masuk sekarang hanya satu dengan karcis bernomor dan papan tarif. Pengelola desa dan kelompok parkir sudah sepakat berbagi hasil dari satu loket.',
  },
  {
    home: { province: 'dinas-lingkungan-hidup' },
    about: 'pencemaran-air',
    title: 'Air sungai berbusa tiap pagi',
    body: 'Air sungai di {desa} {kota} berbusa putih tiap pagi, ikan kecil mati mengambang {hari} lalu. Di hulu ada beberapa pabrik dan juga peternakan, saya tidak tahu yang mana. Warga yang mencuci di sungai gatal-gatal. Mohon diambil contoh airnya pagi-pagi, kalau siang sudah jernih lagi.',
    note: 'Contoh air diambil pukul 05.30 di {n} titik dan sedang diperiksa di laboratorium.',
    answer:
      'Hasil uji menunjukkan deterjen melebihi baku mutu dari saluran permukiman dan satu tempat cuci karung. Tempat cuci sudah membuat bak pengolah; saluran permukiman ditangani bersama pemerintah kabupaten. Pemantauan tiap bulan kami umumkan.',
    outcome: 'partly',
  },
  {
    home: { province: 'diskominfo' },
    about: 'informasi-publik',
    kind: 'information_request',
    title: 'Data sekolah per kecamatan',
    body: 'Saya mahasiswa sedang menyusun skripsi. Apakah tersedia data jumlah SMA/SMK dan siswanya per kecamatan di Jawa Barat lima tahun terakhir dalam bentuk Excel?',
    answer:
      'Tersedia di portal data terbuka provinsi, berkas CSV dan XLSX, diperbarui tiap semester. Bila ada kolom yang kurang, tuliskan dan kami mintakan ke dinas terkait.',
  },
]
