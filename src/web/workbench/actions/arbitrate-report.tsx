/** Ending ping-pong: after the second return across agencies the national level names whose report it is, bindingly. */
import * as z from 'zod'
import { addDays, dayIn, parseDay } from '#core/calendars/rules/days.ts'
import type { Day } from '#core/ids.ts'
import { arbitrateReport } from '#core/reports/operations/arbitrate-report.ts'
import { blankIsAbsent, valueOf } from '#platform/http/form.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { type Drawn, actionForm, named, words } from './action.ts'
import { type AgencyChoice, findAgencyChoice } from './agency-choice.ts'
import { AgencyPicker } from './agency-picker.tsx'

const NO_DAY = 'Tanggal ini tidak ada. Tulis tanggal seperti 2026-12-31.'

const schema = z.object({
  leadAgencyId: named('Pilih instansi yang menangani laporan ini.'),
  agencyQuery: z.string().optional(),
  reason: words('Tulis alasan penetapan ini.', { least: 10, most: 5000 }),
  dueOn: blankIsAbsent(
    z.string().transform((text, context): Day => {
      const day = parseDay(text)
      if (day) return day
      context.addIssue({ code: 'custom', message: NO_DAY })
      return z.NEVER
    }),
  ),
})

type Field = keyof typeof schema.shape

/** Days a new deadline may be away (policy choice): what is further is a slip of the keyboard. */
const FURTHEST_DAYS = 365
const today = (now: Date) => dayIn('Asia/Jakarta', now)

const Fields = ({ form, view: { now }, given }: Drawn<Field, AgencyChoice>) => (
  <>
    <AgencyPicker form={form} name="leadAgencyId" label="Instansi yang menangani" given={given} />
    <TextArea form={form} name="reason" label="Alasan penetapan" hint="Terbit bagi semua." maxLength={5000} rows={5} />
    <DateField
      form={form}
      name="dueOn"
      label="Tenggat tindak lanjut yang baru"
      hint="Bila kosong, tenggat lama tetap berlaku. Bila bukan hari kerja, tenggat jatuh pada hari kerja berikutnya."
      isOptional
      min={today(now)}
      max={addDays(today(now), FURTHEST_DAYS)}
    />
  </>
)

export const arbitrateForm = actionForm<typeof schema.shape, AgencyChoice>({
  action: 'arbitrate',
  address: routes.officers.arbitrate,
  title: 'Tetapkan instansi',
  lead: 'Penetapan ini mengikat: instansi yang ditetapkan tidak dapat mengembalikan laporan lagi.',
  send: 'Tetapkan',
  schema,
  load: (deps, view, form) => findAgencyChoice(deps.db, view, form, ['leadAgencyId', 'agencyQuery']),
  check: ({ form, now }) => {
    const day = parseDay(valueOf(form, 'dueOn'))
    if (!day) return {}
    if (day < today(now)) return { dueOn: 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.' }
    return day > addDays(today(now), FURTHEST_DAYS) ? { dueOn: 'Tanggal ini lebih dari satu tahun lagi.' } : {}
  },
  Fields,
  run: (deps, change, { leadAgencyId: lead, reason, dueOn = null }) =>
    arbitrateReport(deps, change, { lead, reason, dueOn }),
})
