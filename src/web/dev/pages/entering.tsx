import { emptyForm } from '#platform/http/form.ts'
import { PasswordPage } from '../../account/password/page.tsx'
import { passwordWords } from '../../password-words.ts'
import type { Asked } from '../../public/code/asked.ts'
import { CodePage } from '../../public/code/code-page.tsx'
import { ContactPage } from '../../public/code/contact-page.tsx'
import { text as codeText } from '../../public/code/text.ts'
import { RegisterPage } from '../../public/register/page.tsx'
import { FirstPasswordPage } from '../../public/register/password-page.tsx'
import { text as registerText } from '../../public/register/text.ts'
import { SignInPage } from '../../public/sign-in/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { citizen, foreigner, visitor } from './fixtures.ts'

const demo = {
  password: 'contoh-saja',
  accounts: [
    { identifier: 'koordinator@contoh.test', role: 'coordinator' as const, agency: 'Pemerintah Kabupaten Tirtaharja' },
    { identifier: 'pelapor@contoh.test', role: 'citizen' as const, agency: null },
  ],
}

const mail: Asked = {
  codeId: 1,
  purpose: 'sign-in',
  contact: { kind: 'email', value: 'sari.wulandari.yang.panjang.sekali@contoh-penyedia-surat.test' },
  name: null,
  back: null,
}
const phone: Asked = { ...mail, purpose: 'register', contact: { kind: 'phone', value: '+6281298765432' } }
const forgotten: Asked = { ...mail, purpose: 'reset' }

const calm = { back: null, challenge: null, providers: [] } as const

/** The ways in. */
export const entering: readonly GalleryEntry[] = [
  {
    name: 'masuk',
    title: 'Masuk',
    page: () => <SignInPage {...calm} visit={visitor} form={emptyForm} demo={demo} />,
  },
  {
    name: 'masuk-galat',
    title: 'Masuk, perlu diperbaiki',
    page: () => (
      <SignInPage
        {...calm}
        visit={foreigner}
        form={{ values: { identifier: 'sari' }, errors: { form: 'Kata sandi tidak cocok.' } }}
        back="/lacak"
        demo={null}
      />
    ),
  },
  {
    name: 'daftar',
    title: 'Daftar',
    page: () => <RegisterPage {...calm} visit={visitor} form={emptyForm} />,
  },
  {
    name: 'daftar-galat',
    title: 'Daftar, perlu diperbaiki',
    page: () => (
      <RegisterPage
        {...calm}
        visit={foreigner}
        form={{
          values: { identifier: '0812 345' },
          errors: { identifier: codeText.en.identifierWrong, consent: registerText.en.consentMissing },
        }}
      />
    ),
  },
  {
    name: 'kode',
    title: 'Masukkan kode dari SMS',
    page: () => <CodePage visit={visitor} asked={phone} form={emptyForm} isSentAgain />,
  },
  {
    name: 'kode-galat',
    title: 'Masukkan kode, kode lewat waktu',
    page: () => (
      <CodePage
        visit={foreigner}
        asked={mail}
        form={{ values: {}, errors: { code: codeText.en.refused['expired-code'] } }}
        isSentAgain={false}
      />
    ),
  },
  {
    name: 'kode-kontak',
    title: 'Masuk dengan kode',
    page: () => <ContactPage {...calm} visit={visitor} purpose="sign-in" form={emptyForm} />,
  },
  {
    name: 'lupa',
    title: 'Lupa kata sandi',
    page: () => <ContactPage {...calm} visit={visitor} purpose="reset" form={emptyForm} />,
  },
  {
    name: 'lupa-baru',
    title: 'Kata sandi baru dengan kode',
    page: () => (
      <CodePage
        visit={visitor}
        asked={forgotten}
        form={{ values: {}, errors: { password: passwordWords.id['password-breached'] } }}
        isSentAgain={false}
      />
    ),
  },
  {
    name: 'akun-jadi',
    title: 'Akun baru, kata sandi pertama',
    page: () => <FirstPasswordPage visit={citizen} form={emptyForm} back={null} />,
  },
  {
    name: 'akun-kata-sandi',
    title: 'Ganti kata sandi',
    page: () => <PasswordPage visit={citizen} form={emptyForm} hasPassword />,
  },
]
