/** The holder asks another agency for help with a question: from then on its part is awaited (bantuan-instansi). */
import * as z from 'zod'
import { isOpen } from '#core/calendars/rules/clock.ts'
import { enlistAgency } from '#core/reports/operations/enlist-agency.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { longDay } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { PartList } from '../report/parts.tsx'
import type { ReportView } from '../report/view.ts'
import { actionForm, named, words } from './action.ts'
import { type AgencyChoice, findAgencyChoice } from './agency-choice.ts'
import { AgencyPicker } from './agency-picker.tsx'

const schema = z.object({
  agencyId: named('Pilih instansi yang diminta membantu. Cari namanya.'),
  agencyQuery: z.string().optional(),
  question: words('Tulis apa yang Anda minta dari instansi itu.', { least: 10, most: 5000 }),
})

export const enlistForm = actionForm<typeof schema.shape, AgencyChoice>({
  action: 'enlist',
  address: routes.officers.enlist,
  title: 'Minta bantuan instansi lain',
  lead: 'Instansi Anda tetap penanggung jawab dan menjawab pelapor. Instansi yang diminta membaca laporan ini seperti instansi pendukung lain; pertanyaan Anda dibaca petugas saja.',
  send: 'Minta bantuan',
  schema,
  load: (deps, view, form) => findAgencyChoice(deps.db, view, form, ['agencyId', 'agencyQuery']),
  Fields: ({ form, view, given }) => (
    <>
      {view.details.parts.length > 0 && (
        <>
          <p>
            <b>Sudah diminta membantu</b>
          </p>
          <PartList view={view} />
        </>
      )}
      <AgencyPicker form={form} name="agencyId" label="Instansi yang diminta" given={given} />
      <TextArea
        form={form}
        name="question"
        label="Yang diminta"
        hint="Apa yang perlu mereka kerjakan atau jawab, supaya masuk dalam jawaban Anda."
        maxLength={5000}
        rows={5}
      />
      <p class="small muted">{dayWords(view)} Jawaban menunggu bagian itu, kecuali Anda membebaskannya.</p>
    </>
  ),
  run: (deps, change, { agencyId, question }) => enlistAgency(deps, change, { agency: agencyId, question }),
})

/** The day itself is counted when the part begins; before that only how it is counted can be said. */
function dayWords({ clocks }: ReportView): string {
  const followUp = clocks.find(({ clock }) => clock.kind === 'follow_up' && isOpen(clock))
  if (!followUp) return 'Bagian itu tidak berjam sendiri sekarang: tindak lanjut sudah pernah dijawab.'
  return `Bagiannya ditunggu sampai dua hari kerja sebelum tenggat tindak lanjut Anda, ${longDay(followUp.explanation.dueOn, 'id')}, paling cepat satu hari kerja lagi.`
}
