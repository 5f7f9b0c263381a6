/** What a report is, about what, and how heavy. */
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { Segmented } from '#ui/form/choices.tsx'
import { Select } from '#ui/form/select.tsx'
import { Icon } from '#ui/icon.tsx'
import { STEP } from '../actions/action.ts'
import { classificationWords, weightWords } from '../words.ts'
import type { CategoryChoice } from './categories.ts'

export const SEARCH_CATEGORY = 'cari-kategori'
const SEARCH_WORDS = 'Cari kategori'

type Field = 'classification' | 'categoryQuery' | 'categoryId' | 'weight'

export function Classifying<Other extends string>({
  form,
  categories,
}: {
  form: Form<Other | Field>
  categories: CategoryChoice
}) {
  return (
    <>
      <Select
        form={form}
        name="classification"
        label="Klasifikasi"
        options={CLASSIFICATIONS.map(value => ({ value, label: classificationWords[value] }))}
      />
      <div class="field">
        <label for="categoryQuery">{SEARCH_WORDS}</label>
        <div class="input-row">
          <input
            id="categoryQuery"
            type="search"
            name="categoryQuery"
            value={valueOf(form, 'categoryQuery')}
            placeholder="Misalnya: blanko habis"
          />
          <button class="button" name={STEP} value={SEARCH_CATEGORY} formnovalidate>
            <Icon name="search" />
            Cari
          </button>
        </div>
      </div>
      <Select form={form} name="categoryId" label="Kategori" isOptional options={categories.options} />
      <Segmented
        form={form}
        name="weight"
        label="Bobot"
        hint={
          categories.chosen
            ? `Lazimnya ${weightWords[categories.chosen.defaultWeight].toLowerCase()} untuk kategori ini.`
            : undefined
        }
        choices={WEIGHTS.map(value => ({ value, label: weightWords[value] }))}
      />
    </>
  )
}
