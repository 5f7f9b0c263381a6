import type { DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import { longDay, longMoment, plainDay } from '#ui/format.ts'
import { channelWords, kindWords, outcomeWords, statusProps } from '../report-words.ts'
import { countedDays, skippedDays } from '../public/clock/explained.ts'
import { inWords } from '../limits.ts'
import { classificationWords, messageWords, visibilityWords, weightWords } from '../workbench/words.ts'
import type { DossierClock } from './clocks.ts'
import type { ListedFile } from './files.ts'
import type { HistoryRow } from './history.ts'
import type { DossierPageProps } from './page.tsx'
import { PARTIES, text } from './text.ts'

export function Summary({ report, details, reporter }: Pick<DossierPageProps, 'report' | 'details' | 'reporter'>) {
  const { status, endedBy, endReason, lead, escalatedAt, ombudsmanConsentAt } = report
  const agency = (lead && details.agencies.get(lead.id)?.name) ?? null
  const { words, next } = statusProps({ status, endedBy, endReason, agency, reason: details.archiveReason }, 'id')
  const moment = (at: Date | null) => at && longMoment(at, 'id')
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['Status', [words, next].filter(Boolean).join(' · ')],
    ['Jenis', kindWords.id[report.kind]],
    ['Klasifikasi', report.classification && classificationWords[report.classification]],
    ['Bobot', report.weight && weightWords[report.weight]],
    ['Kategori', details.category?.name],
    ['Instansi penangan', agency],
    ['Verifikator', details.agencies.get(report.verifier.id)?.name],
    ['Dikirim', `${longMoment(report.submittedAt, 'id')}, ${channelWords.id[details.channel]}`],
    ['Tanggal kejadian', details.occurredOn && plainDay(details.occurredOn, 'id')],
    ['Tempat', [details.locationText, details.place].filter(Boolean).join(', ')],
    ['Pelapor', reporter.join(', ')],
    ['Lewat batas ke Ombudsman', moment(escalatedAt)],
    ['Pelapor setuju', moment(ombudsmanConsentAt)],
    [
      'Dikembalikan',
      report.outerReturns + report.innerReturns > 0 ? `${report.outerReturns + report.innerReturns} kali` : null,
    ],
    ...details.holdings.map(({ agency: holder, from, to }): readonly [string, string] => [
      'Dipegang',
      `${holder}, ${plainDay(from, 'id')} – ${to ? plainDay(to, 'id') : 'sekarang'}`,
    ]),
  ]
  return (
    <dl>
      {lines
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} ${value}`}>{value}</dd>])}
    </dl>
  )
}

/** The words as they were written, and beside them the copy that others read, where it differs. */
export function Said({ message: { title, body, copy } }: { message: DetailedMessage }) {
  return (
    <>
      {copy && <h3>{text.original}</h3>}
      <blockquote dir="auto">{title ? `${title}\n\n${body}` : body}</blockquote>
      {copy && <h3>{text.published}</h3>}
      {copy && <blockquote dir="auto">{copy.title ? `${copy.title}\n\n${copy.body}` : copy.body}</blockquote>}
    </>
  )
}

export function Thread({ messages }: { messages: readonly DetailedMessage[] }) {
  if (messages.length === 0) return <p>{text.noThread}</p>
  return (
    <>
      {messages.map(message => (
        <article key={message.id}>
          <h3>
            {[
              message.author === 'officer' ? (message.agency?.name ?? PARTIES.officer) : PARTIES[message.author],
              messageWords[message.kind],
              message.outcome && outcomeWords.id[message.outcome],
              message.visibility === 'reporter' && visibilityWords.reporter,
              longMoment(message.at, 'id'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </h3>
          <Said message={message} />
        </article>
      ))}
    </>
  )
}

export const History = ({ rows }: { rows: readonly HistoryRow[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Waktu</th>
        <th scope="col">Peristiwa</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ at, words }, place) => (
        <tr key={`${place} ${at.getTime()}`}>
          <td>{longMoment(at, 'id')}</td>
          <td>{words}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const Clocks = ({ clocks }: { clocks: readonly DossierClock[] }) => (
  <>
    {clocks.map(one => (
      <ClockInDays key={`${one.name} ${one.clock.startedAt.getTime()}`} {...one} />
    ))}
    <p class="muted">{text.clocksWhy}</p>
  </>
)

function ClockInDays({ name, clock, standing, explanation }: DossierClock) {
  const { startedAt, stoppedAt, limit } = clock
  const counted = countedDays(explanation, stoppedAt, 'id')
  const skipped = skippedDays(explanation, stoppedAt, 'id')
  return (
    <>
      <h3>{name}</h3>
      <p>
        Mulai {longMoment(startedAt, 'id', explanation.zone)}. Batas {inWords(limit, 'id')}. {text.due}{' '}
        {longDay(explanation.dueOn, 'id')}, pukul 24.00.{' '}
        {stoppedAt && `Berhenti ${longMoment(stoppedAt, 'id', explanation.zone)}. `}
        <b>{standing}.</b> {explanation.provisional && text.provisional}
      </p>
      {counted && (
        <p>
          {text.counted}: {counted}
        </p>
      )}
      {skipped.length > 0 && (
        <p>
          {text.skipped}: {skipped.map(({ when, why }) => `${when} (${why})`).join('; ')}
        </p>
      )}
    </>
  )
}

export function Files({ files }: { files: readonly ListedFile[] }) {
  if (files.length === 0) return <p>{text.noFiles}</p>
  return (
    <ul>
      {files.map(({ name, path, digest }) => (
        <li key={name}>
          {path === null ? `${name}, ${text.missing}` : <a href={path}>{name}</a>}
          {digest && (
            <>
              <br />
              <code>SHA-256 {digest}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
