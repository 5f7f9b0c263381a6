/**
 * One report on paper, for a physical file (docs/decisions/0096): what this officer may read of it, in one column of A4. It is an
 * ordinary page, so that it can be read, found and printed without any script; browsers save it as PDF.
 */
import { isOpen } from '#core/calendars/rules/clock.ts'
import { Details } from '#ui/details.tsx'
import { longMoment, plainDay, shortDay } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { Page } from '#ui/page.tsx'
import { Paragraphs, Thread } from '#ui/thread.tsx'
import { channelWords, kindWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import type { WorkVisit } from '../needs.ts'
import { partWords } from '../report/parts.tsx'
import { threadItems } from '../report/thread-items.tsx'
import { type ReportView, nameIn, textOf, titleOf } from '../report/view.ts'
import { classificationWords, clockWords, statusWords, weightWords } from '../words.ts'
import { PrintedFiles } from './files.tsx'

export type PrintChoice = { readonly withInternal: boolean; readonly withIdentity: boolean }

type Props = {
  visit: WorkVisit
  /** As `printedView` leaves it */
  view: ReportView
  choice: PrintChoice
  /** Only for whoever may know it and has asked for it */
  reporter: string | null
}

export function PrintPage({ visit, view, choice, reporter }: Props) {
  const { report, details, now } = view
  const agency = nameIn(details, report.lead?.id ?? report.verifier.id)
  return (
    <Page
      title={`Berkas ${shown(report.number)}`}
      language="id"
      sheet="work"
      class="kerja"
      robots="noindex, nofollow"
      islands={['print-button']}
    >
      <main id="isi" class="paper" tabIndex={-1}>
        <Choices view={view} choice={choice} />
        <header class="letterhead">
          <Logo href={routes.officers.report.href({ nomor: report.number })} home="Kembali ke laporan" />
          <p>
            <b>{agency}</b>
            <span>Berkas laporan SP4N-LAPOR!</span>
          </p>
          <p class="nomor">{shown(report.number)}</p>
        </header>
        {report.isConfidential && (
          <p class="stamp">
            <Icon name="lock" /> RAHASIA: hanya untuk petugas yang menangani
          </p>
        )}
        <h1>{titleOf(view)}</h1>
        <Facts view={view} reporter={reporter} />
        <Texts view={view} />
        <PrintedFiles view={view} />
        <Clocks view={view} />
        <Holders view={view} />
        <section>
          <h2>Percakapan dan riwayat</h2>
          <p class="small">
            Tiap tulisan menyebut pembacanya.{' '}
            {choice.withInternal ? 'Catatan internal disertakan.' : 'Tulisan antarpetugas tidak disertakan.'}
          </p>
          <Thread items={threadItems(view)} />
        </section>
        <footer class="small">
          Dicetak {longMoment(now, 'id')} oleh {visit.account.name}
          {visit.account.agency && `, ${visit.account.agency}`}. Sesuai hak baca petugas tersebut.
        </footer>
      </main>
    </Page>
  )
}

const shown = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`

/** Not on paper: what is printed besides, and the way to the printer. */
const Choices = ({ view: { report, sight }, choice }: { view: ReportView; choice: PrintChoice }) => (
  <form class="panel flow tight no-print" method="get" action={routes.officers.print.href({ nomor: report.number })}>
    <p>
      <a href={routes.officers.report.href({ nomor: report.number })}>Kembali ke laporan</a>
    </p>
    {(sight.internal || sight.identity) && (
      <fieldset class="choices">
        <legend class="sr">Yang disertakan</legend>
        {sight.internal && (
          <label class="choice">
            <input type="checkbox" name="internal" value="1" checked={choice.withInternal} />
            <b>Sertakan tulisan antarpetugas</b>
          </label>
        )}
        {sight.identity && (
          <label class="choice">
            <input type="checkbox" name="identitas" value="1" checked={choice.withIdentity} />
            <b>Sertakan nama dan kontak pelapor</b>
            <span class="hint">Pembacaan identitas dicatat atas nama Anda.</span>
          </label>
        )}
      </fieldset>
    )}
    <div class="row">
      <button class="button">Susun ulang</button>
      <print-button label="Cetak atau simpan sebagai PDF">
        <span class="small muted">Cetak atau simpan sebagai PDF lewat menu peramban Anda (Ctrl P).</span>
      </print-button>
    </div>
  </form>
)

function Facts({ view, reporter }: { view: ReportView; reporter: string | null }) {
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
function Texts({ view }: { view: ReportView }) {
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

const Clocks = ({ view: { clocks, details, now } }: { view: ReportView }) => (
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

function Holders({ view }: { view: ReportView }) {
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
