import { type Form, valueOf, valuesOf } from '#platform/http/form.ts'
import { FieldGroup } from '#ui/form/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Table } from '#ui/table.tsx'
import { BROWSE, STEP } from '../actions/action.ts'
import type { Candidate, Routing } from './routing.ts'

type Field = 'leadAgencyId' | 'supportingAgencyIds' | 'copyAgencyIds' | 'agencyQuery'
type Props = { form: Form<Field>; routing: Routing; hasParts: boolean }

/** One lead, any supporting agencies and copies: found by name, by competence, or by going down the tree. */
export function RoutingFields({ form, routing, hasParts }: Props) {
  const { candidates, units, outside, isNothingFound } = routing
  return (
    <FieldGroup form={form} name="leadAgencyId" label="Teruskan ke">
      <div class="input-row">
        <label class="sr" for="agencyQuery">
          {SEARCH_WORDS}
        </label>
        <input
          id="agencyQuery"
          type="search"
          name="agencyQuery"
          value={valueOf(form, 'agencyQuery')}
          placeholder="Nama instansi atau unit"
        />
        <button class="button" name={STEP} value="cari" formnovalidate>
          <Icon name="search" />
          Cari
        </button>
      </div>
      {outside.length > 0 && (
        <p class="hint">
          Menurut kategori, yang berwenang di luar jangkauan Anda: {outside.slice(0, 3).join(', ')}. Bila memang begitu,
          kembalikan atau alihkan laporan ini.
        </p>
      )}
      {isNothingFound && (
        <p class="hint" role="status">
          Tidak ada yang cocok. Coba kata lain.
        </p>
      )}
      {candidates.length > 0 && <Candidates caption="Instansi tujuan" {...{ candidates, form, hasParts }} />}
      {units.candidates.length > 0 && (
        <details class="units" open={units.isAskedFor}>
          <summary>
            {candidates.length > 0 ? 'Unit lain' : 'Unit'} di {units.of} ({units.candidates.length})
          </summary>
          <Candidates caption={`Unit di ${units.of}`} candidates={units.candidates} {...{ form, hasParts }} />
        </details>
      )}
    </FieldGroup>
  )
}

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
