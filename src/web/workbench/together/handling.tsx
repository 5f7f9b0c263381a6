/** "Ditangani Dimas", and what can be done about it in one step. The page of its address has the rest. */
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { shortMoment } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import type { ReportView } from '../report/view.ts'
import { type ShownDesk, awayWords } from './desk.ts'

/** The fields of its form: whom to give it to, and whom the officer saw there. */
export const GIVE = { to: 'kepada', seen: 'dari', me: 'saya', nobody: 'tidak-ada' } as const

const addressOf = ({ report }: Pick<ReportView, 'report'>) => routes.officers.handling.href({ nomor: report.number })

/** The frame in which taking a report answers, so that the list beside it stays. */
export const handlingFrame = ({ report }: Pick<ReportView, 'report'>): string => `penanggung-${report.number}`

export function LookedAfter({ view, desk }: { view: ReportView; desk: ShownDesk }) {
  if (desk.handlers.length === 0 && !desk.mayHandle) return null
  return (
    <turbo-frame id={handlingFrame(view)} data-turbo="true">
      <section class="panel flow tight handling" aria-labelledby="penanggung-jawab">
        <h2 id="penanggung-jawab">Penanggung jawab</h2>
        <Handlers desk={desk} />
        {desk.mayHandle && (
          <div class="row">
            {desk.own?.officerId !== desk.officerId && <Take view={view} desk={desk} />}
            <span data-turbo="false">
              <ButtonLink size="small" href={addressOf(view)}>
                {desk.own ? 'Serahkan atau lepas…' : 'Serahkan kepada rekan…'}
              </ButtonLink>
            </span>
          </div>
        )}
      </section>
    </turbo-frame>
  )
}

/** One line for each agency that has somebody. */
export const Handlers = ({ desk: { handlers, officerId } }: { desk: ShownDesk }) =>
  handlers.length === 0 ? (
    <p class="muted small">Belum ada yang mengambilnya.</p>
  ) : (
    <ul class="handlers">
      {handlers.map(handler => (
        <li key={handler.agencyId}>
          Ditangani <b>{handler.officerId === officerId ? 'Anda' : handler.name}</b>{' '}
          <span class="muted small">
            {handler.agency}, sejak {shortMoment(handler.since, 'id')}
            {handler.away && `; ${awayWords(handler)}`}
          </span>
        </li>
      ))}
    </ul>
  )

export const Take = ({ view, desk: { own } }: { view: ReportView; desk: ShownDesk }) => (
  <PostForm action={addressOf(view)}>
    <Seen own={own} />
    <input type="hidden" name={GIVE.to} value={GIVE.me} />
    <button class="button small" data-key="a">
      {own ? 'Ambil alih' : 'Ambil untuk saya'} <kbd>A</kbd>
    </button>
  </PostForm>
)

export const Release = ({ view, desk: { own } }: { view: ReportView; desk: ShownDesk }) => (
  <PostForm action={addressOf(view)}>
    <Seen own={own} />
    <input type="hidden" name={GIVE.to} value={GIVE.nobody} />
    <Button>Lepas, kembali ke antrean bersama</Button>
  </PostForm>
)

export const Seen = ({ own }: Pick<ShownDesk, 'own'>) => (
  <input type="hidden" name={GIVE.seen} value={own ? String(own.officerId) : ''} />
)
