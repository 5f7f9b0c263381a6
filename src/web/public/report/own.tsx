/** What only its reporter sees on a report's page: what is asked of them, and the acts that the rules allow now. */
import type { ShownReport } from '#core/reports/queries/shown-report.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { longDay } from '#ui/format.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
import { text } from './act-text.ts'
import { text as consentText } from './consent.text.ts'
import { LeftOvers } from './left-over.tsx'
import { CloseForm, CompleteForm, MessageForm, ReplyForm, Verdict } from './own-forms.tsx'
import { Objection, OwnClosing, isClosedByReporter } from './objection.tsx'
import { OwnOmbudsman } from './own-ombudsman.tsx'
import { FORM_NAMES, type Own, type OwnForms, idsOf, isOffered } from './own-state.ts'
import { type ShownStanding, lastDayOf } from './standings.ts'

type Props = { own: Own; report: ShownReport; standings: readonly ShownStanding[]; language: Language }

export const OwnMistakes = ({ own, language }: Pick<Props, 'own' | 'language'>) => (
  <>
    {FORM_NAMES.filter(name => isOffered(own.actions, name)).map(name => (
      <MistakesOf key={name} form={own.forms[name]} name={name} />
    ))}
    <LeftOvers {...{ own, language }} />
  </>
)

const MistakesOf = ({ form, name }: { form: Form<string>; name: keyof OwnForms }) => (
  <ErrorSummary form={form} ids={idsOf(name)} />
)

/** First what the report waits for; adding something comes last. */
export function OwnActs(props: Props) {
  const { actions } = props.own
  return (
    <>
      {actions.has('complete') && <CompleteForm {...props} />}
      {actions.has('reply') && actions.has('close_satisfied') && <Verdict {...props} />}
      {actions.has('reply') && !actions.has('close_satisfied') && <ReplyForm {...props} />}
      {actions.has('close_satisfied') && !actions.has('reply') && <CloseForm {...props} />}
      {isClosedByReporter(props.report) && <OwnClosing report={props.report} language={props.language} />}
      {actions.has('object') && <Objection {...props} />}
      <OwnOmbudsman own={props.own} number={props.report.number} language={props.language} />
      {actions.has('message') && <MessageForm {...props} />}
    </>
  )
}

/** A merged report is verified only if it is parted again, and what has ended is not published any more. */
const isStillToBePublished = ({ isPublished, primary }: Own, { status }: ShownReport): boolean =>
  isOpen({ status }) && !isPublished && primary === null

/** How long the reporter has, who reads it, and the pages for privacy and withdrawal. */
export function OwnPanel({ own, report, standings, language }: Props) {
  const said = text[language]
  const window = standings.find(({ clock }) => clock.kind === 'reporter_window' && clock.stoppedAt === null)
  const nomor = { nomor: report.number }
  return (
    <>
      {window && (
        <Flash icon="clock" title={said.windowTitle(longDay(lastDayOf(window), language, window.zone))}>
          {said.window} {own.isReachable ? said.reminded : said.notReminded}
        </Flash>
      )}
      {own.isConfidential ? (
        <Flash icon="lock" title={said.confidential}>
          {said.confidentialWhy}
        </Flash>
      ) : (
        isStillToBePublished(own, report) && (
          <Flash icon="eye" title={said.unpublished}>
            {said.unpublishedWhy}
          </Flash>
        )
      )}
      <section class="panel">
        <h2>{said.manage}</h2>
        <ul class="menu-list">
          <Manage
            icon="lock"
            href={routes.privacy.href(nomor, language)}
            label={said.privacy}
            hint={said.privacyNow(report.isAnonymous, own.isConfidential)}
          />
          <Manage
            icon="download"
            href={routes.dossier.href(nomor, language)}
            label={consentText[language].download}
            hint={consentText[language].downloadWhy}
          />
          {own.actions.has('withdraw') && (
            <Manage
              icon="back"
              href={routes.withdrawal.href(nomor, language)}
              label={said.withdraw}
              hint={said.withdrawWhy}
            />
          )}
          <Manage icon="out" href={routes.signOut.href({}, language)} label={said.leave} hint={said.leaveWhy} />
        </ul>
      </section>
    </>
  )
}

const Manage = ({ icon, href, label, hint }: { icon: IconName; href: string; label: string; hint: string }) => (
  <li>
    <a href={href}>
      <Icon name={icon} />
      <span>
        <b>{label}</b>
        <small>{hint}</small>
      </span>
      <Icon name="next" />
    </a>
  </li>
)
