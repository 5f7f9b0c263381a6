import type { KeptTemplate } from '#core/categories/queries/list-reply-templates.ts'
import { mayChangeTemplate } from '#core/categories/rules/template.ts'
import type { Officer } from '#core/people/actor.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Paragraphs } from '#ui/thread.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'
import { kindWords } from './form.ts'

type Props = {
  visit: WorkVisit
  officer: Pick<Officer, 'role' | 'agencyId'>
  templates: readonly KeptTemplate[]
  mayWrite: boolean
  refusal?: string | undefined
}

/** Those of the agency, which its coordinators keep, and those that everybody is given. */
export function TemplatesPage({ visit, officer, templates, mayWrite, refusal }: Props) {
  const own = templates.filter(({ agencyId }) => agencyId !== null)
  const everybodys = templates.filter(({ agencyId }) => agencyId === null)
  return (
    <WorkPage visit={visit} title="Templat" isRefused={refusal !== undefined}>
      <div class="workpage slim flow">
        <header class="workhead">
          <div class="row spread">
            <h1>Templat</h1>
            {mayWrite && (
              <ButtonLink href={routes.officers.newTemplate.href({})} look="primary" icon="plus">
                Templat baru
              </ButtonLink>
            )}
          </div>
          <p class="muted small">
            Rancangan jawaban dan permintaan kelengkapan. Pada formulirnya, templat untuk kategori laporan dan instansi
            Anda tampil lebih dahulu.
          </p>
        </header>
        {refusal && (
          <Flash tone="belum" role="alert" title="Belum dilakukan">
            <p>{refusal}</p>
          </Flash>
        )}
        <section class="panel flow" aria-labelledby="milik-instansi">
          <h2 id="milik-instansi">{visit.account.agency ?? 'Instansi Anda'}</h2>
          {own.length === 0 ? (
            <EmptyState title="Belum ada templat sendiri">
              <p>
                {mayWrite
                  ? 'Tulis satu untuk jawaban yang sering Anda ulang; yang khusus tetap diisi tiap kali.'
                  : 'Koordinator instansi Anda dapat menulisnya.'}
              </p>
            </EmptyState>
          ) : (
            <List templates={own} officer={officer} />
          )}
        </section>
        <section class="panel flow" aria-labelledby="nasional">
          <h2 id="nasional">Nasional</h2>
          <List templates={everybodys} officer={officer} />
        </section>
      </div>
    </WorkPage>
  )
}

const List = ({ templates, officer }: Pick<Props, 'templates' | 'officer'>) => (
  <ul class="template-list">
    {templates.map((template, place) => (
      <Item
        key={template.id}
        template={template}
        mayChange={mayChangeTemplate(officer, template.agencyId)}
        isFirst={templates[place - 1]?.kind !== template.kind}
        isLast={templates[place + 1]?.kind !== template.kind}
      />
    ))}
  </ul>
)

type ItemProps = { template: KeptTemplate; mayChange: boolean; isFirst: boolean; isLast: boolean }

function Item({ template, mayChange, isFirst, isLast }: ItemProps) {
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
