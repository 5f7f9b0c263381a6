/** A note: for officers alone unless its writer says otherwise, who is told beforehand who will read it. */
import * as z from 'zod'
import { type Mentionable, listMentionable } from '#core/desks/queries/list-mentionable.ts'
import { MOST_MENTIONS } from '#core/desks/rules/mentions.ts'
import type { OfficerId } from '#core/ids.ts'
import { findReporterAccount } from '#core/people/vault/reporters.ts'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { MASKS, masksIn } from '#core/reports/rules/masking.ts'
import { VISIBILITIES } from '#core/reports/rules/terms.ts'
import { type Form, isTrue, tick, valueOf, valuesOf } from '#platform/http/form.ts'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { Checkboxes, RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { nameIn } from '../report/view.ts'
import { readerHints } from '../together/audiences.tsx'
import { visibilityWords } from '../words.ts'
import { actionForm, words } from './action.ts'
import { FilesField } from './files-field.tsx'

const UNREADABLE = 'Pilih rekan dari daftar.'

const schema = z.object({
  body: words('Tulis catatannya.'),
  visibility: z.enum(VISIBILITIES, 'Pilih siapa yang boleh membaca catatan ini.'),
  mentions: z
    .array(z.string().regex(/^\d{1,15}$/, UNREADABLE))
    .max(MOST_MENTIONS, `Sebut paling banyak ${MOST_MENTIONS} rekan.`)
    .optional(),
  /** Our page says so. Whoever cannot be shown a warning is not held up by it: what is published is masked in any case. */
  warns: tick(),
  masked: tick(),
  attachments: z.array(z.string()).optional(),
})

type Field = keyof typeof schema.shape

/** What the public would read masked, in the order in which it stands there. */
const masksOf = (form: Form<Field>): readonly string[] =>
  valueOf(form, 'visibility') === 'public'
    ? [...new Set(masksIn(valueOf(form, 'body')).map(({ kind }) => MASKS[kind]))]
    : []

/** More than these would push away who reads the note. */
const FEW = 6

/** Colleagues are named in notes among officers only, which is what a note is unless its writer says otherwise. */
const isForOfficers = (form: Form<Field>): boolean => valueOf(form, 'visibility') === 'internal'

export const noteForm = actionForm<typeof schema.shape, readonly Mentionable[]>({
  action: 'note',
  address: routes.officers.note,
  title: 'Tambah catatan',
  send: 'Simpan catatan',
  schema,
  takesFiles: true,
  load: async ({ db }, { report }, _, { officer }) => {
    const reporterAccountId = await findReporterAccount(db, report.id)
    return listMentionable(db, { report, reporterAccountId }, officer.id)
  },
  prefill: () => ({ visibility: 'internal' }),
  check: ({ form }) => {
    if (valuesOf(form, 'mentions').length > 0 && valueOf(form, 'visibility') !== 'internal')
      return {
        mentions: 'Rekan hanya dapat disebut dalam catatan petugas saja. Hapus sebutannya, atau ubah pembacanya.',
      }
    const masks = masksOf(form)
    if (masks.length === 0 || valueOf(form, 'masked') || !isTrue(valueOf(form, 'warns'))) return {}
    return {
      body: `Catatan ini akan dibaca semua orang dan memuat data pribadi. Publik membaca ${masks.join(', ')} di tempatnya. Hapus datanya, atau setujui di bawah.`,
    }
  },
  Fields: ({ form, view, given, files }) => {
    const hints = readerHints(view)
    return (
      <>
        <input type="hidden" name="warns" value="1" />
        <TextArea form={form} name="body" label="Catatan" maxLength={10_000} rows={6} />
        {masksOf(form).length > 0 && (
          <Checkbox form={form} name="masked" label="Terbitkan dengan data itu disamarkan" />
        )}
        {given.length > 0 && (
          <details
            open={
              (isForOfficers(form) && given.length <= FEW) ||
              valuesOf(form, 'mentions').length > 0 ||
              form.errors.mentions !== undefined
            }
          >
            <summary>Beri tahu rekan (hanya untuk catatan petugas saja)</summary>
            <Checkboxes
              form={form}
              name="mentions"
              label="Sebut"
              hint="Mereka menerima email, dan catatan ini tampil di Sebutan mereka. Menulis @nama dalam catatan sama artinya."
              choices={given.map(({ id, name, agencyId }) => ({
                value: String(id),
                label: name,
                hint: nameIn(view.details, agencyId),
              }))}
            />
          </details>
        )}
        <RadioCards
          form={form}
          name="visibility"
          label="Dibaca oleh"
          choices={VISIBILITIES.toReversed().map(value => ({
            value,
            label: visibilityWords[value],
            hint: hints[value],
          }))}
        />
        <FilesField form={form} files={files} />
      </>
    )
  },
  run: (deps, change, { body, visibility, mentions = [] }, attachments) =>
    noteReport(deps, change, { body, visibility, attachments, mentions: mentions.map(id => Number(id) as OfficerId) }),
})
