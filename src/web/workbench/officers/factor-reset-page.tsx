import type { FoundMember } from '#core/people/officers/queries/find-member.ts'
import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { Checkboxes } from '#ui/form/choices.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { routes } from '#web/routes.ts'
import type { WorkVisit } from '../needs.ts'
import { QuestionPage, WayOut, browsersIn } from './question-page.tsx'

type Props = { visit: WorkVisit; member: FoundMember; form: Form<'isSure'> }

/** Whoever asks for this may be somebody who knows the password: so a person is asked first, not a mailbox. */
export function FactorResetPage({ visit, member, form }: Props) {
  const title = `Setel ulang langkah kedua ${member.name}?`
  return (
    <QuestionPage {...{ visit, member, title }} isRefused={isRefused(form)} follows={followsFor(member)} stays={STAYS}>
      <PostForm action={routes.officers.memberFactors.href({ id: String(member.id) })} class="flow">
        <ErrorSummary form={form} />
        <Checkboxes
          form={form}
          name="isSure"
          label="Sebelum menyetel ulang"
          choices={[
            {
              value: 'ya',
              label: 'Saya sudah memastikan bahwa ia sendiri yang meminta',
              hint: 'Lewat telepon ke nomor yang Anda kenal atau tatap muka, bukan lewat pesan.',
            },
          ]}
        />
        <div class="row">
          <Button look="danger">Setel ulang langkah kedua</Button>
          <WayOut member={member}>Jangan setel ulang</WayOut>
        </div>
      </PostForm>
    </QuestionPage>
  )
}

const followsFor = ({ sessions }: FoundMember) => [
  'Kunci sandi, aplikasi autentikator, dan kode cadangannya dihapus. Ini tidak dapat dibatalkan.',
  `Ia keluar dari ${browsersIn(sessions)}.`,
  'Siapa pun yang tahu kata sandinya dapat memasang langkah kedua yang baru saat masuk berikutnya.',
  'Ia mendapat email bahwa langkah keduanya berubah.',
]

const STAYS = [
  'Kata sandi, tugas, draf, dan laporan yang ia tangani tidak berubah.',
  'Nama Anda dan waktunya tercatat di riwayat akunnya.',
]
