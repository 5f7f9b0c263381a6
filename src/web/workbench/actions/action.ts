/** What a form of an officer is made of; controller.tsx beside this shows it, checks it, and asks the operation. */
import type { VNode } from 'preact'
import * as z from 'zod'
import type { Deps } from '#core/deps.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import type { OfficerAction } from '#core/reports/rules/officer-actions.ts'
import type { Refusal } from '#core/reports/rules/refusals.ts'
import type { NewAttachment } from '#core/reports/thread/message.ts'
import type { Form } from '#platform/http/form.ts'
import type { KeptFile } from '#web/kept-files.ts'
import type { OfficerViewer } from '../needs.ts'
import type { OpenedReport, ReportView } from '../report/view.ts'

export type FieldOf<Shape extends z.ZodRawShape> = Extract<keyof Shape, string>

/** What the fields of a form are drawn from. */
export type Drawn<Field extends string, Given> = {
  readonly form: Form<Field>
  readonly view: ReportView
  readonly given: Given
  /** What came with an earlier attempt and is kept */
  readonly files?: readonly KeptFile[]
}

export type ActionForm<Shape extends z.ZodRawShape, Given = null> = {
  readonly action: OfficerAction
  readonly address: { readonly pattern: string; readonly href: (params: { readonly nomor: string }) => string }
  readonly title: string
  /** What will happen, before it does. */
  readonly lead?: string
  readonly send: string
  readonly schema: z.ZodObject<Shape>
  readonly takesFiles?: boolean
  /** Why not, where it is not for the report alone to say; what is not there is a 404. */
  readonly refuses?: (view: OpenedReport) => Refusal | null
  /** What the address that led here chooses, before what a draft or `prefill` has. */
  readonly fromAddress?: (query: (name: string) => string | undefined) => Form<FieldOf<Shape>>['values']
  /** What the fields need besides the report, such as agencies that were searched for. */
  readonly load: (deps: Deps, view: OpenedReport, form: Form<FieldOf<Shape>>, viewer: OfficerViewer) => Promise<Given>
  /** What stands in the fields when the form is opened. */
  readonly prefill?: (view: ReportView, given: Given) => Form<FieldOf<Shape>>['values']
  /** What a step that sends nothing does to what was typed, such as putting a template in. */
  readonly assist?: (step: string, drawn: Drawn<FieldOf<Shape>, Given>) => Form<FieldOf<Shape>>
  /** Mistakes that no schema of a single field can see, and that can be seen without the report. */
  readonly check?: (sent: { readonly form: Form<FieldOf<Shape>>; readonly now: Date }) => Form<FieldOf<Shape>>['errors']
  readonly Fields: (drawn: Drawn<FieldOf<Shape>, Given>) => VNode
  /** Where the form is closed to this officer: who may send it instead. On a desk's page only. */
  readonly Instead?: (drawn: Drawn<FieldOf<Shape>, Given>) => VNode | null
  /** A last look before a complete form is sent: asked for by LOOK; by CHECK only where there is something to doubt. */
  readonly lastLook?: {
    readonly hasDoubts: (drawn: Drawn<FieldOf<Shape>, Given>) => boolean
    /** What the rules would refuse it for, said at once instead of after the look. */
    readonly refuses: (drawn: Drawn<FieldOf<Shape>, Given>) => Refusal | null
    readonly Look: (drawn: Drawn<FieldOf<Shape>, Given>) => VNode
    /** Instead of the one button that sends */
    readonly Buttons: (at: { readonly isLook: boolean; readonly hasDoubts: boolean }) => VNode
  }
  readonly run: (
    deps: Deps,
    change: Change,
    value: z.output<z.ZodObject<Shape>>,
    attachments: readonly NewAttachment[],
  ) => Promise<Changed>
}

/** Lets TypeScript find the types of an action's form by its parts. */
export const actionForm = <Shape extends z.ZodRawShape, Given>(form: ActionForm<Shape, Given>): typeof form => form

export const nothing = (): Promise<null> => Promise.resolve(null)

/** The button that asks for the same form again instead of sending it. */
export const STEP = 'langkah'
/** Steps of a form with a last look; whoever names no step sends at once. */
export const LOOK = 'pratinjau'
export const CHECK = 'periksa'
/** The button that opens an agency's units; asking for them sends nothing either. */
export const BROWSE = 'telusuri'

const LONGEST = 10_000

/** A text that has to be there. */
export const words = (missing: string, { least = 1, most = LONGEST }: { least?: number; most?: number } = {}) =>
  z
    .string(missing)
    .min(1, missing)
    .refine(
      text => text === '' || Array.from(text).length >= least,
      `Terlalu pendek. Tulis paling sedikit ${least} huruf.`,
    )
    .refine(text => Array.from(text).length <= most, `Terlalu panjang. Singkatkan menjadi paling banyak ${most} huruf.`)

/** A text that may be left out. */
export const wordsIfAny = (most = LONGEST) =>
  z
    .string()
    .refine(text => Array.from(text).length <= most, `Terlalu panjang. Singkatkan menjadi paling banyak ${most} huruf.`)
    .optional()
    .transform(text => text || null)

/** An agency or category by id or slug. */
export const named = (missing: string) => z.string(missing).min(1, missing).max(200, missing)

const UNFILLED = /\{[a-z_]+\}/

/** A template's gaps are for the officer to fill; a citizen must never read `{tanggal}`. */
export const gapIn = (text: string): string | undefined => {
  const gap = UNFILLED.exec(text)?.[0]
  return gap && `Masih ada bagian ${gap} yang belum diisi. Ganti atau hapus dahulu.`
}
