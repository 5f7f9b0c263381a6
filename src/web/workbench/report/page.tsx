import type { Colleague } from '#core/desks/queries/list-presences.ts'
import type { OfficerId } from '#core/ids.ts'
import type { Visibility } from '#core/reports/rules/terms.ts'
import { Thread } from '#ui/thread.tsx'
import { WorkPage } from '#web/work-frame.tsx'
import { Claims } from '../desk/claims-panel.tsx'
import { Trail } from '../desk/trail-panel.tsx'
import { AudienceFilter } from '../together/audiences.tsx'
import type { Marks } from '../labels/marks.ts'
import { MarksPanel } from '../labels/panel.tsx'
import { LookedAfter } from '../together/handling.tsx'
import type { WorkVisit } from '../needs.ts'
import { Actions, ActionsNear } from './actions.tsx'
import { Handling, Notices, type ShownIdentity } from './aside.tsx'
import { ExplainedClocks } from './clocks.tsx'
import { Escalation } from './escalation.tsx'
import { ReportHead, ReportText } from './head.tsx'
import { MergedReports } from './merged.tsx'
import { RevealingPanel } from './revealing.tsx'
import { Parts } from './parts.tsx'
import { threadItems } from './thread-items.tsx'
import { type ReportView, titleOf } from './view.ts'

type Props = {
  visit: WorkVisit
  view: ReportView
  identity: ShownIdentity
  /** The person complained about, where a verifier named one and this officer may know */
  accusedName?: string | null
  formToken: string
  /** For the Ombudsman's officers: whether the dossier is theirs to take. */
  ombudsman?: 'waits' | 'has' | null
  /** Whose page it is, for what was granted to them alone */
  officerId?: OfficerId
  /** Only what these read */
  readBy?: Visibility | null
  colleagues?: readonly Colleague[]
  /** What this officer keeps about it at their desk */
  marks?: Marks
}

export function ReportPage({
  visit,
  view,
  identity,
  accusedName = null,
  formToken,
  ombudsman = null,
  officerId,
  colleagues,
  marks,
  readBy = null,
}: Props) {
  const items = threadItems(view, readBy)
  /** The answer waits for them: they come before what else there is to read. */
  const awaitsParts = view.actions.includes('waive')
  return (
    <WorkPage visit={visit} title={titleOf(view)}>
      <turbo-frame id="rincian" target="_top" data-turbo="false">
        <div class="workpage">
          <ReportHead view={view} colleagues={colleagues} />
          <div class="workgrid">
            <Actions view={view} formToken={formToken} />
            <div class="flow reading">
              {awaitsParts && <Parts view={view} />}
              <Escalation view={view} ombudsman={ombudsman} />
              {view.report.arbitrationAt && <Claims view={view} title="Pendapat instansi" />}
              <ReportText view={view} />
              <section class="panel flow" aria-labelledby="riwayat">
                <h2 id="riwayat">Percakapan dan riwayat</h2>
                <AudienceFilter view={view} only={readBy} />
                <Thread items={items} />
              </section>
            </div>
            <div class="flow">
              {view.desk && <LookedAfter view={view} desk={view.desk} />}
              {marks && <MarksPanel number={view.report.number} marks={marks} />}
              <Handling {...{ view, identity, accusedName }} />
              <MergedReports view={view} />
              {officerId !== undefined && <RevealingPanel view={view} officerId={officerId} />}
              {!awaitsParts && <Parts view={view} />}
              <Trail view={view} />
              <ExplainedClocks view={view} />
              <Notices view={view} />
            </div>
          </div>
          <ActionsNear view={view} formToken={formToken} />
        </div>
      </turbo-frame>
    </WorkPage>
  )
}
