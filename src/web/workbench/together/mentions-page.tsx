import type { Mention } from '#core/desks/queries/list-mentions.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Button } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { shortMoment } from '#ui/format.ts'
import { TrackingNumber } from '#ui/tracking-number.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'

/** The field of its form: messages that were seen, or all of them. */
export const SEEN = { name: 'pesan', all: 'semua' } as const

/** Where colleagues named this officer, until it is marked as seen. */
export const MentionsPage = ({ visit, mentions }: { visit: WorkVisit; mentions: readonly Mention[] }) => (
  <WorkPage visit={visit} title="Sebutan">
    <div class="workpage flow">
      <header class="workhead">
        <h1>Sebutan</h1>
        <p class="muted small">
          Catatan petugas yang menyebut Anda, atau rekan yang Anda gantikan hari ini. Isinya ada di halaman laporan.
        </p>
      </header>
      {mentions.length === 0 ? (
        <EmptyState title="Tidak ada sebutan baru">
          <p>Saat rekan menyebut Anda dalam catatan petugas, catatan itu tampil di sini dan lewat email.</p>
        </EmptyState>
      ) : (
        <section class="panel flow" aria-label="Sebutan baru">
          <ul class="follows">
            {mentions.map(mention => (
              <Row key={mention.messageId} {...mention} />
            ))}
          </ul>
          <PostForm action={routes.officers.mentions.href({})}>
            <input type="hidden" name={SEEN.name} value={SEEN.all} />
            <Button>Tandai semua sudah dilihat</Button>
          </PostForm>
        </section>
      )}
    </div>
  </WorkPage>
)

const Row = ({ messageId, number, title, by, agency, at, instead }: Mention) => (
  <li>
    <div>
      <a href={`${routes.officers.report.href({ nomor: number })}#pesan-${messageId}`}>
        <b>{title || 'Judul belum diterbitkan'}</b>
      </a>
      <p class="small muted">
        <TrackingNumber digits={number} /> {by} ({agency}) menyebut {instead ?? 'Anda'}, {shortMoment(at, 'id')}
        {instead && ', yang Anda gantikan'}
      </p>
    </div>
    <PostForm action={routes.officers.mentions.href({})}>
      <input type="hidden" name={SEEN.name} value={String(messageId)} />
      <button class="button small">
        Sudah dilihat <span class="sr">: {title || number}</span>
      </button>
    </PostForm>
  </li>
)
