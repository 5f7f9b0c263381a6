/** The second person: a national admin grants or refuses that an officer learns who filed an anonymous report. */
import * as z from 'zod'
import { decideOnIdentity } from '#core/reports/operations/decide-reveal.ts'
import { REVEALED_DAYS, type Reveal } from '#core/reports/rules/reveal.ts'
import { blankIsAbsent } from '#platform/http/form.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { longMoment, shortMoment } from '#ui/format.ts'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import { Grid } from '../desk/page.tsx'
import { Signs } from '../desk/signs.tsx'
import { Trail } from '../desk/trail-panel.tsx'
import { ReportText } from '../report/head.tsx'
import type { ReportView } from '../report/view.ts'
import { type Drawn, actionForm, nothing, words } from './action.ts'

const schema = z.object({
  decision: z.enum(['grant', 'refuse'], 'Pilih putusan: setujui atau tolak.'),
  reason: words('Tulis alasan putusan.', { least: 10, most: 5000 }),
  revealId: blankIsAbsent(
    z
      .string()
      .regex(/^\d{1,15}$/, 'Permintaan ini tidak kami kenal.')
      .transform(Number),
  ),
})

type Field = keyof typeof schema.shape

const CHOICES = [
  {
    value: 'grant',
    label: 'Setujui',
    hint: `Hanya peminta yang membaca identitas, selama ${REVEALED_DAYS} hari. Pelapor diberi tahu.`,
  },
  { value: 'refuse', label: 'Tolak', hint: 'Identitas tetap tertutup. Peminta membaca alasan Anda.' },
]

const waitingIn = ({ revealing }: ReportView): readonly Reveal[] =>
  revealing?.reveals.filter(({ isGranted }) => isGranted === null) ?? []

const Fields = ({ form, view }: Drawn<Field, null>) => {
  const waiting = waitingIn(view)
  const first = waiting[0] && askedIn(view, waiting[0])
  return (
    <>
      {first && (
        <Signs
          first={{
            name: first.officer ?? 'Peminta',
            words: [first.agency?.name, `meminta ${shortMoment(first.at, 'id')}`].filter(Boolean).join(', '),
            isDone: true,
          }}
          second={{ name: 'Anda', words: 'Harus orang lain. Tanpa persetujuan Anda identitas tidak terbuka.' }}
        />
      )}
      <Grid
        toAside="Langsung ke putusan"
        main={
          <>
            <section class="panel flow">
              <h2>Mengapa identitas diminta</h2>
              {waiting.map(reveal => (
                <Asked key={reveal.id} reveal={reveal} view={view} />
              ))}
              {waiting.length > 1 && <p class="hint">Permintaan yang paling lama diputus lebih dahulu.</p>}
            </section>
            <ReportText view={view} />
          </>
        }
        aside={
          <>
            <section class="panel flow">
              <h2>Putusan Anda</h2>
              <RadioCards form={form} name="decision" label="Setujui atau tolak" choices={CHOICES} />
              <TextArea
                form={form}
                name="reason"
                label="Alasan putusan"
                hint="Bila disetujui, dibaca juga oleh pelapor."
                maxLength={5000}
                rows={5}
              />
            </section>
            <Trail view={view} />
          </>
        }
      />
    </>
  )
}

/** Who asks, and why: the text that was written in that moment. */
const askedIn = ({ details }: ReportView, { requestedAt }: Reveal) =>
  details.messages.find(({ kind, at }) => kind === 'reveal' && Math.abs(at.getTime() - requestedAt.getTime()) < 1)

function Asked({ reveal, view }: { reveal: Reveal; view: ReportView }) {
  const asked = askedIn(view, reveal)
  if (!asked) return null
  return (
    <figure class="quoted flow">
      <figcaption class="small">
        <b>{[asked.agency?.name, asked.officer].filter(Boolean).join(' · ')}</b> {longMoment(reveal.requestedAt, 'id')}
      </figcaption>
      <blockquote>
        <Paragraphs text={asked.body} />
      </blockquote>
    </figure>
  )
}

export const decideRevealForm = actionForm<typeof schema.shape, null>({
  action: 'decide_reveal',
  address: routes.officers.decideReveal,
  title: 'Buka identitas pelapor?',
  lead: 'Setujui hanya bila laporan ini tidak dapat ditangani tanpanya.',
  send: 'Simpan putusan',
  schema,
  load: nothing,
  Fields,
  run: (deps, change, { decision, reason, revealId = null }) =>
    decideOnIdentity(deps, change, { isGranted: decision === 'grant', reason, revealId }),
})
