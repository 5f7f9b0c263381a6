import type { ComponentChildren } from 'preact'
import { type BulkAct, isMarking } from '#core/desks/rules/bulk.ts'
import type { Form } from '#platform/http/form.ts'
import { Flash } from '#ui/flash.tsx'
import { ErrorSummary, isRefused as isMistaken } from '#ui/form/error-summary.tsx'
import { Button, ButtonLink } from '#ui/form/button.tsx'
import { RadioCards } from '#ui/form/choices.tsx'
import { PostForm } from '#ui/form/post-form.tsx'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { STEP } from '../actions/action.ts'
import { BackLink } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import { ACTS, ACT_NAMES, reportsInWords } from './acts.ts'
import { ChosenList, Impossible } from './chosen-list.tsx'
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
  const impossible = rows.filter(({ value }) => value === null)
  const { verb, lead } = ACTS[act]
  const title = `${verb} ${reportsInWords(possible.length)}`
  return (
    <WorkPage visit={visit} title={title} isRefused={isMistaken(form) || isRefused === true}>
      <div class="workpage flow">
        <header class="workhead">
          <BackLink href={back} label="Kembali ke daftar" />
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
          <ActForm {...{ act, form, formToken, back, possible, impossible }}>{children}</ActForm>
        ) : (
          <NothingPossible rows={impossible} back={back} />
        )}
      </div>
    </WorkPage>
  )
}

type FormProps = Pick<Props, 'act' | 'form' | 'formToken' | 'back' | 'children'> & {
  possible: readonly SummaryRow[]
  impossible: readonly SummaryRow[]
}

function ActForm({ act, form, formToken, back, possible, impossible, children }: FormProps) {
  const { verb, words, icon } = ACTS[act]
  return (
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
        <h2 id="formulir">{words}</h2>
        <ErrorSummary form={form} />
        {children}
        <Manner form={form} />
        <div class="send">
          <Button look={act === 'archive' ? 'danger' : 'primary'} size="large" name={STEP} value="kirim" icon={icon}>
            {verb} yang dicentang
          </Button>
          {isMarking(act) && <p class="hint">Dapat dibatalkan sesudahnya.</p>}
        </div>
      </section>
    </PostForm>
  )
}

const NothingPossible = ({ rows, back }: { rows: readonly SummaryRow[]; back: string }) => (
  <>
    <Flash tone="proses" title="Tidak ada yang dapat dikerjakan">
      <p>Alasannya tertulis pada tiap laporan.</p>
    </Flash>
    <Impossible rows={rows} />
    <ButtonLink href={back} icon="left">
      Kembali ke daftar
    </ButtonLink>
  </>
)

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
