/** The fields of an act over many reports: how they are drawn and read, and what is done with them. */
import type { VNode } from 'preact'
import * as z from 'zod'
import type { BulkAct } from '#core/desks/rules/bulk.ts'
import type { BulkOutcome } from '#core/desks/tables.ts'
import type { Deps } from '#core/deps.ts'
import type { ChosenReport } from '#core/reports/queries/list-chosen-reports.ts'
import { type Fields, type Form, parseForm } from '#platform/http/form.ts'
import type { FieldOf } from '../actions/action.ts'
import type { OfficerViewer } from '../needs.ts'
import type { Chosen } from './chosen.ts'

export type Asked = {
  readonly viewer: OfficerViewer
  readonly manner: 'all' | 'each'
  readonly formToken: string
  readonly reports: readonly Chosen[]
}

export type Ran =
  | { readonly ok: true; readonly outcomes: readonly BulkOutcome[]; readonly label?: string }
  /** What is wrong with the whole of it: a mistake in this field. */
  | { readonly ok: false; readonly field: string; readonly words: string }

/** For whom the fields are drawn, and about which of the reports they are. */
export type About = { readonly viewer: OfficerViewer; readonly reports: readonly ChosenReport[] }

type Definition<Shape extends z.ZodRawShape, Given> = {
  readonly act: BulkAct
  readonly schema: z.ZodObject<Shape>
  readonly load: (deps: Deps, about: About, form: Form<FieldOf<Shape>>) => Promise<Given>
  /** What a step that does nothing yet makes of what was typed. */
  readonly assist?: (
    step: string,
    drawn: { readonly form: Form<FieldOf<Shape>>; readonly given: Given },
  ) => Form<FieldOf<Shape>>
  /** Mistakes that no schema of a single field can see. */
  readonly check?: (form: Form<FieldOf<Shape>>, given: Given) => Form<FieldOf<Shape>>['errors']
  readonly Fields: (drawn: { readonly form: Form<FieldOf<Shape>>; readonly given: Given }) => VNode
  readonly run: (deps: Deps, asked: Asked, value: z.output<z.ZodObject<Shape>>) => Promise<Ran>
}

/** A form as it was sent. */
export type ReadForm = {
  readonly form: Form<string>
  readonly draw: (form: Form<string>) => VNode
  /** Null where something is mistaken in it. */
  readonly run: ((deps: Deps, asked: Asked) => Promise<Ran>) | null
}

export type BulkForm = {
  readonly act: BulkAct
  readonly read: (
    deps: Deps,
    about: About,
    sent: { readonly fields: Fields; readonly step: string | null },
  ) => Promise<ReadForm>
}

/** Lets a list hold forms of different fields. */
export function bulkForm<Shape extends z.ZodRawShape, Given>(definition: Definition<Shape, Given>): BulkForm {
  const { act, schema, load, assist, check, Fields: drawn, run } = definition
  return {
    act,
    read: async (deps, about, { fields, step }) => {
      const parsed = parseForm(schema, fields)
      const given = await load(deps, about, parsed.form)
      const typed: Form<FieldOf<Shape>> = { values: parsed.form.values, errors: {} }
      const errors = step === null ? { ...check?.(parsed.form, given), ...parsed.form.errors } : {}
      const form = step === null ? { ...typed, errors } : (assist?.(step, { form: typed, given }) ?? typed)
      const isMistaken = Object.keys(errors).length > 0
      return {
        form,
        draw: shown => drawn({ form: shown as Form<FieldOf<Shape>>, given }),
        run: parsed.ok && !isMistaken ? (with_, asked) => run(with_, asked, parsed.value) : null,
      }
    },
  }
}
