import { shortDay } from '#ui/format.ts'
import type { ReportView } from '../report/view.ts'
import { type Station, returnsIn, stationsOf } from './trail.ts'

/** Who has it and who had it, wherever that matters: the one way of showing it. */
export function Trail({ view, officerAgency }: { view: ReportView; officerAgency?: string | undefined }) {
  const stations = stationsOf(view)
  if (stations.length === 0) return null
  const returns = returnsIn(stations)
  return (
    <section class="panel" aria-labelledby="perjalanan">
      <header>
        <h2 id="perjalanan">Perjalanan laporan</h2>
        {returns > 0 && <span class="badge hot">{returns} kali kembali</span>}
      </header>
      <ol class="trail">
        {stations.map((station, place) => (
          <Stop key={place} station={station} isOwn={station.agency === officerAgency} now={view.now} />
        ))}
      </ol>
    </section>
  )
}

const Stop = ({ station, isOwn, now }: { station: Station; isOwn: boolean; now: Date }) => {
  const { agency, moments, days, isReturn, isHere } = station
  return (
    <li aria-current={isHere ? 'step' : undefined} class={isReturn ? 'returned' : undefined}>
      <b>
        {agency}
        {isOwn && ' (Anda)'}
      </b>
      {days !== null && <span class="held">{days} hari tindak lanjut</span>}
      <small>{moments.map(({ words, at }) => `${words} ${shortDay(at, 'id', undefined, now)}`).join(', ')}</small>
    </li>
  )
}
