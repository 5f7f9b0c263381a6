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
    'not-yours': 'Peran Anda tidak berwenang melakukan ini pada laporan ini.',
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
    bound: 'Penetapan bagi laporan ini mengikat: laporan tidak dapat dikembalikan lagi.',
    'acted-before': 'Anda pernah meneruskan laporan ini, jadi admin nasional lain yang memutuskannya.',
    'asked-enough': 'Kelengkapan sudah diminta dua kali. Putuskan dengan keterangan yang ada.',
    'must-ask-first': 'Alasan ini baru boleh dipakai setelah pelapor diminta melengkapi.',
    'reason-unknown': 'Alasan ini tidak ada dalam daftar. Pilih salah satu alasan.',
    'sent-back-already': 'Jawaban ini sudah pernah diminta diperbaiki. Tunggu jawaban berikutnya.',
    'window-over': 'Waktu menanggapi sudah lewat. Kirim laporan baru bila masalahnya masih ada.',
    'statement-missing': 'Sebutkan pesan tempat pelapor menyatakan masalahnya selesai.',
    'only-tighten': 'Petugas hanya boleh memperketat privasi. Hanya pelapor yang boleh melonggarkannya.',
    'stays-confidential':
      'Laporan ini harus tetap rahasia: isinya tentang petugas atau termasuk hal yang dilindungi, dan sudah diteruskan.',
    'attachment-unknown': 'Salah satu lampiran bukan milik laporan ini. Muat ulang halaman, lalu pilih lagi.',
    'already-verified-nationally': 'Laporan ini sudah diverifikasi oleh admin nasional.',
  },
  en: {
    'not-found': 'This report does not exist, or is not for you.',
    stale: 'This report has changed since you opened it. This page shows how it stands now; check it, then send again.',
    'not-now':
      'This cannot be done in the present status of the report. This page shows how it stands and what you can do.',
    'not-yours': 'Your role may not do this with this report.',
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
    bound: 'The decision on this report is binding: it cannot be returned again.',
    'acted-before': 'You have forwarded this report before, so another national admin decides.',
    'asked-enough': 'The reporter has been asked twice. Decide with what is known.',
    'must-ask-first': 'This reason may be given only after the reporter was asked to complete the report.',
    'reason-unknown': 'This reason is not on the list. Choose one of the reasons.',
    'sent-back-already': 'This answer was sent back once already. Wait for the next.',
    'window-over': 'The time to reply is over. File a new report if the problem is still there.',
    'statement-missing': 'Name the message in which the reporter says that it is solved.',
    'only-tighten': 'Officers may only tighten privacy. Only the reporter may loosen it.',
    'stays-confidential':
      'This report has to stay confidential: it is about staff or a protected matter, and has been forwarded.',
    'attachment-unknown': 'One of the attachments is not of this report. Reload the page and choose again.',
    'already-verified-nationally': 'This report is verified by the national admin already.',
  },
} satisfies Record<Language, Record<Refusal, string>>
