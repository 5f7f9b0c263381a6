/** What may be done to an officer's account, each with what follows from it. */
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Select } from '#ui/form/select.tsx'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { roleWords } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
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
      <PostForm action={routes.officers.memberFactors.href(idOf(props))} class="flow tight">
        <p class="small">
          Ia kehilangan langkah kedua dan kode pemulihannya. Pastikan dahulu lewat telepon atau tatap muka bahwa memang
          ia yang meminta.
        </p>
        <Button>Setel ulang langkah kedua</Button>
      </PostForm>
    )}
  </section>
)

const BLANK: Form<'colleagueId'> = emptyForm

function Leave(props: MemberProps) {
  const { member, colleagues } = props
  return (
    <section class="panel flow" aria-labelledby="nonaktif">
      <h2 id="nonaktif">Nonaktifkan</h2>
      <p class="small">
        Semua sesinya berakhir saat itu juga. Ketidakhadiran dan perannya sebagai pengganti ikut berakhir. Riwayat
        laporan tetap menyebut namanya.
      </p>
      <PostForm action={routes.officers.memberLeaving.href(idOf(props))} class="flow">
        {member.handled > 0 && (
          <Select
            form={BLANK}
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
        <Button look="danger">Nonaktifkan {member.name}</Button>
      </PostForm>
    </section>
  )
}

const Return = (props: MemberProps) => (
  <section class="panel flow" aria-labelledby="aktif">
    <h2 id="aktif">Aktifkan lagi</h2>
    <p class="small">Ia masuk seperti dahulu, dengan kata sandi dan langkah kedua yang ia punya.</p>
    <PostForm action={routes.officers.memberReturn.href(idOf(props))}>
      <Button look="primary">Aktifkan lagi</Button>
    </PostForm>
  </section>
)

/** The agency would verify nothing by itself any more: what is addressed to it goes to the national level. */
const Meant = () => (
  <label class="choice">
    <input type="checkbox" name="isMeant" />
    <b>Saya paham instansi ini lalu tanpa koordinator</b>
    <span class="hint">Laporan untuknya diverifikasi admin nasional sampai ada koordinator baru.</span>
  </label>
)
