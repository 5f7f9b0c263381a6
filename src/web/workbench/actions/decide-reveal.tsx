/** The second person: a national admin grants or refuses that an officer learns who filed an anonymous report. */
import * as z from 'zod'
import { decideOnIdentity } from '#core/reports/operations/decide-reveal.ts'
import { REVEALED_DAYS, type Reveal } from '#core/reports/rules/reveal.ts'
import { blankIsAbsent } from '#platform/http/form.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { longMoment } from '#ui/format.ts'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
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

const Fields = ({ form, view }: Drawn<Field, null>) => {
  const waiting = view.revealing?.reveals.filter(({ isGranted }) => isGranted === null) ?? []
  return (
    <>
      {waiting.map(reveal => (
        <Asked key={reveal.id} reveal={reveal} view={view} />
      ))}
      {waiting.length > 1 && <p class="hint">Permintaan yang paling lama diputus lebih dahulu.</p>}
      <RadioCards form={form} name="decision" label="Putusan" choices={CHOICES} />
      <TextArea
        form={form}
        name="reason"
        label="Alasan putusan"
        hint="Bila disetujui, dibaca juga oleh pelapor."
        maxLength={5000}
        rows={5}
      />
    </>
  )
}

/** Who asks, and why: the text that was written in that moment. */
function Asked({ reveal: { requestedAt }, view: { details } }: { reveal: Reveal; view: ReportView }) {
  const asked = details.messages.find(
    ({ kind, at }) => kind === 'reveal' && Math.abs(at.getTime() - requestedAt.getTime()) < 1,
  )
  if (!asked) return null
  return (
    <figure class="quoted flow">
      <figcaption class="small">
        <b>{[asked.agency?.name, asked.officer].filter(Boolean).join(' · ')}</b> {longMoment(requestedAt, 'id')}
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
  title: 'Putus permintaan identitas',
  lead: 'Anda orang kedua: tanpa persetujuan Anda identitas tidak terbuka. Setujui hanya bila laporan ini tidak dapat ditangani tanpanya.',
  send: 'Simpan putusan',
  schema,
  load: nothing,
  Fields,
  run: (deps, change, { decision, reason, revealId = null }) =>
    decideOnIdentity(deps, change, { isGranted: decision === 'grant', reason, revealId }),
})
