import { type Form, valueOf } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Select } from '#ui/form/select.tsx'
import { routes } from '#web/routes.ts'

export type AbsenceField = 'officerId' | 'deputyId' | 'from' | 'until'
export type Person = { readonly id: string; readonly name: string; readonly role: string }

export type EnterProps = {
  /** Whose absence this officer may enter: none for roles that work on no report */
  people: readonly Person[]
  /** Whoever may stand in for one of them */
  deputies: readonly Person[]
  today: string
  form: Form<AbsenceField>
}

export function EnterAbsence({ people, deputies, today, form }: EnterProps) {
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
        hint="Hari itu masih termasuk."
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
