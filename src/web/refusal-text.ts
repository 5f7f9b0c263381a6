/** Why the rules said no, in a sentence that says what to do. A refusal without one does not compile. */
import type { Refusal } from '#core/reports/rules/refusals.ts'
import type { Language } from '#ui/language.ts'

export const refusalText = {
  id: {
    'not-found': 'Laporan ini tidak ada, atau bukan untuk Anda.',
    stale:
      'Laporan ini berubah sejak Anda membukanya. Keadaan terbaru ada di halaman ini; periksa dahulu, lalu kirim lagi.',
    'not-now':
      'Ini tidak dapat dilakukan dalam status laporan sekarang. Keadaan terbaru dan pilihan Anda ada di halaman ini.',
    'not-yours':
      'Peran Anda tidak berwenang melakukan ini pada laporan ini. Yang dapat Anda lakukan ada di halaman ini.',
    'needs-own-look':
      'Laporan ini tentang petugas atau hal yang dilindungi, jadi diverifikasi tersendiri. Buka laporannya untuk meneruskannya.',
    'own-report': 'Anda pelapor laporan ini, jadi petugas lain yang harus menanganinya.',
    'agency-closed': 'Instansi ini tidak aktif lagi. Pilih instansi lain.',
    'agency-unknown': 'Instansi ini tidak kami kenal. Pilih dari hasil pencarian.',
    'agency-outside': 'Instansi ini di luar wewenang Anda. Pilih instansi di bawah instansi Anda.',
    'agency-accused': 'Instansi ini, atau induknya, adalah pihak yang dilaporkan. Pilih instansi lain.',
    'agency-forwards-itself':
      'Instansi ini meneruskan sendiri ke unitnya. Pilih instansi induknya; unit tidak dapat dipilih dari sini.',
    'already-there': 'Laporan sudah berada di instansi ini. Pilih instansi lain.',
    'lead-twice': 'Satu instansi hanya dapat satu peran. Hapus dari pendamping atau tembusan.',
    'category-unknown': 'Kategori ini tidak kami kenal. Pilih dari daftar.',
    'competent-agency-missing': 'Sebutkan instansi yang berwenang. Tanpa itu laporan tidak dapat dikembalikan.',
    'competent-agency-same': 'Instansi yang berwenang harus instansi lain, bukan instansi Anda sendiri.',
    bound:
      'Penetapan bagi laporan ini mengikat: laporan tidak dapat dikembalikan lagi. Tindak lanjuti, atau teruskan ke unit Anda.',
    'acted-before': 'Anda pernah menangani laporan ini, jadi admin nasional lain yang memutuskannya.',
    'colleague-decides':
      'Anda pernah menangani laporan ini, jadi koordinator lain di instansi Anda yang memutus keberatan ini.',
    'national-decides':
      'Anda pernah menangani laporan ini, dan tidak ada koordinator lain di instansi Anda yang belum. Admin nasional yang memutus keberatan ini.',
    'arbitration-owed':
      'Laporan ini menunggu penetapan instansi oleh admin nasional yang belum pernah meneruskannya. Sampai ditetapkan, laporan tidak dijawab, diteruskan, atau ditanyakan kepada pelapor; catatan tetap dapat ditulis.',
    'no-arbitration': 'Tidak ada penetapan yang ditunggu: mungkin admin nasional lain sudah menetapkan instansinya.',
    'asked-enough': 'Kelengkapan sudah diminta dua kali. Putuskan dengan keterangan yang ada.',
    'must-ask-first': 'Alasan ini baru boleh dipakai setelah pelapor diminta melengkapi.',
    'reason-unknown': 'Alasan ini tidak ada dalam daftar. Pilih salah satu alasan.',
    'explanation-missing': 'Tulis penjelasan bagi pelapor: apa artinya alasan ini untuk laporannya.',
    'sent-back-already': 'Jawaban ini sudah pernah diminta diperbaiki. Tunggu jawaban berikutnya.',
    'too-few-replies':
      'Pelapor belum dua kali menanggapi jawaban. Jawab dahulu; debat kusir baru dapat diusulkan setelah itu.',
    'proposed-already':
      'Penutupan laporan ini sudah diusulkan dan menunggu tanda tangan kedua. Menjawab laporan menggugurkan usulan itu.',
    'own-proposal': 'Anda yang mengusulkan penutupan ini, jadi orang lain yang harus menyetujui atau menolaknya.',
    'proposal-lapsed':
      'Usulan ini gugur karena tidak ditandatangani pada waktunya. Laporan tetap terbuka dan dapat diusulkan lagi.',
    'no-proposal':
      'Tidak ada usulan penutupan yang menunggu tanda tangan kedua: usulan itu sudah diputus, atau gugur karena waktunya habis atau laporan ditangani lagi.',
    'mention-internal-only': 'Rekan hanya dapat disebut dalam catatan yang dibaca petugas saja.',
    'mention-unknown':
      'Salah satu rekan yang dipilih tidak lagi membaca catatan laporan ini. Periksa pilihannya, lalu kirim lagi.',
    'part-open':
      'Ada instansi pendukung yang belum memberi bagiannya. Tunggu bagian itu, atau bebaskan instansi itu dengan alasan.',
    'part-awaited': 'Bantuan instansi ini sudah diminta, dan bagiannya masih ditunggu. Pilih instansi lain.',
    'part-settled': 'Bagian ini sudah diberikan, ditolak, atau dibebaskan. Keadaannya ada di halaman ini.',
    'evidence-missing':
      'Kategori laporan ini meminta bukti. Lampirkan foto atau dokumen yang menunjukkan hasilnya, atau pilih hasil “Dijadwalkan” bila belum dikerjakan.',
    'nothing-changed': 'Belum ada yang berubah. Ubah klasifikasi, bobot, atau kategori, lalu kirim lagi.',
    'objection-pending':
      'Keberatan Anda sudah kami terima dan sedang menunggu putusan. Hasilnya tampil di halaman ini.',
    'objected-already':
      'Keberatan atas hal ini sudah pernah diajukan. Bila tidak puas, hubungi Ombudsman RI, telepon 137.',
    'objection-too-late':
      'Waktu mengajukan keberatan sudah lewat. Kirim laporan baru, atau hubungi Ombudsman RI, telepon 137.',
    'not-open-to-objection': 'Alasan arsip ini tidak dapat dikenai keberatan. Anda dapat mengirim laporan baru.',
    'own-ending':
      'Anda sendiri yang menarik laporan ini, jadi tidak ada putusan yang dapat dikenai keberatan. Kirim laporan baru bila masalahnya masih ada.',
    'no-objection': 'Tidak ada keberatan yang menunggu putusan: mungkin sudah diputus petugas lain.',
    'judged-elsewhere':
      'Koordinator instansi induk yang memutus keberatan ini. Anda baru dapat memutus bila tidak ada lagi yang boleh di sana.',
    'window-over': 'Waktu menanggapi sudah lewat. Kirim laporan baru bila masalahnya masih ada.',
    'statement-missing': 'Sebutkan pesan tempat pelapor menyatakan masalahnya selesai.',
    'only-tighten': 'Petugas hanya boleh memperketat privasi. Hanya pelapor yang boleh melonggarkannya.',
    'stays-confidential':
      'Laporan ini harus tetap rahasia: isinya tentang petugas atau termasuk hal yang dilindungi, dan sudah diteruskan.',
    'attachment-unknown': 'Salah satu lampiran bukan milik laporan ini. Muat ulang halaman, lalu pilih lagi.',
    'already-verified-nationally':
      'Laporan ini sudah berada di verifikasi nasional. Teruskan langsung ke instansi yang berwenang.',
    merged: 'Laporan ini digabung dengan laporan lain; tindak lanjut dilakukan pada laporan utama.',
    'merged-already': 'Laporan ini sudah digabung. Pisahkan dahulu bila laporan utamanya keliru.',
    'not-merged': 'Laporan ini tidak digabung dengan laporan lain: mungkin sudah dipisahkan petugas lain.',
    'unmerge-not-now':
      'Laporan ini baru dapat dipisahkan bila laporan utamanya belum terverifikasi, terdisposisi, atau sedang diproses. Sekarang laporan utama menunggu pelapornya, sudah dijawab atau ditanggapi, atau sudah berakhir.',
    'merge-same': 'Ini nomor laporan ini sendiri. Tulis nomor laporan lain yang menjadi laporan utama.',
    'merge-privacy':
      'Laporan rahasia hanya dapat digabung dengan laporan rahasia, laporan terbuka dengan yang terbuka.',
    'merge-accused': 'Kedua laporan tidak menyebut terlapor yang sama, jadi tidak dapat digabung.',
    'merge-paused': 'Salah satu laporan menunggu kelengkapan dari pelapornya. Gabungkan setelah dilengkapi.',
    'primary-unknown': 'Laporan utama dengan nomor ini tidak ada, atau bukan untuk Anda. Periksa nomornya.',
    'primary-merged': 'Laporan itu sendiri sudah digabung. Gabungkan dengan laporan utamanya.',
    'primary-not-now':
      'Laporan utama harus belum terverifikasi, terdisposisi, atau sedang diproses. Pilih laporan lain.',
    'not-verifier-of-both':
      'Hanya yang memverifikasi kedua laporan yang dapat menggabungkannya. Tangani laporan ini tersendiri.',
    'consented-already':
      'Anda sudah menyetujui penyerahan berkas kepada Ombudsman. Tidak ada lagi yang perlu dilakukan.',
    'not-anonymous': 'Laporan ini tidak anonim: nama pelapor sudah ada di halaman laporan.',
    'nobody-named':
      'Pelapor tidak meninggalkan nama atau kontak, jadi tidak ada identitas yang dapat dibuka. Pelapor tetap membaca jawaban dan permintaan Anda di halaman laporannya.',
    'reveal-pending': 'Permintaan Anda sudah tercatat dan menunggu putusan admin nasional.',
    'revealed-already': 'Permintaan Anda sudah disetujui. Identitas dapat dibaca dari halaman laporan.',
    'no-reveal': 'Tidak ada permintaan identitas yang menunggu putusan: mungkin sudah diputus petugas lain.',
    'own-request': 'Anda sendiri yang meminta identitas ini, jadi orang lain yang memutusnya.',
    'requester-gone': 'Peminta tidak menangani laporan ini lagi, jadi permintaannya hanya dapat ditolak.',
    'reveal-over': 'Waktu membaca identitas ini sudah habis. Bila masih perlu, ajukan permintaan baru.',
  },
  en: {
    'not-found': 'This report does not exist, or is not for you.',
    stale: 'This report has changed since you opened it. This page shows how it stands now; check it, then send again.',
    'not-now':
      'This cannot be done in the present status of the report. This page shows how it stands and what you can do.',
    'not-yours': 'Your role may not do this with this report. This page shows what you can do.',
    'needs-own-look':
      'This report is about staff or a protected matter, so it is verified by itself. Open it to forward it.',
    'own-report': 'You filed this report, so another officer has to handle it.',
    'agency-closed': 'This agency is no longer active. Choose another.',
    'agency-unknown': 'We do not know this agency. Choose one from the search results.',
    'agency-outside': 'This agency is outside your authority. Choose one below your own.',
    'agency-accused': 'This agency, or one above it, is the one complained about. Choose another.',
    'agency-forwards-itself': 'This agency forwards to its units itself. Choose the agency, not one of its units.',
    'already-there': 'The report is with this agency already. Choose another.',
    'lead-twice': 'One agency can have one part only. Remove it from the supporting agencies or copies.',
    'category-unknown': 'We do not know this category. Choose one from the list.',
    'competent-agency-missing': 'Name the competent agency. Without it the report cannot be returned.',
    'competent-agency-same': 'The competent agency must be another one, not your own.',
    bound:
      'The decision on this report is binding: it cannot be returned again. Follow it up, or forward it to a unit of yours.',
    'acted-before': 'You have handled this report before, so another national admin decides.',
    'colleague-decides':
      'You have handled this report before, so another coordinator of your agency decides this objection.',
    'national-decides':
      'You have handled this report before, and so has every other coordinator of your agency. A national admin decides this objection.',
    'arbitration-owed':
      'This report waits for a national admin who has not forwarded it before to name its agency. Until then it is not answered, forwarded or asked about; notes can still be written.',
    'no-arbitration': 'No arbitration waits to be decided: another national admin may have decided it.',
    'asked-enough': 'The reporter has been asked twice. Decide with what is known.',
    'must-ask-first': 'This reason may be given only after the reporter was asked to complete the report.',
    'reason-unknown': 'This reason is not on the list. Choose one of the reasons.',
    'explanation-missing': 'Write to the reporter what this reason means for their report.',
    'sent-back-already': 'This answer was sent back once already. Wait for the next.',
    'too-few-replies': 'The reporter has not yet replied to answers twice. Answer first; then it may be proposed.',
    'proposed-already':
      'This closing is proposed already and waits for the second signature. Answering the report sets it aside.',
    'own-proposal': 'You proposed this closing, so somebody else has to approve or reject it.',
    'proposal-lapsed':
      'This proposal lapsed because nobody signed in time. The report stays open; it may be proposed again.',
    'no-proposal':
      'No closing waits for a second signature: it was decided, or lapsed because its time was over or the report was worked on.',
    'mention-internal-only': 'Colleagues can be named only in notes that officers alone read.',
    'mention-unknown':
      'One of the colleagues chosen no longer reads the notes of this report. Check them, then send again.',
    'part-open':
      'A supporting agency has yet to give its part. Wait for it, or release the agency from it with a reason.',
    'part-awaited': 'This agency was asked already, and its part is still awaited. Choose another.',
    'part-settled': 'This part was given, declined or waived already. This page shows how it stands.',
    'evidence-missing':
      'Reports of this category are answered with evidence. Attach photos or documents that show what was done, or choose “Scheduled” if it is yet to be done.',
    'nothing-changed': 'Nothing has changed yet. Change classification, weight or category, then send again.',
    'objection-pending': 'We have your objection already; it waits to be decided. This page will say how.',
    'objected-already': 'This has been objected to once already. If you disagree, call the Ombudsman at 137.',
    'objection-too-late': 'The time to object is over. File a new report, or call the Ombudsman at 137.',
    'not-open-to-objection': 'This reason for archiving allows no objection. You can file a new report.',
    'own-ending':
      'You withdrew this report yourself, so there is no decision to object to. File a new report if the problem is still there.',
    'no-objection': 'No objection waits to be decided: another officer may have decided it.',
    'judged-elsewhere':
      'The coordinators of the parent agency decide this objection. You may once nobody there is left who can.',
    'window-over': 'The time to reply is over. File a new report if the problem is still there.',
    'statement-missing': 'Name the message in which the reporter says that it is solved.',
    'only-tighten': 'Officers may only tighten privacy. Only the reporter may loosen it.',
    'stays-confidential':
      'This report has to stay confidential: it is about staff or a protected matter, and has been forwarded.',
    'attachment-unknown': 'One of the attachments is not of this report. Reload the page and choose again.',
    'already-verified-nationally':
      'This report is with the national level already. Forward it straight to the competent agency.',
    merged: 'This report was merged into another; the work goes on there.',
    'merged-already': 'This report is merged already. Part it first if it was merged into the wrong one.',
    'not-merged': 'This report is not merged into another: another officer may have parted it.',
    'unmerge-not-now':
      'This report can be parted while its primary is received, forwarded or in progress. Now the primary waits for its reporter, has been answered or replied to, or is over.',
    'merge-same': 'This is the number of this very report. Write that of the report to merge it into.',
    'merge-privacy': 'A confidential report can be merged with a confidential one only, an open one with an open one.',
    'merge-accused': 'The two reports do not accuse the same agency, so they cannot be merged.',
    'merge-paused': 'One of the reports waits for its reporter to complete it. Merge them after that.',
    'primary-unknown': 'There is no report with this number, or it is not for you. Check the number.',
    'primary-merged': 'That report is merged itself. Merge this one into its primary.',
    'primary-not-now': 'The primary report has to be received, forwarded or in progress. Choose another.',
    'not-verifier-of-both': 'Only who verifies both reports may merge them. Handle this one by itself.',
    'consented-already': 'You have agreed already that the Ombudsman gets the file. Nothing more is needed.',
    'not-anonymous': 'This report is not anonymous: its page names the reporter already.',
    'nobody-named':
      'The reporter left neither a name nor a contact, so there is no identity to reveal. They still read your answers and questions on the page of their report.',
    'reveal-pending': 'Your request is noted and waits for a national admin.',
    'revealed-already': 'Your request was granted. The report’s page leads to the identity.',
    'no-reveal': 'No request for an identity waits: another officer may have decided it.',
    'own-request': 'You made this request yourself, so somebody else decides it.',
    'requester-gone': 'Whoever asked does not handle this report any more, so that it can only be refused.',
    'reveal-over': 'The time to read this identity is over. Ask again if it is still needed.',
  },
} satisfies Record<Language, Record<Refusal, string>>
