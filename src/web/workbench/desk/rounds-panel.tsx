import type { DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import { shortMoment } from '#ui/format.ts'
import { Files, Paragraphs, Photos } from '#ui/thread.tsx'
import { filesOf } from '../report/files.tsx'
import type { ReportView } from '../report/view.ts'
import { roundsOf } from './rounds.ts'

type Props = { view: ReportView; title: string }

/** What was answered, and what was said to it, side by side; on a phone one under the other. */
export function Rounds({ view, title }: Props) {
  const rounds = roundsOf(view.details.messages)
  if (rounds.length === 0) return null
  const count = (side: 'answer' | 'reply') => rounds.filter(round => round[side]).length
  return (
    <section class="panel" aria-labelledby="tanya-jawab">
      <header>
        <h2 id="tanya-jawab">{title}</h2>
        <span class="small muted">
          {count('answer')} jawaban, {count('reply')} tanggapan
        </span>
      </header>
      <ol class="rounds">
        {rounds.map(({ answer, reply }, place) => (
          <li key={place}>
            {answer && <Said message={answer} view={view} />}
            {reply && <Said message={reply} view={view} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Said({ message, view }: { message: DetailedMessage; view: ReportView }) {
  const isReporter = message.author === 'reporter'
  return (
    <article class={isReporter ? undefined : 'ag'}>
      <header>
        <h3>{isReporter ? 'Pelapor' : (message.agency?.shortName ?? 'Instansi')}</h3>
        <time dateTime={message.at.toISOString()}>{shortMoment(message.at, 'id')}</time>
      </header>
      <Paragraphs text={message.body} />
      <Evidence message={message} view={view} />
    </article>
  )
}

/** The photos and files that came with a text. */
export function Evidence({ message, view }: { message: DetailedMessage; view: ReportView }) {
  const { photos, files } = filesOf(message, view)
  return (
    <>
      <Photos photos={photos} />
      <Files files={files} />
    </>
  )
}
