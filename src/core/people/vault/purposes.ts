/**
 * Why an identity may be opened at all. A closed list: whoever needs another purpose adds it here, where a review sees it, with
 * the words in which the person it is about reads of it (docs/decisions/0117-readings-shown.md).
 */
export const PURPOSES = {
  notification: { id: 'Mengirim pemberitahuan tentang laporan Anda', en: 'To send you a notice about your report' },
  'new access code': { id: 'Mengirim tautan untuk kode akses baru', en: 'To send you a link to a new access code' },
  'officer opened the report': {
    id: 'Petugas yang menangani membuka laporan Anda yang bernama',
    en: 'An officer in charge opened your report, which you filed under your name',
  },
  'printed for a file': {
    id: 'Laporan Anda dicetak untuk berkas penanganan',
    en: 'Your report was printed for the file of its handling',
  },
  'dossier for the Ombudsman': {
    id: 'Berkas laporan disusun untuk Ombudsman dengan persetujuan Anda',
    en: 'A dossier was made for the Ombudsman, with your consent',
  },
  'identity revealed on request': {
    id: 'Identitas Anda dibuka atas permintaan beralasan yang disetujui pejabat kedua',
    en: 'Your identity was revealed on a reasoned request that a second official granted',
  },
  'own account page': {
    id: 'Anda sendiri membuka data Anda',
    en: 'You looked at your own particulars',
  },
  'own data download': {
    id: 'Anda sendiri mengunduh data Anda',
    en: 'You downloaded your own data',
  },
  'message of the account': {
    id: 'Mengirim pesan tentang akun Anda',
    en: 'To send you a message about your account',
  },
} as const satisfies Record<string, { readonly id: string; readonly en: string }>

export type Purpose = keyof typeof PURPOSES
