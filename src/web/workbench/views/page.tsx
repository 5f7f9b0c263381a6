import type { SavedView } from '#core/desks/queries/list-views.ts'
import type { ViewId } from '#core/ids.ts'
import { LONGEST_NAME, MOST_VIEWS } from '#core/desks/rules/view.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { BackLink } from '../head-parts.tsx'
import { viewHref } from '../inbox/beside.ts'
import type { WorkVisit } from '../needs.ts'

export type ViewField = 'name' | 'query' | 'tindakan'

/** What could not be kept as it was written: a new view, or a change of one. */
export type Mistaken = { readonly at: 'new' | ViewId; readonly form: Form<ViewField>; readonly query: string }

type Props = { visit: WorkVisit; views: readonly SavedView[]; mistaken: Mistaken | null }

export function ViewsPage({ visit, views, mistaken }: Props) {
  return (
    <WorkPage visit={visit} title="Tampilan saya" isRefused={mistaken !== null}>
      <div class="workpage slim flow">
        <header class="workhead">
          <BackLink href={routes.officers.inbox.href({})} label="Kotak masuk" />
          <h1>Tampilan saya</h1>
          <p class="muted small">
            Saringan kotak masuk yang Anda simpan dengan nama. Hanya Anda yang melihatnya. Paling banyak {MOST_VIEWS}.
          </p>
        </header>
        {mistaken?.at === 'new' && <NewView {...mistaken} />}
        {views.length > 0 ? (
          <ul class="panel views">
            {views.map(view => (
              <ViewLine key={view.id} view={view} form={mistaken?.at === view.id ? mistaken.form : null} />
            ))}
          </ul>
        ) : (
          <EmptyState icon="star" title="Belum ada tampilan">
            <p>Saring kotak masuk, lalu pilih “Simpan tampilan ini”.</p>
          </EmptyState>
        )}
      </div>
    </WorkPage>
  )
}

const NewView = ({ form, query }: Mistaken) => (
  <section class="panel" aria-label="Tampilan baru">
    <PostForm action={routes.officers.views.href({})} class="naming">
      <input type="hidden" name="query" value={query} />
      <TextField
        form={form}
        name="name"
        id="nama-baru"
        label="Nama tampilan baru"
        hint={`Paling banyak ${LONGEST_NAME} huruf.`}
      />
      <button class="button primary">Simpan tampilan</button>
    </PostForm>
  </section>
)

function ViewLine({ view, form }: { view: SavedView; form: Form<ViewField> | null }) {
  const shown = form ?? { ...emptyForm, values: { name: view.name } }
  return (
    <li>
      <p>
        <a href={viewHref(view.query)}>{view.name}</a>
      </p>
      <PostForm action={routes.officers.view.href({ id: String(view.id) })} class="naming">
        <TextField
          form={shown}
          name="name"
          id={`nama-${view.id}`}
          label={`Nama baru untuk ${view.name}`}
          isLabelHidden
        />
        <button class="button" name="tindakan" value="ganti-nama">
          Ganti nama
        </button>
        <button class="button danger" name="tindakan" value="hapus">
          Hapus
        </button>
      </PostForm>
    </li>
  )
}
