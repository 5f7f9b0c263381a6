import type { Language } from '#ui/language.ts'
import type { Section } from '#ui/prose.tsx'

type Text = { title: string; lead: string; sections: readonly Section[] }

export const text: Record<Language, Text> = {
  id: {
    title: 'Pelindungan data pribadi',
    lead: 'Apa yang kami simpan, siapa yang melihatnya, dan hak Anda menurut Undang-Undang Nomor 27 Tahun 2022.',
    sections: [
      {
        id: 'ringkas',
        title: 'Singkatnya',
        body: [
          {
            list: [
              'Anda boleh melapor tanpa nama dan tanpa kontak.',
              'Nama dan kontak hanya dipakai untuk menangani laporan dan mengabari Anda.',
              'Tidak ada iklan, tidak ada pelacak, dan tidak ada data yang dijual.',
            ],
          },
        ],
      },
      {
        id: 'data',
        title: 'Data yang kami simpan',
        body: [
          {
            list: [
              'Laporan Anda: jenis, judul, isi, waktu dan tempat kejadian, lampiran, serta percakapannya.',
              'Bila Anda mengisinya: nama, email, dan nomor telepon.',
              'Sidik kode akses Anda, bukan kodenya.',
              'Catatan siapa melakukan apa pada laporan, tanpa kata-kata laporan dan tanpa kontak Anda.',
              'Bila Anda punya akun: cara Anda masuk, dan di peramban mana Anda sedang masuk (jenis peramban dan sistem, waktu), tanpa alamat jaringan. Kata sandi hanya disimpan sebagai sidik.',
              'Kode enam angka tidak disimpan. Bahwa kode diminta, dan ke mana, dihapus setelah sehari.',
            ],
          },
          'Nama dan kontak disimpan tersandi, terpisah dari laporan. Data lokasi dan kamera di dalam foto dihapus.',
        ],
      },
      {
        id: 'kuki',
        title: 'Kuki',
        body: [
          'Hanya kuki yang diperlukan: agar Anda tetap masuk, agar tanda terima dapat dibuka sebentar, agar laporan Anda tetap terbuka setelah kode akses dimasukkan, agar kode enam angka hanya berlaku di peramban yang memintanya, dan agar orang yang menebak kata sandi Anda tidak menghalangi Anda masuk. Tidak ada kuki pihak lain.',
        ],
      },
      {
        id: 'siapa',
        title: 'Siapa yang melihat apa',
        body: [
          {
            list: [
              'Publik melihat laporan yang terbit setelah diverifikasi, dalam naskah yang data pribadinya sudah disamarkan. Email dan telepon tidak pernah terbit.',
              'Nama Anda tampak bagi publik hanya bila Anda mencentangnya sendiri.',
              'Anonim: nama, kontak, dan nama berkas Anda tidak tampak bagi publik dan bagi instansi yang dilaporkan. Seorang petugas yang menangani baru dapat mengetahui siapa Anda, untuk waktu terbatas, bila alasan tertulisnya disetujui orang kedua di tingkat nasional; Anda diberi tahu dan melihat setiap pembacaan.',
              'Rahasia: isi laporan hanya dibaca Anda, admin, dan instansi penangan; bila berkadar pengawasan, juga inspektorat pemerintahnya. Bagi yang lain, laporan itu tidak ada.',
              'Ombudsman menerima berkas laporan yang lewat batas waktunya hanya bila Anda setuju. Nama dan kontak pelapor anonim hanya ikut bila Anda mencentangnya. Setiap unduhan tampak di riwayat Anda.',
              'Lampiran tidak tampak bagi publik sebelum petugas melepasnya satu per satu.',
            ],
          },
          'Laporan tentang petugas atau pimpinan instansi tidak dapat dilihat instansi itu setelah terlapor ditetapkan.',
        ],
      },
      {
        id: 'pesan',
        title: 'Kabar lewat email dan SMS',
        body: [
          'Laporan yang dikirim tanpa akun kami kabarkan lewat email saja. Dengan akun, kabar yang Anda pilih dapat juga dikirim lewat SMS ke nomor yang sudah Anda buktikan dengan kode.',
          'Kabar tentang laporan anonim, rahasia, atau peka hanya memuat nomor dan “ada perkembangan”. Kode akses tidak pernah dikirim bersama kabar perkembangan.',
        ],
      },
      {
        id: 'hak',
        title: 'Hak Anda',
        body: [
          'Undang-Undang Nomor 27 Tahun 2022 memberi Anda hak untuk:',
          {
            list: [
              'mengetahui siapa yang meminta data Anda dan untuk apa;',
              'mengakses dan memperoleh salinan data Anda;',
              'memperbaiki dan melengkapi data yang keliru;',
              'mengakhiri pemrosesan, menghapus, atau memusnahkan data;',
              'menarik kembali persetujuan;',
              'mengajukan keberatan atas keputusan yang sepenuhnya otomatis;',
              'menunda atau membatasi pemrosesan;',
              'menggugat dan menerima ganti rugi atas pelanggaran.',
            ],
          },
          'Sebagian hak dapat dibatasi undang-undang, misalnya untuk penegakan hukum dan pengawasan.',
          'Dengan akun: salinan data, catatan siapa yang membuka identitas Anda, dan penghapusan akun ada di Akun, bagian Data saya; perbaikan di Profil. Bila akun dihapus, laporan tetap ada tanpa nama.',
          'Tanpa akun: tulis pesan dari halaman laporan Anda, atau tulis laporan baru dengan jenis Permintaan Informasi. Anda dapat memperketat privasi laporan kapan saja dari halamannya.',
        ],
      },
      {
        id: 'dasar',
        title: 'Dasar pemrosesan',
        body: [
          'Data diproses untuk pelayanan publik dan pelaksanaan kewenangan berdasarkan Undang-Undang Nomor 25 Tahun 2009 dan Peraturan Presiden Nomor 76 Tahun 2013, serta persetujuan Anda untuk hal yang Anda pilih sendiri.',
        ],
      },
    ],
  },
  en: {
    title: 'Personal data protection',
    lead: 'What we keep, who sees it, and your rights under Law 27 of 2022.',
    sections: [
      {
        id: 'ringkas',
        title: 'In short',
        body: [
          {
            list: [
              'You may report without a name and without a contact.',
              'Name and contact are used only to handle your report and to keep you informed.',
              'No advertising, no trackers, and no data is sold.',
            ],
          },
        ],
      },
      {
        id: 'data',
        title: 'What we keep',
        body: [
          {
            list: [
              'Your report: kind, title, text, time and place of the event, attachments, and the conversation about it.',
              'If you give them: name, e-mail address and phone number.',
              'The fingerprint of your access code, not the code.',
              'A record of who did what on a report, without its words and without your contacts.',
              'If you have an account: how you sign in, and in which browsers you are signed in (kind of browser and system, time), without network addresses. Of a password only a fingerprint is kept.',
              'Six-digit codes are not kept. That one was asked for, and where it went, is deleted after a day.',
            ],
          },
          'Names and contacts are stored encrypted, apart from the reports. Location and camera data in photos are removed.',
        ],
      },
      {
        id: 'kuki',
        title: 'Cookies',
        body: [
          'Only those that are needed: to keep you signed in, to let the receipt be opened for a short while, to keep your report open after the access code was given, to let a six-digit code work only in the browser that asked for it, and to keep those who guess your password from barring you. None of other parties.',
        ],
      },
      {
        id: 'siapa',
        title: 'Who sees what',
        body: [
          {
            list: [
              'The public sees reports that were published after verification, in a copy with personal data masked. E-mail and phone are never published.',
              'Your name is shown to the public only if you tick it yourself.',
              'Anonymous: your name, contacts and file names are hidden from the public and from the agency you report. An officer who handles the report can learn who you are, for a limited time, only if a second person at the national level grants a written reason; you are told, and you see each reading.',
              'Confidential: only you, the admins and the agency in charge read the report; with oversight content, the inspectorate of its government too. For everyone else it does not exist.',
              'The Ombudsman gets the file of a report that is past its time only if you agree. The name and contacts of an anonymous reporter go with it only if you tick that. Each download shows in your history.',
              'Attachments are hidden from the public until an officer releases each.',
            ],
          },
          'A report about an officer or the head of an agency cannot be seen by that agency once it is named as the accused.',
        ],
      },
      {
        id: 'pesan',
        title: 'News by e-mail and SMS',
        body: [
          'News of a report sent without an account goes by e-mail only. With an account, the news that you choose can also go by SMS to a number that you have proved with a code.',
          'Messages about anonymous, confidential or sensitive reports carry only the number and “there is news”. The access code is never sent along with such news.',
        ],
      },
      {
        id: 'hak',
        title: 'Your rights',
        body: [
          'Law 27 of 2022 gives you the right to:',
          {
            list: [
              'know who asks for your data and why;',
              'see your data and obtain a copy;',
              'have mistakes corrected and gaps filled;',
              'end the processing, delete or destroy data;',
              'withdraw your consent;',
              'object to decisions that are wholly automatic;',
              'delay or restrict the processing;',
              'sue and be compensated for a breach.',
            ],
          },
          'Some rights may be limited by law, for example for law enforcement and oversight.',
          'With an account: a copy of your data, who opened your identity, and deleting the account are under Account, My data; corrections under Profile. When an account is deleted, its reports stay without a name.',
          'Without one: write a message on your report’s page, or write a new report of the kind Request for information. You can tighten the privacy of a report on its page at any time.',
        ],
      },
      {
        id: 'dasar',
        title: 'Legal ground',
        body: [
          'Data is processed for public service and the exercise of authority under Law 25 of 2009 and Presidential Regulation 76 of 2013, and with your consent for what you choose yourself.',
        ],
      },
    ],
  },
}
