/** Where a report has ended: the reporter's objection, that it waits, and what remains when it was rejected. */
import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import { Flash } from '#ui/flash.tsx'
import { isRefused } from '#ui/form/error-summary.tsx'
import { longDay } from '#ui/format.ts'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { Language } from '#ui/language.ts'
import { Stars } from '#ui/rating.tsx'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import { COMMENT_CHARACTERS } from './form.ts'
import { text } from './objection.text.ts'
import { type Own, idsOf } from './own-state.ts'
import { type ShownStanding, lastDayOf } from './standings.ts'

type Props = { own: Own; report: ShownReport; standings: readonly ShownStanding[]; language: Language }

/** Folded away where the reporter closed the report themselves: nobody expects them to object to that. */
export function Objection(props: Props) {
  const { own, report, language } = props
  const said = text[language]
  if (!isClosedByReporter(report))
    return (
      <section class="panel raised decide" id="keberatan" aria-labelledby="judul-keberatan">
        <h2 id="judul-keberatan">{said.title}</h2>
        {own.ending && <p>{said.why[own.ending]}</p>}
        <ObjectionForm {...props} />
      </section>
    )
  return (
    <details class="panel" open={isRefused(own.forms.object)}>
      <summary>
        <b>{said.afterAll}</b>
      </summary>
      <div class="decide" id="keberatan">
        <p>{said.afterAllWhy}</p>
        <ObjectionForm {...props} />
      </div>
    </details>
  )
}

/** A merged one shows how another ended, which somebody else may have closed. */
export const isClosedByReporter = ({ status, endedBy, merged }: ShownReport): boolean =>
  status === 'closed' && endedBy === 'reporter' && merged === null

/** What they chose, before anything else that they could do. */
export function OwnClosing({ report: { rating, messages }, language }: Pick<Props, 'report' | 'language'>) {
  const said = text[language]
  const words = messages.findLast(({ kind, author }) => kind === 'closing' && author === 'reporter')
  return (
    <section class="panel flow tight" aria-labelledby="ditutup">
      <h2 id="ditutup">{said.closed}</h2>
      <p>{said.closedWhy}</p>
      {rating !== null && <Stars rating={rating} />}
      {words && (
        <blockquote>
          <Paragraphs text={words.body} />
        </blockquote>
      )}
    </section>
  )
}

function ObjectionForm({ own, report, standings, language }: Props) {
  const said = text[language]
  const window = standings.find(({ clock }) => clock.kind === 'objection_window')
  return (
    <>
      <PostForm
        action={routes.objection.href({ nomor: report.number }, language)}
        version={own.version}
        formToken={own.formTokens.object}
      >
        <TextArea
          form={own.forms.object}
          name="reason"
          id={idsOf('object').reason}
          label={said.reason}
          hint={said.reasonHint}
          maxLength={COMMENT_CHARACTERS}
          rows={4}
        />
        <Button look="primary" size="large">
          {said.send}
        </Button>
        {window && <p class="small muted">{said.until(longDay(lastDayOf(window), language, window.zone))}</p>}
      </PostForm>
      <WhoDecides language={language} />
    </>
  )
}

const WhoDecides = ({ language }: { language: Language }) => (
  <div class="small">
    <h3>{text[language].who}</h3>
    <ul>
      {text[language].steps.map(([name, words]) => (
        <li key={name}>
          <b>{name}</b>. {words}
        </li>
      ))}
    </ul>
  </div>
)

/** What was objected to goes on: it has not ended otherwise since, nor is it open again. */
function standsAsItDid({ endedAt, status, merged }: ShownReport, decidedAt: Date): boolean {
  return endedAt === null ? status === 'blocked' || merged !== null : endedAt <= decidedAt
}

/** The last word on objections in a report's history; what moves the report on says that none waits any more. */
const LAST_WORDS = [
  'report.objected',
  'report.objection_decided',
  'report.unblocked',
  'report.unmerged',
  'report.replied',
]

/** For everyone: an objection that waits. For its reporter besides: how to go on after a rejection. */
export function ObjectionNews({
  report,
  standings,
  isOwn,
  language,
}: Omit<Props, 'own'> & { readonly isOwn: boolean }) {
  const said = text[language]
  const last = report.events.findLast(({ name }) => LAST_WORDS.includes(name))
  if (last?.name === 'report.objected') {
    const clock = standings.find(one => one.clock.kind === 'objection' && one.clock.stoppedAt === null)
    return (
      <Flash icon="scale" title={said.pending}>
        <p>
          {said.pendingWhy} {clock && said.decideBy(longDay(lastDayOf(clock), language, clock.zone))}
        </p>
      </Flash>
    )
  }
  const isRejected = last?.name === 'report.objection_decided' && last.reason === 'rejected'
  if (!isOwn || !isRejected || !standsAsItDid(report, last.at)) return null
  return (
    <Flash tone="arsip" icon="scale" title={said.rejected}>
      <p>
        {said.rejectedWhy} {said.ombudsman}
        <a href="https://www.ombudsman.go.id">www.ombudsman.go.id</a>. {said.mention}
      </p>
    </Flash>
  )
}
