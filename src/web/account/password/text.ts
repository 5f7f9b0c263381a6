import type { Language } from '#ui/language.ts'

export const text = {
  id: {
    panel: 'Kata sandi',
    panelWhy: 'Mengganti kata sandi mengeluarkan semua peramban lain dari akun Anda.',
    panelGo: 'Ganti atau buat kata sandi',
    title: 'Ganti kata sandi',
    titleFirst: 'Buat kata sandi',
    lead: 'Semua peramban lain akan keluar dari akun Anda, dan kami mengabari Anda lewat email atau SMS.',
    leadFirst: 'Selama ini Anda masuk tanpa kata sandi. Kata sandi menambah satu cara masuk.',
    current: 'Kata sandi sekarang',
    currentWrong:
      'Kata sandi sekarang tidak cocok. Periksa, atau buat yang baru lewat “Lupa kata sandi?” di halaman masuk.',
    next: 'Kata sandi baru',
    save: 'Simpan kata sandi',
    demo: 'Kata sandi akun peragaan diketahui semua orang, jadi tidak dapat diganti.',
    back: 'Kembali ke Keamanan',
  },
  en: {
    panel: 'Password',
    panelWhy: 'Changing the password signs every other browser out of your account.',
    panelGo: 'Change or set the password',
    title: 'Change the password',
    titleFirst: 'Set a password',
    lead: 'Every other browser will be signed out of your account, and we tell you by e-mail or SMS.',
    leadFirst: 'So far you have signed in without a password. It adds one way to sign in.',
    current: 'Current password',
    currentWrong:
      'The current password does not match. Check it, or set a new one with “Forgotten your password?” on the sign-in page.',
    next: 'New password',
    save: 'Save the password',
    demo: 'Everybody knows the password of a demonstration account, so it cannot be changed.',
    back: 'Back to Security',
  },
} satisfies Record<Language, object>
