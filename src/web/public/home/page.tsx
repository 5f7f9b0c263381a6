import { longMoment, number } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { Rail } from '#ui/rail.tsx'
import { ReportCard, type ReportCardProps } from '#ui/report-card.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { type ServiceLimits, promisesOf } from '#web/limits.ts'
import { Shares } from './shares.tsx'
import { FilingStart, TrackBox } from './start.tsx'
import { text } from './text.ts'

export type HomeFigures = {
  at: Date
  received: number
  /** By the tone of their status: red, amber, green; archived ones are in none */
  waiting: number
  inProgress: number
  finished: number
}

export type HomeProps = {
  visit: Visit
  limits: ServiceLimits
  /** How many agencies can be reached; left out while none are loaded */
  agencies?: number | undefined
  figures?: HomeFigures | undefined
  /** The latest public reports, six at most */
  reports: readonly ReportCardProps[]
}

/** The page is the flag: red above, white below, and the form across the fold. */
export function HomePage({ visit, limits, agencies, figures, reports }: HomeProps) {
  const { language } = visit
  const said = text[language]
  const promises = promisesOf(limits, language)
  return (
    <PublicPage visit={visit} title={said.title} description={said.description} class="home">
      <section class="hero">
        <div class="wrap">
          <div class="words">
            <h1>
              {said.headline.map(line => (
                <span key={line}>{line} </span>
              ))}
            </h1>
            <p>{agencies ? said.lead(number(agencies, language)) : said.leadAlone}</p>
          </div>
          <FilingStart language={language} />
          <TrackBox language={language} />
        </div>
      </section>
      <section class="section" id="cara">
        <div class="wrap">
          <div class="section-head">
            <h2>{said.steps}</h2>
          </div>
          <Rail stations={said.stations(promises)} />
        </div>
      </section>
      {figures && <Figures figures={figures} visit={visit} />}
      <Recent reports={reports} visit={visit} />
      <section class="section band safe">
        <div class="wrap">
          <h2>{said.safe}</h2>
          <div class="grid">
            {said.privacy(promises).map(({ icon, name, words }) => (
              <div key={name}>
                <Icon name={icon} />
                <h3>{name}</h3>
                <p>{words}</p>
              </div>
            ))}
          </div>
        </div>
      </section>
    </PublicPage>
  )
}

function Figures({ figures, visit: { language } }: { figures: HomeFigures; visit: Visit }) {
  const said = text[language]
  const { at, ...counts } = figures
  const names = ['received', 'waiting', 'inProgress', 'finished'] as const
  return (
    <section class="section band">
      <div class="wrap">
        <div class="section-head">
          <h2>{said.soFar}</h2>
          <p class="small muted">{said.asOf(longMoment(at, language))}</p>
        </div>
        <dl class="figures">
          {names.map(name => (
            <div key={name} class="figure">
              <dt>{said.figures[name]}</dt>
              <dd>{number(counts[name], language)}</dd>
            </div>
          ))}
        </dl>
        <Shares {...counts} words={said.figures} language={language} />
      </div>
    </section>
  )
}

function Recent({ reports, visit: { language } }: { reports: HomeProps['reports']; visit: Visit }) {
  const said = text[language]
  return (
    <section class="section">
      <div class="wrap">
        <div class="section-head">
          <h2>{said.recent}</h2>
          {reports.length > 0 && <a href={routes.reports.href({}, language)}>{said.all}</a>}
        </div>
        {reports.length === 0 && <p class="muted">{said.none}</p>}
        <div class="grid cards">
          {reports.map(report => (
            <ReportCard key={report.href} {...report} />
          ))}
        </div>
      </div>
    </section>
  )
}
