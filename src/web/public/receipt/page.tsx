import type { ReceiptOfReport } from '#core/reports/queries/find-receipt.ts'
import { AccessCode } from '#ui/access-code.tsx'
import { Details } from '#ui/details.tsx'
import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { longDay, longMoment } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { Rail } from '#ui/rail.tsx'
import { TrackingNumber } from '#ui/tracking-number.tsx'
import { PublicPage } from '#web/frame.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import type { Promises } from '#web/limits.ts'
import type { ReceiptNote } from './cookie.ts'
import { type ReceiptText, text } from './text.ts'

export type ReceiptProps = { visit: Visit; note: ReceiptNote; report: ReceiptOfReport; promises: Promises }

type Section = ReceiptProps & { said: ReceiptText }

export function ReceiptPage(props: ReceiptProps) {
  const { visit, note } = props
  const { language } = visit
  const said = text[language]
  const lead = note.isRenewed ? said.leadRenewed : note.accessCode === null ? said.leadAccount : said.leadGuest
  return (
    <PublicPage
      visit={visit}
      title={note.isRenewed ? said.titleRenewed : said.title}
      robots="noindex, nofollow"
      class="done-page"
      islands={['copy-button']}
    >
      <section class="thanks">
        <div class="wrap">
          <div class="flow">
            <h1>{note.isRenewed ? said.renewed : said.thanks}</h1>
            <p class="lead no-print">{lead}</p>
          </div>
        </div>
      </section>
      <div class="wrap">
        <div class="split">
          <div class="flow airy">
            <Ticket {...props} said={said} />
            {note.accessCode !== null && (
              <Flash tone="proses" title={said.note}>
                {said.keep[note.reach]}
              </Flash>
            )}
            {!note.isRenewed && <Next {...props} said={said} />}
            <div class="row no-print">
              <ButtonLink look="primary" href={routes.report.href({ nomor: note.number }, language)}>
                {note.accessCode === null ? said.openPlain : said.open}
              </ButtonLink>
              <ButtonLink href={routes.home.href({}, language)}>{said.home}</ButtonLink>
            </div>
          </div>
          {note.accessCode !== null && <Later said={said} trackPage={routes.track.href({}, language)} />}
        </div>
      </div>
    </PublicPage>
  )
}

/** The secret stands in a box of its own colour, so that it does not look like the number, which may be shared. */
function Ticket({ visit: { language }, note, report, said }: Section) {
  const { number, accessCode } = note
  return (
    <section class="ticket" aria-label={said.ticket}>
      <div class="main">
        <div>
          <span class="label">{said.number}</span>
          <strong id="nomor">
            <TrackingNumber digits={number} />
          </strong>
          <span class="small muted">{said.mayShare}</span>
        </div>
        {accessCode !== null && (
          <div class="secret">
            <span class="label">
              <Icon name="key" />
              {said.code}
            </span>
            <AccessCode code={accessCode} id="kode" />
            <span class="small">{said.once}</span>
          </div>
        )}
      </div>
      <div class="stub">
        <Details
          details={[
            { name: said.kind, value: kindOf(report, said) },
            { name: said.reportTitle, value: report.title },
            { name: said.sent, value: longMoment(report.submittedAt, language) },
            { name: said.newsTo, value: said.reach[note.reach] },
          ]}
        />
        <div class="row no-print">
          <copy-button
            for={accessCode === null ? 'nomor' : 'nomor kode'}
            label={accessCode === null ? said.copyNumber : said.copy}
            done={said.copied}
          />
        </div>
      </div>
    </section>
  )
}

const kindOf = ({ kind, isAnonymous, isConfidential }: ReceiptOfReport, said: ReceiptText): string =>
  [said.kinds[kind], isAnonymous && said.anonymous, isConfidential && said.confidential].filter(Boolean).join(', ')

/** For a report that has just been sent: one whose code is renewed may be long answered, and says itself how it stands. */
function Next({ visit: { language }, report, promises, said }: Section) {
  const { dueAt, zone, isProvisional } = report.verification
  const lastDay = longDay(new Date(dueAt.getTime() - 1), language, zone)
  const due = isProvisional ? `${lastDay} (${said.provisional})` : lastDay
  return (
    <section class="no-print flow">
      <h2>{said.next}</h2>
      <Rail stations={said.stations(promises, longMoment(report.submittedAt, language), due)} />
    </section>
  )
}

const Later = ({ said, trackPage }: { said: ReceiptText; trackPage: string }) => (
  <aside class="flow no-print">
    <div class="panel soft">
      <h2>{said.again}</h2>
      <p class="small">{said.againWords}</p>
      <p class="small">
        <a href={trackPage}>{said.track}</a>
      </p>
    </div>
    <Flash icon="lock" title={said.secret}>
      {said.secretWords}
    </Flash>
  </aside>
)

/** To everyone who has not just filed, and to the reporter once the time is over. */
export function ReceiptGonePage({ visit }: { visit: Visit }) {
  const said = text[visit.language]
  return (
    <PublicPage visit={visit} title={said.gone} robots="noindex, nofollow">
      <div class="wrap auth">
        <div class="auth-box flow">
          <h1>{said.gone}</h1>
          <p>{said.goneWhy}</p>
          <p>
            <a href={routes.track.href({}, visit.language)}>{said.goneNext}</a>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
