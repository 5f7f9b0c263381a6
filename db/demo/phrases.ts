/** What could have been written under any report; and what only makes sense where there is a place to go to. */
export type Sayings = { readonly anywhere: readonly string[]; readonly onSite: readonly string[] }

/** What could have been written under any report. */

export const TAILS = [
  'Sudah pernah disampaikan ke RT tetapi belum ada kelanjutannya.',
  'Saya sertakan keterangan tempatnya supaya mudah dicari.',
  'Mohon kalau sudah ditindaklanjuti kami diberi kabar.',
  'Mohon jangan hanya dijawab sedang dikoordinasikan.',
  'Tetangga yang lain juga mengeluhkan hal yang sama.',
  'Kami tidak menyalahkan siapa-siapa, hanya ingin keadaan ini lebih baik.',
  'Kalau bukan wewenangnya, mohon diteruskan ke yang berwenang ya.',
  'Ini laporan saya yang pertama, maaf kalau salah kirim.',
  'Sampai hari ini keadaannya masih sama.',
  'Saya yakin kalau dicek langsung pasti kelihatan.',
] as const

/** Under a question or a proposal. */
export const POLITE_TAILS = [
  'Maaf kalau pertanyaannya sudah sering ditanyakan.',
  'Di laman resminya saya cari belum ketemu.',
  'Jawaban singkat saja tidak apa-apa.',
  'Nanti akan saya teruskan ke grup warga supaya semua tahu.',
  'Semoga bisa jadi pertimbangan.',
  'Kami siap membantu kalau diperlukan.',
  'Sekalian mohon info nomor yang bisa dihubungi pada jam kerja.',
  'Kalau ada syarat lain yang belum saya sebut, mohon diberitahukan sekalian supaya tidak bolak-balik.',
] as const

/** For the one in ten who write a page. */
export const PARAGRAPHS = [
  'Kronologinya kurang lebih begini. Awalnya kami kira hanya sebentar, jadi ditunggu saja. Karena tidak ada perubahan, saya bertanya kepada Ketua RT. Beliau menyampaikan ke tingkat atas dan dijawab akan diteruskan. Saya bertanya lagi, jawabannya masih sama. Saya memaklumi bahwa pekerjaan petugas banyak dan wilayahnya luas, karena itu saya mencoba jalur ini.',
  'Dampaknya bagi kami cukup terasa. Pengeluaran rumah tangga bertambah, waktu habis untuk bolak-balik, dan beberapa tetangga yang berdagang penghasilannya turun. Ada juga warga lanjut usia yang akhirnya tidak jadi mengurus karena tidak ada yang mengantar. Mungkin bagi sebagian orang ini masalah kecil, tetapi bagi kami yang mengalaminya setiap hari tentu lain rasanya.',
  'Kami juga sudah mencoba mencari jalan sendiri. Warga patungan semampunya, bapak-bapak kerja bakti pada hari Minggu, dan karang taruna membuat papan pengumuman. Hasilnya lumayan, tetapi hanya bertahan sebentar karena memang perlu alat dan kewenangan dari pemerintah. Jadi bukan kami diam saja lalu menyalahkan, kami sudah berusaha sesuai kemampuan.',
  'Harapan kami sederhana. Pertama, ada petugas yang datang melihat langsung supaya tidak hanya percaya cerita. Kedua, ada penjelasan jujur kalau memang belum bisa dikerjakan sekarang, lengkap dengan perkiraan waktunya. Ketiga, ada satu nomor atau orang yang bisa dihubungi sehingga warga tidak saling menunggu. Kalau ketiganya ada, kami yakin warga akan mengerti dan ikut membantu.',
  'Sebagai tambahan, di wilayah tetangga masalah yang mirip bisa selesai dalam waktu singkat. Saya tidak bermaksud membanding-bandingkan, siapa tahu cara mereka dapat dicontoh. Setahu saya di sana ada jadwal yang ditempel di tempat umum dan warganya diberi tahu lewat pengeras suara masjid setiap ada perubahan. Cara itu murah dan tidak perlu aplikasi.',
  'Saya menulis ini di sela pekerjaan, jadi mohon maaf kalau ada kata yang kurang berkenan. Foto sudah saya ambil dan bila diperlukan saya bersedia menunjukkan tempatnya, asalkan bukan pada jam kerja pabrik. Ketua RT dan beberapa tetangga juga bersedia dimintai keterangan. Identitas saya mohon cukup diketahui petugas yang menangani, karena saya tidak ingin ada salah paham di lingkungan.',
  'Terakhir, saya ucapkan terima kasih kepada semua petugas yang membaca tulisan panjang ini. Saya percaya masih banyak pegawai yang sungguh-sungguh bekerja untuk rakyat. Semoga laporan kecil ini menjadi masukan yang berguna, dan semoga Bapak dan Ibu sekalian senantiasa diberi kesehatan dalam menjalankan tugas. Kami tunggu kabar baiknya.',
] as const

