import type { Kind } from '#core/reports/rules/terms.ts'
import type { Language } from '#ui/language.ts'
import type { Promises } from '#web/limits.ts'
import type { ReceiptNote } from './cookie.ts'

type Reach = Record<ReceiptNote['reach'], string>

export const text = {
  id: {
    title: 'Laporan terkirim',
    titleRenewed: 'Kode akses baru',
    thanks: 'Terima kasih. Laporan Anda sudah kami terima.',
    renewed: 'Kode akses baru sudah dibuat.',
    leadGuest: 'Simpan nomor dan kode akses di bawah ini. Keduanya membuka laporan Anda, tanpa akun.',
    leadAccount: 'Simpan nomor di bawah ini. Laporan tersimpan di akun Anda.',
    leadRenewed: 'Kode yang lama tidak berlaku lagi. Simpan kode yang baru bersama nomornya.',
    ticket: 'Tanda terima',
    number: 'Nomor laporan',
    mayShare: 'Boleh dibagikan',
    code: 'Kode akses',
    once: 'Hanya tampil di halaman ini',
    copy: 'Salin keduanya',
    copyNumber: 'Salin nomor',
    copied: 'Tersalin',
    kind: 'Jenis',
    kinds: {
      complaint: 'Pengaduan',
      aspiration: 'Aspirasi',
      information_request: 'Permintaan informasi',
    } satisfies Record<Kind, string>,
    anonymous: 'anonim',
    confidential: 'rahasia',
    reportTitle: 'Judul',
    sent: 'Dikirim',
    newsTo: 'Kabar ke',
    reach: {
      email: 'Email yang Anda tulis',
      phone: 'Nomor ponsel yang Anda tulis',
      account: 'Akun Anda',
      none: 'Tidak ada; Anda melihat sendiri dengan kode akses',
    } satisfies Reach,
    note: 'Catat kode akses sebelum menutup halaman ini',
    keep: {
      email:
        'Kode ini kami simpan dalam bentuk yang tidak dapat dibaca kembali, jadi tidak dapat kami tampilkan lagi. Bila hilang, minta kode baru di halaman Lacak dengan email Anda; kode yang lama lalu tidak berlaku lagi.',
      phone:
        'Kode ini kami simpan dalam bentuk yang tidak dapat dibaca kembali, jadi tidak dapat kami tampilkan lagi. Kode baru kami kirim lewat email saja, dan Anda tidak menulis email. Bila hilang, kode ini tidak dapat dipulihkan.',
      account: '',
      none: 'Kode ini kami simpan dalam bentuk yang tidak dapat dibaca kembali, jadi tidak dapat kami tampilkan lagi. Anda tidak meninggalkan kontak: bila kode hilang, kode itu tidak dapat dipulihkan, dan Anda tidak dapat membalas lagi.',
    } satisfies Reach,
    next: 'Yang terjadi selanjutnya',
    stations: ({ firstResponse, window }: Promises, sent: string, due: string) => [
      { name: 'Terkirim', words: sent, state: 'done' as const },
      { name: 'Diverifikasi', words: `Paling lambat ${due}`, state: 'current' as const },
      {
        name: 'Tindak lanjut',
        words: `Instansi menjawab dalam ${firstResponse} setelah diteruskan`,
        state: 'ahead' as const,
      },
      { name: 'Tanggapan Anda', words: `Anda punya ${window} untuk menilai jawabannya`, state: 'ahead' as const },
      { name: 'Selesai', words: 'Laporan ditutup bersama Anda', state: 'ahead' as const },
    ],
    provisional: 'sementara',
    open: 'Sudah saya catat, buka laporan',
    openPlain: 'Buka laporan',
    home: 'Ke beranda',
    again: 'Kembali lagi nanti',
    againWords: 'Buka halaman Lacak, lalu tulis nomor dan kode akses.',
    track: 'Halaman Lacak',
    secret: 'Jangan bagikan kode akses',
    secretWords: 'Siapa pun yang memilikinya dapat membaca dan membalas laporan ini.',
    gone: 'Tanda terima ini sudah tertutup',
    goneWhy:
      'Demi keamanan, tanda terima hanya terbuka 15 menit di peramban yang mengirim laporan. Laporan Anda tetap kami proses.',
    goneNext: 'Lacak laporan dengan nomor dan kode akses',
  },
  en: {
    title: 'Report sent',
    titleRenewed: 'New access code',
    thanks: 'Thank you. We have received your report.',
    renewed: 'A new access code has been made.',
    leadGuest: 'Keep the number and the access code below. Together they open your report, without an account.',
    leadAccount: 'Keep the number below. The report is in your account.',
    leadRenewed: 'The old code no longer works. Keep the new one with the number.',
    ticket: 'Receipt',
    number: 'Report number',
    mayShare: 'You may share it',
    code: 'Access code',
    once: 'Shown on this page only',
    copy: 'Copy both',
    copyNumber: 'Copy the number',
    copied: 'Copied',
    kind: 'Kind',
    kinds: {
      complaint: 'Complaint',
      aspiration: 'Idea',
      information_request: 'Request for information',
    } satisfies Record<Kind, string>,
    anonymous: 'anonymous',
    confidential: 'confidential',
    reportTitle: 'Title',
    sent: 'Sent',
    newsTo: 'News to',
    reach: {
      email: 'The e-mail address you gave',
      phone: 'The mobile number you gave',
      account: 'Your account',
      none: 'Nobody; you look for yourself with the access code',
    } satisfies Reach,
    note: 'Write the access code down before you close this page',
    keep: {
      email:
        'We keep this code in a form that cannot be read back, so we cannot show it again. If it is lost, ask for a new code on the Track page with your e-mail address; the old code then stops working.',
      phone:
        'We keep this code in a form that cannot be read back, so we cannot show it again. New codes are given by e-mail only, and you gave no address. If it is lost, it cannot be recovered.',
      account: '',
      none: 'We keep this code in a form that cannot be read back, so we cannot show it again. You left no contact: if the code is lost it cannot be recovered, and you can no longer reply.',
    } satisfies Reach,
    next: 'What happens next',
    stations: ({ firstResponse, window }: Promises, sent: string, due: string) => [
      { name: 'Sent', words: sent, state: 'done' as const },
      { name: 'Verification', words: `By ${due}`, state: 'current' as const },
      {
        name: 'Follow-up',
        words: `The agency answers within ${firstResponse} of being given it`,
        state: 'ahead' as const,
      },
      { name: 'Your reply', words: `You have ${window} to judge the answer`, state: 'ahead' as const },
      { name: 'Closed', words: 'The report is closed together with you', state: 'ahead' as const },
    ],
    provisional: 'provisional',
    open: 'I have noted it, open the report',
    openPlain: 'Open the report',
    home: 'To the home page',
    again: 'Coming back later',
    againWords: 'Open the Track page and write the number and the access code.',
    track: 'Track page',
    secret: 'Do not share the access code',
    secretWords: 'Whoever has it can read this report and reply to it.',
    gone: 'This receipt is closed',
    goneWhy:
      'For safety a receipt stays open for 15 minutes only, in the browser that sent the report. Your report is being processed all the same.',
    goneNext: 'Track the report with its number and access code',
  },
} satisfies Record<Language, object>

export type ReceiptText = (typeof text)[Language]
