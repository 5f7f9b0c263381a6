/** Why a password is not taken, and how to make one that is: wherever one is chosen. */
import { type PasswordFault, PASSWORD_LENGTH } from '#core/people/rules/password.ts'
import type { Language } from '#ui/language.ts'

const { least, most } = PASSWORD_LENGTH

type Words = Record<PasswordFault, string> & { readonly hint: string; readonly missing: string }

export const passwordWords = {
  id: {
    hint: `Paling sedikit ${least} huruf. Kalimat pendek lebih mudah diingat.`,
    missing: 'Tulis kata sandi baru.',
    'password-too-short': `Kata sandi terlalu pendek. Pakai paling sedikit ${least} huruf, misalnya sebuah kalimat pendek.`,
    'password-too-long': `Kata sandi terlalu panjang. Pakai paling banyak ${most} huruf.`,
    'password-from-context':
      'Kata sandi ini tersusun dari nama, email, atau nomor Anda, atau dari nama layanan ini, jadi mudah ditebak. Tambahkan kata lain.',
    'password-breached':
      'Kata sandi ini ada dalam daftar kata sandi yang sudah bocor dan dicoba orang lebih dulu. Pilih yang lain.',
  },
  en: {
    hint: `At least ${least} characters. A short sentence is easier to remember.`,
    missing: 'Write a new password.',
    'password-too-short': `This password is too short. Use at least ${least} characters, for example a short sentence.`,
    'password-too-long': `This password is too long. Use at most ${most} characters.`,
    'password-from-context':
      'This password is made of your name, e-mail or number, or of the name of this service, so it is easy to guess. Add other words.',
    'password-breached': 'This password is on a list of leaked passwords, which others try first. Choose another one.',
  },
} satisfies Record<Language, Words>
