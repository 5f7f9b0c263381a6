import type { Invitation } from '#core/people/officers/queries/find-invitation.ts'
import { invitationEndsAt } from '#core/people/officers/rules/invitation.ts'
import { fills } from '#core/people/officers/rules/posts.ts'
import { PostForm } from '#ui/form/post-form.tsx'
import { shortMoment } from '#ui/format.ts'
import { roleOf } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
import type { MembersProps } from './list-page.tsx'

/** Who has been asked and has not answered; of those that have run out, the last month. */
export const InvitationsPanel = ({ invitations, officer, now }: MembersProps) => (
  <section class="panel flow" aria-labelledby="undangan">
    <h2 id="undangan">Undangan menunggu</h2>
    {invitations.length === 0 ? (
      <p class="small muted">Tidak ada undangan yang menunggu.</p>
    ) : (
      <ul class="follows invited">
        {invitations.map(one => (
          <Waiting key={one.id} {...{ one, now }} mayTurn={fills(officer, one)} />
        ))}
      </ul>
    )}
  </section>
)

/** A mail that has not left by then has met with something. */
const MAIL_TAKES_MS = 10 * 60_000

type Props = { one: Invitation; now: Date; mayTurn: boolean }

function Waiting({ one, now, mayTurn }: Props) {
  const { id, name, email, role, mandate, agency, inviter, expiresAt, sentAt } = one
  const isOver = expiresAt <= now
  const isLate = !isOver && invitationEndsAt(now).getTime() - expiresAt.getTime() > MAIL_TAKES_MS
  const at = routes.officers
  return (
    <li>
      <div>
        <b>{name}</b>
        <p class="small muted break">{email}</p>
        <p class="small muted">
          {roleOf(role, mandate)}, {agency}
        </p>
        <p class="small muted">
          Diundang {inviter}; {isOver ? 'sudah kedaluwarsa' : `berlaku sampai ${shortMoment(expiresAt, 'id')}`}
          {sentAt === null && isLate && '; emailnya belum terkirim'}
        </p>
      </div>
      {mayTurn && (
        <div class="row tight">
          <PostForm action={at.invitationAgain.href({ id: String(id) })}>
            <button class="button small">
              Kirim ulang<span class="sr"> undangan {name}</span>
            </button>
          </PostForm>
          <a class="button small quiet" href={at.invitationWithdrawal.href({ id: String(id) })}>
            Tarik…<span class="sr"> undangan {name}</span>
          </a>
        </div>
      )}
    </li>
  )
}
