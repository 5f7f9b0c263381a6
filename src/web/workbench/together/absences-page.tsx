import type { ListedAbsence } from '#core/desks/queries/list-absences.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Flash } from '#ui/flash.tsx'
import { Button } from '#ui/form/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Select } from '#ui/form/select.tsx'
import { longDay } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'

export type AbsenceField = 'officerId' | 'deputyId' | 'from' | 'until'
export type Person = { readonly id: string; readonly name: string; readonly role: string }

type Props = {
  visit: WorkVisit
  absences: readonly ListedAbsence[]
  /** Whose absence this officer may enter: none for roles that work on no report */
  people: readonly Person[]
  /** Whoever may stand in for one of them */
  deputies: readonly Person[]
  officerId: number
  mayEndAll: boolean
  today: string
  form: Form<AbsenceField>
  refusal?: string | undefined
}

/** Who is away, who does their work, and a form for the next. */
export function AbsencesPage(props: Props) {
  const { visit, form, refusal, people } = props
  return (
    <WorkPage visit={visit} title="Ketidakhadiran" isRefused={isRefused(form) || refusal !== undefined}>
      <div class="workpage flow">
        <header class="workhead">
          <h1>Ketidakhadiran</h1>
          <p class="muted small">
            Selama tidak hadir, laporan yang menjadi tugas petugas tampil di “Tugas saya” penggantinya, dan
            pemberitahuan serta ringkasan pagi dikirim kepada pengganti. Harinya menurut zona waktu instansi.
          </p>
        </header>
        {refusal && (
          <Flash tone="belum" role="alert" title="Belum dilakukan">
            <p>{refusal}</p>
          </Flash>
        )}
        <div class="workgrid">
          <section class="panel flow" aria-labelledby="daftar">
            <h2 id="daftar">Sekarang dan yang akan datang</h2>
            <List {...props} />
          </section>
          {people.length > 0 && (
            <section class="panel flow" aria-labelledby="formulir">
              <h2 id="formulir">Catat ketidakhadiran</h2>
              <EnterAbsence {...props} />
            </section>
          )}
        </div>
      </div>
    </WorkPage>
  )
}

function List({ absences, officerId, mayEndAll, today }: Props) {
  if (absences.length === 0) {
    return (
      <EmptyState title="Semua hadir">
        <p>Belum ada ketidakhadiran yang tercatat di instansi Anda.</p>
      </EmptyState>
    )
  }
  return (
    <ul class="follows">
      {absences.map(one => (
        <li key={one.id}>
          <div>
            <b>{one.officer}</b>
            {one.from <= today && <span class="small"> · sedang tidak hadir</span>}
            <p class="small muted">
              {one.from === one.until
                ? longDay(one.from, 'id')
                : `${longDay(one.from, 'id')} sampai ${longDay(one.until, 'id')}`}
              , digantikan {one.deputy}
            </p>
          </div>
          {(mayEndAll || one.officerId === officerId) && (
            <PostForm action={routes.officers.absenceEnd.href({ id: String(one.id) })}>
              <button class="button small">
                {one.from <= today ? 'Akhiri sekarang' : 'Batalkan'}{' '}
                <span class="sr">ketidakhadiran {one.officer}</span>
              </button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function EnterAbsence({ people, deputies, today, form }: Props) {
  const named = (some: readonly Person[]) =>
    some.map(({ id, name, role }) => ({ value: id, label: `${name}, ${role}` }))
  const [only] = people
  return (
    <PostForm action={routes.officers.absences.href({})} class="flow">
      <ErrorSummary form={form} />
      {people.length === 1 && only ? (
        <input type="hidden" name="officerId" value={only.id} />
      ) : (
        <Select form={form} name="officerId" label="Petugas" options={named(people)} />
      )}
      <DateField form={form} name="from" label="Hari pertama" min={today} />
      <DateField
        form={form}
        name="until"
        label="Hari terakhir"
        hint="Hari ini masih termasuk."
        min={valueOf(form, 'from') || today}
      />
      <Select
        form={form}
        name="deputyId"
        label="Pengganti"
        hint="Petugas aktif dari instansi dan peran yang sama, yang hadir pada hari-hari itu."
        options={named(deputies)}
      />
      <div>
        <Button look="primary">Simpan</Button>
      </div>
    </PostForm>
  )
}
