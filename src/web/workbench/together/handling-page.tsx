import type { OfficerAtWork } from '#core/people/queries/list-officers.ts'
import type { Form } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Select } from '#ui/form/select.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { Refusal } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import { ReportHead } from '../report/head.tsx'
import type { ReportView } from '../report/view.ts'
import type { ShownDesk } from './desk.ts'
import { GIVE, Handlers, Release, Seen, Take, handlingFrame } from './handling.tsx'

export type Colleague = Pick<OfficerAtWork, 'name'> & {
  readonly id: string
  /** "libur sampai 27 Nov, digantikan Sari" */
  readonly away: string | null
}

type Props = {
  visit: WorkVisit
  view: ReportView
  desk: ShownDesk
  colleagues: readonly Colleague[]
  form: Form<typeof GIVE.to>
  refusal?: string | undefined
}

/** Who looks after the report, and everything that can be done about it; the frame is for the panel that asked and was too late. */
export function HandlingPage({ visit, view, desk, colleagues, form, refusal }: Props) {
  const isOwn = desk.own?.officerId === desk.officerId
  return (
    <WorkPage
      visit={visit}
      title="Penanggung jawab"
      isRefused={refusal !== undefined || form.errors[GIVE.to] !== undefined}
    >
      <div class="workpage flow">
        <ReportHead view={view} isBeside />
        <turbo-frame id={handlingFrame(view)} class="flow" data-turbo="false">
          <Refusal words={refusal} />
          <section class="panel flow handling" aria-labelledby="penanggung-jawab">
            <h2 id="penanggung-jawab">Penanggung jawab</h2>
            <Handlers desk={desk} />
            <p class="muted small">
              Yang tercatat di sini mengurus laporan ini bagi instansinya, dan laporan ini masuk “Tugas saya” miliknya.
              Rekan lain tetap dapat menanganinya. Catatan ini selesai ketika laporan meninggalkan instansi.
            </p>
            {desk.mayHandle ? (
              <>
                {!isOwn && <Take view={view} desk={desk} />}
                {desk.own && <Release view={view} desk={desk} />}
                <Give {...{ view, desk, colleagues, form }} />
              </>
            ) : (
              <p>Laporan ini tidak dapat Anda ambil atau serahkan.</p>
            )}
          </section>
        </turbo-frame>
      </div>
    </WorkPage>
  )
}

function Give({ view, desk, colleagues, form }: Pick<Props, 'view' | 'desk' | 'colleagues' | 'form'>) {
  if (colleagues.length === 0) return <p class="muted">Tidak ada rekan seinstansi yang ikut menangani laporan ini.</p>
  const options = colleagues.map(({ id, name, away }) => ({ value: id, label: away ? `${name} (${away})` : name }))
  return (
    <PostForm action={routes.officers.handling.href({ nomor: view.report.number })} class="flow">
      <ErrorSummary form={form} />
      <Seen own={desk.own} />
      <Select
        form={form}
        name={GIVE.to}
        label="Serahkan kepada"
        hint="Rekan seinstansi yang ikut menangani laporan ini. Ia diberi tahu lewat email."
        options={options}
      />
      <div>
        <Button look="primary">Serahkan</Button>
      </div>
    </PostForm>
  )
}
