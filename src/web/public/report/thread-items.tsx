import type { ShownAttachment, ShownEvent, ShownMessage, ShownReport } from '#core/reports/queries/shown-report.ts'
import type { EventName } from '#core/reports/rules/events.ts'
import { isDone } from '#core/reports/rules/terms.ts'
import { extensionOf } from '#platform/file-kind.ts'
import { fileSize, initialsOf, shortMoment } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import { type FileLink, type Line, type Message, Paragraphs, type Photo } from '#ui/thread.tsx'
import { SMALL } from '#web/attachment-file.ts'
import { outcomeWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { TOLD_BY_MESSAGE, iconOf, toldBy, sentenceOf } from '#web/happenings.ts'
import { text } from './text.ts'

type Told = { readonly report: ShownReport; readonly name: string | null; readonly isOwn: boolean }

/** All that was said and done, oldest first. What was done comes before its words, for everyone in the same order. */
export function threadItems(told: Told, language: Language): readonly (Message | Line)[] {
  const { report } = told
  const messages = report.messages.map(message => ({ at: message.at, item: messageItem(message, told, language) }))
  const lines = report.events
    .filter(event => !isTold(event, report.messages) && !isMergedStill(event, report.events))
    .flatMap(event => {
      const item = lineItem(event, report, language)
      return item ? [{ at: event.at, item }] : []
    })
  return [...lines, ...messages].toSorted((one, other) => one.at.getTime() - other.at.getTime()).map(({ item }) => item)
}

/** A filing is told by the report itself, as an answer is by its text; unless the text may not be read. */
function isTold({ name, at }: ShownEvent, messages: readonly ShownMessage[]): boolean {
  const kind = name === 'report.submitted' ? 'report' : TOLD_BY_MESSAGE[name]
  return messages.some(message => toldBy(message.kind) === kind && message.at.getTime() === at.getTime())
}

/** It was merged already when its primary was replaced or itself merged: for its reader nothing happened. */
function isMergedStill(event: ShownEvent, events: readonly ShownEvent[]): boolean {
  if (event.name !== 'report.merged') return false
  const before = events.slice(0, events.indexOf(event)).findLast(({ name }) => MERGING.includes(name))
  return before?.name === 'report.merged'
}

const MERGING: readonly EventName[] = ['report.merged', 'report.unmerged', 'report.succeeded']

function lineItem(event: ShownEvent, report: ShownReport, language: Language): Line | undefined {
  const sentence = sentenceOf(event, report, language)
  if (!sentence) return undefined
  const words = (
    <>
      <b>{sentence.strong}</b>
      {sentence.rest}
    </>
  )
  const when = shortMoment(event.at, language)
  return { kind: 'line', id: `langkah-${event.id}`, icon: iconOf(event), words, at: event.at, when }
}

function messageItem(message: ShownMessage, told: Told, language: Language): Message {
  const said = text[language]
  const isReporter = message.author === 'reporter'
  const files = filesOf(message, told.report, language)
  return {
    kind: 'message',
    id: `pesan-${message.id}`,
    from: isReporter ? 'pelapor' : 'instansi',
    name: isReporter ? nameOf(message, told, language) : (message.agency?.name ?? said.admin),
    initials: message.agency ? initialsOf(message.agency.shortName) : undefined,
    note: noteOf(message, told, language),
    step: stepOf(message, told.report, language),
    at: message.at,
    when: shortMoment(message.at, language),
    body: message.body,
    ...files,
    extra: message.copy ? <PublishedCopy copy={message.copy} language={language} /> : undefined,
  }
}

const PublishedCopy = ({ copy, language }: { copy: NonNullable<ShownMessage['copy']>; language: Language }) => (
  <details>
    <summary class="small">{text[language].copy}</summary>
    {copy.title && (
      <p>
        <b>{copy.title}</b>
      </p>
    )}
    <Paragraphs text={copy.body} />
  </details>
)

const nameOf = ({ kind }: ShownMessage, told: Told, language: Language): string =>
  kind === 'reply_of_other' ? text[language].otherReporter : reporterName(told, language)

function reporterName({ report, name, isOwn }: Told, language: Language): string {
  if (isOwn) return text[language].you
  return report.isAnonymous ? text[language].anonymous : (name ?? text[language].reporter)
}

function noteOf(
  { isPublic, author, kind }: ShownMessage,
  { report, isOwn }: Told,
  language: Language,
): string | undefined {
  if (!isPublic) return text[language].privately
  return isOwn && author === 'reporter' && kind !== 'reply_of_other' && report.isAnonymous
    ? text[language].asAnonymous
    : undefined
}

/** The agency's first words are its first response; an answer says how it ended. */
function stepOf(message: ShownMessage, { messages }: ShownReport, language: Language): string | undefined {
  const said = text[language]
  if (message.kind === 'answer')
    return message.outcome ? `${said.followUp}: ${outcomeWords[language][message.outcome]}` : said.followUp
  if (message.kind === 'note') return messages.find(isFromAgency) === message ? said.firstResponse : said.progress
  return said.kinds[message.kind]
}

const isFromAgency = ({ author, kind }: ShownMessage) => author === 'officer' && (kind === 'note' || kind === 'answer')

/** The place as it was reported, or as it was when an answer said that it is done. */
function timeOf({ kind, outcome }: ShownMessage): 'before' | 'after' | null {
  if (kind === 'report') return 'before'
  return kind === 'answer' && isDone(outcome) ? 'after' : null
}

/** Why others do not read a file yet: of a report that is not anonymous the agency reads it before it is released. */
const keptBack = (state: Exclude<ShownAttachment['state'], 'released'>, isAnonymous: boolean, language: Language) =>
  text[language].attachmentStates[state === 'held' && !isAnonymous ? 'unpublished' : state]

function filesOf(
  message: ShownMessage,
  { attachments, number, messages, isAnonymous }: ShownReport,
  language: Language,
): { photos: readonly Photo[]; files: readonly FileLink[] } {
  const own = attachments.filter(({ messageId }) => messageId === message.id)
  const said = text[language]
  const isPhoto = ({ mediaType, state }: ShownAttachment) =>
    mediaType.startsWith('image/') && (state === 'released' || state === 'held')
  const href = ({ id: one, of }: ShownAttachment) =>
    routes.attachment.href({ nomor: of ?? number, id: String(one) }, language)
  const isShown = (time: 'before' | 'after') =>
    attachments.some(file => isPhoto(file) && messages.some(one => one.id === file.messageId && timeOf(one) === time))
  const time = timeOf(message)
  /** Only where there are both, so that one can be held against the other. */
  const caption = time && isShown('before') && isShown('after') ? said[time] : undefined
  const photos = own.filter(isPhoto).map(file => ({
    href: href(file),
    small: `${href(file)}?${SMALL.name}=${SMALL.value}`,
    alt: said.photo(file.ordinal),
    caption: file.state === 'held' ? keptBack('held', isAnonymous, language) : caption,
  }))
  const files = own
    .filter(file => !isPhoto(file))
    .map(file => ({
      href: href(file),
      name: `lampiran-${file.ordinal}.${extensionOf(file.mediaType)}`,
      note: [
        fileSize(file.bytes, language),
        file.state === 'released' ? '' : keptBack(file.state, isAnonymous, language),
      ]
        .filter(Boolean)
        .join(' · '),
    }))
  return { photos, files }
}
