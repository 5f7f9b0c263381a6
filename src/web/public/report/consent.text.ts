import type { Language } from '#ui/language.ts'

export const text = {
  id: {
    title: 'Serahkan berkas ke Ombudsman?',
    lead: 'Batas waktu penyelesaian sudah lewat. Bila Anda setuju, Ombudsman Republik Indonesia menerima berkas laporan ini dan dapat memeriksanya.',
    final: 'Tidak dapat ditarik kembali',
    finalWhy: 'Berkas yang sudah diserahkan tetap pada Ombudsman. Setiap kali diunduh, Anda melihatnya di riwayat.',
    agree: 'Saya setuju berkas laporan ini diserahkan kepada Ombudsman',
    agreeMissing: 'Centang persetujuan ini bila Anda ingin menyerahkan berkas.',
    identity: 'Sertakan nama dan kontak saya',
    identityAnonymous:
      'Tanpa centang ini Anda tetap anonim, juga bagi Ombudsman. Ombudsman dapat lebih mudah memeriksa bila bisa menghubungi Anda.',
    identityNamed:
      'Nama Anda ikut karena laporan ini tidak anonim. Email dan telepon hanya ikut bila Anda mencentang ini.',
    send: 'Serahkan berkas',
    cancel: 'Jangan sekarang',
    contents: 'Isi berkas',
    content: [
      'Laporan Anda dengan kata-kata asli dan salinan terbitnya',
      'Percakapan Anda dengan instansi',
      'Riwayat dan hitungan tenggat, hari demi hari',
      'Foto dan lampiran, tanpa data lokasi foto',
    ],
    contentAnonymous:
      'Lampiran yang belum diperiksa petugas hanya ikut bila Anda menyertakan nama, karena bisa menunjukkan siapa Anda. Bila Anda menulis nama di dalam laporan, Ombudsman membacanya.',
    contentNamed: 'Catatan petugas di antara mereka sendiri tidak ikut.',
    reach: 'Menghubungi Ombudsman sendiri',
    reachHow: 'Telepon 137, atau datang ke kantor perwakilan Ombudsman di provinsi Anda. Sebutkan nomor laporan ini.',
    inviteTitle: 'Serahkan berkas ke Ombudsman',
    inviteWhy:
      'Laporan ini belum selesai dalam batas waktunya. Ombudsman baru menerima berkasnya bila Anda setuju. Anda juga dapat menghubungi Ombudsman sendiri: telepon 137 atau www.ombudsman.go.id.',
    invite: 'Lihat isi berkas dan putuskan',
    handedTitle: (day: string) => `Berkas diserahkan kepada Ombudsman pada ${day}`,
    handed: 'Setiap kali berkas diunduh, Anda melihatnya di riwayat. Ombudsman dapat dihubungi di 137.',
    download: 'Unduh berkas laporan',
    downloadWhy: 'Semua isi laporan ini dalam satu arsip ZIP',
  },
  en: {
    title: 'Hand the file to the Ombudsman?',
    lead: 'The time for a solution is over. If you agree, the Ombudsman of Indonesia gets the file of this report and can examine it.',
    final: 'This cannot be taken back',
    finalWhy:
      'A file that was handed over stays with the Ombudsman. Each download shows in the history of your report.',
    agree: 'I agree that the file of this report is handed to the Ombudsman',
    agreeMissing: 'Tick this if you want to hand over the file.',
    identity: 'Include my name and contacts',
    identityAnonymous:
      'Without this you stay anonymous to the Ombudsman too. It is easier to examine a report if they can reach you.',
    identityNamed:
      'Your name is in it because this report is not anonymous. E-mail and phone are in it only if you tick this.',
    send: 'Hand over the file',
    cancel: 'Not now',
    contents: 'What is in the file',
    content: [
      'Your report in your own words, with its published copy',
      'What you and the agencies wrote to each other',
      'The history and the time limits, day by day',
      'Pictures and attachments, without the place of a picture',
    ],
    contentAnonymous:
      'Attachments that no officer has looked at are in it only with your name, because they may show who you are. If you wrote your name in the report, the Ombudsman reads it.',
    contentNamed: 'What officers noted among themselves is not in it.',
    reach: 'To reach the Ombudsman yourself',
    reachHow: 'Call 137, or visit the office of the Ombudsman in your province. Give the number of this report.',
    inviteTitle: 'Hand the file to the Ombudsman',
    inviteWhy:
      'This report was not settled in time. The Ombudsman gets its file only if you agree. You can also reach the Ombudsman yourself: call 137 or see www.ombudsman.go.id.',
    invite: 'See what is in the file and decide',
    handedTitle: (day: string) => `The file went to the Ombudsman on ${day}`,
    handed: 'Each download shows in the history. The Ombudsman can be reached by calling 137.',
    download: 'Download this report',
    downloadWhy: 'Everything in it, as one ZIP archive',
  },
} satisfies Record<Language, object>
