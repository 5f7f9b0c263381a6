import type { Story } from '../story.ts'

/** Roads, lamps, traffic, buses, parking. */
export const ROADS: readonly Story[] = [
  {
    home: { unit: 'dinas-perhubungan' },
    about: 'lampu-jalan',
    photo: 'lampu-mati',
    proof: 'tim-lapangan',
    title: 'Lampu jalan mati di {jalan}',
    body: 'Lampu penerangan jalan di {jalan} dekat {patokan} sudah {lama} mati, kurang lebih {n} tiang berturut-turut. Kalau malam gelap sekali dan banyak anak pulang mengaji lewat situ. Mohon segera diperbaiki, terima kasih.',
    note: 'Titik sudah kami catat. Tim penerangan jalan dijadwalkan memeriksa jaringan di lokasi pekan ini.',
    answer:
      'Terima kasih atas laporannya. Tim kami sudah memeriksa {jalan}. Penyebabnya MCB panel dan {n} lampu yang putus. Panel sudah diperbaiki dan seluruh lampu menyala kembali. Foto kami lampirkan. Bila ada yang mati lagi, sebutkan nomor yang tertempel di tiang.',
    reply:
      'Terima kasih sudah datang, tapi yang menyala baru yang dekat {patokan}. Dua tiang di ujung jalan masih mati sampai tadi malam.',
    again:
      'Dua tiang di ujung jalan memakai panel lain yang belum kami periksa waktu itu. Panel sudah diganti dan kedua lampu menyala. Mohon maaf atas kekurangan kami.',
  },
  {
    home: { unit: 'dinas-perhubungan' },
    about: 'rambu-lampu-merah',
    title: 'Lampu merah perempatan {patokan} tidak sinkron',
    body: 'Lampu merah di perempatan {patokan} waktunya kacau. Dari arah {jalan} hijaunya cuma sekitar {n} detik padahal antreannya panjang, sedangkan arah sebaliknya lama sekali walau kosong. Setiap pagi jam {jam} kendaraan menumpuk sampai depan sekolah dan orang jadi saling serobot. Sudah {lama} begini.',
    note: 'Kami sedang menghitung ulang volume kendaraan pada jam sibuk pagi dan sore.',
    answer:
      'Pengaturan waktu lampu di perempatan {patokan} sudah kami ubah setelah penghitungan kendaraan tiga hari. Arah {jalan} mendapat tambahan 15 detik pada pukul 06.00–08.30. Kami amati dua pekan ke depan.',
    reply: 'Pagi sudah lebih lancar. Tapi sore masih sama saja pak, tolong sekalian dihitung yang sore.',
    again: 'Terima kasih. Pengaturan sore pukul 16.00–18.30 sudah kami sesuaikan pula mulai hari ini.',
  },
  {
    home: { unit: 'dinas-perhubungan' },
    about: 'parkir',
    title: 'Parkir liar menutup trotoar {jalan}',
    body: 'Motor diparkir di atas trotoar sepanjang {jalan} depan {patokan}, pejalan kaki terpaksa turun ke jalan. Ibu saya pakai tongkat jadi susah lewat. Sudah pernah ditertibkan tapi besoknya balik lagi.',
    answer:
      'Petugas kami bersama pengelola {patokan} sudah menata kantong parkir di sisi timur dan memasang tiang pembatas di trotoar {jalan}. Pemantauan dilakukan tiap hari selama satu bulan.',
    outcome: 'partly',
    reply: 'Tiang pembatasnya baru sebagian, yang di depan warung masih dipakai parkir.',
    again: 'Sisa tiang pembatas sudah terpasang kemarin. Terima kasih sudah mengingatkan kami.',
  },
  {
    home: { unit: 'dinas-perhubungan' },
    about: 'angkutan-umum',
    kind: 'aspiration',
    title: 'Usul halte dan jadwal angkot {desa}',
    body: 'Saya mengusulkan ada halte kecil di depan {patokan} karena banyak pelajar {desa} menunggu angkot sambil kehujanan. Kalau bisa jadwalnya juga ditempel supaya kami tidak menunggu tanpa kepastian. Terima kasih.',
    answer:
      'Usul halte di depan {patokan} sudah kami masukkan ke rencana kerja tahun depan setelah meninjau jumlah penumpang. Sementara itu papan jadwal angkutan akan dipasang dalam dua pekan.',
    outcome: 'scheduled',
  },
  {
    home: { unit: 'dinas-perhubungan' },
    about: 'kemacetan-rekayasa',
    kind: 'aspiration',
    title: 'Mohon jam lewat truk dibatasi',
    body: 'Truk pasir lewat {jalan} jam berangkat sekolah. Usul saya dibatasi saja, truk boleh lewat setelah jam 8 pagi. Di {desa} ada dua SD yang muridnya jalan kaki. Kami warga tidak melarang truk, cuma minta diatur jamnya biar sama-sama enak.',
    answer:
      'Kami sudah bertemu pengurus desa dan pengusaha angkutan. Disepakati truk tidak melintas di {jalan} pukul 06.00–07.30 dan 11.30–13.00 pada hari sekolah. Rambu dipasang paling lambat akhir bulan.',
    outcome: 'scheduled',
    reply: 'Alhamdulillah. Rambunya kapan dipasang ya? Masih ada satu dua truk yang bandel.',
    again: 'Rambu sudah terpasang hari ini dan petugas berjaga selama sepekan pertama.',
  },
  {
    home: { unit: 'dinas-perhubungan' },
    about: 'uji-kir-izin-angkutan',
    kind: 'information_request',
    title: 'Syarat uji KIR mobil bak',
    body: 'Mau tanya syarat uji KIR untuk mobil bak bekas yang baru saya beli, balik nama masih proses. Apa bisa KIR dulu? Biayanya berapa dan buka hari apa saja. Rumah saya di {desa}.',
    answer:
      'Uji KIR dapat dilakukan dengan membawa STNK atau surat keterangan proses balik nama, KTP, dan kartu uji lama. Biaya uji berkala sudah dihapus. Layanan Senin–Jumat pukul 08.00–14.00; pendaftaran daring dibuka sehari sebelumnya.',
  },
  {
    home: { unit: 'dinas-pupr' },
    about: 'jalan-rusak',
    photo: 'jalan-sebelum',
    proof: 'jalan-sesudah',
    title: 'Lubang besar di {jalan}',
    body: '{jalan} arah {desa} berlubang besar di {n} titik, yang paling parah dekat {patokan}. Kalau hujan tidak kelihatan karena tergenang. Minggu lalu ada ibu-ibu jatuh dari motor. Tolong ditambal dulu saja, tidak usah menunggu dibeton.',
    note: 'Survei kerusakan sudah dilakukan. Penambalan menunggu giliran karena hujan masih turun tiap sore.',
    answer:
      'Penambalan lubang di {jalan} selesai dikerjakan untuk {n} titik sepanjang 120 meter, termasuk dekat {patokan}. Perbaikan menyeluruh kami usulkan pada anggaran perubahan. Mohon tetap hati-hati saat hujan.',
    reply: 'Sudah ditambal, terima kasih. Tapi yang di tikungan mengelupas lagi setelah hujan {hari} kemarin.',
    again: 'Tikungan sudah kami gali dan tambal ulang dengan campuran panas. Terima kasih atas laporannya.',
  },
  {
    home: { unit: 'dinas-pupr' },
    about: 'drainase',
    title: 'Selokan mampet bikin banjir',
    body: 'Selokan sepanjang {jalan} mampet penuh lumpur, setiap hujan setengah jam saja air masuk ke rumah warga RT 03. Sudah kerja bakti dua kali tapi lumpurnya tebal dan tutup betonnya berat, kami tidak punya alat.',
    answer:
      'Regu saluran kami sudah mengeruk selokan {jalan} sepanjang 200 meter dan mengganti {n} tutup beton yang patah. Lumpur langsung diangkut. Kami ucapkan terima kasih atas kerja bakti warga.',
    proof: 'tim-lapangan',
    reply: 'Mohon dilanjut sampai gorong-gorong depan {patokan} pak, sumbatnya pindah ke sana.',
    again: 'Gorong-gorong depan {patokan} sudah dibersihkan pula. Aliran lancar saat hujan kemarin malam.',
  },
  {
    home: { unit: 'dinas-pupr' },
    about: 'trotoar-penyeberangan',
    title: 'Zebra cross depan SD sudah hilang',
    body: 'Cat zebra cross depan SD {desa} sudah tidak kelihatan sama sekali. Anak-anak menyeberang sendiri karena penjaga sekolahnya cuma satu. Kendaraan dari arah {patokan} kencang-kencang.',
    answer:
      'Marka penyeberangan di depan SD {desa} sudah dicat ulang pada malam {hari} agar tidak mengganggu lalu lintas. Rambu batas kecepatan 30 km/jam dipasang di kedua arah.',
  },
  {
    home: { unit: 'dinas-pupr' },
    about: 'jembatan',
    title: 'Papan jembatan gantung {desa} lapuk',
    body: 'Assalamualaikum. Kami warga {desa} melaporkan papan jembatan gantung ke {patokan} sudah lapuk, ada {n} papan yang bolong. Jembatan ini dipakai anak sekolah dan petani tiap hari karena kalau memutar jaraknya hampir 6 kilometer. Untuk sementara kami tutup dengan bambu. Mohon kiranya ada petugas yang melihat sebelum ada yang celaka. Warga siap membantu tenaga kalau memang bahannya disediakan. Atas perhatian bapak ibu kami ucapkan terima kasih.',
    note: 'Jembatan sudah ditinjau. Sementara bahan disiapkan, kami pasang tali pengaman dan papan peringatan.',
    answer:
      'Papan yang lapuk sudah diganti bersama warga {desa}, tali sling dikencangkan, dan batas muatan dipasang di kedua ujung. Terima kasih atas gotong royongnya.',
    proof: 'tim-lapangan',
  },
  {
    home: { province: 'dinas-bina-marga' },
    about: 'jalan-rusak',
    photo: 'jalan-sebelum',
    title: 'Jalan provinsi bergelombang dekat {patokan}',
    body: 'Jalan provinsi ruas {jalan} bergelombang dan bahu jalannya amblas, motor sering oleng kalau menghindari truk. Yang paling bahaya sebelum {patokan} karena menurun. Kami pengguna jalan setiap hari berharap ada perbaikan sebelum musim mudik.',
    note: 'Ruas tersebut masuk penanganan rutin triwulan ini; alat sedang bekerja di ruas sebelahnya.',
    answer:
      'Bahu jalan pada ruas {jalan} sudah ditimbun dan dipadatkan, permukaan bergelombang dikupas lalu dilapis ulang sepanjang 300 meter. Rambu peringatan turunan ditambah.',
    proof: 'jalan-sesudah',
    reply: 'Sudah lebih baik, tapi garis tengahnya belum dicat jadi malam agak membingungkan.',
    again: 'Marka tengah sudah dicat setelah lapisan mengeras. Terima kasih atas masukannya.',
  },
  {
    home: { province: 'dinas-perhubungan' },
    about: 'angkutan-umum',
    title: 'Bus antarkota tidak masuk terminal',
    body: 'bus jurusan kota sering turunkan penumpang di luar terminal jadi kami harus jalan jauh bawa barang. Jam {jam} juga sudah tidak ada lagi padahal jadwal di papan sampai malam',
    answer:
      'Kami sudah memanggil operator dan mengingatkan kewajiban masuk terminal. Petugas berjaga di pintu keluar. Papan jadwal diperbarui sesuai keberangkatan terakhir yang sebenarnya.',
    outcome: 'partly',
  },
  {
    home: { agency: 'kai' },
    about: 'kereta-api',
    title: 'Palang perlintasan sering terlambat turun',
    body: 'Palang pintu perlintasan dekat {patokan} {kota} beberapa kali turunnya mepet dengan kereta. {hari} kemarin sekitar jam {jam} saya lihat sendiri. Mohon dicek alatnya atau ditambah penjaganya.',
    answer:
      'Tim sinyal telah memeriksa perlintasan tersebut. Sensor arah hilir terlambat membaca sekitar tujuh detik dan sudah diganti. Kami menguji dengan {n} kereta setelah penggantian dan hasilnya normal.',
    reply: 'Terima kasih, sudah normal. Boleh usul lampu kedipnya juga diganti, yang sebelah kiri redup.',
    again: 'Lampu isyarat sebelah kiri sudah diganti. Terima kasih atas kepeduliannya.',
  },
  {
    home: { agency: 'damri' },
    about: 'angkutan-umum',
    kind: 'information_request',
    title: 'Jadwal bus bandara dari {kota}',
    body: 'Selamat siang, saya mau menanyakan jadwal bus bandara dari {kota}, apakah masih ada yang jam 4 pagi? Di internet jadwalnya beda-beda. Lalu apakah bisa bawa sepeda lipat.',
    answer:
      'Bus bandara dari {kota} berangkat mulai pukul 03.30, lalu setiap jam sampai 20.00. Sepeda lipat yang dilipat dan dibungkus dapat dimasukkan ke bagasi tanpa biaya tambahan.',
  },
]
