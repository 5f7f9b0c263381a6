/** What is said of a report that others have open too, or have changed. */
import type { Colleague } from '#core/desks/queries/list-presences.ts'
import type { DetailedEvent } from '#core/reports/queries/find-officer-details.ts'
import { time } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { routes } from '#web/routes.ts'
import { eventLine } from '../report/thread-items.tsx'
import type { ReportView } from '../report/view.ts'

const SHOWN = 3

/** One line for each, the longest there first: who, since when, and whether anything was saved. */
export function PresenceLines({ colleagues }: { colleagues: readonly Colleague[] }) {
  const more = colleagues.length - SHOWN
  return (
    <>
      {colleagues.slice(0, SHOWN).map(one => (
        <p key={one.officerId} class={one.isWriting ? 'presence writing' : 'presence'}>
          <Icon name={one.isWriting ? 'edit' : 'eye'} />
          <span>
            <b>{one.name}</b>
            {one.agency && ` (${one.agency})`} {doing(one)} {saving(one)}
          </span>
        </p>
      ))}
      {more > 0 && <p class="presence">Dan {more} petugas lain.</p>}
    </>
  )
}

const doing = ({ isWriting, since }: Colleague): string =>
  isWriting
    ? `sedang menulis, laporan dibuka sejak ${time(since, 'id')}.`
    : `juga membuka laporan ini sejak ${time(since, 'id')}.`

const saving = ({ savedAt }: Colleague): string =>
  savedAt ? `Sudah menyimpan perubahan pukul ${time(savedAt, 'id')}.` : 'Belum ada yang disimpan.'

/** Beside what one is writing: it stays as it is until its writer asks for the page anew. */
export function ChangedLine({ events, view }: { events: readonly DetailedEvent[]; view: ReportView }) {
  const said = events.slice(-SHOWN)
  return (
    <p class="changed">
      <Icon name="alert" />
      <span>
        <b>Laporan ini baru saja berubah.</b>{' '}
        {said.map(event => (
          <span key={event.id}>{eventLine(event, view).words} </span>
        ))}
        <a href={routes.officers.report.href({ nomor: view.report.number })} data-reload>
          Muat ulang
        </a>
      </span>
    </p>
  )
}

/** Handed on, merged or made confidential: from now on there is nothing here for this officer. */
export const GoneLine = () => (
  <p class="changed">
    <Icon name="alert" />
    <span>
      <b>Laporan ini tidak lagi terbuka bagi Anda.</b> Yang sudah Anda tulis masih ada di halaman ini, tetapi tidak
      dapat dikirim. <a href={routes.officers.inbox.href({})}>Ke kotak masuk</a>
    </span>
  </p>
)
