import type { FilingDraft } from '#core/people/own/queries/filing-drafts.ts'
import { DRAFT_DAYS } from '#core/people/own/rules/filing-draft.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { longDay, shortDay } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { QuestionPage } from '#web/account/question-page.tsx'
import { routes } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'
import { text } from './text.ts'

type Props = { drafts: readonly FilingDraft[]; language: Language; now: Date }

/** Reports that were begun: go on with one, or throw it away. */
export function Drafts({ drafts, language, now }: Props) {
  const said = text[language]
  if (drafts.length === 0) {
    return (
      <EmptyState icon="edit" title={said.noDrafts}>
        <p>{said.noDraftsWhy}</p>
        <p>
          <ButtonLink look="primary" href={routes.file.href({}, language)}>
            {said.file}
          </ButtonLink>
        </p>
      </EmptyState>
    )
  }
  return (
    <ul class="follows panel">
      {drafts.map(draft => (
        <Draft key={draft.id} {...{ draft, language, now }} />
      ))}
    </ul>
  )
}

/** What was begun, and is not kept anywhere else. */
export function DraftRemovalPage({ visit, draft: { id, fields, savedAt } }: { visit: Visit; draft: FilingDraft }) {
  const { language } = visit
  const said = text[language]
  return (
    <QuestionPage
      visit={visit}
      here="reports"
      title={said.removeAsk(fields.title ?? said.untitled)}
      why={said.removeWhy(longDay(savedAt, language))}
      action={routes.account.draftRemoval.href({ id: String(id) }, language)}
      verb={said.remove}
      back={{ href: routes.ownReports.href({}, language, { saring: 'draf' }), label: said.keep }}
    />
  )
}

const DAY_MS = 86_400_000

function Draft({ draft: { id, fields, savedAt }, language, now }: Omit<Props, 'drafts'> & { draft: FilingDraft }) {
  const said = text[language]
  const title = fields.title ?? said.untitled
  const day = (at: Date) => shortDay(at, language, undefined, now)
  const until = new Date(savedAt.getTime() + DRAFT_DAYS * DAY_MS)
  return (
    <li class="wide">
      <div class="with">
        <span class="avatar">
          <Icon name="edit" />
        </span>
        <span>
          <b>
            <a href={routes.file.href({}, language, { draf: id })}>{title}</a>
          </b>
          <span class="small muted">{said.kept(day(savedAt), day(until))}</span>
        </span>
      </div>
      <div class="row tight">
        <ButtonLink size="small" href={routes.file.href({}, language, { draf: id })}>
          {said.goOn}
          <span class="sr"> {title}</span>
        </ButtonLink>
        <ButtonLink look="danger" size="small" href={routes.account.draftRemoval.href({ id: String(id) }, language)}>
          {said.remove}
          <span class="sr"> {title}</span>
        </ButtonLink>
      </div>
    </li>
  )
}