export const ANGRY = [
  'Capek nunggunya!',
  'Sampai kapan begini terus??',
  'JANGAN CUMA JANJI.',
  'Kami bayar pajak lho.',
] as const

type Objected = {
  readonly archived: string
  readonly objections: readonly string[]
  readonly upheld: string
  readonly rejected: string
}

/** Why it was archived, what its reporter says to that, and how it was decided. */
export const OBJECTED: Readonly<Record<keyof Sayings, Objected>> = {
  onSite: {
    archived:
      'Masalah ini sudah ditangani pengelola kawasan dengan nomor rujukan 118. Agar tidak ditangani dua kali, kami menunggu hasilnya.',
    objections: [
      'Saya sudah ke kantor pengelola kawasan, nomor rujukan itu tidak dikenal. Tidak ada yang menangani masalah ini.',
      'Pengelola kawasan bilang ini urusan pemerintah, bukan urusan mereka. Tolong jangan saling lempar.',
      'Tempatnya di luar kawasan itu. Saya kirim lagi patokannya di laporan, mohon dibaca ulang.',
    ],
    upheld: 'Pengelola kawasan membenarkan bahwa tempat ini bukan bagiannya. Laporan dibuka lagi dan ditangani.',
    rejected: 'Kami sudah menghubungi pengelola kawasan. Perbaikannya memang sedang berjalan dengan nomor rujukan itu.',
  },
  anywhere: {
    archived:
      'Masalah ini sudah ditangani pusat layanan kementerian dengan nomor rujukan 118. Agar tidak ditangani dua kali, kami menunggu hasilnya.',
    objections: [
      'Saya sudah menghubungi pusat layanan itu, nomor rujukannya tidak dikenal. Tidak ada yang menangani masalah saya.',
      'Pusat layanan bilang ini urusan kantor di daerah, bukan urusan mereka. Tolong jangan saling lempar.',
      'Yang ditangani di sana laporan orang lain, bukan punya saya. Mohon dibaca ulang.',
    ],
    upheld:
      'Pusat layanan membenarkan bahwa laporan ini tidak tercatat pada mereka. Laporan dibuka lagi dan ditangani.',
    rejected: 'Kami sudah menghubungi pusat layanan. Penyelesaiannya memang sedang berjalan dengan nomor rujukan itu.',
  },
}

/** Going round in circles, and why two officers end it. */
export const REBUTTALS = [
  'Pokoknya saya tidak percaya. Jawabannya salah semua.',
  'Mau dijawab apa pun saya akan tanya terus.',
] as const

export const PROPOSAL =
  'Dua jawaban sudah menjelaskan pekerjaan dan jadwalnya dengan bukti. Tanggapan terakhir mengulang tanpa alasan, keterangan, atau data baru.'
export const SECOND_SIGNATURE =
  'Kami membaca seluruh tanya jawab. Pokok laporan terjawab dan buktinya dapat dibuka; tidak ada hal baru dalam tanggapan.'

export const ASKS = {
  onSite: [
    'Terima kasih atas laporan Anda. Agar petugas datang ke titik yang tepat, mohon lengkapi: (1) nama jalan dan patokan terdekat, (2) desa atau kelurahan, (3) sejak kapan terjadi. Selama menunggu, hitungan waktu kami berhenti dan berjalan lagi setelah jawaban Anda kami terima.',
  ],
  anywhere: [
    'Laporan Anda sudah kami baca. Supaya dapat diperiksa, mohon kirim foto atau tangkapan layar yang menunjukkan masalahnya. Jangan mengambil risiko untuk mendapatkannya; bila tidak ada, ceritakan saja apa yang Anda lihat.',
    'Mohon bantu kami memahami urutannya: kapan bermula, di loket atau tempat mana, dan apa keadaan terakhirnya. Tulis sesuai ingatan, tidak perlu bahasa resmi.',
  ],
} as const satisfies Sayings

