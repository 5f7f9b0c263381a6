import type { Category } from '#core/categories/rules/category.ts'
import { valueOf } from '#platform/http/form.ts'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { type Found, Picker } from '#ui/form/picker.tsx'
import { Select } from '#ui/form/select.tsx'
import type { Language } from '#ui/language.ts'
import type { Choices } from './choices.ts'
import type { SectionProps } from './page.tsx'
import { STEP, STEPS } from './steps.ts'

type Props = SectionProps & { choices: Choices; language: Language; action: string }

export function Destination({ form, said, choices, language, action }: Props) {
  const nameOf = ({ name, nameEn }: Pick<Category, 'name' | 'nameEn'>) => (language === 'id' ? name : nameEn)
  const lineOf = (category: Category) => ({ value: String(category.id), label: nameOf(category) })
  return (
    <section>
      <h2>
        <span>4</span>
        {said.destination} <small>{said.optional}</small>
      </h2>
      <Select
        form={form}
        name="categoryId"
        label={said.category}
        empty={said.categoryNone}
        options={choices.categories.map(group => ({
          label: nameOf(group),
          options: [...group.children, group].map(lineOf),
        }))}
      />
      <Picker
        form={form}
        name="agencyId"
        label={said.agency}
        hint={said.agencyHint}
        query={{
          name: 'agencyQuery',
          value: valueOf(form, 'agencyQuery'),
          label: said.agencySearch,
          placeholder: said.agencyExample,
        }}
        search={{ name: STEP, value: STEPS.searchAgency, action: `${action}#agencyId` }}
        found={offered(choices, said.suggested)}
        isJustSearched={choices.searched === 'agency'}
        chosen={choices.agency ?? undefined}
        none={said.agencyNone}
        isCut={choices.agencies?.length === 20}
      />
      <Checkbox form={form} name="aboutStaff" label={said.aboutStaff} hint={said.aboutStaffHint} />
    </section>
  )
}

/** What was searched for, or else what fits the category. Nothing found is said only to those who searched. */
function offered({ agencies, suggested }: Choices, why: string): readonly Found[] | undefined {
  if (agencies) return agencies
  return suggested.length === 0 ? undefined : suggested.map(one => ({ ...one, hint: why }))
}
