import type { Fit } from '#core/agencies/rules/rank-routes.ts'
import { type Form, valueOf, valuesOf } from '#platform/http/form.ts'
import { FieldGroup } from '#ui/form/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { BROWSE, STEP } from '../actions/action.ts'
import type { Candidate, Routing, Suggested } from './routing.ts'

type Field = 'leadAgencyId' | 'supportingAgencyIds' | 'copyAgencyIds' | 'agencyQuery'
type Props = { form: Form<Field>; routing: Routing; hasParts: boolean; isLabelHidden?: boolean }

/** One lead, any supporting agencies and copies: suggested with reasons, found by name, or by going down the tree. */
export function RoutingFields({ form, routing, hasParts, isLabelHidden = false }: Props) {
  const { suggested, candidates, units, outside, isNothingFound, foundAbove } = routing
  return (
    <FieldGroup form={form} name="leadAgencyId" label="Teruskan ke" isLabelHidden={isLabelHidden}>
      <Routes words="Usulan instansi" routes={suggested} areRanked {...{ form, hasParts }} />
      {outside.length > 0 && (
        <p class="hint">
          Menurut kategori, yang berwenang di luar jangkauan Anda: {outside.slice(0, 3).join(', ')}. Bila memang begitu,
          kembalikan atau alihkan laporan ini.
        </p>
      )}
      <div class="input-row">
        <label class="sr" for="agencyQuery">
          {SEARCH_WORDS}
        </label>
        <input
          id="agencyQuery"
          type="search"
          name="agencyQuery"
          value={valueOf(form, 'agencyQuery')}
          placeholder="Nama atau singkatan"
          data-key="/"
        />
        <button class="button" name={STEP} value="cari" formnovalidate>
          <Icon name="search" />
          Cari
        </button>
      </div>
      {isNothingFound && (
        <p class="hint" role="status">
          Tidak ada yang cocok. Coba kata lain.
        </p>
      )}
      {foundAbove.length > 0 && (
        <p class="hint" role="status">
          Sudah ada di usulan di atas: {foundAbove.join(', ')}.
        </p>
      )}
      <Routes words="Instansi tujuan" routes={candidates} {...{ form, hasParts }} />
      {units.candidates.length > 0 && (
        <details class="units" open={units.isAskedFor}>
          <summary>
            {suggested.length + candidates.length > 0 ? 'Unit lain' : 'Unit'} di {units.of} ({units.candidates.length})
          </summary>
          <Routes words={`Unit di ${units.of}`} routes={units.candidates} {...{ form, hasParts }} />
        </details>
      )}
    </FieldGroup>
  )
}

export const FITS: Record<Fit, { words: string; class: string }> = {
  good: { words: 'Sangat cocok', class: 'fit' },
  possible: { words: 'Mungkin', class: 'fit mid' },
  poor: { words: 'Kurang', class: 'fit low' },
}

type RoutesProps = {
  words: string
  routes: readonly (Candidate | Suggested)[]
  /** Their number keys choose them as the lead. */
  areRanked?: boolean
  form: Form<Field>
  hasParts: boolean
}

const Routes = ({ words, routes, areRanked = false, form, hasParts }: RoutesProps) =>
  routes.length === 0 ? null : (
    <ol class="route-choices" aria-label={words}>
      {routes.map((one, place) => (
        <RouteChoice key={one.id} {...{ one, form, hasParts }} hotkey={areRanked ? String(place + 1) : undefined} />
      ))}
    </ol>
  )

type ChoiceProps = { one: Candidate | Suggested; hotkey: string | undefined; form: Form<Field>; hasParts: boolean }

function RouteChoice({ one, hotkey, form, hasParts }: ChoiceProps) {
  const { value, id, name, hint, hasUnits } = one
  return (
    <li>
      <label>
        <Tick type="radio" field="leadAgencyId" words={`Utama: ${name}`} {...{ form, value, hotkey }} />
        <b>{name}</b>
        {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
        {'fit' in one ? <Why {...one} /> : hint && <span class="hint">{hint}</span>}
      </label>
      {(hasParts || hasUnits) && (
        <div class="also">
          {hasParts &&
            ALSO.map(({ field, words }) => (
              <label key={field}>
                <Tick type="checkbox" field={field} words={`${words}: ${name}`} {...{ form, value }} />
                {words}
              </label>
            ))}
          {hasUnits && (
            <button class="button quiet small" name={BROWSE} value={String(id)} formnovalidate>
              Lihat unit<span class="sr"> {name}</span>
            </button>
          )}
        </div>
      )}
    </li>
  )
}

const Why = ({ fit, reasons }: Suggested) => (
  <span class="hint">
    <span class={FITS[fit].class}>{FITS[fit].words}</span> {reasons.join(' · ')}
  </span>
)

const ALSO = [
  { field: 'supportingAgencyIds', words: 'Pendukung' },
  { field: 'copyAgencyIds', words: 'Tembusan' },
] as const

const SEARCH_WORDS = 'Cari instansi atau unit'

type TickProps = {
  type: 'radio' | 'checkbox'
  field: Field
  words: string
  form: Form<Field>
  value: string
  hotkey?: string | undefined
}

const Tick = ({ type, field, words, form, value, hotkey }: TickProps) => (
  <input
    type={type}
    name={field}
    value={value}
    checked={valuesOf(form, field).includes(value)}
    aria-label={words}
    data-key={hotkey}
  />
)
