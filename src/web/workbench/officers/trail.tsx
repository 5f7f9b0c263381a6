import type { ListedAct } from '#core/people/officers/queries/list-acts.ts'
import { longMoment, number } from '#ui/format.ts'
import { roleWords } from '#web/role-words.ts'
import type { MemberProps } from './member-page.tsx'
import { actWords } from './words.ts'

/** What was done to this account. Lines are only ever added. */
export const Trail = ({ acts }: MemberProps) => (
  <section class="panel flow" aria-labelledby="riwayat">
    <h2 id="riwayat">Riwayat akun</h2>
    {acts.length === 0 ? (
      <p class="small muted">Belum ada catatan. Akun ini lebih tua daripada riwayat ini.</p>
    ) : (
      <ol class="follows trail-of-account">
        {acts.map(one => (
          <li key={one.id}>
            <div>
              <b>{actWords[one.act]}</b>
              {one.by && <span class="small"> oleh {one.by}</span>}
              {wordsOf(one) && <p class="small">{wordsOf(one)}</p>}
              <p class="small muted">{longMoment(one.at, 'id')}</p>
            </div>
          </li>
        ))}
      </ol>
    )}
  </section>
)

function wordsOf({ act, from, to, detail }: ListedAct): string | null {
  const post = (one: NonNullable<ListedAct['to']>) => `${roleWords.id[one.role]}, ${one.agency}`
  if (act === 'changed' && from && to) return `${post(from)} → ${post(to)}`
  if (to) return post(to)
  if (act === 'sessions_ended') return `${number(detail.sessions ?? 0, 'id')} sesi diakhiri.`
  if (act !== 'deactivated') return null
  const { sessions = 0, given = 0, released = 0 } = detail
  return `${number(sessions, 'id')} sesi diakhiri; ${number(given, 'id')} laporan diserahkan, ${number(released, 'id')} dilepas.`
}
