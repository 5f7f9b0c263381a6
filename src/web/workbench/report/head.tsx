import { isOpen } from '#core/calendars/rules/clock.ts'
import type { Colleague } from '#core/desks/queries/list-presences.ts'
import { isFollowing } from '#core/reports/rules/report.ts'
import type { Status as ReportStatus } from '#core/reports/rules/terms.ts'
import { Flash } from '#ui/flash.tsx'
import { longMoment } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import { Paragraphs, Photos, Files } from '#ui/thread.tsx'
import { TrackingNumber } from '#ui/tracking-number.tsx'
import { channelWords, kindWords, statusProps } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { BackLink } from '../head-parts.tsx'
import { weightWords } from '../words.ts'
import { LiveLines } from '../live/live-lines.tsx'
import { Deadlines } from './clocks.tsx'
import { OpenFiles, filesOf } from './files.tsx'
import { MergedInto } from './merged.tsx'
import { type ReportView, nameIn, textOf, titleOf } from './view.ts'

type HeadProps = {
  view: ReportView
  /** On a page beside the report's own, which leads back to that one. */
  isBeside?: boolean
  /** Who else had it open when the page was made */
  colleagues?: readonly Colleague[] | undefined
}

/** Number, title, how it stands and what is due: the same above the report and above every form. */
export function ReportHead({ view, isBeside, colleagues }: HeadProps) {
  const { report, details, together } = view
  const { kind, weight, status, endedBy, endReason } = report
  const stands = {
    status,
    endedBy,
    endReason,
    agency: (isFollowing(report) ? together?.primary?.agency : null) ?? nameIn(details, report.lead?.id) ?? null,
    reason: details.archiveReason,
    window: view.clocks.find(({ clock }) => clock.kind === 'reporter_window' && isOpen(clock))?.chip.closes ?? null,
  }
  return (
    <header class="workhead">
      {isBeside ? <BackToReport view={view} /> : <BackLink href={routes.officers.inbox.href({})} label="Kotak masuk" />}
      <div class="row">
        <h1>{titleOf(view)}</h1>
        <Status {...statusProps(stands, 'id')} status={status satisfies ReportStatus} />
      </div>
      <p class="meta">
        <TrackingNumber digits={report.number} />
        <span>
          {[kindWords.id[kind], weight && `bobot ${weightWords[weight].toLowerCase()}`].filter(Boolean).join(', ')}
        </span>
        <span>{longMoment(report.submittedAt, 'id')}</span>
        <span>{channelWords.id[details.channel]}</span>
        {report.isAnonymous && (
          <span>
            <Icon name="mask" />
            Anonim
          </span>
        )}
        {report.isConfidential && (
          <span>
            <Icon name="lock" />
            Rahasia
          </span>
        )}
        {view.desk?.handlers.map(({ agencyId, name, agency }) => (
          <span key={agencyId}>
            <Icon name="user" />
            Ditangani {name} ({agency})
          </span>
        ))}
        {!isBeside && (
          <a href={routes.officers.print.href({ nomor: report.number })}>
            <Icon name="print" />
            Cetak
          </a>
        )}
      </p>
      <Deadlines view={view} />
      <MergedInto view={view} />
      <LiveLines report={report} colleagues={colleagues} />
    </header>
  )
}

export const BackToReport = ({ view: { report } }: { view: ReportView }) => (
  <BackLink href={routes.officers.report.href({ nomor: report.number })} label="Kembali ke laporan" />
)

/** What must be known before the text is read. */
function Privacy({ view: { report, sight } }: { view: ReportView }) {
  const { isAnonymous, isConfidential, isAboutStaff } = report
  if (!isAnonymous && !isConfidential && !isAboutStaff) return null
  const title = [isAnonymous && 'Anonim', isConfidential && 'Rahasia', isAboutStaff && 'Tentang petugas'].filter(
    Boolean,
  )
  return (
    <Flash icon={isConfidential ? 'lock' : 'mask'} title={title.join(', ')}>
      <p>
        {isAnonymous && 'Identitas pelapor disembunyikan; hubungi pelapor lewat sistem ini. '}
        {isAnonymous && !sight.original && 'Anda membaca salinan terbit. '}
        {isConfidential && 'Isi laporan tidak terbit dan hanya dibaca petugas yang menangani. '}
        {isAboutStaff && 'Laporan ini tentang petugas atau pimpinan instansi tujuan.'}
      </p>
    </Flash>
  )
}

/** The copy can be mended before it is published, and of a confidential report it never is. */
const CopyHeading = ({ report: { publishedAt, isConfidential } }: Pick<ReportView, 'report'>) =>
  publishedAt && !isConfidential ? (
    <h3>Terbit</h3>
  ) : (
    <h3>
      Salinan <span class="muted">{isConfidential ? 'tidak terbit' : 'belum terbit'}</span>
    </h3>
  )

/** The reporter's words beside those that are published, as far as this officer may read them. */
export function ReportText({ view }: { view: ReportView }) {
  const text = textOf(view.details)
  const { locationText, place } = view.details
  return (
    <>
      <Privacy view={view} />
      <section class="panel flow" aria-labelledby="isi-laporan">
        <h2 id="isi-laporan">Isi laporan</h2>
        {!text && <p class="muted">Teks laporan belum diterbitkan.</p>}
        {text && !text.copy && <Paragraphs text={text.body} />}
        {text?.copy && (
          <div class="pair">
            <div>
              <h3>
                Asli <span class="muted">tidak berubah</span>
              </h3>
              <div class="original">
                <p>
                  <b>{text.title}</b>
                </p>
                <Paragraphs text={text.body} />
              </div>
            </div>
            <div>
              <CopyHeading report={view.report} />
              <p>
                <b>{text.copy.title}</b>
              </p>
              <Paragraphs text={text.copy.body} />
            </div>
          </div>
        )}
        {text && <Photos {...filesOf(text, view)} />}
        {text && <Files {...filesOf(text, view)} />}
        {text && <OpenFiles message={text} view={view} />}
        {(locationText ?? place) && (
          <p class="meta">
            <span>
              <Icon name="pin" />
              {[locationText, place].filter(Boolean).join(', ')}
            </span>
          </p>
        )}
      </section>
    </>
  )
}
