import { findCategory } from '#core/categories/queries/find-category.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import type { Change } from '#core/reports/operations/change-report.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import type { Classification, Kind } from '#core/reports/rules/terms.ts'
import { type Form, valueOf, valuesOf } from '#platform/http/form.ts'
import { routes } from '#web/routes.ts'
import { actionForm } from '../actions/action.ts'
import { findAgencyChoice } from '../actions/agency-choice.ts'
import { publishedText } from '../actions/published.tsx'
import type { OpenedReport, ReportView } from '../report/view.ts'
import { type CategoryChoice, findCategoryChoice } from './categories.ts'
import { SEARCH_CATEGORY } from './classifying.tsx'
import { ForwardFields, type Given } from './fields.tsx'
import { previewOf } from './preview.ts'
import { findRouting } from './routing.ts'
import { type ForwardField, forwardSchema } from './schema.ts'

const USUAL: Record<Kind, Classification> = {
  complaint: 'complaint_service',
  aspiration: 'aspiration',
  information_request: 'information_request',
}

/** Verifying: what it is, how heavy, whose, and what of it others may read. */
export const forwardForm = actionForm<typeof forwardSchema.shape, Given>({
  action: 'forward',
  address: routes.officers.forward,
  title: 'Verifikasi dan teruskan',
  send: 'Verifikasi dan teruskan',
  schema: forwardSchema,
  load,
  prefill: (view, { categories }) => ({
    ...usually(view, categories),
    categoryId: categories.chosen ? String(categories.chosen.id) : '',
    ...publishedText(view),
  }),
  assist: (step, { form, given: { categories } }) => {
    const isFound = step === SEARCH_CATEGORY && categories.firstHit !== null
    return { values: { ...form.values, ...(isFound && { categoryId: categories.firstHit }) }, errors: {} }
  },
  check: ({ form }) =>
    valueOf(form, 'weight') || valueOf(form, 'categoryId')
      ? {}
      : { weight: 'Pilih bobot: ringan, sedang, atau berat.' },
  Fields: ForwardFields,
  run: async (deps, change, { weight, categoryId, ...given }) => {
    const category = categoryId ?? null
    const usual = weight ?? (category ? (await findCategory(deps.db, category))?.defaultWeight : undefined)
    if (!usual) return refuse('category-unknown')
    if (await loosens(deps, change, given)) return refuse('only-tighten')
    return forwardReport(deps, change, {
      ...given,
      category,
      weight: usual,
      lead: given.leadAgencyId,
      supporting: given.supportingAgencyIds ?? [],
      copies: given.copyAgencyIds ?? [],
      accusedAgency: given.accusedAgencyId ?? null,
      anonymous: given.anonymous ?? false,
      confidential: given.confidential ?? false,
    })
  },
})

async function load({ db }: Deps, view: OpenedReport, form: Form<ForwardField>): Promise<Given> {
  const isFresh = Object.keys(form.values).length === 0
  const category = isFresh ? String(view.details.category?.id ?? '') : valueOf(form, 'categoryId')
  const [routing, categories, accused] = await Promise.all([
    findRouting(db, view, {
      category: category || null,
      chosen: [
        valueOf(form, 'leadAgencyId'),
        ...valuesOf(form, 'supportingAgencyIds'),
        ...valuesOf(form, 'copyAgencyIds'),
      ].filter(Boolean),
      text: valueOf(form, 'agencyQuery'),
      browse: valueOf(form, 'telusuri'),
    }),
    findCategoryChoice(db, category, valueOf(form, 'categoryQuery')),
    accusedChoice(db, view, form),
  ])
  const usual = usually(view, categories)
  const preview = await previewOf(db, view, {
    classification: valueOf(form, 'classification') || usual.classification,
    weight: valueOf(form, 'weight') || usual.weight,
    lead: valueOf(form, 'leadAgencyId') || view.report.verifier.id,
  })
  return { routing, categories, accused, preview }
}

/** What stands in the form before anybody chose. */
const usually = ({ report: { kind } }: ReportView, { chosen }: CategoryChoice) => ({
  classification: USUAL[kind],
  weight: chosen?.defaultWeight ?? (kind === 'complaint' ? ('medium' as const) : ('light' as const)),
})

/** Whoever says outright that a hidden thing is not hidden is told; whoever says nothing leaves it as it is. */
async function loosens({ db }: Deps, change: Change, { anonymous, confidential }: Flags): Promise<boolean> {
  if (anonymous !== false && confidential !== false) return false
  const report = await findReport(db, change.report)
  return Boolean((anonymous === false && report?.isAnonymous) || (confidential === false && report?.isConfidential))
}

type Flags = { readonly anonymous?: boolean | undefined; readonly confidential?: boolean | undefined }

/** Nobody is suggested as the accused. */
async function accusedChoice(db: Deps['db'], view: ReportView, form: Form<ForwardField>) {
  const { found, chosen } = await findAgencyChoice(db, view, form, ['accusedAgencyId', 'accusedQuery'])
  return { chosen, found: valueOf(form, 'accusedQuery') ? found : undefined }
}
