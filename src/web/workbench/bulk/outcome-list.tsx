/** What became of each report of an act over many. */
import type { BulkAct } from '#core/desks/rules/bulk.ts'
import type { BulkOutcome } from '#core/desks/tables.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { Icon } from '#ui/icon.tsx'
import { routes } from '#web/routes.ts'
import { outcomeWords } from './outcomes.ts'

/** Of one report. */
const SHORT: Record<BulkAct, string> = {
  forward: 'Diteruskan',
  ask: 'Diminta dilengkapi',
  archive: 'Diarsipkan',
  label: 'Diberi label',
  unlabel: 'Labelnya dihapus',
  watch: 'Anda pantau',
  unwatch: 'Tidak Anda pantau lagi',
}

/** A report as it is when the results are read: its title, and how it stands. */
export type SeenAfter = { readonly title: string | null; readonly now: string }

type Props = {
  act: BulkAct
  outcomes: readonly BulkOutcome[]
  /** Those that the officer may still see. */
  seen: ReadonlyMap<TrackingNumber, SeenAfter>
}

export const Outcomes = ({ act, outcomes, seen }: Props) => (
  <ul class="chosen">
    {outcomes.map(({ number, became }) => (
      <li key={number} class={became === 'done' ? undefined : 'refused'}>
        <Icon name={became === 'done' ? 'selesai' : 'x'} class={became === 'done' ? 'done' : 'muted'} />
        <div>
          <p class="chosen-head">
            {seen.has(number) ? (
              <a href={routes.officers.report.href({ nomor: number })}>
                {seen.get(number)?.title || 'Judul belum diterbitkan'}
              </a>
            ) : (
              <b>Laporan</b>
            )}
            <span class="nomor">{shownTrackingNumber(number)}</span>
          </p>
          <p class={became === 'done' ? 'hint' : 'reason'}>
            {became === 'done'
              ? `${SHORT[act]}.${seen.has(number) ? '' : ' Kini tidak lagi di meja Anda.'}`
              : outcomeWords(became, seen.get(number)?.now)}
          </p>
        </div>
      </li>
    ))}
  </ul>
)
