import type { FoundResult } from '#core/desks/queries/find-bulk-result.ts'
import { BULK_ACTS, type BulkAct, oppositeOf } from '#core/desks/rules/bulk.ts'
import type { BulkOutcome } from '#core/desks/tables.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { Flash } from '#ui/flash.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon } from '#ui/icon.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { STEP } from '../actions/action.ts'
import type { WorkVisit } from '../needs.ts'
import { ACTS, ACT_NAMES, reportsInWords } from './acts.ts'
import { outcomeWords } from './outcomes.ts'

type Props = {
  visit: WorkVisit
  result: FoundResult
  /** Of those that the officer may still see. */
  titles: ReadonlyMap<TrackingNumber, string | null>
  back: string
  formToken: string
}

/** What became of each report; a reload shows it again and does nothing. */
export function ResultPage({ visit, result: { act: kept, label, outcomes }, titles, back, formToken }: Props) {
  const act = BULK_ACTS.find(one => one === kept) ?? 'watch'
  const [done, rest] = [outcomes.filter(isDone), outcomes.filter(one => !isDone(one))]
  const title = done.length > 0 ? `${reportsInWords(done.length)} ${ACTS[act].done}` : 'Belum ada yang dikerjakan'
  const lines = { titles, done: `${SHORT[act]}.` }
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
            <Outcomes outcomes={rest} {...lines} />
            <Again {...{ act, label, rest, back }} />
          </section>
        )}
        {done.length > 0 && (
          <section class="flow tight" aria-labelledby="sudah">
            <h2 id="sudah">Dikerjakan</h2>
            <Outcomes outcomes={done} {...lines} />
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

/** Of one report. */
const SHORT: Record<BulkAct, string> = {
  forward: 'Diteruskan',
  ask: 'Diminta dilengkapi',
  archive: 'Diarsipkan',
  label: 'Diberi label',
  unlabel: 'Labelnya dihapus',
  watch: 'Anda pantau',
  unwatch: 'Tidak Anda pantau lagi',
}

type Lines = { titles: Props['titles']; done: string }

const Outcomes = ({ outcomes, titles, done }: Lines & { outcomes: readonly BulkOutcome[] }) => (
  <ul class="chosen">
    {outcomes.map(({ number, became }) => (
      <li key={number} class={became === 'done' ? undefined : 'refused'}>
        <Icon name={became === 'done' ? 'selesai' : 'x'} class={became === 'done' ? 'done' : 'muted'} />
        <div>
          <p class="chosen-head">
            {titles.has(number) ? (
              <a href={routes.officers.report.href({ nomor: number })}>
                {titles.get(number) || 'Judul belum diterbitkan'}
              </a>
            ) : (
              <b>Laporan</b>
            )}
            <span class="nomor">{shownTrackingNumber(number)}</span>
          </p>
          <p class={became === 'done' ? 'hint' : 'reason'}>
            {became === 'done'
              ? titles.has(number)
                ? done
                : `${done} Kini tidak lagi di meja Anda.`
              : outcomeWords(became)}
          </p>
        </div>
      </li>
    ))}
  </ul>
)

type UndoProps = { act: BulkAct; label: string | null; done: readonly BulkOutcome[]; back: string; formToken: string }

/** Only of what nobody was told of: a message cannot be called back. */
function Undo({ act, label, done, back, formToken }: UndoProps) {
  const opposite = oppositeOf(act)
  if (!opposite) return null
  return (
    <PostForm action={routes.officers.bulk.href({})} formToken={formToken}>
      <input type="hidden" name="tindakan" value={ACT_NAMES[opposite]} />
      <input type="hidden" name="cara" value="masing-masing" />
      <input type="hidden" name="kembali" value={back} />
      {label !== null && <input type="hidden" name="label" value={label} />}
      <Numbers outcomes={done} />
      <Button size="small" icon="back" name={STEP} value="kirim">
        Urungkan
      </Button>
    </PostForm>
  )
}

type AgainProps = { act: BulkAct; label: string | null; rest: readonly BulkOutcome[]; back: string }

/** Those that may have become possible: with a new summary, as they are now. */
function Again({ act, label, rest, back }: AgainProps) {
  const open = rest.filter(({ became }) => became !== 'not-found')
  if (open.length === 0) return null
  return (
    <PostForm action={routes.officers.bulk.href({})}>
      <input type="hidden" name="tindakan" value={ACT_NAMES[act]} />
      <input type="hidden" name="kembali" value={back} />
      {label !== null && <input type="hidden" name="label" value={label} />}
      <Numbers outcomes={open} />
      <Button name={STEP} value="ringkas">
        Ringkas lagi yang belum
      </Button>
    </PostForm>
  )
}

const Numbers = ({ outcomes }: { outcomes: readonly BulkOutcome[] }) => (
  <>
    {outcomes.map(({ number }) => (
      <input key={number} type="hidden" name="nomor" value={number} />
    ))}
  </>
)
