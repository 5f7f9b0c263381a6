import type { ComponentChildren } from 'preact'
import type { Dossier } from '#core/reports/queries/find-dossier.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { longMoment } from '#ui/format.ts'
import { shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import type { DossierClock } from './clocks.ts'
import type { ListedFile } from './files.ts'
import type { HistoryRow } from './history.ts'
import { Clocks, Files, History, Said, Summary, Thread } from './sections.tsx'
import { PATHS, text } from './text.ts'

export type DossierPageProps = {
  readonly report: Report
  readonly details: Dossier['details']
  readonly history: readonly HistoryRow[]
  readonly clocks: readonly DossierClock[]
  readonly files: readonly ListedFile[]
  readonly withheld: number
  /** How the reporter is named, line by line; nothing where the reporter takes it themself. */
  readonly reporter: readonly string[]
  readonly now: Date
}

/** A page of its own, which is opened from a folder: it loads its sheet from beside it, and nothing else. */
export function DossierPage(props: DossierPageProps) {
  const { report, details, now, withheld } = props
  const words = details.messages.find(({ kind }) => kind === 'report')
  const title = words?.title ?? words?.copy?.title ?? ''
  return (
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${text.title} ${shownTrackingNumber(report.number)}`}</title>
        <link rel="stylesheet" href={PATHS.style} />
      </head>
      <body>
        <header>
          <p class="muted">{`${text.title} ${shownTrackingNumber(report.number)}`}</p>
          <h1 dir="auto">{title}</h1>
        </header>
        <Part title={text.summary}>
          <Summary {...props} />
        </Part>
        <Part title={text.report}>{words && <Said message={words} />}</Part>
        <Part title={text.thread}>
          <Thread messages={details.messages.filter(({ kind }) => kind !== 'report')} />
          <p class="muted">{text.internal}</p>
        </Part>
        <Part title={text.history}>
          <History rows={props.history} />
        </Part>
        <Part title={text.clocks}>
          <Clocks clocks={props.clocks} />
        </Part>
        <Part title={text.files}>
          <Files files={props.files} />
          {withheld > 0 && <p>{text.withheld(withheld)}</p>}
        </Part>
        <footer class="muted">
          <p>{text.footer(longMoment(now, 'id'))}</p>
        </footer>
      </body>
    </html>
  )
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)
