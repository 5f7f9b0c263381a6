import type { Language } from '#ui/language.ts'
import type { Group } from './groups.ts'

export const text = {
  id: {
    title: 'Laporan saya',
    lead: (reports: string, turns: number) =>
      turns > 0
        ? `${reports} laporan, ${turns} menunggu Anda.`
        : `${reports} laporan. Hanya Anda yang melihat daftar ini.`,
    relieved: 'Anda tidak bertugas lagi sebagai petugas di sini.',
    relievedBy:
      'Koordinator instansi Anda mengakhirinya. Bila itu keliru, hubungi koordinator. Akun Anda sebagai warga tetap ada.',
    filter: 'Saring',
    groups: {
      semua: 'Semua',
      giliran: 'Giliran Anda',
      berjalan: 'Berjalan',
      selesai: 'Selesai',
      draf: 'Draf',
    } satisfies Record<Group, string>,
    turn: 'Giliran Anda',
    sent: (day: string) => `Dikirim ${day}`,
    nobody: 'Belum ada instansi',
    latest: (count: string) => `Hanya ${count} laporan terakhir yang tampil. Yang lebih lama terbuka dengan nomornya.`,
    track: 'Lacak dengan nomor',
    none: 'Belum ada laporan',
    noneWhy: 'Laporan yang Anda kirim saat masuk tampil di sini. Yang dikirim tanpa masuk terbuka dengan nomornya.',
    noneHere: 'Tidak ada laporan di bagian ini.',
    file: 'Tulis laporan',
    noDrafts: 'Belum ada draf',
    noDraftsWhy: 'Tekan “Simpan draf” saat menulis laporan, lalu lanjutkan dari sini. Draf dihapus setelah 30 hari.',
    untitled: 'Tanpa judul',
    kept: (day: string, until: string) => `Disimpan ${day}, dihapus ${until}`,
    goOn: 'Lanjutkan',
    remove: 'Hapus draf',
    removeAsk: (title: string) => `Hapus draf “${title}”?`,
    removeWhy: (day: string) => `Tulisan yang disimpan ${day} hilang dan tidak dapat dikembalikan.`,
    keep: 'Jangan, kembali',
    claim: 'Punya laporan tanpa akun?',
    claimWhy: 'Masukkan nomor dan kode akses untuk memindahkannya ke akun ini. Kodenya tetap berlaku.',
    claimNumber: 'Nomor laporan',
    claimCode: 'Kode akses',
    claimNow: 'Pindahkan',
    claimWrong: 'Nomor dan kode ini tidak cocok. Periksa keduanya, misalnya nomor 2611-2345-6789.',
  },
  en: {
    title: 'My reports',
    lead: (reports: string, turns: number) =>
      turns > 0 ? `${reports} reports, ${turns} waiting for you.` : `${reports} reports. Only you see this list.`,
    relieved: 'You are no longer an officer here.',
    relievedBy:
      'The coordinator of your agency has ended it. If that is a mistake, ask the coordinator. Your account as a citizen remains.',
    filter: 'Filter',
    groups: {
      semua: 'All',
      giliran: 'Your turn',
      berjalan: 'Under way',
      selesai: 'Over',
      draf: 'Drafts',
    } satisfies Record<Group, string>,
    turn: 'Your turn',
    sent: (day: string) => `Sent ${day}`,
    nobody: 'No agency yet',
    latest: (count: string) => `Only the last ${count} reports are shown. Older ones open with their number.`,
    track: 'Track by number',
    none: 'No reports yet',
    noneWhy: 'Reports that you send while signed in appear here. Those sent without an account open with their number.',
    noneHere: 'No reports in this part.',
    file: 'Write a report',
    noDrafts: 'No drafts yet',
    noDraftsWhy: 'Press “Save draft” while you write a report, and go on from here. Drafts are deleted after 30 days.',
    untitled: 'Untitled',
    kept: (day: string, until: string) => `Saved ${day}, deleted ${until}`,
    goOn: 'Go on',
    remove: 'Delete draft',
    removeAsk: (title: string) => `Delete the draft “${title}”?`,
    removeWhy: (day: string) => `What was saved on ${day} is gone and cannot be brought back.`,
    keep: 'No, go back',
    claim: 'Sent a report without an account?',
    claimWhy: 'Enter its number and access code to move it into this account. The code keeps working.',
    claimNumber: 'Report number',
    claimCode: 'Access code',
    claimNow: 'Move it here',
    claimWrong: 'This number and code do not match. Check both, for example number 2611-2345-6789.',
  },
} satisfies Record<Language, object>

export const news = {
  'draf-simpan': {
    id: 'Draf tersimpan. Lanjutkan dari sini kapan saja.',
    en: 'Draft saved. Go on from here any time.',
  },
  'draf-tanpa-lampiran': {
    id: 'Draf tersimpan tanpa lampiran. Unggah lampiran lagi saat Anda melanjutkan.',
    en: 'Draft saved without attachments. Upload them again when you go on.',
  },
  'password-replaced': {
    id: 'Kata sandi baru tersimpan. Semua peramban lain sudah keluar dari akun Anda.',
    en: 'The new password is saved. Every other browser was signed out of your account.',
  },
  'laporan-pindah': { id: 'Laporan itu sekarang ada di akun Anda.', en: 'That report is in your account now.' },
  'draf-hapus': { id: 'Draf dihapus.', en: 'Draft deleted.' },
} satisfies Record<string, Record<Language, string>>
