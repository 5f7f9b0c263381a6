/** Keeping what was written in an officer's form before it is sent: by a button, or by the page itself while one writes. */
import type * as z from 'zod'
import { discardDraft, keepDraft } from '#core/desks/operations/keep-draft.ts'
import { type Draft, findDraft } from '#core/desks/queries/find-draft.ts'
import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { Fields, Form, Typed } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { time } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import { type FieldOf, STEP } from '../actions/action.ts'
import type { OfficerViewer } from '../needs.ts'
import type { ReportView } from '../report/view.ts'
import { draftText } from './text.ts'

export const KEEP = 'simpan-draf'
export const DISCARD = 'buang-draf'

/** The query of the address to which a page sends drafts. */
export const FORM = 'formulir'

type Addressed = { readonly address: { readonly href: (params: { readonly nomor: string }) => string } }

/** A form is known by the end of its address: `jawaban`, `bagian/12/pembebasan`. */
export const formNamed = ({ address }: Addressed, nomor: TrackingNumber): string =>
  address.href({ nomor }).slice(routes.officers.report.href({ nomor }).length + 1)

export const draftAddress = (nomor: TrackingNumber, form: string): string =>
  routes.officers.draft.href({ nomor }, { [FORM]: form })

export const findDraftFor = (
  { db }: Deps,
  { report }: ReportView,
  { officer, form }: { readonly officer: OfficerViewer['officer']; readonly form: string },
): Promise<Draft | undefined> => findDraft(db, { officerId: officer.id, reportId: report.id, form })

/** Only fields that the form has now; a draft may be older than it. */
export function valuesIn<Shape extends z.ZodRawShape>(
  { fields }: Draft,
  { shape }: z.ZodObject<Shape>,
): Form<FieldOf<Shape>>['values'] {
  const values: Partial<Record<FieldOf<Shape>, Typed>> = {}
  for (const [name, texts] of Object.entries(fields))
    if (Object.hasOwn(shape, name)) values[name as FieldOf<Shape>] = texts
  return values
}

type Pressed = { readonly number: TrackingNumber; readonly by: OfficerViewer; readonly form: string }

/** What pressing either button did: a sentence where it could not be done, `not-found` where there is nothing to do it to. */
export async function pressedDraft(deps: Deps, step: string, of: Pressed, fields: Fields): Promise<string | null> {
  if (step === DISCARD) return (await discardDraft(deps, of)) ? null : 'not-found'
  const kept = await keepDraft(deps, of, fields)
  return kept.ok ? null : kept.refusal === 'not-found' ? kept.refusal : draftText[kept.refusal]
}

/** "Draf 09.12 WIB · buang", beside the button that keeps one. */
export const DraftLine = ({ savedAt, takesFiles }: { savedAt: Date | undefined; takesFiles: boolean }) => (
  <div class="draft-line">
    <Button size="small" name={STEP} value={KEEP}>
      Simpan draf
    </Button>
    <output class="draft-state small muted">{savedAt && `Draf ${time(savedAt, 'id')}`}</output>
    {savedAt && (
      <Button size="small" look="quiet" name={STEP} value={DISCARD}>
        Buang draf
      </Button>
    )}
    {takesFiles && <span class="small muted">Lampiran tidak ikut disimpan dalam draf.</span>}
  </div>
)
