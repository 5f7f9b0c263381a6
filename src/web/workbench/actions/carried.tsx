import { type Form, valuesOf } from '#platform/http/form.ts'
import { KEPT, type KeptFile } from '#web/kept-files.ts'

/** What was written and chosen, while the page shows something else than the fields. */
export const Carried = ({ form, files }: { form: Form<string>; files: readonly KeptFile[] }) => (
  <>
    {Object.keys(form.values).flatMap(name =>
      valuesOf(form, name).map((value, place) => (
        <input key={`${name}-${place}`} type="hidden" name={name} value={value} />
      )),
    )}
    {files.map(({ reference }) => (
      <input key={reference} type="hidden" name={KEPT} value={reference} />
    ))}
  </>
)
