import type { KeptTemplate } from '#core/categories/queries/list-reply-templates.ts'
import { mayChangeTemplate } from '#core/categories/rules/template.ts'
import type { Officer } from '#core/people/actor.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { Refusal } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import { Item } from './item.tsx'

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
        <Refusal words={refusal} />
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
