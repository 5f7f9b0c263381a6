import { type ActionPageProps, FormPage, FormPanel, Reading, Refused } from '../actions/page.tsx'
import { ReportHead } from '../report/head.tsx'
import { Parts } from '../report/parts.tsx'

/**
 * Answered on a telephone in the street as much as at a desk: clocks above, the form first, its buttons at the lower edge; what
 * was said before stands below it, and beside it where there is room.
 */
export function AnswerPage(props: ActionPageProps) {
  const { view, colleagues, refusal, meanwhile = [], children } = props
  return (
    <FormPage {...props}>
      <div class="workpage flow field-work">
        <ReportHead view={view} isBeside colleagues={colleagues} />
        {refusal && <Refused isPossible={children !== null} {...{ refusal, meanwhile, view }} />}
        <div class="workgrid wide-right form-first">
          <div class="flow acting">
            {children === null && <Parts view={view} />}
            <FormPanel {...props} />
          </div>
          <Reading view={view} />
        </div>
      </div>
    </FormPage>
  )
}
