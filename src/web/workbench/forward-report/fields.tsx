import { valueOf } from '#platform/http/form.ts'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { Picker } from '#ui/form/picker.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { longDay } from '#ui/format.ts'
import { inWords } from '#web/limits.ts'
import { STEP, type Drawn } from '../actions/action.ts'
import { AttachmentChoices } from '../actions/published.tsx'
import type { AgencyChoice } from '../actions/agency-choice.ts'
import { clockWords } from '../words.ts'
import type { CategoryChoice } from './categories.ts'
import { Classifying } from './classifying.tsx'
import type { Preview } from './preview.ts'
import { RoutingFields } from './routing-fields.tsx'
import type { Routing } from './routing.ts'
import type { ForwardField } from './schema.ts'

export type Given = {
  readonly routing: Routing
  readonly categories: CategoryChoice
  readonly accused: AgencyChoice
  readonly preview: Preview
}

export const ForwardFields = ({ form, view, given }: Drawn<ForwardField, Given>) => (
  <>
    <TextField
      form={form}
      name="publishedTitle"
      label="Judul terbit"
      hint="Nomor telepon, NIK, dan alamat email sudah kami samarkan; periksa lagi."
    />
    <TextArea form={form} name="publishedBody" label="Isi terbit" maxLength={10_000} rows={10} />
    <AttachmentChoices form={form} view={view} />
    <Classifying form={form} categories={given.categories} />
    {!view.report.isAnonymous && (
      <Checkbox
        form={form}
        name="anonymous"
        label="Jadikan anonim"
        hint="Publik dan instansi tujuan tidak mengetahui pelapor."
      />
    )}
    {!view.report.isConfidential && (
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
      hint="Disimpan terenkripsi; tidak terbit."
    />
    <RoutingFields form={form} routing={given.routing} hasParts />
    <TextArea form={form} name="note" label="Catatan untuk instansi tujuan" isOptional maxLength={5000} rows={3} />
    <Deadlines preview={given.preview} />
  </>
)

/** What the choice would start; counted again by the button, because nothing here needs JavaScript. */
const Deadlines = ({ preview: { agency, clocks } }: { preview: Preview }) => (
  <div class="flow tight">
    {clocks.length > 0 && (
      <ul class="deadline" aria-label="Tenggat yang akan berjalan">
        {clocks.map(({ kind, limit, dueOn, provisional }) => (
          <li key={kind}>
            <span>{clockWords[kind]}</span>
            <b>{longDay(dueOn, 'id')}</b>
            <small>
              {inWords(limit, 'id')}
              {provisional && ', sementara'}
            </small>
          </li>
        ))}
      </ul>
    )}
    {clocks.length > 0 && (
      <p class="hint">
        Menurut kalender kerja {agency}. Hitung ulang bila klasifikasi, bobot, atau instansi utama berganti.
      </p>
    )}
    <button class="button small" name={STEP} value="hitung" formnovalidate>
      Hitung ulang tenggat
    </button>
  </div>
)
