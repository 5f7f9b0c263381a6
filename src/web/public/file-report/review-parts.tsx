import type { ComponentChildren } from 'preact'
import { Details } from '#ui/details.tsx'
import { fileSize, longDay } from '#ui/format.ts'
import type { ReviewProps } from './review.tsx'
import type { ReviewText } from './review.text.ts'
import { WhoSeesWhat } from './sees.tsx'
import { STEP, STEPS } from './steps.ts'
import { text } from './text.ts'

type Props = ReviewProps & { said: ReviewText; action: string }

/** One card for each step of the form, each with its way back to that step. */
export const ReviewedParts = (props: Props) => (
  <>
    <Words {...props} />
    <WhenAndWhere {...props} />
    <Destination {...props} />
    <Evidence {...props} />
    <Privacy {...props} />
    <Contacts {...props} />
  </>
)

const Words = ({ visit: { language }, filed, said, action }: Props) => (
  <Part title={said.report} at="title" {...{ said, action }}>
    <p class="small muted">{text[language].kinds[filed.kind].name}</p>
    <h3 class="said">{filed.title}</h3>
    <div class="said-body">
      {filed.body.split(/\n{2,}/).map((paragraph, at) => (
        <p key={`${at}`}>{linesOf(paragraph)}</p>
      ))}
    </div>
  </Part>
)

const linesOf = (paragraph: string): ComponentChildren =>
  paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={`${at}`} />, line]))

function WhenAndWhere({ visit: { language }, filed, choices, said, action }: Props) {
  const { occurredOn, locationText, latitude, longitude } = filed
  return (
    <Part title={said.whenAndWhere} at="occurredOn" {...{ said, action }}>
      <Details
        details={[
          { name: said.day, value: occurredOn ? longDay(occurredOn, language) : said.notGiven },
          { name: said.region, value: choices.region?.label ?? said.notGiven },
          { name: said.place, value: locationText ?? said.notGiven },
          { name: said.point, value: latitude === undefined ? undefined : `${latitude}, ${longitude}` },
        ]}
      />
    </Part>
  )
}

function Destination({ visit: { language }, filed, choices: { agency, category }, said, action }: Props) {
  const named = category && (language === 'id' ? category.name : category.nameEn)
  return (
    <Part title={said.destination} at="categoryId" {...{ said, action }}>
      <Details
        details={[
          { name: said.agency, value: agency?.label ?? said.chosenByAdmin },
          { name: said.category, value: named ?? said.chosenByAdmin },
          { name: said.aboutStaff, value: filed.aboutStaff ? said.yes : undefined },
        ]}
      />
    </Part>
  )
}

const Evidence = ({ visit: { language }, kept, said, action }: Props) => (
  <Part title={said.evidence} at="attachments-group" {...{ said, action }}>
    {kept.length === 0 && <p class="muted">{said.noEvidence}</p>}
    {kept.length > 0 && (
      <ul class="files">
        {kept.map(({ reference, name, byteSize }) => (
          <li key={reference}>
            <span>
              {name}
              <small>{fileSize(byteSize, language)}</small>
            </span>
          </li>
        ))}
      </ul>
    )}
  </Part>
)

function Privacy({ visit, filed, choices, said, action }: Props) {
  const isConfidential = filed.confidential || filed.aboutStaff || choices.category?.sensitive === true
  const flags = [filed.anonymous && said.anonymous, isConfidential && said.confidential].filter(Boolean).join(' · ')
  return (
    <Part title={said.privacy} at="anonymous" {...{ said, action }}>
      <p class="small">{flags || said.isOpen}</p>
      {isConfidential && !filed.confidential && <p class="small muted">{said.confidentialBecause}</p>}
      <WhoSeesWhat
        {...{ filed, isConfidential, said }}
        hasName={visit.account !== undefined || filed.reporterName !== undefined}
      />
      <p class="small muted">{said.contactsWhy}</p>
      {filed.anonymous && <p class="small muted">{said.anonymousWhy}</p>}
    </Part>
  )
}

function Contacts({ visit, filed: { reporterName, reporterEmail, reporterPhone }, said, action }: Props) {
  const hasAccount = visit.account !== undefined
  return (
    <Part title={said.news} at="reporterEmail" {...{ said, action }}>
      {hasAccount && <p>{said.byAccount}</p>}
      {!hasAccount && (
        <Details
          details={[
            { name: said.name, value: reporterName ?? said.notGiven },
            { name: said.email, value: reporterEmail ?? said.notGiven },
            { name: said.phone, value: reporterPhone ?? said.notGiven },
          ]}
        />
      )}
      {!hasAccount && !reporterEmail && <p class="small muted">{said.byCode}</p>}
    </Part>
  )
}

type PartProps = { title: string; at: string; said: ReviewText; action: string; children: ComponentChildren }

const Part = ({ title, at, said, action, children }: PartProps) => (
  <section class="review">
    <header>
      <h2>{title}</h2>
      <button class="button quiet small" name={STEP} value={STEPS.change} formaction={`${action}#${at}`}>
        {said.change}
        <span class="sr"> {title}</span>
      </button>
    </header>
    {children}
  </section>
)
