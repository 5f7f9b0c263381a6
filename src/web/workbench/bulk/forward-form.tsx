import * as z from 'zod'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { listAgencyChildren } from '#core/agencies/queries/list-agency-children.ts'
import { searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { forwardMany } from '#core/reports/operations/forward-many.ts'
import { refusalForMany } from '#core/reports/rules/for-many.ts'
import { type Form, tick, valueOf } from '#platform/http/form.ts'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { type Found, Picker } from '#ui/form/picker.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { refusalText } from '#web/refusal-text.ts'
import { STEP, named, wordsIfAny } from '../actions/action.ts'
import { bulkForm } from './form.ts'
import { manyOf } from './many.ts'

const schema = z.object({
  leadAgencyId: named('Pilih satu instansi tujuan. Cari namanya.'),
  agencyQuery: z.string().optional(),
  note: wordsIfAny(5000),
  read: tick(),
})

export type ForwardGiven = {
  readonly found: readonly Found[] | undefined
  readonly chosen: Found | undefined
  /** How many of those that can go would be verified by it. */
  readonly unverified: number
}

const MOST_FOUND = 15

type Drawn = { readonly form: Form<keyof typeof schema.shape>; readonly given: ForwardGiven }

/** Drawn from fixed props as well, in the gallery of pages. */
export const ForwardManyFields = ({ form, given: { found, chosen, unverified } }: Drawn) => (
  <>
    <Picker
      form={form}
      name="leadAgencyId"
      label="Teruskan ke"
      query={{
        name: 'agencyQuery',
        value: valueOf(form, 'agencyQuery'),
        label: 'Cari instansi atau unit',
        placeholder: 'Nama instansi atau unit',
      }}
      search={{ name: STEP, value: 'cari' }}
      found={found}
      chosen={chosen}
    />
    <TextArea form={form} name="note" label="Catatan untuk instansi tujuan" isOptional maxLength={5000} rows={3} />
    {unverified > 0 && (
      <Checkbox
        form={form}
        name="read"
        label={`Saya sudah membaca teks terbit ${unverified} laporan yang belum terverifikasi`}
        hint="Teks, klasifikasi, dan bobotnya tertulis pada tiap laporan. Lampiran tidak dibuka. Yang perlu disunting, hapus centangnya dan verifikasi tersendiri."
      />
    )}
  </>
)

export const forwardManyForm = bulkForm<typeof schema.shape, ForwardGiven>({
  act: 'forward',
  schema,
  load: async ({ db, clock }, { viewer, reports }, form) => {
    const [text, value] = [valueOf(form, 'agencyQuery'), valueOf(form, 'leadAgencyId')]
    const [found, agency, policy] = await Promise.all([
      findTargets(db, viewer.officer, text),
      value ? findAgency(db, value) : null,
      findPolicy(db, clock.now()),
    ])
    const unverified = reports.filter(
      ({ report, relations }) => report.lead === null && refusalForMany('forward', report, relations, policy) === null,
    )
    return { found, chosen: agency ? { value, label: agency.name } : undefined, unverified: unverified.length }
  },
  check: (form, { unverified }) =>
    unverified > 0 && valueOf(form, 'read') === '' ? { read: 'Baca dahulu teks yang akan terbit, lalu centang.' } : {},
  Fields: ForwardManyFields,
  run: async (deps, asked, { leadAgencyId: lead, note }) => {
    const changed = await forwardMany(deps, manyOf(asked), { lead, note })
    return changed.ok ? changed : { ok: false, field: 'leadAgencyId', words: refusalText.id[changed.refusal] }
  },
})

/** What the officer may forward to: within their own government; without a search, the units right below their agency. */
async function findTargets(db: Db, officer: Officer, text: string): Promise<readonly Found[] | undefined> {
  const withinId: AgencyId | undefined = officer.agencyPath[1]
  if (text) {
    const hits = await searchAgencies(db, { text, withinId, limit: MOST_FOUND })
    return hits.map(({ id, name, parentName }) => ({ value: String(id), label: name, hint: parentName ?? undefined }))
  }
  if (withinId === undefined) return undefined
  const units = await listAgencyChildren(db, officer.agencyId)
  return units.length > 0 && units.length <= MOST_FOUND
    ? units.map(({ id, name }) => ({ value: String(id), label: name }))
    : undefined
}
