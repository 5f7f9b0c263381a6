/** What may be done to an officer's account, each with what follows from it. */
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { routes } from '#web/routes.ts'
import { Meant } from './meant.tsx'
import type { MemberProps } from './member-page.tsx'
import { PostFields } from './post-fields.tsx'

export function MemberActs(props: MemberProps) {
  const { member } = props
  if (!member.isActive) return <Return {...props} />
  return (
    <>
      <ChangePost {...props} />
      <Keep {...props} />
      <Leave {...props} />
    </>
  )
}

const idOf = ({ member }: MemberProps) => ({ id: String(member.id) })

function ChangePost(props: MemberProps) {
  const { form, choices, member } = props
  const isOpen = isRefused(form) || Boolean(form.values.agencyQuery) || props.refusal !== undefined
  return (
    <details class="panel" open={isOpen}>
      <summary>
        <h2>Ubah tugas</h2>
      </summary>
      <PostForm
        action={routes.officers.memberPost.href(idOf(props))}
        class="flow"
        onEnter={{ name: 'langkah', value: 'kirim' }}
      >
        <ErrorSummary form={form} />
        <PostFields form={form} {...choices} />
        {member.isLastCoordinator && <Meant />}
        <p class="small muted">
          Berlaku mulai permintaan berikutnya. Bila pindah instansi, laporan yang ia tangani kembali ke antrean bersama.
        </p>
        <div>
          <Button look="primary">Simpan tugas</Button>
        </div>
      </PostForm>
    </details>
  )
}

const Keep = (props: MemberProps) => (
  <section class="panel flow" aria-labelledby="perangkat">
    <h2 id="perangkat">Perangkat dan langkah kedua</h2>
    <PostForm action={routes.officers.memberSessions.href(idOf(props))} class="flow tight">
      <p class="small">Ponselnya hilang, atau ada yang mencurigakan: ia harus masuk lagi di semua perangkat.</p>
      <Button>Keluarkan dari semua perangkat</Button>
    </PostForm>
    {props.member.hasSecondFactor && (
      <div class="flow tight">
        <p class="small">Ia kehilangan langkah kedua dan kode cadangannya.</p>
        <ButtonLink href={routes.officers.memberFactors.href(idOf(props))}>Setel ulang langkah kedua …</ButtonLink>
      </div>
    )}
  </section>
)

const Leave = (props: MemberProps) => (
  <section class="panel flow" aria-labelledby="nonaktif">
    <h2 id="nonaktif">Nonaktifkan</h2>
    <p class="small">Ia tidak bertugas lagi di sini. Sebelum itu terjadi, Anda melihat dahulu apa akibatnya.</p>
    <ButtonLink look="danger" href={routes.officers.memberLeaving.href(idOf(props))}>
      Nonaktifkan …
    </ButtonLink>
  </section>
)

const Return = (props: MemberProps) => (
  <section class="panel flow" aria-labelledby="aktif">
    <h2 id="aktif">Aktifkan lagi</h2>
    <p class="small">Ia masuk seperti dahulu, dengan kata sandi dan langkah kedua yang ia punya.</p>
    <PostForm action={routes.officers.memberReturn.href(idOf(props))}>
      <Button look="primary">Aktifkan lagi</Button>
    </PostForm>
  </section>
)
