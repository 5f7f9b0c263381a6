import type { Invitation } from '#core/people/officers/queries/find-invitation.ts'
import type { AcceptRefusal } from '#core/people/officers/rules/accept.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { Field } from '#ui/form/field.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { PasswordField } from '#ui/form/text-field.tsx'
import { longDay } from '#ui/format.ts'
import { PublicPage } from '#web/frame.tsx'
import { NewPasswordField } from '#web/new-password-field.tsx'
import { roleHints, roleOf } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { closedWords } from './words.ts'

export type InvitationField = 'username' | 'password' | 'repeated'

type Props = {
  visit: Visit
  token: string
  invitation: Invitation
  form: Form<InvitationField>
  /** Only what signing in, or out, can mend */
  refusal: AcceptRefusal | null
}

/** Who invites, for what, and what is still needed to begin. */
export function InvitationPage(props: Props) {
  const { visit, invitation, form } = props
  const { agency, role, mandate, inviter, inviterAgency, expiresAt } = invitation
  return (
    <PublicPage visit={visit} title="Undangan petugas" robots="noindex" isRefused={isRefused(form)} isIndonesianOnly>
      <div class="wrap auth">
        <div class="auth-box">
          <h1>Undangan menjadi petugas</h1>
          <p class="muted">
            {inviter} ({inviterAgency}) mengundang Anda.
          </p>
          <Begin {...props} />
        </div>
        <aside aria-label="Isi undangan">
          <div class="panel soft flow">
            <h2>{roleOf(role, mandate)}</h2>
            <p>{agency}</p>
            <p class="small">{roleHints[role]}</p>
            <p class="small">
              Untuk {invitation.name}, {invitation.email}. Berlaku sampai {longDay(expiresAt, 'id')}.
            </p>
            <p class="small muted">
              Bukan Anda, atau tidak mengenal instansi ini? Tutup saja halaman ini: tidak ada yang berubah.
            </p>
          </div>
        </aside>
      </div>
    </PublicPage>
  )
}

function Begin(props: Props) {
  const { visit, token, refusal, invitation } = props
  const here = routes.invitation.href({ token })
  if (refusal === 'sign-in-first') {
    return (
      <div class="flow">
        <Flash title="Alamat ini sudah punya akun">
          <p>Masuk dahulu dengan akun itu, lalu Anda kembali ke undangan ini untuk menerimanya.</p>
        </Flash>
        <ButtonLink href={routes.signIn.href({}, 'id', { kembali: here })} look="primary" size="large" isBlock>
          Masuk
        </ButtonLink>
      </div>
    )
  }
  if (refusal === 'other-account') {
    return (
      <div class="flow">
        <Flash tone="proses" title="Anda sedang masuk dengan akun lain">
          <p>Undangan ini untuk {invitation.email}. Keluar dahulu, lalu buka lagi tautan dari email undangan.</p>
        </Flash>
        <PostForm action={routes.signOut.href({}, 'id')}>
          <Button look="primary" size="large" isBlock>
            Keluar
          </Button>
        </PostForm>
      </div>
    )
  }
  return visit.account ? <Accept action={here} name={visit.account.name} /> : <NewAccount {...props} action={here} />
}

const Accept = ({ action, name }: { action: string; name: string }) => (
  <PostForm action={action} class="flow">
    <p>
      Anda masuk sebagai {name}. Dengan menerima, akun ini menjadi akun petugas; semua perangkat lain dikeluarkan, dan
      langkah kedua menjadi wajib.
    </p>
    <Button look="primary" size="large" isBlock>
      Terima undangan
    </Button>
  </PostForm>
)

const NewAccount = ({ action, form, invitation }: Props & { action: string }) => (
  <PostForm action={action} class="flow">
    <ErrorSummary form={form} />
    <Field form={form} name="username" label="Email dinas" hint="Dengan alamat ini Anda masuk.">
      <input id="username" type="email" name="username" autocomplete="username" value={invitation.email} readonly />
    </Field>
    <NewPasswordField form={form} label="Pilih kata sandi" language="id" />
    <PasswordField form={form} name="repeated" label="Ulangi kata sandi" isNew />
    <Button look="primary" size="large" isBlock>
      Terima undangan
    </Button>
    <p class="small muted">
      Sesudah ini Anda memasang langkah kedua (aplikasi kode atau kunci sandi). Tanpa itu laporan belum dapat dibuka.
    </p>
  </PostForm>
)

/** A link that opens nothing says why, and what to do. */
export function ClosedInvitationPage({ visit, refusal }: { visit: Visit; refusal: keyof typeof closedWords }) {
  const { title, lead } = closedWords[refusal]
  return (
    <PublicPage visit={visit} title={title} robots="noindex" isIndonesianOnly>
      <div class="wrap auth">
        <div class="auth-box flow">
          <h1>{title}</h1>
          <p>{lead}</p>
          {visit.account?.agency ? (
            <ButtonLink href={routes.officers.inbox.href({})} look="primary">
              Ke kotak masuk
            </ButtonLink>
          ) : (
            <ButtonLink href={routes.signIn.href({}, 'id')} look="primary">
              Masuk
            </ButtonLink>
          )}
        </div>
      </div>
    </PublicPage>
  )
}
