/** How the report ended, beside what its reporter says against it. */
import type { DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import type { Ending, MessageKind } from '#core/reports/rules/terms.ts'
import { longMoment, shortMoment } from '#ui/format.ts'
import { Paragraphs } from '#ui/thread.tsx'
import { statusProps } from '#web/report-words.ts'
import { type ReportView, nameIn } from '../report/view.ts'
import { endingWords } from '../words.ts'
import { Evidence } from './rounds-panel.tsx'

/** The words with which each ending was explained, where it had any. */
const EXPLAINED_BY: Record<Ending, readonly MessageKind[]> = {
  closed: ['closing', 'dispute_decision', 'dispute_proposal'],
  archived: ['archive'],
  blocked: ['block'],
  merged: [],
}

export const Versus = ({ view }: { view: ReportView }) => (
  <div class="versus">
    <Ended view={view} />
    <Objected view={view} />
  </div>
)

function Ended({ view }: { view: ReportView }) {
  const { report, details } = view
  const { objection, objectedEndingAt: at } = report
  if (!objection || !at) return null
  const { against } = objection
  const said = details.messages.filter(({ kind }) => EXPLAINED_BY[against].includes(kind))
  const stands = { ...report, agency: nameIn(details, report.lead?.id) ?? null, reason: details.archiveReason }
  const { words: status, next } = statusProps(stands, 'id')
  return (
    <section class="panel" aria-labelledby="pengakhiran">
      <header>
        <h2 id="pengakhiran">{endingWords[against]}</h2>
        <span class="small muted">{shortMoment(at, 'id')}</span>
      </header>
      <p class="small">
        {against === 'merged'
          ? `Digabung ${longMoment(at, 'id')}.`
          : `${[status, next].filter(Boolean).join(': ')}. ${longMoment(at, 'id')}.`}
      </p>
      {lastOfEach(said).map(message => (
        <Words key={message.id} message={message} view={view} />
      ))}
    </section>
  )
}

/** Debat kusir is explained by both who signed. */
const lastOfEach = (messages: readonly DetailedMessage[]): readonly DetailedMessage[] =>
  messages.filter(({ kind }, place) => !messages.slice(place + 1).some(later => later.kind === kind))

function Objected({ view }: { view: ReportView }) {
  const { report, details } = view
  const message = details.messages.findLast(({ kind }) => kind === 'objection')
  if (!message || !report.objection) return null
  return (
    <section class="panel" aria-labelledby="keberatan">
      <header>
        <h2 id="keberatan">Keberatan pelapor</h2>
        <span class="small muted">{shortMoment(report.objection.at, 'id')}</span>
      </header>
      <Words message={message} view={view} />
    </section>
  )
}

const Words = ({ message, view }: { message: DetailedMessage; view: ReportView }) => (
  <>
    {message.officer && (
      <p class="small muted">{[message.officer, message.agency?.shortName].filter(Boolean).join(', ')}</p>
    )}
    <blockquote>
      <Paragraphs text={message.body} />
    </blockquote>
    <Evidence message={message} view={view} />
  </>
)
