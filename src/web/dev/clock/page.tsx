import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { longMoment } from '#ui/format.ts'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'

type Props = { visit: Visit; now: Date; offsetMs: number; form: Form<'hours'> }

const JUMPS = [
  { hours: 24, label: '1 hari' },
  { hours: 72, label: '3 hari' },
  { hours: 168, label: '1 minggu' },
  { hours: 336, label: '2 minggu' },
  { hours: 1464, label: '61 hari' },
] as const

const DAY_MS = 86_400_000

/** Watch ten working days pass. */
export function ClockPage({ visit, now, offsetMs, form }: Props) {
  const action = routes.dev.clock.href({})
  return (
    <PublicPage
      visit={visit}
      title="Jam peragaan"
      robots="noindex, nofollow"
      isIndonesianOnly
      isRefused={isRefused(form)}
    >
      <div class="wrap section flow">
        <h1>Jam peragaan</h1>
        <ErrorSummary form={form} />
        <p class="lead">
          Di peragaan ini sekarang <b>{longMoment(now, 'id')}</b>
          {offsetMs > 0 && `, ${Math.round(offsetMs / DAY_MS)} hari di depan jam yang sebenarnya`}.
        </p>
        <p>
          Jam hanya dapat dimajukan. Yang jatuh tempo dikerjakan paling lama satu menit kemudian: pengingat, laporan
          yang ditutup sistem, peringatan keterlambatan, antrean Ombudsman. Petugas yang masuk lebih dari 12 jam perlu
          masuk lagi.
        </p>
        <PostForm action={action} class="row">
          {JUMPS.map(({ hours, label }) => (
            <Button key={hours} name="hours" value={String(hours)}>
              {label}
            </Button>
          ))}
        </PostForm>
        <PostForm action={action} class="flow">
          <TextField form={form} name="hours" label="Atau majukan sekian jam" inputMode="numeric" />
          <Button look="primary">Majukan jam</Button>
        </PostForm>
      </div>
    </PublicPage>
  )
}
