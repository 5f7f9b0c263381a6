import type { ComponentChildren } from 'preact'
import { type BulkAct, isMarking } from '#core/desks/rules/bulk.ts'
import { shownTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import type { Form } from '#platform/http/form.ts'
import { ClockChip } from '#ui/clock.tsx'
import { Flash } from '#ui/flash.tsx'
import { ErrorSummary, isRefused as isMistaken } from '#ui/form/error-summary.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { RadioCards } from '#ui/form/choices.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { Icon } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { STEP } from '../actions/action.ts'
import type { WorkVisit } from '../needs.ts'
import { ACTS, ACT_NAMES, reportsInWords } from './acts.ts'
import type { SummaryRow } from './summary.ts'

type Props = {
  visit: WorkVisit
  act: BulkAct
  rows: readonly SummaryRow[]
  form: Form<string>
  formToken: string
  back: string
  /** It was tried all together, and nothing was done */
  isRefused?: boolean
  notice?: string | undefined
  /** The fields of the act */
  children: ComponentChildren
}

/** What an act would do to each of the reports that were chosen, and the form that does it. */
export function SummaryPage({ visit, act, rows, form, formToken, back, isRefused, notice, children }: Props) {
  const possible = rows.filter(({ value }) => value !== null)
  const [impossible, { verb, lead, icon }] = [rows.filter(({ value }) => value === null), ACTS[act]]
  const title = `${verb} ${reportsInWords(possible.length)}`
  return (
    <WorkPage visit={visit} title={title} isRefused={isMistaken(form) || isRefused === true}>
      <div class="workpage flow">
        <header class="workhead">
          <a class="back small" href={back}>
            <Icon name="left" />
            Kembali ke daftar
          </a>
          <h1>{title}</h1>
          <p class="muted small">{lead}</p>
        </header>
        {notice && <Flash tone="proses">{notice}</Flash>}
        {isRefused && (
          <Flash tone="belum" role="alert" title="Belum ada yang dikerjakan">
            <p>
              Sebab sebagian laporan tidak dapat dikerjakan. Alasannya tertulis pada laporannya: hapus centangnya, atau
              pilih “masing-masing”.
            </p>
          </Flash>
        )}
        {possible.length > 0 ? (
          <PostForm
            action={routes.officers.bulk.href({})}
            formToken={formToken}
            class="workgrid wide-right"
            onEnter={{ name: STEP, value: 'cari' }}
          >
            <input type="hidden" name="tindakan" value={ACT_NAMES[act]} />
            <input type="hidden" name="kembali" value={back} />
            <div class="flow">
              <ChosenList rows={possible} />
              <Impossible rows={impossible} />
            </div>
            <section class="panel flow bulk-form" aria-labelledby="formulir">
              <h2 id="formulir">{ACTS[act].words}</h2>
              <ErrorSummary form={form} />
              {children}
              <Manner form={form} />
              <div class="send">
                <Button
                  look={act === 'archive' ? 'danger' : 'primary'}
                  size="large"
                  name={STEP}
                  value="kirim"
                  icon={icon}
                >
                  {verb} yang dicentang
                </Button>
                {isMarking(act) && <p class="hint">Dapat dibatalkan sesudahnya.</p>}
              </div>
            </section>
          </PostForm>
        ) : (
          <>
            <Flash tone="proses" title="Tidak ada yang dapat dikerjakan">
              <p>Alasannya tertulis pada tiap laporan.</p>
            </Flash>
            <Impossible rows={impossible} />
            <ButtonLink href={back} icon="left">
              Kembali ke daftar
            </ButtonLink>
          </>
        )}
      </div>
    </WorkPage>
  )
}

const Manner = ({ form }: { form: Form<string> }) => (
  <RadioCards
    form={form}
    name="cara"
    label="Bila sebagian tidak dapat dikerjakan"
    choices={[
      {
        value: 'masing-masing',
        label: 'Masing-masing',
        hint: 'Yang dapat, dikerjakan. Yang tidak, dilewati, dan Anda membaca alasannya.',
      },
      {
        value: 'semua',
        label: 'Semua atau tidak sama sekali',
        hint: 'Bila satu tidak dapat, tidak satu pun dikerjakan.',
      },
    ]}
  />
)

const ChosenList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <section aria-labelledby="dipilih">
    <h2 id="dipilih" class="sr">
      Laporan yang dipilih
    </h2>
    <ul class="chosen">
      {rows.map(row => (
        <li key={row.number} class={row.reason ? 'refused' : undefined}>
          <label class="pick">
            <input type="checkbox" name="nomor" value={row.value ?? ''} checked={row.reason === null} />
            <span class="sr">Pilih {shownTrackingNumber(row.number)}</span>
          </label>
          <ChosenWords {...row} isOpen={rows.length <= MOST_OPEN} />
        </li>
      ))}
    </ul>
  </section>
)

/** As many texts as are read at one go stand open. */
const MOST_OPEN = 10

const Impossible = ({ rows }: { rows: readonly SummaryRow[] }) =>
  rows.length === 0 ? null : (
    <section class="flow tight" aria-labelledby="dilewati">
      <h2 id="dilewati">{reportsInWords(rows.length)} dilewati</h2>
      <ul class="chosen">
        {rows.map(row => (
          <li key={row.number} class="refused">
            <Icon name="x" class="muted" />
            <ChosenWords {...row} />
          </li>
        ))}
      </ul>
    </section>
  )

const ChosenWords = ({ number, title, status, clock, reason, verified, isOpen }: SummaryRow & { isOpen?: boolean }) => (
  <div>
    <p class="chosen-head">
      {status ? <a href={routes.officers.report.href({ nomor: number })}>{title}</a> : <b>Laporan</b>}
      <span class="nomor">{shownTrackingNumber(number)}</span>
    </p>
    {reason && (
      <p class="reason">
        <Icon name="alert" />
        {reason}
      </p>
    )}
    {status && (
      <p class="chosen-state">
        <Status {...status} status={undefined} />
        {clock && <ClockChip {...clock} />}
      </p>
    )}
    {verified && (
      <details open={isOpen}>
        <summary>
          <span class="hint">{verified.as}</span> Teks yang akan terbit
        </summary>
        <div class="would-be">
          <b>{verified.title}</b>
          <p>{verified.body}</p>
        </div>
      </details>
    )}
  </div>
)
