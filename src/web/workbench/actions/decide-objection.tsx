/** Somebody one tier up, who never acted on the report, weighs how it ended against what its reporter says. */
import * as z from 'zod'
import { decideReportObjection } from '#core/reports/operations/decide-objection.ts'
import { type Acted, findActed } from '#core/reports/queries/find-acted.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { longDay } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { type StartedClock, clocksIfUpheld } from '../desk/effects.ts'
import { Grid } from '../desk/page.tsx'
import { MayDecide } from '../desk/people.tsx'
import { Rounds } from '../desk/rounds-panel.tsx'
import { Trail } from '../desk/trail-panel.tsx'
import { Versus } from '../desk/versus.tsx'
import { ReportText } from '../report/head.tsx'
import { type ReportView, nameIn } from '../report/view.ts'
import { clockWords } from '../words.ts'
import { type Drawn, actionForm, words } from './action.ts'

const schema = z.object({
  decision: z.enum(['upheld', 'rejected'], 'Pilih putusan: terima atau tolak.'),
  reason: words('Tulis alasan putusan.', { most: 5000 }),
})

type Field = keyof typeof schema.shape
type Given = { readonly acted: readonly Acted[]; readonly starts: readonly StartedClock[] }

const choicesIn = ({ report, details }: ReportView, starts: Given['starts']) => [
  { value: 'upheld', label: 'Terima', hint: whenUpheld(report, nameIn(details, report.lead?.id), starts) },
  {
    value: 'rejected',
    label: 'Tolak',
    hint: 'Laporan tetap seperti sekarang. Pelapor membaca alasan Anda dan cara ke Ombudsman Republik Indonesia. Jam ke Ombudsman berhenti.',
  },
]

function whenUpheld(
  { objection, block }: ReportView['report'],
  lead: string | undefined,
  starts: Given['starts'],
): string {
  const against = objection?.against
  if (against === 'blocked' && block && !isOpen({ status: block.before })) {
    return 'Blokir dibuka. Laporan tetap berakhir seperti sebelum diblokir.'
  }
  const first = against === 'blocked' ? 'Blokir dibuka. ' : against === 'merged' ? 'Penggabungan dibatalkan. ' : ''
  const clocks = starts.map(
    ({ kind, dueOn, isProvisional }) =>
      `${clockWords[kind].toLowerCase()} sampai ${longDay(dueOn, 'id')}${isProvisional ? ' (sementara)' : ''}`,
  )
  const goes = lead ? `Kembali ke ${lead}` : 'Kembali ke antrean verifikasi'
  return `${first}${goes}, dengan jam baru${clocks.length > 0 ? `: ${clocks.join('; ')}` : ''}.`
}

const Fields = ({ form, view, given: { acted, starts } }: Drawn<Field, Given>) => (
  <Grid
    toAside="Langsung ke putusan"
    main={
      <>
        <Versus view={view} />
        <Rounds view={view} title="Jawaban instansi" />
        <ReportText view={view} />
      </>
    }
    aside={
      <>
        <section class="panel flow">
          <h2>Putusan</h2>
          <RadioCards form={form} name="decision" label="Keberatan ini" choices={choicesIn(view, starts)} />
          <TextArea
            form={form}
            name="reason"
            label="Alasan"
            hint="Dibaca pelapor dan petugas."
            maxLength={5000}
            rows={5}
          />
        </section>
        <MayDecide
          title="Kelayakan"
          because={eligibility(view)}
          others={acted}
          did="pernah bertindak pada laporan ini."
          now={view.now}
        />
        <Trail view={view} />
      </>
    }
  />
)

function eligibility({ report: { objection, lead, verifier }, details }: ReportView): readonly string[] {
  const judge = nameIn(details, objection?.judge.id)
  const below = nameIn(details, (lead ?? verifier).id)
  return [
    'Diajukan dalam waktunya, satu kali untuk pengakhiran ini.',
    'Anda belum pernah bertindak pada laporan ini.',
    ...(judge && below && judge !== below ? [`Diputus ${judge}, di atas ${below}.`] : []),
  ]
}

export const decideObjectionForm = actionForm<typeof schema.shape, Given>({
  action: 'decide_objection',
  address: routes.officers.decideObjection,
  title: 'Terima keberatan ini?',
  send: 'Simpan putusan',
  schema,
  load: async (deps, view) => {
    const [acted, starts] = await Promise.all([findActed(deps.db, view.report), clocksIfUpheld(deps, view)])
    return { acted, starts }
  },
  Fields,
  run: (deps, change, { decision, reason }) =>
    decideReportObjection(deps, change, { isUpheld: decision === 'upheld', reason }),
})
