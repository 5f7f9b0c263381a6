import type { ListedAbsence } from '#core/desks/queries/list-absences.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { isRefused } from '#ui/form/error-summary.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { longDay } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { Refusal } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import { EnterAbsence, type EnterProps } from './enter-absence.tsx'

type Props = EnterProps & {
  visit: WorkVisit
  absences: readonly ListedAbsence[]
  officerId: number
  mayEndAll: boolean
  refusal?: string | undefined
}

/** Who is away, who does their work, and a form for the next. */
export function AbsencesPage(props: Props) {
  const { visit, form, refusal, people } = props
  return (
    <WorkPage visit={visit} title="Ketidakhadiran" isRefused={isRefused(form) || refusal !== undefined}>
      <div class="workpage flow">
        <header class="workhead">
          <h1>Ketidakhadiran</h1>
          <p class="muted small">
            Selama tidak hadir, laporan yang menjadi tugas petugas tampil di “Tugas saya” penggantinya, dan
            pemberitahuan serta ringkasan pagi dikirim kepada pengganti. Harinya menurut zona waktu instansi.
          </p>
        </header>
        <Refusal words={refusal} />
        <div class="workgrid">
          <section class="panel flow" aria-labelledby="daftar">
            <h2 id="daftar">Sekarang dan yang akan datang</h2>
            <List {...props} />
          </section>
          {people.length > 0 && (
            <section class="panel flow" aria-labelledby="formulir">
              <h2 id="formulir">Catat ketidakhadiran</h2>
              <EnterAbsence {...props} />
            </section>
          )}
        </div>
      </div>
    </WorkPage>
  )
}

function List({ absences, officerId, mayEndAll, today }: Props) {
  if (absences.length === 0) {
    return (
      <EmptyState title="Semua hadir">
        <p>Belum ada ketidakhadiran yang tercatat di instansi Anda.</p>
      </EmptyState>
    )
  }
  return (
    <ul class="follows">
      {absences.map(one => (
        <li key={one.id}>
          <div>
            <b>{one.officer}</b>
            {one.from <= today && <span class="small"> · sedang tidak hadir</span>}
            <p class="small muted">
              {one.from === one.until
                ? longDay(one.from, 'id')
                : `${longDay(one.from, 'id')} sampai ${longDay(one.until, 'id')}`}
              , digantikan {one.deputy}
            </p>
          </div>
          {(mayEndAll || one.officerId === officerId) && (
            <PostForm action={routes.officers.absenceEnd.href({ id: String(one.id) })}>
              <button class="button small">
                {one.from <= today ? 'Akhiri sekarang' : 'Batalkan'}{' '}
                <span class="sr">ketidakhadiran {one.officer}</span>
              </button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  )
}
