import type { Fit } from '#core/agencies/rules/rank-routes.ts'
import { type Form, valueOf, valuesOf } from '#platform/http/form.ts'
import { FieldGroup } from '#ui/form/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Table } from '#ui/table.tsx'
import { BROWSE, STEP } from '../actions/action.ts'
import type { Candidate, Routing, Suggested } from './routing.ts'

type Field = 'leadAgencyId' | 'supportingAgencyIds' | 'copyAgencyIds' | 'agencyQuery'
type Props = { form: Form<Field>; routing: Routing; hasParts: boolean; isLabelHidden?: boolean }

/** One lead, any supporting agencies and copies: suggested with reasons, found by name, or by going down the tree. */
export function RoutingFields({ form, routing, hasParts, isLabelHidden = false }: Props) {
  const { suggested, candidates, units, outside, isNothingFound } = routing
  return (
    <FieldGroup form={form} name="leadAgencyId" label="Teruskan ke" isLabelHidden={isLabelHidden}>
      {suggested.length > 0 && (
        <ol class="suggested-routes" aria-label="Usulan instansi">
          {suggested.map((one, place) => (
            <SuggestedRoute key={one.id} {...{ one, place, form, hasParts }} />
          ))}
        </ol>
      )}
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
          placeholder="Cari nama, singkatan, nama lama"
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
      {candidates.length > 0 && <Candidates caption="Instansi tujuan" {...{ candidates, form, hasParts }} />}
      {units.candidates.length > 0 && (
        <details class="units" open={units.isAskedFor}>
          <summary>
            {suggested.length + candidates.length > 0 ? 'Unit lain' : 'Unit'} di {units.of} ({units.candidates.length})
          </summary>
          <Candidates caption={`Unit di ${units.of}`} candidates={units.candidates} {...{ form, hasParts }} />
        </details>
      )}
    </FieldGroup>
  )
}

const FITS: Record<Fit, { words: string; class: string }> = {
  good: { words: 'Sangat cocok', class: 'fit' },
  possible: { words: 'Mungkin', class: 'fit mid' },
  poor: { words: 'Kurang', class: 'fit low' },
}

type SuggestedProps = { one: Suggested; place: number; form: Form<Field>; hasParts: boolean }

/** Its number key chooses it as the lead. */
function SuggestedRoute({ one, place, form, hasParts }: SuggestedProps) {
  const { value, id, name, fit, reasons } = one
  const key = String(place + 1)
  return (
    <li>
      <label>
        <input
          type="radio"
          name="leadAgencyId"
          value={value}
          checked={valuesOf(form, 'leadAgencyId').includes(value)}
          aria-label={`Utama: ${name}`}
          data-key={key}
        />
        <b>
          <span>{name}</span>
          <span class={FITS[fit].class}>{FITS[fit].words}</span>
          <kbd aria-hidden="true">{key}</kbd>
        </b>
        <span class="hint">{reasons.join(' · ')}</span>
      </label>
      <div class="also">
        {hasParts &&
          ALSO.map(({ field, words }) => (
            <label key={field}>
              <Tick type="checkbox" field={field} words={`${words}: ${name}`} {...{ form, value }} />
              {words}
            </label>
          ))}
        <button class="button quiet small" name={BROWSE} value={String(id)} formnovalidate>
          Lihat unit<span class="sr"> {name}</span>
        </button>
      </div>
    </li>
  )
}

const ALSO = [
  { field: 'supportingAgencyIds', words: 'Pendukung' },
  { field: 'copyAgencyIds', words: 'Tembusan' },
] as const

type ListProps = { caption: string; candidates: readonly Candidate[]; form: Form<Field>; hasParts: boolean }

const Candidates = ({ caption, candidates, form, hasParts }: ListProps) => (
  <Table
    caption={caption}
    isCaptionHidden
    isCompact
    columns={hasParts ? COLUMNS : COLUMNS.slice(0, 2)}
    rows={candidates.map(one => ({ id: String(one.id), cells: cellsOf(one, form, hasParts) }))}
  />
)

const SEARCH_WORDS = 'Cari instansi atau unit'

const COLUMNS = [
  { key: 'name', label: 'Instansi' },
  { key: 'lead', label: 'Utama' },
  { key: 'supporting', label: 'Pendukung' },
  { key: 'copy', label: 'Tembusan' },
]

function cellsOf({ value, id, name, hint, hasUnits }: Candidate, form: Form<Field>, hasParts: boolean) {
  return {
    name: (
      <>
        {name}
        {hint && <small class="hint"> {hint}</small>}{' '}
        {hasUnits && (
          <button class="button quiet small" name={BROWSE} value={String(id)} formnovalidate>
            Lihat unit<span class="sr"> {name}</span>
          </button>
        )}
      </>
    ),
    lead: <Tick type="radio" field="leadAgencyId" words={`Utama: ${name}`} {...{ form, value }} />,
    ...(hasParts && {
      supporting: (
        <Tick type="checkbox" field="supportingAgencyIds" words={`Pendukung: ${name}`} {...{ form, value }} />
      ),
      copy: <Tick type="checkbox" field="copyAgencyIds" words={`Tembusan: ${name}`} {...{ form, value }} />,
    }),
  }
}

type TickProps = { type: 'radio' | 'checkbox'; field: Field; words: string; form: Form<Field>; value: string }

const Tick = ({ type, field, words, form, value }: TickProps) => (
  <input type={type} name={field} value={value} checked={valuesOf(form, field).includes(value)} aria-label={words} />
)
