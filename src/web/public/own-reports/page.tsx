import type { FilingDraft } from '#core/people/own/queries/filing-drafts.ts'
import type { ListedReport } from '#core/reports/queries/find-listed-reports.ts'
import type { Form } from '#platform/http/form.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { ErrorSummary, isRefused } from '#ui/form/error-summary.tsx'
import { number, shortDay } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { Status } from '#ui/status.tsx'
import { grouped } from '#ui/tracking-number.tsx'
import { AccountPage } from '#web/account/frame.tsx'
import { statusProps } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { type ClaimField, ClaimPanel } from './claim.tsx'
import { Drafts } from './drafts.tsx'
import { GROUPS, type Group, groupOf, isTheirTurn } from './groups.ts'
import { text } from './text.ts'

export type OwnReportsProps = {
  visit: Visit
  group: Group
  reports: readonly ListedReport[]
  drafts: readonly FilingDraft[]
  now: Date
  /** There are older ones, which the list leaves out */
  isCut: boolean
  claim: Form<ClaimField>
  /** They were an officer, and came here because they are none any more */
  isRelieved?: boolean
}

/** What an account has filed, published or not, and what it has begun to write. */
export function OwnReportsPage(props: OwnReportsProps) {
  const { visit, group, reports, drafts, now, isCut, claim, isRelieved = false } = props
  const { language } = visit
  const said = text[language]
  const turns = reports.filter(isTheirTurn).length
  const shown = reports.filter(report => group === 'semua' || groupOf(report) === group)
  const isEmpty = reports.length === 0 && drafts.length === 0
  return (
    <AccountPage
      visit={visit}
      title={said.title}
      lead={said.lead(number(reports.length, language), turns)}
      here="reports"
      isRefused={isRefused(claim)}
    >
      <ErrorSummary form={claim} />
      {isRelieved && (
        <Flash title={said.relieved}>
          <p>{said.relievedBy}</p>
        </Flash>
      )}
      {!isEmpty && <Tabs {...{ group, reports, drafts, language }} />}
      {isEmpty && group !== 'draf' && <Nothing language={language} />}
      {group === 'draf' && <Drafts drafts={drafts} language={language} now={now} />}
      {group !== 'draf' && shown.length > 0 && (
        <ol class="mines">
          {shown.map(report => (
            <Mine key={report.id} {...{ report, language, now }} />
          ))}
        </ol>
      )}
      {!isEmpty && group !== 'draf' && shown.length === 0 && <p class="muted">{said.noneHere}</p>}
      {isCut && (
        <p class="muted">
          {said.latest(number(reports.length, language))} <a href={routes.track.href({}, language)}>{said.track}</a>
        </p>
      )}
      {group !== 'draf' && <ClaimPanel form={claim} language={language} />}
    </AccountPage>
  )
}

type TabsProps = Pick<OwnReportsProps, 'group' | 'reports' | 'drafts'> & { language: Language }

function Tabs({ group, reports, drafts, language }: TabsProps) {
  const countOf = (one: Group): number => {
    if (one === 'draf') return drafts.length
    return one === 'semua' ? reports.length : reports.filter(report => groupOf(report) === one).length
  }
  return (
    <nav class="tabs" aria-label={text[language].filter}>
      {GROUPS.map(one => (
        <a
          key={one}
          href={routes.ownReports.href({}, language, { saring: one === 'semua' ? undefined : one })}
          aria-current={one === group ? 'page' : undefined}
        >
          {text[language].groups[one]} <span class="badge">{number(countOf(one), language)}</span>
        </a>
      ))}
    </nav>
  )
}

type MineProps = { report: ListedReport; language: Language; now: Date }

/** One of them: where it stands and whose turn it is. The whole line is one link. */
function Mine({ report, language, now }: MineProps) {
  const said = text[language]
  const { status, endedBy, endReason, reason: named, number: digits, title, agency, submittedAt } = report
  const reason = named && (language === 'id' ? named.name : named.nameEn)
  const isTurn = isTheirTurn(report)
  return (
    <li class={isTurn ? 'turn' : undefined}>
      <div class="row tight">
        <Status {...statusProps({ status, agency: null, endedBy, endReason, reason }, language)} />
        {isTurn && <span class="tag hot">{said.turn}</span>}
      </div>
      <h2>
        <a href={routes.report.href({ nomor: digits }, language)}>{title}</a>
      </h2>
      <p class="meta">
        <span class="num">{grouped(digits)}</span>
        <span>
          <Icon name="agency" />
          {agency ?? said.nobody}
        </span>
        <span>{said.sent(shortDay(submittedAt, language, undefined, now))}</span>
      </p>
    </li>
  )
}

const Nothing = ({ language }: { language: Language }) => (
  <EmptyState title={text[language].none}>
    <p>{text[language].noneWhy}</p>
    <p class="row">
      <ButtonLink look="primary" href={routes.file.href({}, language)}>
        {text[language].file}
      </ButtonLink>
      <ButtonLink href={routes.track.href({}, language)}>{text[language].track}</ButtonLink>
    </p>
  </EmptyState>
)
