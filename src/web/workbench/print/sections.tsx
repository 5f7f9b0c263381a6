/** What is printed of a report besides its files and its thread. */
import { isOpen } from '#core/calendars/rules/clock.ts'
import { Details } from '#ui/details.tsx'
import { longMoment, plainDay, shortDay } from '#ui/format.ts'
import { Paragraphs } from '#ui/thread.tsx'
import { channelWords, kindWords } from '#web/report-words.ts'
import { partWords } from '../report/parts.tsx'
import { type ReportView, nameIn, textOf } from '../report/view.ts'
import { classificationWords, clockWords, statusWords, weightWords } from '../words.ts'

export function Facts({ view, reporter }: { view: ReportView; reporter: string | null }) {
  const { report, details, sight } = view
  const names = (places: readonly { id: Parameters<typeof nameIn>[1] }[]) =>
    places.map(({ id }) => nameIn(details, id)).join(', ')
  return (
    <section>
      <h2>Pokok laporan</h2>
      <Details
        details={[
          { name: 'Status', value: statusWords[report.status] },
          { name: 'Jenis', value: kindWords.id[report.kind] },
          { name: 'Klasifikasi', value: report.classification && classificationWords[report.classification] },
          { name: 'Bobot', value: report.weight && weightWords[report.weight] },
          { name: 'Kategori', value: details.category?.name },
          { name: 'Diterima', value: longMoment(report.submittedAt, 'id') },
          { name: 'Kanal', value: channelWords.id[details.channel] },
          { name: 'Tanggal kejadian', value: details.occurredOn && plainDay(details.occurredOn, 'id') },
          { name: 'Tempat', value: [details.locationText, details.place].filter(Boolean).join(', ') },
          { name: 'Ditangani', value: nameIn(details, report.lead?.id) },
          { name: 'Pendukung', value: names(report.supporting) },
          { name: 'Tembusan', value: names(report.copies) },
          { name: 'Diverifikasi', value: nameIn(details, report.verifier.id) },
          { name: 'Pelapor', value: report.isAnonymous && !reporter ? 'Anonim' : (reporter ?? 'Tidak disertakan') },
          { name: 'Terlapor', value: sight.internal ? nameIn(details, report.accusedAgencyId) : undefined },
        ]}
      />
    </section>
  )
}

/** Both, as far as this officer may read them. */
export function Texts({ view }: { view: ReportView }) {
  const text = textOf(view.details)
  if (!text) return <p>Teks laporan belum diterbitkan.</p>
  return (
    <>
      <section>
        <h2>{text.copy ? 'Isi laporan, asli dari pelapor' : 'Isi laporan'}</h2>
        {text.copy && (
          <p>
            <b>{text.title}</b>
          </p>
        )}
        <Paragraphs text={text.body} />
      </section>
      {text.copy && (
        <section>
          <h2>Isi laporan, salinan terbit</h2>
          <p>
            <b>{text.copy.title}</b>
          </p>
          <Paragraphs text={text.copy.body} />
        </section>
      )}
    </>
  )
}

export const Clocks = ({ view: { clocks, details, now } }: { view: ReportView }) => (
  <section>
    <h2>Tenggat</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Jam</th>
          <th scope="col">Mulai</th>
          <th scope="col">Jatuh tempo</th>
          <th scope="col">Keadaan</th>
        </tr>
      </thead>
      <tbody>
        {clocks.map(({ clock, chip, explanation }) => (
          <tr key={`${clock.kind}-${clock.agencyId}-${clock.startedAt.getTime()}`}>
            <th scope="row">
              {clockWords[clock.kind]}
              {clock.kind === 'supporting_part' && `: ${nameIn(details, clock.agencyId) ?? ''}`}
            </th>
            <td>{shortDay(explanation.startedAt, 'id', explanation.zone, now)}</td>
            <td>{plainDay(explanation.dueOn, 'id')}</td>
            <td>
              {isOpen(clock)
                ? chip.words
                : `berhenti ${clock.stoppedAt ? shortDay(clock.stoppedAt, 'id', explanation.zone, now) : ''}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export function Holders({ view }: { view: ReportView }) {
  const { details, sight } = view
  const parts = sight.internal ? details.parts : []
  if (details.holdings.length === 0 && parts.length === 0) return null
  return (
    <section>
      <h2>Pemegang laporan</h2>
      <ul>
        {details.holdings.map(({ agency, from, to }) => (
          <li key={from.getTime()}>
            {agency}: {longMoment(from, 'id')} – {to ? longMoment(to, 'id') : 'sekarang'}
          </li>
        ))}
        {parts.map(part => (
          <li key={part.agencyId}>
            Bagian {nameIn(details, part.agencyId)}: {partWords(part, view)}
          </li>
        ))}
      </ul>
    </section>
  )
}
