import type { Form } from '#platform/http/form.ts'
import { KINDS } from '#core/reports/rules/terms.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Language } from '#ui/language.ts'
import { kindWords } from '#web/report-words.ts'
import type { Choices } from './choices.ts'
import { type Asked, KIND_SLUGS, TONE_NAMES, addressOf } from './filter.ts'
import { text } from './text.ts'

type Field = 'status' | 'wilayah' | 'jenis' | 'kategori' | 'instansi' | 'dari' | 'sampai'

/** What was chosen, as the fields show it; a filter that cannot be read is not shown again. */
const formOf = (asked: Asked, changes: Partial<Record<Field, string | undefined>> = {}): Form<Field> => ({
  values: Object.fromEntries(Object.entries({ ...addressOf(asked), ...changes }).filter(([, value]) => value)),
  errors: {},
})

type Props = { asked: Asked; choices: Choices; language: Language }

export function Filters({ asked, choices, language }: Props) {
  const said = text[language]
  const { category, region } = choices
  const form = formOf(asked, { wilayah: region?.code, kategori: category?.chosen.slug })
  const kinds = KINDS.map(kind => ({ value: KIND_SLUGS[kind], label: kindWords[language][kind] }))
  const tones = TONE_NAMES.map(tone => ({ value: tone, label: said.tones[tone] }))
  return (
    <>
      <Select form={form} name="status" label={said.status} empty={said.statuses} options={tones} />
      <Select
        form={form}
        name="wilayah"
        label={said.region}
        empty={said.regions}
        options={regionsIn(choices, language)}
      />
      <Select form={form} name="jenis" label={said.kind} empty={said.kinds} options={kinds} />
      <Select
        form={form}
        name="kategori"
        label={said.category}
        empty={said.categories}
        options={categoriesIn(choices, language)}
      />
    </>
  )
}

/** The provinces; within the one that was chosen, its regencies and cities too. */
function regionsIn({ provinces, province, regencies }: Choices, language: Language) {
  const said = text[language]
  const all = provinces.map(({ code, label }) => ({ value: code, label }))
  if (!province) return all
  const within = regencies.map(({ code, label }) => ({ value: code, label }))
  const whole = { value: province.code, label: said.all(province.label) }
  const others = all.filter(({ value }) => value !== province.code)
  return [{ label: said.inside(province.label), options: [whole, ...within] }, ...others]
}

/** The groups; a narrower one that someone was led to stands first. */
function categoriesIn({ categories, category }: Choices, language: Language) {
  const optionOf = ({ slug, name, nameEn }: Choices['categories'][number]) => ({
    value: slug,
    label: language === 'id' ? name : nameEn,
  })
  const narrower = category && category.chosen.parentId !== null ? [category.chosen] : []
  return [...narrower, ...categories].map(optionOf)
}

export function MoreFilters({ asked, language }: Omit<Props, 'choices'>) {
  const said = text[language]
  const form = formOf(asked)
  return (
    <>
      <TextField form={form} name="instansi" label={said.agency} placeholder={said.agencyHint} />
      <DateField form={form} name="dari" label={said.from} />
      <DateField form={form} name="sampai" label={said.to} />
      {asked.urut === 'terlama' && <input type="hidden" name="urut" value="terlama" />}
    </>
  )
}
