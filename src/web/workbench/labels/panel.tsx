import type { TrackingNumber } from '#core/ids.ts'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon } from '#ui/icon.tsx'
import { routes } from '#web/routes.ts'
import { LabelField } from './field.tsx'
import type { Marks } from './marks.ts'

/** The fields of both forms: which label, and whether it is put on or taken off. */
export const LABEL = { put: 'pasang', take: 'hapus', act: 'tindakan' } as const
/** That the officer wants to watch, or no longer: pressed twice, it is still what they wanted. */
export const WATCH = { name: 'pantau', yes: 'ya', no: 'tidak' } as const

type Props = { number: TrackingNumber; marks: Marks; typed?: string; mistake?: string | undefined }

/**
 * Watching, and the agency's labels; both are the desk's own and change nothing of the report. A frame of its own, so that where
 * there is JavaScript a press changes these few lines and nothing else that is open.
 */
export function MarksPanel(props: Props) {
  const { number, marks } = props
  if (marks.isWatched === null && marks.suggestions === null && marks.labels.length === 0) return null
  return (
    <turbo-frame id={`meja-${number}`} data-turbo="true">
      <section class="panel flow tight" aria-labelledby="meja">
        <h2 id="meja">Pantauan dan label</h2>
        {marks.isWatched !== null && <Watch number={number} isWatched={marks.isWatched} />}
        <Labels {...props} />
      </section>
    </turbo-frame>
  )
}

const Watch = ({ number, isWatched }: { number: TrackingNumber; isWatched: boolean }) => (
  <PostForm action={routes.officers.watch.href({ nomor: number })}>
    <input type="hidden" name={WATCH.name} value={isWatched ? WATCH.no : WATCH.yes} />
    <button class="button small" data-key="p">
      <Icon name={isWatched ? 'x' : 'eye'} />
      {isWatched ? 'Berhenti memantau' : 'Pantau'} <kbd>P</kbd>
    </button>
    <p class="hint">
      {isWatched
        ? 'Anda diberi tahu bila laporan ini dijawab, ditanggapi, dikembalikan, berakhir, atau terlambat.'
        : 'Supaya diberi tahu lewat email bila ada perkembangan.'}
    </p>
  </PostForm>
)

/** Those it has, each with the way to take it off, and a field for another. */
function Labels({ number, marks: { labels, suggestions }, typed = '', mistake }: Props) {
  const action = routes.officers.label.href({ nomor: number })
  return (
    <>
      {labels.length > 0 && (
        <PostForm action={action}>
          <input type="hidden" name={LABEL.act} value={LABEL.take} />
          <ul class="labels" aria-label="Label">
            {labels.map(label => (
              <li key={label}>
                {label}
                {suggestions ? (
                  <button name="label" value={label}>
                    <Icon name="x" label={`Hapus label ${label}`} />
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </PostForm>
      )}
      {suggestions && (
        <PostForm action={action} class="flow tight">
          <input type="hidden" name={LABEL.act} value={LABEL.put} />
          <LabelField
            value={typed}
            error={mistake}
            suggestions={suggestions}
            hint="Hanya dibaca petugas instansi Anda. Jangan menyebut orang."
          />
          <Button size="small" icon="tag">
            Beri label
          </Button>
        </PostForm>
      )}
    </>
  )
}
