import { type Form, valueOf } from '#platform/http/form.ts'
import { Picker } from '#ui/form/picker.tsx'
import { STEP } from './action.ts'
import type { AgencyChoice } from './agency-choice.ts'

type Props<Field extends string> = {
  form: Form<Field | 'agencyQuery'>
  name: Field
  label: string
  given: AgencyChoice
}

/** One agency, found by name with the form's own search. */
export const AgencyPicker = <Field extends string>({ form, name, label, given: { found, chosen } }: Props<Field>) => (
  <Picker
    {...{ form, name, label, found, chosen }}
    query={{
      name: 'agencyQuery',
      value: valueOf(form, 'agencyQuery'),
      label: 'Cari instansi',
      placeholder: 'Nama instansi',
    }}
    search={{ name: STEP, value: 'cari', action: `#${name}` }}
    hasKeys
  />
)
