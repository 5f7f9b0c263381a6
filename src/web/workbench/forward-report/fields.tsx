import type { CategorySuggestion } from '#core/categories/rules/suggest-categories.ts'
import type { SimilarReport } from '#core/reports/queries/find-similar-reports.ts'
import { valueOf } from '#platform/http/form.ts'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { Picker } from '#ui/form/picker.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Thread } from '#ui/thread.tsx'
import { STEP, type Drawn } from '../actions/action.ts'
import type { AgencyChoice } from '../actions/agency-choice.ts'
import { threadItems } from '../report/thread-items.tsx'
import type { CategoryChoice } from './categories.ts'
import { Classifying } from './classifying.tsx'
import { Deadlines } from './deadlines.tsx'
import { EligibilityPanel } from './eligibility.tsx'
import type { Preview } from './preview.ts'
import { RoutingFields } from './routing-fields.tsx'
import type { Routing } from './routing.ts'
import type { ForwardField } from './schema.ts'
import { SimilarReports } from './similar.tsx'
import { Texts } from './texts.tsx'

export type Given = {
  readonly routing: Routing
  readonly categories: CategoryChoice
  readonly suggestions: readonly CategorySuggestion[]
  readonly similar: readonly SimilarReport[]
  readonly accused: AgencyChoice
  readonly preview: Preview
}

type Fields = Drawn<ForwardField, Given>

/** What was said at the left, what is made of it at the right: both are one form. */
export const ForwardFields = ({ form, view, given }: Fields) => (
  <div class="workgrid verifying">
    <div class="flow">
      <Texts form={form} view={view} />
      <EligibilityPanel view={view} categories={given.categories} />
      <SimilarReports view={view} similar={given.similar} />
      <Hiding form={form} view={view} given={given} />
    </div>
    <div class="flow side">
      <section class="panel routes" aria-labelledby="teruskan">
        <header>
          <h2 id="teruskan">Teruskan ke</h2>
          {given.routing.suggested.length > 0 && (
            <span class="small muted">{given.routing.suggested.length} usulan teratas</span>
          )}
        </header>
        <RoutingFields form={form} routing={given.routing} hasParts isLabelHidden />
      </section>
      <section class="panel flow" aria-labelledby="menilai">
        <h2 id="menilai">Klasifikasi dan tenggat</h2>
        <Classifying form={form} categories={given.categories} suggestions={given.suggestions} />
        <Deadlines preview={given.preview} />
      </section>
      <section class="panel" aria-label="Catatan">
        <TextArea form={form} name="note" label="Catatan untuk instansi tujuan" isOptional maxLength={5000} rows={2} />
      </section>
    </div>
    <History view={view} />
  </div>
)

/** Who is not to read it, and who is not to learn of it. Officers only tighten. */
function Hiding({ form, view: { report }, given }: Fields) {
  const isFilled = Boolean(given.accused.chosen ?? given.accused.found) || valueOf(form, 'accusedName') !== ''
  /** Where somebody is likely to be accused, it is asked for at once. */
  const isLikely = report.isAboutStaff || report.isSensitive || given.categories.chosen?.sensitive === true
  const isSet = form.values.anonymous !== undefined || form.values.confidential !== undefined
  return (
    <details class="panel hiding" open={isFilled || isSet || isLikely || Object.keys(form.errors).length > 0}>
      <summary>
        <h2>Privasi dan terlapor</h2>
      </summary>
      <div class="flow">
        {!report.isAnonymous && (
          <Checkbox
            form={form}
            name="anonymous"
            label="Jadikan anonim"
            hint="Publik dan instansi tujuan tidak mengetahui pelapor."
          />
        )}
        {!report.isConfidential && (
          <Checkbox
            form={form}
            name="confidential"
            label="Jadikan rahasia"
            hint="Laporan tidak terbit di halaman publik."
          />
        )}
        <Picker
          form={form}
          name="accusedAgencyId"
          label="Instansi terlapor"
          hint="Bila diisi, petugas instansi ini dan unit di bawahnya tidak melihat laporan ini, dan laporan menjadi rahasia."
          isOptional
          query={{ name: 'accusedQuery', value: valueOf(form, 'accusedQuery'), label: 'Cari instansi terlapor' }}
          search={{ name: STEP, value: 'cari' }}
          found={given.accused.found}
          chosen={given.accused.chosen}
          none="Tidak ada"
        />
        <TextField
          form={form}
          name="accusedName"
          label="Nama terlapor"
          isOptional
          hint="Disimpan terenkripsi; dibaca verifikator dan petugas yang membaca teks asli, tidak terbit."
        />
      </div>
    </details>
  )
}

const History = ({ view }: Pick<Fields, 'view'>) => (
  <section class="panel flow past" aria-labelledby="riwayat">
    <h2 id="riwayat">Percakapan dan riwayat</h2>
    <Thread items={threadItems(view)} />
  </section>
)
