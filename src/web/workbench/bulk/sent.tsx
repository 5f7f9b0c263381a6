/** A form over many reports that was sent: done, or shown again with what is wrong and what was typed. */
import { keepResult } from '#core/desks/operations/keep-result.ts'
import { type BulkAct, isMarking } from '#core/desks/rules/bulk.ts'
import type { BulkOutcome } from '#core/desks/tables.ts'
import type { ChosenReport } from '#core/reports/queries/list-chosen-reports.ts'
import type { Fields, Form } from '#platform/http/form.ts'
import { render } from '#ui/page.tsx'
import { routes } from '#web/routes.ts'
import { type Needs, type OfficerViewer, type WorkContext, workVisit } from '../needs.ts'
import { type Chosen, unreadableWords } from './chosen.ts'
import type { ReadForm } from './form.ts'
import { BULK_FORMS } from './forms.ts'
import { SummaryPage } from './summary-page.tsx'
import { summaryOf } from './summary.ts'

export type Sent = {
  readonly needs: Needs
  readonly c: WorkContext
  readonly act: BulkAct
  readonly viewer: OfficerViewer
  readonly fields: Fields
  readonly formToken: string
  readonly back: string
  readonly chosen: readonly Chosen[]
  /** What was named and is no number. */
  readonly unreadable: readonly string[]
  readonly reports: readonly ChosenReport[]
}

/** As a form calls the two manners. */
const MANNERS = { all: 'semua', each: 'masing-masing' } as const

const mannerIn = (fields: Fields): 'all' | 'each' | undefined => {
  const named = fields.get('cara')?.[0]
  return named === MANNERS.all ? 'all' : named === MANNERS.each ? 'each' : undefined
}

const read = (sent: Sent, step: string | null): Promise<ReadForm> =>
  BULK_FORMS[sent.act].read(sent.needs.deps, sent, { fields: sent.fields, step })

/** @param step what was asked for besides, such as a search */
export async function showSummary(sent: Sent, { step }: { readonly step: string }): Promise<Response> {
  return show(sent, await read(sent, step), { status: 200 })
}

export async function answerSent(sent: Sent): Promise<Response> {
  const { needs, c, act, viewer, fields, formToken, chosen, unreadable, back } = sent
  const form = await read(sent, null)
  const manner = mannerIn(fields) ?? (isMarking(act) ? 'each' : undefined)
  const mistake = manner === undefined ? MANNER_MISSING : manner === 'all' && unreadable.length > 0 ? UNREADABLE : null
  if (mistake || !manner) return mistaken(sent, form, { field: 'cara', words: mistake ?? MANNER_MISSING })
  if (!form.run) return show(sent, form, { status: 422 })

  const ran = await form.run(needs.deps, { viewer, manner, formToken, reports: chosen })
  if (!ran.ok) return mistaken(sent, form, ran)
  const { outcomes, label = null } = ran
  if (manner === 'all' && outcomes.some(({ became }) => became !== 'done')) {
    return show(sent, form, { status: 409, outcomes })
  }
  const id = await keepResult(needs.deps, { officerId: viewer.officer.id, act, label, outcomes }, formToken)
  return c.redirect(routes.officers.bulkResult.href({ id: String(id) }, { kembali: back }), 303)
}

const MANNER_MISSING = 'Pilih: masing-masing, atau semua sekaligus.'
const UNREADABLE = 'Ada nomor yang tidak terbaca, jadi tidak semuanya dapat dikerjakan. Pilih masing-masing.'

function mistaken(sent: Sent, read: ReadForm, { field, words }: { readonly field: string; readonly words: string }) {
  const form = { values: read.form.values, errors: { ...read.form.errors, [field]: words } }
  return show(sent, { ...read, form }, { status: 422 })
}

type Shown = { readonly status: 200 | 409 | 422; readonly outcomes?: readonly BulkOutcome[] }

async function show(sent: Sent, { form, draw }: ReadForm, { status, outcomes }: Shown): Promise<Response> {
  const { needs, c, act, viewer, chosen, reports, unreadable, back, fields } = sent
  const rows = await summaryOf(needs.deps, { act, officer: viewer.officer, chosen, reports, outcomes })
  const values = { ...form.values, cara: fields.get('cara')?.[0] ?? MANNERS.each }
  const shown: Form<string> = { values, errors: form.errors }
  return render(
    c,
    <SummaryPage
      visit={workVisit(needs, c)}
      {...{ act, rows, back }}
      form={shown}
      isRefused={outcomes !== undefined}
      notice={unreadable.length > 0 ? unreadableWords(unreadable) : undefined}
      formToken={needs.deps.ids.token()}
    >
      {draw(shown)}
    </SummaryPage>,
    status,
  )
}
