/** Why this officer may decide, and why others may not: nobody judges what they did themselves. */
import type { Acted } from '#core/reports/queries/find-acted.ts'
import { shortDay } from '#ui/format.ts'
import { type Tick, Ticks } from '#ui/ticks.tsx'

type Props = { title: string; because: readonly (string | Tick)[]; others: readonly Acted[]; did: string; now: Date }

export const MayDecide = ({ title, because, others, did, now }: Props) => (
  <section class="panel" aria-labelledby="siapa-memutus">
    <header>
      <h2 id="siapa-memutus">{title}</h2>
    </header>
    <Ticks items={because} />
    {others.length > 0 && (
      <details class="others">
        <summary class="small">
          {others.length} petugas tidak memutus: {did}
        </summary>
        <ul class="small">
          {others.map(({ officerId, officer, agency, at }) => (
            <li key={officerId}>
              <b>{officer}</b>, {agency}
              <span class="muted"> · terakhir {shortDay(at, 'id', undefined, now)}</span>
            </li>
          ))}
        </ul>
      </details>
    )}
  </section>
)
