import type { FilingDraft } from '#core/people/own/queries/filing-drafts.ts'
import { DRAFT_DAYS } from '#core/people/own/rules/filing-draft.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { shortDay } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import type { Language } from '#ui/language.ts'
import { routes } from '#web/routes.ts'
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
        <PostForm action={routes.account.draftRemoval.href({ id: String(id) }, language)}>
          <button class="button small danger">
            {said.remove}
            <span class="sr"> {title}</span>
          </button>
        </PostForm>
      </div>
    </li>
  )
}
