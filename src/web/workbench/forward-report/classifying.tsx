/** What a report is, about what, and how heavy. */
import type { CategorySuggestion } from '#core/categories/rules/suggest-categories.ts'
import { CLASSIFICATIONS, WEIGHTS } from '#core/reports/rules/terms.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { Segmented } from '#ui/form/choices.tsx'
import { Select } from '#ui/form/select.tsx'
import { Icon } from '#ui/icon.tsx'
import { STEP } from '../actions/action.ts'
import { classificationWords, weightWords } from '../words.ts'
import type { CategoryChoice } from './categories.ts'
import { MOST_SUGGESTED } from './routing.ts'

export const SEARCH_CATEGORY = 'cari-kategori'
/** The button of a suggestion: `kategori-12` */
export const TAKE_CATEGORY = 'kategori-'
const SEARCH_WORDS = 'Cari kategori'

type Field = 'classification' | 'categoryQuery' | 'categoryId' | 'weight'

type Props<Other extends string> = {
  form: Form<Other | Field>
  categories: CategoryChoice
  /** By the reporter's own words */
  suggestions?: readonly CategorySuggestion[]
}

export function Classifying<Other extends string>({ form, categories, suggestions = [] }: Props<Other>) {
  const { chosen } = categories
  return (
    <>
      <Select
        form={form}
        name="classification"
        label="Klasifikasi"
        options={CLASSIFICATIONS.map(value => ({ value, label: classificationWords[value] }))}
      />
      <Suggestions suggestions={suggestions} chosen={chosen?.id ?? null} />
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
      <Select
        form={form}
        name="categoryId"
        label="Kategori"
        isOptional
        options={categories.options}
        hint={chosen?.sensitive ? 'Kategori peka: laporan menjadi rahasia.' : undefined}
      />
      <Segmented
        form={form}
        name="weight"
        label="Bobot"
        hint={chosen ? `Lazimnya ${weightWords[chosen.defaultWeight].toLowerCase()} untuk kategori ini.` : undefined}
        choices={WEIGHTS.map(value => ({ value, label: weightWords[value] }))}
      />
    </>
  )
}

/** Their keys go on where those of the agencies end. */
function Suggestions({ suggestions, chosen }: { suggestions: readonly CategorySuggestion[]; chosen: number | null }) {
  if (suggestions.length === 0) return null
  return (
    <div class="field">
      <p class="label" id="usulan-kategori">
        Kategori menurut kata pelapor
      </p>
      <ol class="suggested-categories" aria-labelledby="usulan-kategori">
        {suggestions.map(({ id, name, groupName, because }, place) => {
          const key = String(MOST_SUGGESTED + 1 + place)
          return (
            <li key={id} aria-current={id === chosen ? 'true' : undefined}>
              <button class="button small" name={STEP} value={`${TAKE_CATEGORY}${id}`} formnovalidate data-key={key}>
                {id === chosen && <Icon name="check" />}
                {name}
                <kbd aria-hidden="true">{key}</kbd>
              </button>
              <small class="hint">
                {groupName && `${groupName}; `}
                {because.map(words => `“${words}”`).join(', ')}
              </small>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