export const COMPLETED: Sayings = {
  onSite: [
    'Tempatnya di {jalan} sebelah {patokan}, masuk {desa}. Kejadiannya sejak {lama} lalu.',
    'fotonya sudah sy kirim. alamat {jalan}',
    'Maaf baru balas. Mulainya {lama} lalu, sampai sekarang masih sama. Patokannya {patokan}.',
  ],
  anywhere: [
    'Ini keterangan tambahannya: mulainya {lama} lalu, terakhir saya cek hari {hari} sekitar jam {jam}.',
    'Maaf baru balas. Mulainya {lama} lalu, sampai sekarang masih sama. Fotonya tidak ada.',
  ],
}

export const MESSAGES: Sayings = {
  onSite: [
    'Tambahan informasi: tadi pagi saya lewat dan keadaannya masih sama, malah bertambah.',
    'Boleh saya tahu perkiraan kapan petugas datang? Saya bisa menemani di lokasi setelah jam 4 sore.',
    'Kalau perlu nomor Ketua RT nanti saya kirim lewat kolom data pribadi.',
  ],
  anywhere: [
    'Tambahan informasi: sampai hari ini keadaannya masih sama.',
    'Boleh saya tahu perkiraan kapan ada jawaban?',
    'Sekadar mengingatkan ya min, terima kasih.',
  ],
}

export const REPLIES: Sayings = {
  onSite: [
    'Maaf, yang dijawab sepertinya tempat lain. Yang saya maksud dekat {patokan}, bukan di pusat kota.',
    'Sudah ada yang datang, tapi baru difoto-foto saja. Kapan dikerjakannya?',
  ],
  anywhere: [
    'Terima kasih jawabannya, tetapi kenyataannya belum ada perubahan. Mohon dicek lagi.',
    'Maaf, jawabannya belum menjawab yang saya maksud. Mohon laporan saya dibaca ulang.',
    'Sebagian sudah beres, terima kasih. Sisanya kapan ya?',
    'blm ada perubahan min, mhn dicek lg',
  ],
}

export const SECOND_ANSWERS: Sayings = {
  onSite: [
    'Terima kasih sudah mengabari. Kami sudah kembali ke lokasi bersama pelapor dan pekerjaan yang tertinggal selesai hari ini.',
    'Mohon maaf atas kekeliruan kami. Petugas sudah ke titik yang benar dan masalahnya sudah ditangani.',
    'Sisa pekerjaan dijadwalkan {hari} ini dan sudah dikonfirmasi kepada pengurus RT. Silakan kabari kami bila meleset.',
  ],
  anywhere: [
    'Terima kasih sudah mengabari. Kami memeriksanya sekali lagi dan bagian yang tertinggal selesai hari ini.',
    'Mohon maaf atas kekeliruan kami. Laporan Anda sudah kami baca ulang dan masalahnya sudah ditangani.',
  ],
}

/** Words with a rating, from one star to five. */
export const COMMENTS: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly string[]>> = {
  1: [
    'Jawabannya ada tapi lama sekali, saya sudah keburu mengurus sendiri.',
    'Kurang puas, baru bergerak setelah ditanya dua kali.',
  ],
  2: ['Selesai sebagian saja.', 'Petugasnya baik, tetapi prosesnya terlalu lama.'],
  3: ['Lumayan, semoga ke depan lebih cepat.', 'Cukup.', 'Sudah ditangani walau agak lama.'],
  4: ['Terima kasih, sudah diperbaiki.', 'Bagus, penjelasannya jelas.', 'Mantap, tinggal ditingkatkan kecepatannya.'],
  5: [
    'Terima kasih banyak, cepat sekali!',
    'Alhamdulillah beres. Petugasnya ramah.',
    'Luar biasa, baru kali ini lapor langsung ditangani.',
    'Makasih min, sukses selalu 🙏',
  ],
}

