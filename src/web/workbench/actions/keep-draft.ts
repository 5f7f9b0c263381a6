/** The two buttons of a draft, on every form of an officer; and what opens with the form where one is kept. */
import type * as z from 'zod'
import { type Fields, type Form, withError } from '#platform/http/form.ts'
import { officerViewer } from '../needs.ts'
import { DISCARD, KEEP, formNamed, pressedDraft } from '../together/drafts.tsx'
import type { FieldOf } from './action.ts'
import { type Asked, show, viewFor } from './shown.tsx'

export const isAboutDraft = (step: string | undefined): step is string => step === KEEP || step === DISCARD

type Keeping<Shape extends z.ZodRawShape> = {
  readonly step: string
  readonly fields: Fields
  readonly form: Form<FieldOf<Shape>>
}

/** Nothing is sent, and nothing need be complete; the form opens again with what was kept. */
export async function keepOrDiscard<Shape extends z.ZodRawShape, Given>(
  asked: Asked<Shape, Given>,
  { step, fields, form }: Keeping<Shape>,
): Promise<Response> {
  const { needs, action, c } = asked
  const view = await viewFor(needs, c)
  if (!view) return c.notFound()
  const { number } = view.report
  const of = { number, by: officerViewer(c), form: formNamed(action, number) }
  const no = await pressedDraft(needs.deps, step, of, fields)
  if (no === 'not-found') return c.notFound()
  if (no) return show(asked, view, { form: withError({ values: form.values, errors: {} }, 'form', no), status: 422 })
  return c.redirect(action.address.href({ nomor: number }) + new URL(c.req.url).search, 303)
}
