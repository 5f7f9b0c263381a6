import type { Colleague } from '#core/desks/queries/list-presences.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { routes } from '#web/routes.ts'
import { PresenceLines } from './lines.tsx'
import { CHANGED, PRESENCE } from './turbo-stream.tsx'

type Props = { report: Pick<Report, 'number' | 'version'>; colleagues?: readonly Colleague[] | undefined }

/** Where a page about a report says who else has it open, and that somebody acted on it. The stream keeps both up to date. */
export const LiveLines = ({ report: { number, version }, colleagues = [] }: Props) => (
  <div
    class="live-lines"
    data-laporan={number}
    data-versi={version}
    data-presence={routes.officers.presence.href({ nomor: number })}
  >
    <div id={PRESENCE} role="status">
      <PresenceLines colleagues={colleagues} />
    </div>
    <div id={CHANGED} role="status" />
  </div>
)
