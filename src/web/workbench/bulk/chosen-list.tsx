/** The reports of a summary, one line or two each. */
import { shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { ClockChip } from '#ui/clock.tsx'
import { Icon } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import { routes } from '#web/routes.ts'
import { reportsInWords } from './acts.ts'
import type { SummaryRow } from './summary.ts'

/** With which of them it is to be done. */
export const ChosenList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <section aria-labelledby="dipilih">
    <h2 id="dipilih" class="sr">
      Laporan yang dipilih
    </h2>
    <ul class="chosen">
      {rows.map(row => (
        <li key={row.number} class={row.reason ? 'refused' : undefined}>
          <label class="pick">
            <input type="checkbox" name="nomor" value={row.value ?? ''} checked={row.reason === null} />
            <span class="sr">Pilih {shownTrackingNumber(row.number)}</span>
          </label>
          <ChosenWords {...row} isOpen={rows.length <= MOST_OPEN} />
        </li>
      ))}
    </ul>
  </section>
)

/** As many texts as are read at one go stand open. */
const MOST_OPEN = 10

export const Impossible = ({ rows }: { rows: readonly SummaryRow[] }) =>
  rows.length === 0 ? null : (
    <section class="flow tight" aria-labelledby="dilewati">
      <h2 id="dilewati">{reportsInWords(rows.length)} dilewati</h2>
      <ul class="chosen">
        {rows.map(row => (
          <li key={row.number} class="refused">
            <Icon name="x" class="muted" />
            <ChosenWords {...row} />
          </li>
        ))}
      </ul>
    </section>
  )

const ChosenWords = ({ number, title, status, clock, reason, verified, isOpen }: SummaryRow & { isOpen?: boolean }) => (
  <div>
    <p class="chosen-head">
      {status ? <a href={routes.officers.report.href({ nomor: number })}>{title}</a> : <b>Laporan</b>}
      <span class="nomor">{shownTrackingNumber(number)}</span>
    </p>
    {reason && (
      <p class="reason">
        <Icon name="alert" />
        {reason}
      </p>
    )}
    {status && (
      <p class="chosen-state">
        <Status {...status} status={undefined} />
        {clock && <ClockChip {...clock} />}
      </p>
    )}
    {verified && (
      <details open={isOpen}>
        <summary>
          <span class="hint">{verified.as}</span> Teks yang akan terbit
        </summary>
        <div class="would-be">
          <b>{verified.title}</b>
          <p>{verified.body}</p>
        </div>
      </details>
    )}
  </div>
)
