import type { FoundMember } from '#core/people/officers/queries/find-member.ts'
import type { OfficerAtWork } from '#core/people/queries/list-officers.ts'
import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Select } from '#ui/form/select.tsx'
import { number } from '#ui/format.ts'
import { roleWords } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
import type { WorkVisit } from '../needs.ts'
import type { LeavingField } from './form.ts'
import { Meant } from './meant.tsx'
import { QuestionPage, WayOut, browsersIn } from './question-page.tsx'

export type LeavingProps = {
  visit: WorkVisit
  member: FoundMember
  form: Form<LeavingField>
  refusal: string | undefined
  /** Who may look after their reports from now on */
  colleagues: readonly OfficerAtWork[]
}

export function LeavingPage({ visit, member, form, refusal, colleagues }: LeavingProps) {
  const title = `Nonaktifkan ${member.name}?`
  return (
    <QuestionPage
      {...{ visit, member, title, refusal }}
      isRefused={refusal !== undefined}
      follows={followsFor(member)}
      stays={STAYS}
    >
      <PostForm action={routes.officers.memberLeaving.href({ id: String(member.id) })} class="flow">
        {member.handled > 0 && (
          <Select
            form={form}
            name="colleagueId"
            label="Serahkan laporannya kepada"
            hint="Yang tidak dapat ditangani rekan itu kembali ke antrean bersama."
            isOptional
            empty="Antrean bersama"
            options={colleagues.map(({ officer, name }) => ({
              value: String(officer.id),
              label: `${name}, ${roleWords.id[officer.role].toLowerCase()}`,
            }))}
          />
        )}
        {member.isLastCoordinator && <Meant />}
        <div class="row">
          <Button look="danger">Nonaktifkan {member.name}</Button>
          <WayOut member={member}>Jangan nonaktifkan</WayOut>
        </div>
      </PostForm>
    </QuestionPage>
  )
}

const followsFor = ({ sessions, handled }: FoundMember) => [
  `Ia keluar dari ${browsersIn(sessions)} dan tidak dapat masuk lagi sebagai petugas.`,
  ...(handled > 0
    ? [`${number(handled, 'id')} laporan yang ia tangani pindah ke rekan yang Anda pilih, atau ke antrean bersama.`]
    : []),
  'Draf yang belum ia kirim tidak terbaca siapa pun, dan dihapus paling lambat 30 hari lagi.',
  'Ketidakhadirannya, perannya sebagai pengganti, dan undangan yang ia kirim berakhir.',
]

const STAYS = [
  'Riwayat laporan tetap menyebut namanya.',
  'Akunnya tetap dapat ia pakai untuk melapor sebagai warga.',
  'Anda dapat mengaktifkannya lagi. Laporan dan undangan yang sudah lepas tidak kembali dengan sendirinya.',
]
