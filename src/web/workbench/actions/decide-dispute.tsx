/** Debat kusir, the second signature: somebody else looks for themselves, and closes the report or leaves it open. */
import * as z from 'zod'
import type { Day } from '#core/ids.ts'
import { isOpen } from '#core/calendars/rules/clock.ts'
import { decideClosingOfDispute } from '#core/reports/operations/decide-dispute.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { longDay, shortMoment } from '#ui/format.ts'
import { Paragraphs } from '#ui/thread.tsx'
import { Ticks } from '#ui/ticks.tsx'
import { routes } from '#web/routes.ts'
import { objectableUntil } from '../desk/effects.ts'
import { Grid } from '../desk/page.tsx'
import { Rounds } from '../desk/rounds-panel.tsx'
import { Signs } from '../desk/signs.tsx'
import { Trail } from '../desk/trail-panel.tsx'
import { ReportText } from '../report/head.tsx'
import type { ReportView } from '../report/view.ts'
import { type Drawn, actionForm, words } from './action.ts'

const schema = z.object({
  decision: z.enum(['approve', 'reject'], 'Pilih: setujui dan tutup, atau biarkan terbuka.'),
  reason: words('Tulis alasan putusan Anda.', { most: 5000 }),
})

type Field = keyof typeof schema.shape
type Given = { readonly objectableUntil: Day }

const choicesIn = ({ objectableUntil: day }: Given) => [
  {
    value: 'approve',
    label: 'Setujui dan tutup',
    hint: `Laporan ditutup sebagai debat kusir. Pelapor membaca alasan pengusul dan alasan Anda, dan dapat mengajukan keberatan sampai ${longDay(day, 'id')}.`,
  },
  {
    value: 'reject',
    label: 'Tolak, biarkan terbuka',
    hint: 'Laporan kembali ditangani seperti biasa, dan jawaban tetap terutang. Alasan Anda hanya dibaca petugas.',
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

const Fields = ({ form, view, given }: Drawn<Field, Given>) => (
  <>
    <Signatures view={view} />
    <Grid
      toAside="Langsung ke putusan"
      main={
        <>
          <Rounds view={view} title="Jawaban dan tanggapan" />
          <ReportText view={view} />
        </>
      }
      aside={
        <>
          <Proposal view={view} />
          <section class="panel flow">
            <h2>Putusan Anda</h2>
            <div class="small flow">
              <p>
                <b>Periksa sendiri:</b>
              </p>
              <Ticks items={CHECKS.map(check => ({ words: check, icon: 'right' as const }))} />
            </div>
            <RadioCards form={form} name="decision" label="Setujui atau tolak" choices={choicesIn(given)} />
            <TextArea form={form} name="reason" label="Alasan Anda" maxLength={5000} rows={5} />
          </section>
          <Trail view={view} />
        </>
      }
    />
  </>
)

function Signatures({ view }: { view: ReportView }) {
  const proposal = proposalIn(view)
  const by = proposal?.officer ?? 'Pengusul'
  const clock = view.clocks.find(one => one.clock.kind === 'second_signature' && isOpen(one.clock))
  const until = clock && ` Gugur ${longDay(clock.explanation.dueOn, 'id')} pukul 24.00, atau bila ada tindakan lain.`
  return (
    <Signs
      first={{
        name: by,
        words: [proposal?.agency?.name, proposal && `mengusulkan ${shortMoment(proposal.at, 'id')}`]
          .filter(Boolean)
          .join(', '),
        isDone: true,
      }}
      second={{ name: 'Anda', words: <>Harus orang lain. Tanpa Anda laporan tetap terbuka.{until}</> }}
    />
  )
}

function Proposal({ view }: { view: ReportView }) {
  const proposal = proposalIn(view)
  if (!proposal) return null
  return (
    <section class="panel" aria-labelledby="alasan-pengusul">
      <header>
        <h2 id="alasan-pengusul">Alasan pengusul</h2>
        <span class="small muted">{proposal.officer}</span>
      </header>
      <blockquote>
        <Paragraphs text={proposal.body} />
      </blockquote>
    </section>
  )
}

export const decideDisputeForm = actionForm<typeof schema.shape, Given>({
  action: 'confirm_dispute',
  address: routes.officers.approveClosing,
  title: 'Tutup sebagai debat kusir?',
  send: 'Simpan putusan',
  schema,
  load: async (deps, view) => ({ objectableUntil: await objectableUntil(deps, view) }),
  Fields,
  run: (deps, change, { decision, reason }) => decideClosingOfDispute(deps, change, { decision, reason }),
})
