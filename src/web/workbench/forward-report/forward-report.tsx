import { listCategoryWords } from '#core/categories/queries/list-category-words.ts'
import { findCategory } from '#core/categories/queries/find-category.ts'
import { type CategorySuggestion, suggestCategories } from '#core/categories/rules/suggest-categories.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { CategoryId } from '#core/ids.ts'
import { forwardReport } from '#core/reports/operations/forward-report.ts'
import type { Change } from '#core/reports/operations/change-report.ts'
import { findSimilarReports } from '#core/reports/queries/find-similar-reports.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { recopied } from '#core/reports/rules/published-copy.ts'
import { usualClassification, usualWeight } from '#core/reports/rules/usual.ts'
import { type Form, valueOf, valuesOf } from '#platform/http/form.ts'
import { routes } from '#web/routes.ts'
import { actionForm } from '../actions/action.ts'
import { findAgencyChoice } from '../actions/agency-choice.ts'
import type { OpenedReport, ReportView } from '../report/view.ts'
import { type CategoryChoice, findCategoryChoice } from './categories.ts'
import { SEARCH_CATEGORY, TAKE_CATEGORY } from './classifying.tsx'
import { ForwardFields, type Given } from './fields.tsx'
import { firstCopy, originalOf, tickedIn, tickedOf } from './masks.ts'
import { previewOf } from './preview.ts'
import { findRouting } from './routing.ts'
import { type ForwardField, forwardSchema } from './schema.ts'

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
    ...firstCopy(view),
  }),
  assist: (step, { form, view, given: { categories, suggestions } }) => ({
    values: { ...form.values, ...copied(form, view), ...categoryBy(step, categories, suggestions) },
    errors: {},
  }),
  check: ({ form }) =>
    valueOf(form, 'weight') || valueOf(form, 'categoryId')
      ? {}
      : { weight: 'Pilih bobot: ringan, sedang, atau berat.' },
  Fields: ForwardFields,
  run: async (deps, change, { weight, categoryId, masks, masksBefore, ...given }) => {
    const category = categoryId ?? null
    const usual = weight ?? (category ? (await findCategory(deps.db, category))?.defaultWeight : undefined)
    if (!usual) return refuse('category-unknown')
    if (await loosens(deps, change, given)) return refuse('only-tighten')
    return forwardReport(deps, change, {
      ...given,
      category,
      weight: usual,
      masks: tickedIn(masks, masksBefore),
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
  const original = originalOf(view)
  const vocabulary = await listCategoryWords(db)
  const suggestions = suggestCategories(original, vocabulary)
  const clear = suggestions.find(({ isClear }) => isClear)?.id
  const given = isFresh ? (view.details.category?.id ?? clear) : undefined
  const category = isFresh ? String(given ?? '') : valueOf(form, 'categoryId')
  const [lead, accusedId] = [valueOf(form, 'leadAgencyId'), valueOf(form, 'accusedAgencyId')]
  const [supporting, copies] = [valuesOf(form, 'supportingAgencyIds'), valuesOf(form, 'copyAgencyIds')]
  const [routing, categories, accused] = await Promise.all([
    findRouting(db, view, {
      category: category || String(suggestions[0]?.id ?? ''),
      chosen: [lead, ...supporting, ...copies].filter(Boolean),
      text: valueOf(form, 'agencyQuery'),
      browse: valueOf(form, 'telusuri'),
      accused: accusedId,
    }),
    findCategoryChoice(db, category, valueOf(form, 'categoryQuery')),
    accusedChoice(db, view, form),
  ])
  const usual = usually(view, categories)
  const first = routing.suggested[0]?.id ?? view.report.verifier.id
  const [preview, similar] = await Promise.all([
    previewOf(db, view, {
      classification: valueOf(form, 'classification') || usual.classification,
      weight: valueOf(form, 'weight') || usual.weight,
      category: category || null,
      lead: lead || first,
      supporting: supporting.filter(Boolean),
      copies: copies.filter(Boolean),
      accused: accusedId,
    }),
    similarTo(db, view, { category: categories.chosen?.id ?? null, weak: vocabulary.weak }),
  ])
  return { routing, categories, suggestions, similar, accused, preview }
}

/** Only whoever verifies may merge, and so is shown what with. */
async function similarTo(
  db: Deps['db'],
  view: OpenedReport,
  { category, weak }: { category: CategoryId | null; weak: ReadonlySet<string> },
) {
  if (!view.relations.has('verifier')) return []
  const { regionCode, point } = view.details
  const looked = { report: view.report, ...originalOf(view), regionCode, point, category }
  return findSimilarReports(db, view.officer, looked, weak)
}

/** The copy as the masks that are ticked now make it. */
function copied(form: Form<ForwardField>, view: ReportView): Form<ForwardField>['values'] {
  const ticked = tickedOf(form)
  if (!ticked) return {}
  const written = { title: valueOf(form, 'publishedTitle'), body: valueOf(form, 'publishedBody') }
  const { title, body } = recopied(written, originalOf(view), ticked)
  return { publishedTitle: title, publishedBody: body, masksBefore: ticked.now.join(' ') }
}

/** A category that was looked for, or taken from the suggestions, with the weight it usually has. */
function categoryBy(
  step: string,
  { firstHit }: CategoryChoice,
  suggestions: readonly CategorySuggestion[],
): Form<ForwardField>['values'] {
  if (step === SEARCH_CATEGORY && firstHit !== null) return { categoryId: firstHit }
  const taken = suggestions.find(({ id }) => step === `${TAKE_CATEGORY}${id}`)
  return taken ? { categoryId: String(taken.id), weight: taken.defaultWeight } : {}
}

/** What stands in the form before anybody chose. */
const usually = ({ report }: ReportView, { chosen }: CategoryChoice) => ({
  classification: usualClassification(report),
  weight: usualWeight(report, chosen),
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