export const SATISFIED = [
  'Sudah beres, terima kasih banyak. Laporan boleh ditutup.',
  'Alhamdulillah sudah selesai semua. Silakan ditutup saja laporannya.',
  'ok sdh bagus skrg, tutup aja min mksh',
] as const

export const CLOSINGS = [
  'Pelapor menyatakan dalam pesannya bahwa masalah sudah selesai dan laporan boleh ditutup.',
  'Ditutup atas pernyataan pelapor bahwa tindak lanjut sudah sesuai.',
] as const

export const WITHDRAWALS: Sayings = {
  onSite: ['Sudah diperbaiki warga sendiri.'],
  anywhere: [
    'Maaf, ternyata sudah saya laporkan lewat nomor layanan dan sudah ditangani.',
    'Salah pilih instansi, nanti saya buat yang baru.',
    '',
  ],
}

export const FORWARDINGS: Sayings = {
  onSite: [
    'Mohon ditindaklanjuti sesuai kewenangan. Pelapor berharap ada kunjungan.',
    'Sudah jelas tempat dan waktunya. Mohon kabari perkembangan dalam lima hari kerja.',
    'Serupa dengan laporan pekan lalu di lokasi yang berdekatan; mohon diperiksa sekalian.',
  ],
  anywhere: [
    'Mohon ditindaklanjuti sesuai kewenangan.',
    'Mohon kabari perkembangan dalam lima hari kerja.',
    'Diteruskan untuk ditangani. Data pribadi pada isi laporan sudah disamarkan.',
  ],
}

export const INTERNAL_NOTES: Sayings = {
  onSite: [
    'Sudah koordinasi dengan seksi terkait, menunggu jadwal alat.',
    'Anggaran pemeliharaan triwulan ini tinggal sedikit; diusulkan lewat pergeseran.',
    'Telepon kantor desa tidak diangkat, dicoba lagi besok.',
  ],
  anywhere: [
    'Sudah koordinasi dengan bidang terkait, menunggu data dari mereka.',
    'Konsep jawaban sudah dibuat, menunggu paraf kepala bidang.',
  ],
}

export const PROGRESS: Sayings = {
  onSite: [
    'Laporan sudah kami terima dan petugas dijadwalkan memeriksa dalam pekan ini.',
    'Mohon bersabar, kami sedang berkoordinasi dengan pihak terkait di lapangan.',
  ],
  anywhere: [
    'Laporan sudah kami terima dan sedang kami periksa.',
    'Pemeriksaan awal selesai. Kami menyiapkan tindak lanjutnya dan akan mengabari di halaman ini.',
  ],
}

export const RETURNS: Sayings = {
  onSite: [
    'Setelah kami periksa, lokasi yang dilaporkan bukan aset kami. Menurut data aset, kewenangannya pada instansi yang kami sebutkan.',
  ],
  anywhere: [
    'Layanan yang dimaksud tidak lagi kami selenggarakan sejak pembagian tugas tahun lalu.',
    'Pokok laporan berada di luar tugas kami; kami sertakan instansi yang menurut kami berwenang.',
  ],
}

export const SEND_BACKS = [
  'Jawaban belum menyebut kapan pekerjaan selesai. Mohon dilengkapi dengan jadwal dan foto.',
  'Yang dijawab baru penyebabnya, belum tindakannya. Mohon ditindaklanjuti dahulu.',
] as const

export const BLOCK = 'Memuat nama lengkap dan foto seorang anak di bawah umur beserta tuduhan terhadapnya.'

export const REVEAL =
  'Saksi mata diperlukan untuk berita acara, dan dua pertanyaan kami lewat sistem tidak dijawab selama sepekan.'

export const REVEAL_GRANTED =
  'Berita acara tidak dapat disusun tanpa keterangan saksi. Identitas hanya dipakai untuk menghubungi Anda satu kali.'

/** What becomes of a supporting agency's part; officers only read it. */
export const PARTS = {
  give_part:
    'Sudah kami cocokkan: data pada kami sesuai dengan laporan. Rinciannya kami kirim ke alamat dinas Saudara.',
  decline_part: 'Setelah kami periksa, tidak ada data maupun tugas kami yang berkaitan dengan laporan ini.',
  waive_part: 'Keterangan dari instansi itu tidak lagi diperlukan; pemeriksaan di lapangan sudah cukup untuk menjawab.',
} as const
