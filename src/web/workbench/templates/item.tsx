import type { KeptTemplate } from '#core/categories/queries/list-reply-templates.ts'
import { PostForm } from '#ui/form/post-form.tsx'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import { kindWords } from './form.ts'

type ItemProps = { template: KeptTemplate; mayChange: boolean; isFirst: boolean; isLast: boolean }

/** One template, and what whoever keeps it can do with it. */
export function Item({ template, mayChange, isFirst, isLast }: ItemProps) {
  const { id, kind, title, body, category, isActive, agencyId } = template
  return (
    <li data-template={id}>
      <details>
        <summary>
          <b>{title}</b>{' '}
          <span class="small muted">
            {[kindWords[kind], category, !isActive && 'tidak dipakai'].filter(Boolean).join(' · ')}
          </span>
        </summary>
        <Paragraphs text={body} />
      </details>
      {mayChange && (
        <div class="row">
          <a class="button small" href={routes.officers.template.href({ id: String(id) })}>
            Ubah<span class="sr"> {title}</span>
          </a>
          {agencyId !== null && !isFirst && <Move template={template} to="naik" words="Naikkan" sign="↑" />}
          {agencyId !== null && !isLast && <Move template={template} to="turun" words="Turunkan" sign="↓" />}
          <Switch template={template} />
        </div>
      )}
    </li>
  )
}

type MoveProps = { template: KeptTemplate; to: 'naik' | 'turun'; words: string; sign: string }

const Move = ({ template: { id, version, title }, to, words, sign }: MoveProps) => (
  <PostForm action={routes.officers.templateOrder.href({ id: String(id) })} version={version}>
    <button class="button small quiet" name="arah" value={to}>
      <span aria-hidden="true">{sign}</span>
      <span class="sr">
        {words} {title}
      </span>
    </button>
  </PostForm>
)

const Switch = ({ template: { id, version, title, isActive } }: { template: KeptTemplate }) => (
  <PostForm action={routes.officers.templateState.href({ id: String(id) })} version={version}>
    <button class="button small quiet" name="dipakai" value={isActive ? 'tidak' : 'ya'}>
      {isActive ? 'Jangan dipakai' : 'Pakai lagi'}
      <span class="sr"> {title}</span>
    </button>
  </PostForm>
)
