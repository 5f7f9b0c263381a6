/** Somebody one tier up, who never acted on the report, weighs how it ended against what its reporter says. */
import * as z from 'zod'
import { decideReportObjection } from '#core/reports/operations/decide-objection.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import type { Ending, MessageKind } from '#core/reports/rules/terms.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { longMoment } from '#ui/format.ts'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import { statusProps } from '#web/report-words.ts'
import { type ReportView, nameIn } from '../report/view.ts'
import { endingWords } from '../words.ts'
import { type Drawn, actionForm, nothing, words } from './action.ts'

const schema = z.object({
  decision: z.enum(['upheld', 'rejected'], 'Pilih putusan: terima atau tolak.'),
  reason: words('Tulis alasan putusan.', { least: 10, most: 5000 }),
})

type Field = keyof typeof schema.shape

const choicesIn = ({ report, details }: ReportView) => [
  { value: 'upheld', label: 'Terima', hint: whenUpheld(report, nameIn(details, report.lead?.id)) },
  {
    value: 'rejected',
    label: 'Tolak',
    hint: 'Laporan tetap seperti sekarang. Pelapor membaca alasan Anda dan cara ke Ombudsman.',
  },
]

function whenUpheld({ objection, block }: ReportView['report'], lead: string | undefined): string {
  const against = objection?.against
  if (against === 'blocked' && block && !isOpen({ status: block.before })) {
    return 'Blokir dibuka. Laporan tetap berakhir seperti sebelum diblokir.'
  }
  const first = against === 'blocked' ? 'Blokir dibuka. ' : against === 'merged' ? 'Penggabungan dibatalkan. ' : ''
  return lead
    ? `${first}Kembali ke ${lead}, dengan jam tindak lanjut baru.`
    : `${first}Kembali ke antrean verifikasi, dengan jam verifikasi baru.`
}

/** The words with which each ending was explained, where it had any. */
const EXPLAINED_BY: Record<Ending, readonly MessageKind[]> = {
  closed: ['closing', 'dispute_decision', 'dispute_proposal'],
  archived: ['archive'],
  blocked: ['block'],
  merged: [],
}

const Fields = ({ form, view }: Drawn<Field, null>) => (
  <>
    <Ended view={view} />
    <Objected view={view} />
    <RadioCards form={form} name="decision" label="Putusan" choices={choicesIn(view)} />
    <TextArea form={form} name="reason" label="Alasan" hint="Dibaca pelapor dan petugas." maxLength={5000} rows={5} />
  </>
)

function Ended({ view: { report, details } }: { view: ReportView }) {
  const { objection, objectedEndingAt: at } = report
  if (!objection || !at) return null
  const explanation = details.messages.findLast(({ kind }) => EXPLAINED_BY[objection.against].includes(kind))
  const stands = { ...report, agency: nameIn(details, report.lead?.id) ?? null, reason: details.archiveReason }
  const { words: status, next } = statusProps(stands, 'id')
  return (
    <figure class="quoted flow">
      <figcaption class="small">
        <b>{endingWords[objection.against]}</b> {longMoment(at, 'id')}
        {objection.against !== 'merged' && `. ${[status, next].filter(Boolean).join(': ')}`}
      </figcaption>
      {explanation && (
        <blockquote>
          <Paragraphs text={explanation.body} />
        </blockquote>
      )}
    </figure>
  )
}

function Objected({ view: { report, details } }: { view: ReportView }) {
  const objection = details.messages.findLast(({ kind }) => kind === 'objection')
  if (!objection || !report.objection) return null
  return (
    <figure class="quoted flow">
      <figcaption class="small">
        <b>Keberatan pelapor</b> {longMoment(report.objection.at, 'id')}
      </figcaption>
      <blockquote>
        <Paragraphs text={objection.body} />
      </blockquote>
    </figure>
  )
}

export const decideObjectionForm = actionForm<typeof schema.shape, null>({
  action: 'decide_objection',
  address: routes.officers.decideObjection,
  title: 'Putus keberatan',
  lead: 'Anda belum pernah menangani laporan ini dan berada satu tingkat di atasnya.',
  send: 'Simpan putusan',
  schema,
  load: nothing,
  Fields,
  run: (deps, change, { decision, reason }) =>
    decideReportObjection(deps, change, { isUpheld: decision === 'upheld', reason }),
})
