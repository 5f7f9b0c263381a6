import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'
import { ReportHead } from '../report/head.tsx'
import type { ReportView } from '../report/view.ts'
import type { Marks } from './marks.ts'
import { MarksPanel } from './panel.tsx'

type Props = { visit: WorkVisit; view: ReportView; marks: Marks; typed: string; mistake: string | undefined }

/** The labels of a report by themselves, where one could not be put on. */
export const LabelPage = ({ visit, view, marks, typed, mistake }: Props) => (
  <WorkPage visit={visit} title="Label laporan" isRefused={mistake !== undefined}>
    <div class="workpage slim flow">
      <ReportHead view={view} isBeside />
      <MarksPanel number={view.report.number} marks={marks} typed={typed} mistake={mistake} />
    </div>
  </WorkPage>
)
