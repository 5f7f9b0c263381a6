/** The search and the filters as an ordinary GET form, and what is applied as links to the same list without it. */
import type { CategoryGroup } from '#core/categories/rules/category.ts'
import type { ListedRegion } from '#core/regions/queries/list-regions.ts'
import { CHANNELS, CLASSIFICATIONS, KINDS, STATUSES, WEIGHTS } from '#core/reports/rules/terms.ts'
import type { Form } from '#platform/http/form.ts'
import { AppliedFilters } from '#ui/filter-bar.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Select } from '#ui/form/select.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Icon } from '#ui/icon.tsx'
import { channelWords, kindWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { QUEUE_NAMES, classificationWords, statusWords, weightWords } from '../words.ts'
import { FILTERS, type FilterName, type InboxAddress, SORT_NAMES, inboxHref, without } from './address.ts'
import type { Applied } from './filters.ts'

export type FilterChoices = {
  readonly categories: readonly CategoryGroup[]
  readonly provinces: readonly ListedRegion[]
  /** Of the province that was chosen. */
  readonly regencies: readonly ListedRegion[]
  readonly colleagues: readonly { readonly id: number; readonly name: string }[]
  /** On the reports of this page. */
  readonly labels: readonly string[]
}

type Props = { readonly address: InboxAddress; readonly choices: FilterChoices }

export function FilterPanel({ address, choices }: Props) {
  const { asked, queue, sort } = address
  const narrowed = FILTERS.filter(name => name !== 'q' && asked[name] !== undefined).length
  return (
    <form class="narrow" role="search" action={routes.officers.inbox.href({})}>
      <input type="hidden" name="antrean" value={QUEUE_NAMES[queue]} />
      <input type="hidden" name="urut" value={SORT_NAMES[sort]} />
      <label class="with-icon">
        <Icon name="search" />
        <span class="sr">Cari nomor, judul, atau isi</span>
        <input type="search" name="q" value={asked.q} placeholder="Cari nomor atau kata" data-key="/" />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <button class="button">Cari</button>
      <details class="more">
        <summary class="button quiet">
          <Icon name="filter" />
          <span class="words">Saring</span>
          {narrowed > 0 && <span class="badge">{narrowed}</span>}
        </summary>
        <div class="fields">
          <Fields {...{ address, choices }} />
          <button class="button primary">Terapkan</button>
        </div>
      </details>
    </form>
  )
}

function Fields({ address: { asked }, choices }: Props) {
  const form: Form<FilterName> = { values: asked, errors: {} }
  const yesOrNo = (yes: string, no: string) => [
    { value: 'ya', label: yes },
    { value: 'tidak', label: no },
  ]
  const handlers = [
    { value: 'saya', label: 'Saya' },
    { value: 'belum', label: 'Belum ada' },
    ...choices.colleagues.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  const any = { form, empty: 'Semua' } as const
  return (
    <>
      <Select {...any} name="status" label="Status" options={optionsOf(STATUSES, statusWords)} />
      <Select {...any} name="jenis" label="Jenis" options={optionsOf(KINDS, kindWords.id)} />
      <Select
        {...any}
        name="klasifikasi"
        label="Klasifikasi"
        options={optionsOf(CLASSIFICATIONS, classificationWords)}
      />
      <Select {...any} name="bobot" label="Bobot" options={optionsOf(WEIGHTS, weightWords)} />
      <Select {...any} name="kategori" label="Kategori" options={categoriesIn(choices, asked.kategori)} />
      <Select {...any} name="wilayah" label="Wilayah" options={regionsIn(choices, asked.wilayah)} />
      <TextField form={form} name="instansi" label="Instansi" placeholder="Nama atau singkatan" />
      <Select {...any} name="kanal" label="Kanal" options={optionsOf(CHANNELS, channelWords.id)} />
      <Select {...any} name="penanggung" label="Yang menangani" options={handlers} />
      <TextField
        form={form}
        name="label"
        id="saring-label"
        label="Label"
        placeholder={choices.labels[0] ?? 'misalnya prioritas'}
      />
      <Select {...any} name="anonim" label="Anonim" options={yesOrNo('Anonim', 'Tidak anonim')} />
      <Select {...any} name="rahasia" label="Rahasia" options={yesOrNo('Rahasia', 'Tidak rahasia')} />
      <DateField form={form} name="dari" label="Masuk sejak" />
      <DateField form={form} name="sampai" label="Masuk sampai" />
      <DateField form={form} name="tenggat" label="Tenggat sampai" />
    </>
  )
}

const optionsOf = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
  values.map(value => ({ value, label: words[value] }))

/** The groups; within the one that was chosen, what belongs to it. */
function categoriesIn({ categories }: FilterChoices, chosen: string | undefined) {
  const isChosen = ({ slug, id }: { slug: string; id: number }) => slug === chosen || String(id) === chosen
  const optionOf = (one: { slug: string; id: number; name: string }) => ({
    value: isChosen(one) && chosen ? chosen : one.slug,
    label: one.name,
  })
  return categories.map(group =>
    isChosen(group) || group.children.some(isChosen)
      ? {
          label: group.name,
          options: [{ ...optionOf(group), label: `Semua ${group.name}` }, ...group.children.map(optionOf)],
        }
      : optionOf(group),
  )
}

/** The provinces; within the one that was chosen, its regencies and cities. What is smaller comes by an address only. */
function regionsIn({ provinces, regencies }: FilterChoices, chosen = '') {
  const optionOf = ({ code, label }: ListedRegion) => ({ value: code, label })
  const smaller =
    chosen.length > 5
      ? [{ value: chosen, label: `Dalam ${regencies.find(({ code }) => chosen.startsWith(code))?.label ?? chosen}` }]
      : []
  return provinces.map(province =>
    chosen.startsWith(province.code)
      ? {
          label: province.label,
          options: [
            { value: province.code, label: `Seluruh ${province.label}` },
            ...smaller,
            ...regencies.map(optionOf),
          ],
        }
      : optionOf(province),
  )
}

/** Each applied filter is a link to the list without it. */
export function AppliedTo({ address, applied }: { address: InboxAddress; applied: readonly Applied[] }) {
  const filters = applied.map(({ name, words }) => ({ label: words, href: inboxHref(without(address, name)) }))
  return <AppliedFilters filters={filters} clear={inboxHref(without(address, ...FILTERS))} />
}
