import type { DetailedEvent, DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import type { ReportView } from '../report/view.ts'

/**
 * What of a report is printed: all that this officer may read, without what officers wrote among themselves unless they
 * want it. Lines of the history stay, but for those that only say that such a text was written.
 */
export function printedView(view: ReportView, { withInternal }: { readonly withInternal: boolean }): ReportView {
  if (withInternal) return view
  const { messages, events } = view.details
  const hidden = messages.filter(({ visibility }) => visibility === 'internal')
  const isTrace = ({ name, at }: DetailedEvent) =>
    name === 'report.noted' && hidden.some(one => isNote(one) && one.at.getTime() === at.getTime())
  const shown = {
    messages: messages.filter(one => !hidden.includes(one)),
    events: events.filter(event => !isTrace(event)),
  }
  return { ...view, actions: [], details: { ...view.details, ...shown } }
}

const isNote = ({ kind }: DetailedMessage) => kind === 'note'
