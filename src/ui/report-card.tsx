import { ClockChip, type ClockLevel } from './clock.tsx'
import { Icon } from './icon.tsx'
import { Status, type StatusProps } from './status.tsx'

export type ReportCardProps = {
  href: string
  title: string
  excerpt: string
  status: StatusProps
  /** "Pengaduan" */
  kind: string
  agency?: string | undefined
  place?: string | undefined
  /** The day it came in: the instant for machines and the words for people */
  at: Date
  when: string
  clock?: { level: ClockLevel; words: string } | undefined
}

/** One report in a grid. The whole card is one link. */
export function ReportCard({ status, kind, clock, level = 3, ...report }: ReportCardProps & { level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <article class="report-card">
      <div class="row tight spread">
        <Status {...status} />
        <span class="small muted">{kind}</span>
      </div>
      <Heading>
        <a href={report.href}>{report.title}</a>
      </Heading>
      <p class="excerpt">{report.excerpt}</p>
      {report.agency && (
        <p class="to">
          <Icon name="agency" />
          {report.agency}
        </p>
      )}
      {clock && (
        <p>
          <ClockChip {...clock} />
        </p>
      )}
      <Whereabouts {...report} />
    </article>
  )
}

/** One report in a list of search results. */
export function ReportRow({ status, kind, clock, ...report }: ReportCardProps) {
  return (
    <li class="result">
      <div class="row tight">
        <Status {...status} />
        <span class="small muted">{kind}</span>
        {clock && <ClockChip {...clock} />}
      </div>
      <h3>
        <a href={report.href}>{report.title}</a>
      </h3>
      <p class="excerpt">{report.excerpt}</p>
      <p class="meta">
        {report.agency && (
          <span>
            <Icon name="agency" />
            {report.agency}
          </span>
        )}
        <Place place={report.place} />
        <time dateTime={report.at.toISOString()}>{report.when}</time>
      </p>
    </li>
  )
}

const Whereabouts = ({ place, at, when }: Pick<ReportCardProps, 'place' | 'at' | 'when'>) => (
  <footer>
    <Place place={place} />
    <time dateTime={at.toISOString()}>{when}</time>
  </footer>
)

const Place = ({ place }: { place?: string | undefined }) =>
  place ? (
    <span>
      <Icon name="pin" />
      {place}
    </span>
  ) : null
