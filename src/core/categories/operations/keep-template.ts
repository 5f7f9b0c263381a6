/** Coordinators keep their agency's first drafts: they write them, change them, put them aside, and say which comes first. */
import type { Db, Deps, Tx } from '#core/deps.ts'
import type { CategoryId, TemplateId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { findCategory } from '../queries/find-category.ts'
import {
  type KeptTemplate,
  type TemplateKind,
  countTemplates,
  findTemplate,
  hasTemplateTitled,
  listGaps,
} from '../queries/list-reply-templates.ts'
import { TEMPLATE_LIMITS, keepsTemplates, mayChangeTemplate, unknownIn, variablesIn } from '../rules/template.ts'
import {
  addTemplate,
  changeTemplate,
  lockTemplate,
  lockTemplatesOf,
  moveTemplate,
  switchTemplate,
} from '../templates/store.ts'

export type TemplateWords = {
  readonly kind: TemplateKind
  readonly title: string
  readonly body: string
  /** By id or slug; null: for reports of any category. */
  readonly category: string | null
}

export type TemplateRefusal = 'not-found' | 'stale' | 'too-many' | 'title-taken' | 'category-unknown'

export type KeptAnswer =
  | { readonly ok: true; readonly id: TemplateId }
  | { readonly ok: false; readonly refusal: TemplateRefusal }
  | { readonly ok: false; readonly refusal: 'variable-unknown'; readonly unknown: readonly string[] }

const no = (refusal: TemplateRefusal) => ({ ok: false, refusal }) as const

export async function writeTemplate(deps: Deps, officer: Officer, words: TemplateWords): Promise<KeptAnswer> {
  if (!keepsTemplates(officer)) return no('not-found')
  return deps.db.transaction().execute(async tx => {
    await lockTemplatesOf(tx, officer.agencyId)
    const checked = await checkedWords(tx, words, { id: null, agencyId: officer.agencyId })
    if (!checked.ok) return checked
    if ((await countTemplates(tx, officer.agencyId)) >= TEMPLATE_LIMITS.ofAgency) return no('too-many')
    const id = await addTemplate(tx, { ...checked.row, agencyId: officer.agencyId, at: deps.clock.now() })
    return { ok: true, id }
  })
}

export type TemplateChange = { readonly id: TemplateId; readonly version?: number | undefined }

export function rewriteTemplate(
  deps: Deps,
  officer: Officer,
  change: TemplateChange & TemplateWords,
): Promise<KeptAnswer> {
  return changing(deps, officer, change, async (tx, template, at) => {
    const checked = await checkedWords(tx, change, template)
    if (!checked.ok) return checked
    await changeTemplate(tx, { ...checked.row, id: change.id, at })
    return { ok: true, id: change.id }
  })
}

/** Put aside, it is offered to nobody, and can be taken up again. */
export function putTemplateAside(
  deps: Deps,
  officer: Officer,
  change: TemplateChange & { readonly isActive: boolean },
): Promise<KeptAnswer> {
  return changing(deps, officer, change, async (tx, _, at) => {
    await switchTemplate(tx, { id: change.id, isActive: change.isActive, at })
    return { ok: true, id: change.id }
  })
}

/** Among its agency's of the same kind; the first cannot rise and the last cannot sink, which is no mistake. */
export function orderTemplate(
  deps: Deps,
  officer: Officer,
  change: TemplateChange & { readonly to: 'up' | 'down' },
): Promise<KeptAnswer> {
  return changing(deps, officer, change, async (tx, template, at) => {
    if (template.agencyId === null) return no('not-found') // those stand in the order of the reference data
    await moveTemplate(tx, template, { to: change.to, at })
    return { ok: true, id: change.id }
  })
}

type Changing = (tx: Tx, template: KeptTemplate, at: Date) => Promise<KeptAnswer>

/** Locked, so that of two who change it at once the second is told. */
function changing(
  { db, clock }: Deps,
  officer: Officer,
  { id, version }: TemplateChange,
  change: Changing,
): Promise<KeptAnswer> {
  return db.transaction().execute(async tx => {
    await lockTemplate(tx, id)
    const template = await findTemplate(tx, id)
    if (!template || !mayChangeTemplate(officer, template.agencyId)) return no('not-found')
    if (version !== undefined && version !== template.version) return no('stale')
    return change(tx, template, clock.now())
  })
}

type Checked =
  | {
      readonly ok: true
      readonly row: Omit<TemplateWords, 'category'> & { categoryId: CategoryId | null; variables: readonly string[] }
    }
  | Extract<KeptAnswer, { ok: false }>

async function checkedWords(
  db: Db,
  { kind, title, body, category }: TemplateWords,
  { id, agencyId }: Pick<KeptTemplate, 'agencyId'> & { readonly id: TemplateId | null },
): Promise<Checked> {
  const unknown = unknownIn(body, await listGaps(db))
  if (unknown.length > 0) return { ok: false, refusal: 'variable-unknown', unknown }
  const found = category === null ? null : await findCategory(db, category)
  if (found === undefined || found?.active === false) return no('category-unknown')
  if (await hasTemplateTitled(db, { id, agencyId, kind, title })) return no('title-taken')
  return { ok: true, row: { kind, title, body, categoryId: found?.id ?? null, variables: variablesIn(body) } }
}
