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

type Props = {
  act: BulkAct
  outcomes: readonly BulkOutcome[]
  /** Of those that the officer may still see. */
  titles: ReadonlyMap<TrackingNumber, string | null>
}

export const Outcomes = ({ act, outcomes, titles }: Props) => (
  <ul class="chosen">
    {outcomes.map(({ number, became }) => (
      <li key={number} class={became === 'done' ? undefined : 'refused'}>
        <Icon name={became === 'done' ? 'selesai' : 'x'} class={became === 'done' ? 'done' : 'muted'} />
        <div>
          <p class="chosen-head">
            {titles.has(number) ? (
              <a href={routes.officers.report.href({ nomor: number })}>
                {titles.get(number) || 'Judul belum diterbitkan'}
              </a>
            ) : (
              <b>Laporan</b>
            )}
            <span class="nomor">{shownTrackingNumber(number)}</span>
          </p>
          <p class={became === 'done' ? 'hint' : 'reason'}>
            {became === 'done'
              ? `${SHORT[act]}.${titles.has(number) ? '' : ' Kini tidak lagi di meja Anda.'}`
              : outcomeWords(became)}
          </p>
        </div>
      </li>
    ))}
  </ul>
)
