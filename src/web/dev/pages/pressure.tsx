/** Forms under pressure: before anything was sent, after a code was asked for, and after a wrong one. */
import { emptyForm } from '#platform/http/form.ts'
import type { Challenge } from '#web/pressure/challenge.tsx'
import { text } from '#web/pressure/text.ts'
import { RegisterPage } from '../../public/register/page.tsx'
import { SignInPage } from '../../public/sign-in/page.tsx'
import { TrackPage } from '../../public/track/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { foreigner, visitor } from './fixtures.ts'

/** No browser solves this one: the picture stays as it is. */
const asked: Challenge = { puzzle: '', contact: '', hasCode: false, note: null }
const calm = { back: null, providers: [], demo: null } as const

export const pressed: readonly GalleryEntry[] = [
  {
    name: 'lacak-ramai',
    title: 'Melacak, formulir sedang ramai',
    page: () => <TrackPage visit={visitor} challenge={asked} />,
  },
  {
    name: 'masuk-kode-bukti',
    title: 'Masuk, kode pengganti hitungan sudah dikirim',
    page: () => (
      <SignInPage
        {...calm}
        visit={visitor}
        form={{ values: { identifier: 'sari@contoh.test' }, errors: { form: text.id.notes.sent } }}
        challenge={{ ...asked, contact: 'sari@contoh.test', hasCode: true, note: 'sent' }}
      />
    ),
  },
  {
    name: 'daftar-kode-bukti-galat',
    title: 'Daftar, kode pengganti hitungan salah',
    page: () => (
      <RegisterPage
        {...calm}
        visit={foreigner}
        form={emptyForm}
        challenge={{ ...asked, contact: '+6281298765432', hasCode: true, note: 'wrong-code' }}
      />
    ),
  },
]
