import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'
import { ReportHead } from '../report/head.tsx'
import type { ReportView } from '../report/view.ts'
import type { Marks } from './marks.ts'
import { Labels } from './panel.tsx'

type Props = { visit: WorkVisit; view: ReportView; marks: Marks; typed: string; mistake: string | undefined }

/** The labels of a report by themselves, where one could not be put on. */
export const LabelPage = ({ visit, view, marks, typed, mistake }: Props) => (
  <WorkPage visit={visit} title="Label laporan" isRefused={mistake !== undefined}>
    <div class="workpage slim flow">
      <ReportHead
        view={view}
        back={{ href: routes.officers.report.href({ nomor: view.report.number }), label: 'Kembali ke laporan' }}
      />
      <section class="panel flow tight" aria-labelledby="label-laporan">
        <h2 id="label-laporan">Label laporan</h2>
        <Labels number={view.report.number} marks={marks} typed={typed} mistake={mistake} />
      </section>
    </div>
  </WorkPage>
)
