import type { DetailedEvent, DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import type { Visibility } from '#core/reports/rules/terms.ts'
import { initialsOf, shortMoment } from '#ui/format.ts'
import type { IconName } from '#ui/icon.tsx'
import { type Line, type Message, Paragraphs } from '#ui/thread.tsx'
import { TOLD_BY_MESSAGE, iconOf, sentenceOf, toldBy } from '#web/happenings.ts'
import { outcomeWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { audienceOf } from '../together/audiences.tsx'
import { messageWords } from '../words.ts'
import { OpenFiles, filesOf } from './files.tsx'
import type { ReportView } from './view.ts'

/**
 * All that was said and done, oldest first, without the report's own text, which stands above. What was done comes before its words.
 * @param only what these read, and none of what was done
 */
export function threadItems(view: ReportView, only: Visibility | null = null): readonly (Message | Line)[] {
  const { messages, events } = view.details
  const said = messages.filter(({ kind }) => kind !== 'report')
  if (only) return said.filter(({ visibility }) => visibility === only).map(message => messageItem(message, view))
  const items = [
    ...events.filter(event => !isTold(event, said)).map(event => ({ at: event.at, item: eventLine(event, view) })),
    ...said.map(message => ({ at: message.at, item: messageItem(message, view) })),
  ]
  return items.toSorted((one, other) => one.at.getTime() - other.at.getTime()).map(({ item }) => item)
}

function isTold({ name, at }: DetailedEvent, messages: readonly DetailedMessage[]): boolean {
  const kind = name === 'report.noted' ? 'note' : TOLD_BY_MESSAGE[name]
  return messages.some(message => toldBy(message.kind) === kind && message.at.getTime() === at.getTime())
}

/** Lines that only officers read. */
const OFFICERS_ONLY: Partial<Record<DetailedEvent['name'], { strong: string; rest: string; icon: IconName }>> = {
  'report.noted': { strong: 'Catatan', rest: ' ditambahkan.', icon: 'edit' },
  'report.accused_named': {
    strong: 'Terlapor',
    rest: ' dicatat; instansinya tidak melihat laporan ini.',
    icon: 'shield',
  },
  'report.messaged_by_other': { strong: 'Pelapor lain', rest: ' menambahkan keterangan.', icon: 'info' },
  'report.redacted': { strong: 'Teks terbit', rest: ' atau lampirannya disunting.', icon: 'edit' },
}

/** Between confidential reports nothing follows from it. */
const LINKS: typeof OFFICERS_ONLY = {
  'report.merged': { strong: 'Ditautkan', rest: ' dengan laporan rahasia lain.', icon: 'link' },
  'report.unmerged': { strong: 'Tautan dilepas', rest: ' dari laporan lain.', icon: 'link' },
}

/** One line of the history in words. */
function eventWords(event: DetailedEvent, view: ReportView) {
  const { archiveReason } = view.details
  const reason = archiveReason === null ? null : { name: archiveReason, nameEn: archiveReason, isOpenToObjection: true }
  const { strong, rest } =
    (event.linked && LINKS[event.name]) ||
    (sentenceOf(event, { archiveReason: reason }, 'id') ??
      OFFICERS_ONLY[event.name] ?? { strong: event.name, rest: '' })
  return (
    <>
      <b>{strong}</b>
      {rest}
      {event.competent && ` Disebut berwenang: ${event.competent}.`}
    </>
  )
}

export const eventLine = (event: DetailedEvent, view: ReportView): Line => ({
  kind: 'line',
  id: `langkah-${event.id}`,
  icon: OFFICERS_ONLY[event.name]?.icon ?? iconOf(event),
  words: eventWords(event, view),
  at: event.at,
  when: shortMoment(event.at, 'id'),
})

const OF_OTHERS: readonly DetailedMessage['kind'][] = ['reply_of_other', 'message_of_other']

const reporterWords = ({ kind }: DetailedMessage) => (OF_OTHERS.includes(kind) ? 'Pelapor lain' : 'Pelapor')

function messageItem(message: DetailedMessage, view: ReportView): Message {
  const isReporter = message.author === 'reporter'
  const { agency, officer, visibility, outcome } = message
  const kind = messageWords[message.kind]
  return {
    kind: 'message',
    id: `pesan-${message.id}`,
    from: isReporter ? 'pelapor' : 'instansi',
    name: isReporter ? reporterWords(message) : [agency?.name ?? 'Sistem', officer].filter(Boolean).join(' · '),
    initials: agency ? initialsOf(agency.shortName) : undefined,
    audience: audienceOf(visibility, view.report),
    step: outcome ? `${kind}: ${outcomeWords.id[outcome]}` : kind,
    at: message.at,
    when: shortMoment(message.at, 'id'),
    body: message.body,
    ...filesOf(message, view),
    extra: (
      <>
        {visibility === 'public' && <Published message={message} view={view} />}{' '}
        <OpenFiles message={message} view={view} />
      </>
    ),
  }
}

/** What the public reads instead, and the way to mask more of it. */
const Published = ({
  message: { id, copy, isPassedOn },
  view: { actions, report },
}: {
  message: DetailedMessage
  view: ReportView
}) => (
  <>
    {copy && <Masked body={copy.body} />}
    {actions.includes('redact') && !isPassedOn && (
      <a class="small" href={routes.officers.redactMessage.href({ nomor: report.number, id: String(id) })}>
        Samarkan
      </a>
    )}
  </>
)

const Masked = ({ body }: { body: string }) => (
  <details>
    <summary class="small">Yang dibaca publik (disamarkan)</summary>
    <Paragraphs text={body} />
  </details>
)
