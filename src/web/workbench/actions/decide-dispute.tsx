/** Debat kusir, the second signature: somebody else looks for themselves, and closes the report or leaves it open. */
import * as z from 'zod'
import { decideClosingOfDispute } from '#core/reports/operations/decide-dispute.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { longMoment } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import type { ReportView } from '../report/view.ts'
import { type Drawn, actionForm, nothing, words } from './action.ts'

const schema = z.object({
  decision: z.enum(['approve', 'reject'], 'Pilih: setujui dan tutup, atau biarkan terbuka.'),
  reason: words('Tulis alasan putusan Anda.', { most: 5000 }),
})

type Field = keyof typeof schema.shape

const CHOICES = [
  {
    value: 'approve',
    label: 'Setujui dan tutup',
    hint: 'Laporan ditutup sebagai debat kusir. Pelapor membaca alasan pengusul dan alasan Anda, dan dapat mengajukan keberatan.',
  },
  {
    value: 'reject',
    label: 'Tolak, biarkan terbuka',
    hint: 'Laporan kembali ditangani seperti biasa. Alasan Anda hanya dibaca petugas.',
  },
]

/** What to look at before signing; nobody is closed out for how they speak. */
const CHECKS = [
  'Jawaban resmi menjawab pokok laporan.',
  'Bukti jawaban dapat dibuka pelapor.',
  'Tidak ada alasan, keterangan, atau data baru dalam tanggapan.',
  'Bukan karena nada bicara pelapor.',
]

const proposalIn = ({ details }: ReportView) => details.messages.findLast(({ kind }) => kind === 'dispute_proposal')

const Fields = ({ form, view }: Drawn<Field, null>) => {
  const proposal = proposalIn(view)
  const { answers, replies } = view.report
  return (
    <>
      {proposal && (
        <figure class="quoted flow">
          <figcaption class="small">
            <b>{[proposal.officer, proposal.agency?.name].filter(Boolean).join(', ')}</b> mengusulkan{' '}
            {longMoment(proposal.at, 'id')}
          </figcaption>
          <blockquote>
            <Paragraphs text={proposal.body} />
          </blockquote>
        </figure>
      )}
      <div class="small flow">
        <p>
          <b>Periksa sendiri.</b> Sampai kini {answers} jawaban dan {replies} tanggapan.
        </p>
        <ul class="ticks">
          {CHECKS.map(check => (
            <li key={check}>
              <Icon name="right" />
              {check}
            </li>
          ))}
        </ul>
      </div>
      <RadioCards form={form} name="decision" label="Putusan Anda" choices={CHOICES} />
      <TextArea form={form} name="reason" label="Alasan Anda" maxLength={5000} rows={5} />
    </>
  )
}

export const decideDisputeForm = actionForm<typeof schema.shape, null>({
  action: 'confirm_dispute',
  address: routes.officers.approveClosing,
  title: 'Tutup sebagai debat kusir?',
  lead: 'Harus orang lain dari yang mengusulkan. Tanpa Anda laporan tetap terbuka.',
  send: 'Simpan putusan',
  schema,
  load: nothing,
  Fields,
  run: (deps, change, { decision, reason }) => decideClosingOfDispute(deps, change, { decision, reason }),
})
