/** Which masks an officer is asked about, and which of them are ticked. */
import { type Mask, masksIn } from '#core/reports/rules/masking.ts'
import {
  MOST_MASKS_ASKED,
  type MaskKey,
  type ProposedMask,
  type Ticked,
  copyOf,
  proposalsFor,
} from '#core/reports/rules/published-copy.ts'
import { type Form, valueOf, valuesOf } from '#platform/http/form.ts'
import { type ReportView, textOf } from '../report/view.ts'
import type { ForwardField } from './schema.ts'

export type MaskField = Extract<ForwardField, 'masks' | 'masksBefore'>
export type MaskForm = Form<MaskField | 'publishedTitle' | 'publishedBody'>

export type Texts = { readonly title: string; readonly body: string }

export function originalOf({ details }: Pick<ReportView, 'details'>): Texts {
  const text = textOf(details)
  return { title: text?.title ?? '', body: text?.body ?? '' }
}

export const askedMasks = (original: Texts): readonly ProposedMask[] =>
  proposalsFor(original).slice(0, MOST_MASKS_ASKED)

/** What a form says of masks; null where it was not asked. */
export function tickedIn(masks: readonly string[] | undefined, before: string | undefined): Ticked | null {
  if (before === undefined) return null
  return { before: before.split(' ').filter(Boolean), now: masks ?? [] }
}

export const tickedOf = (form: MaskForm): Ticked | null =>
  tickedIn(valuesOf(form, 'masks'), form.values.masksBefore === undefined ? undefined : valueOf(form, 'masksBefore'))

/** What the copy still holds that publishing masks by itself, whoever wrote it; what was shown and unticked stays readable. */
export function stillMasked(form: MaskForm, original: Texts): readonly Mask[] {
  const ticked = tickedOf(form)
  const asked = ticked ? askedMasks(original) : []
  const readable = asked.filter(({ key }) => !ticked?.now.includes(key)).map(({ text }) => text)
  const found = [valueOf(form, 'publishedTitle'), valueOf(form, 'publishedBody')].flatMap(masksIn)
  const places = new Map(found.map(mask => [mask.text, mask]))
  return [...places.values()].filter(({ text }) => !readable.includes(text)).slice(0, MOST_MASKS_ASKED)
}

/** A form that is opened: everything ticked, and the copy made so. */
export function firstCopy(view: Pick<ReportView, 'details'>) {
  const original = originalOf(view)
  const all: readonly MaskKey[] = proposalsFor(original).map(({ key }) => key)
  const asked = askedMasks(original).map(({ key }) => key)
  const made = copyOf(original, proposalsFor(original), all)
  const copy = textOf(view.details)?.copy
  return {
    publishedTitle: copy?.title ?? made.title,
    publishedBody: copy?.body ?? made.body,
    masks: asked,
    masksBefore: asked.join(' '),
  }
}
