import type { Invitation } from '#core/people/officers/queries/find-invitation.ts'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { roleOf } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { BackLink } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'

type Props = { visit: WorkVisit; invitation: Invitation }

/** The question before an invitation is withdrawn: a link that was dead for a moment cannot be brought back to life. */
export function WithdrawalPage({ visit, invitation: { id, name, email, role, mandate, agency } }: Props) {
  const title = `Tarik undangan ${name}?`
  const members = routes.officers.members.href({})
  return (
    <WorkPage visit={visit} title={title}>
      <div class="workpage slim flow">
        <header class="workhead">
          <BackLink href={members} label="Petugas" />
          <h1>{title}</h1>
          <p class="muted small">
            {roleOf(role, mandate)}, {agency}. <span class="break">{email}</span>
          </p>
        </header>
        <section class="panel dangerzone flow">
          <p>
            Tautan dalam undangannya langsung tidak berlaku, dan ia tidak diberi tahu. Untuk mengundangnya lagi, isi
            undangan yang baru.
          </p>
          <PostForm action={routes.officers.invitationWithdrawal.href({ id: String(id) })}>
            <div class="row">
              <Button look="danger">Tarik undangan</Button>
              <a href={members}>Jangan tarik</a>
            </div>
          </PostForm>
        </section>
      </div>
    </WorkPage>
  )
}
