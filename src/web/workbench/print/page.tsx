/**
 * One report on paper, for a physical file (docs/decisions/0096): what this officer may read of it, in one column of A4. It is an
 * ordinary page, so that it can be read, found and printed without any script; browsers save it as PDF.
 */
import { longMoment } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { Page } from '#ui/page.tsx'
import { Thread } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import type { WorkVisit } from '../needs.ts'
import { threadItems } from '../report/thread-items.tsx'
import { type ReportView, nameIn, titleOf } from '../report/view.ts'
import { Choices, type PrintChoice } from './choices.tsx'
import { PrintedFiles } from './files.tsx'
import { Clocks, Facts, Holders, Texts } from './sections.tsx'

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
