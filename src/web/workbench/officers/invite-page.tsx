import { INVITATION_DAYS } from '#core/people/officers/rules/invitation.ts'
import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { BackLink, Refusal } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import type { InviteField } from './form.ts'
import { type PostChoices, PostFields } from './post-fields.tsx'

type Props = {
  visit: WorkVisit
  form: Form<InviteField>
  choices: PostChoices
  refusal?: string | undefined
}

export const InvitePage = ({ visit, form, choices, refusal }: Props) => (
  <WorkPage visit={visit} title="Undang petugas" isRefused={isRefused(form) || refusal !== undefined}>
    <div class="workpage slim flow">
      <header class="workhead">
        <BackLink href={routes.officers.members.href({})} label="Petugas" />
        <h1>Undang petugas</h1>
        <p class="muted small">
          Kami mengirim tautan ke email dinasnya. Ia memilih kata sandi sendiri dan memasang langkah kedua sebelum
          melihat laporan pertama. Tautan berlaku {INVITATION_DAYS} hari dan hanya sekali.
        </p>
      </header>
      <Refusal words={refusal} title="Belum terkirim" />
      <section class="panel flow" aria-label="Isian undangan">
        <ErrorSummary form={form} />
        <PostForm
          action={routes.officers.invitations.href({})}
          class="flow"
          onEnter={{ name: 'langkah', value: 'kirim' }}
        >
          <TextField
            form={form}
            name="name"
            label="Nama lengkap"
            hint="Seperti akan tampil pada riwayat laporan."
            autocomplete="off"
          />
          <TextField
            form={form}
            name="email"
            type="email"
            label="Email dinas"
            hint="Milik satu orang, bukan kotak surat bersama."
            autocomplete="off"
          />
          <PostFields form={form} {...choices} />
          <div>
            <Button look="primary" icon="send">
              Kirim undangan
            </Button>
          </div>
        </PostForm>
      </section>
    </div>
  </WorkPage>
)
