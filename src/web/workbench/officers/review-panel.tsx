import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { longDay, number } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import type { MembersProps } from './list-page.tsx'

/** Once a year somebody takes the file, asks whether each is still needed, and puts their name to it. */
export function ReviewPanel({ reviewed, isDue, place, officer }: MembersProps) {
  const query = place.id === officer.agencyId ? {} : { instansi: place.slug }
  return (
    <section class="panel flow" aria-labelledby="tinjauan">
      <h2 id="tinjauan">Tinjauan akses tahunan</h2>
      {isDue && (
        <Flash tone="proses" title={reviewed ? 'Sudah lebih dari setahun' : 'Belum pernah ditinjau'}>
          <p>Unduh daftarnya, nonaktifkan yang tidak bertugas lagi, lalu tandai sudah ditinjau.</p>
        </Flash>
      )}
      {reviewed && (
        <p class="small">
          Terakhir ditinjau {longDay(reviewed.at, 'id')} oleh {reviewed.by}, untuk {reviewed.agency} dan unit di
          bawahnya: {number(reviewed.officers, 'id')} petugas.
        </p>
      )}
      <div class="row tight">
        <ButtonLink href={routes.officers.memberReviewFile.href({}, query)} size="small" icon="download">
          Unduh CSV
        </ButtonLink>
        <PostForm action={routes.officers.memberReview.href({}, query)}>
          <button class="button small">Tandai sudah ditinjau</button>
        </PostForm>
      </div>
      <p class="small muted">
        Berlaku untuk {place.name} dan semua unit di bawahnya. Nama Anda dan tanggalnya dicatat.
      </p>
    </section>
  )
}
