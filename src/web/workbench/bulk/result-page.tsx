import type { FoundResult } from '#core/desks/queries/find-bulk-result.ts'
import { BULK_ACTS, type BulkAct } from '#core/desks/rules/bulk.ts'
import type { BulkOutcome } from '#core/desks/tables.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { Flash } from '#ui/flash.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { WorkPage } from '#web/work-frame.tsx'
import type { WorkVisit } from '../needs.ts'
import { ACTS, reportsInWords } from './acts.ts'
import { Again, Undo } from './afterwards.tsx'
import { Outcomes, type SeenAfter } from './outcome-list.tsx'

type Props = {
  visit: WorkVisit
  result: FoundResult
  /** Those that the officer may still see. */
  seen: ReadonlyMap<TrackingNumber, SeenAfter>
  back: string
  formToken: string
}

/** What became of each report; a reload shows it again and does nothing. */
export function ResultPage({ visit, result: { act: kept, label, outcomes }, seen, back, formToken }: Props) {
  const act = BULK_ACTS.find(one => one === kept) ?? 'watch'
  const [done, rest] = [outcomes.filter(isDone), outcomes.filter(one => !isDone(one))]
  const title = done.length > 0 ? `${reportsInWords(done.length)} ${ACTS[act].done}` : 'Belum ada yang dikerjakan'
  return (
    <WorkPage visit={visit} title={title}>
      <div class="workpage slim flow">
        <header class="workhead">
          <h1>{title}</h1>
          {rest.length > 0 && <p class="muted small">{reportsInWords(rest.length)} tidak dikerjakan.</p>}
        </header>
        {done.length > 0 && (
          <Flash tone="selesai" role="status">
            <p>
              {doneWords(act, label)} {rest.length === 0 && 'Tidak ada yang terlewat.'}
            </p>
            <Undo {...{ act, label, done, back, formToken }} />
          </Flash>
        )}
        {rest.length > 0 && (
          <section class="flow tight" aria-labelledby="belum">
            <h2 id="belum">Tidak dikerjakan</h2>
            <Outcomes outcomes={rest} {...{ act, seen }} />
            <Again {...{ act, label, rest, back }} />
          </section>
        )}
        {done.length > 0 && (
          <section class="flow tight" aria-labelledby="sudah">
            <h2 id="sudah">Dikerjakan</h2>
            <Outcomes outcomes={done} {...{ act, seen }} />
          </section>
        )}
        <ButtonLink href={back} icon="left">
          Kembali ke daftar
        </ButtonLink>
      </div>
    </WorkPage>
  )
}

const isDone = ({ became }: BulkOutcome): boolean => became === 'done'

const doneWords = (act: BulkAct, label: string | null): string =>
  label === null ? DONE[act] : `${DONE[act]} Label: “${label}”.`

const DONE: Record<BulkAct, string> = {
  forward: 'Diteruskan. Instansi tujuan diberi tahu, dan pelapor bila laporannya baru terverifikasi.',
  ask: 'Permintaan terkirim. Jam berhenti sampai pelapor melengkapi.',
  archive: 'Diarsipkan. Pelapor diberi tahu alasannya.',
  label: 'Label tersimpan.',
  unlabel: 'Label dihapus.',
  watch: 'Dipantau.',
  unwatch: 'Tidak dipantau lagi.',
}
