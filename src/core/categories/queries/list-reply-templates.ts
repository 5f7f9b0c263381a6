import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, CategoryId, TemplateId } from '#core/ids.ts'
import { TEMPLATE_LIMITS } from '../rules/template.ts'

export type TemplateKind = 'ask' | 'answer'

export type ReplyTemplate = {
  readonly id: TemplateId
  /** Only those that everybody is given have one. */
  readonly slug: string | null
  readonly kind: TemplateKind
  readonly title: string
  /** With `{variables}` to fill in. */
  readonly body: string
  /** Null: it is everybody's. */
  readonly agency: string | null
  readonly category: string | null
  /** It is for the category asked for, or for the group of that. */
  readonly isForCategory: boolean
}

type Wanted = {
  readonly kind: TemplateKind
  /** The officer's agency with all above it, from the root down. */
  readonly agencyPath: readonly AgencyId[]
  readonly categoryId: CategoryId | null
}

/** More than this nobody looks through. */
const MOST = 60

/**
 * First drafts for one report: those for its category first, then those for any, and last those for others; among them the
 * agency's own before those of the agencies above it and those that everybody is given.
 */
export async function listReplyTemplates(
  db: Db,
  { kind, agencyPath, categoryId }: Wanted,
): Promise<readonly ReplyTemplate[]> {
  const { rows } = await sql<ReplyTemplate>`
    select t.id, t.slug, t.kind, t.title, t.body, g.short_name as agency, c.name as category,
      coalesce(t.category_id in (asked.id, asked.parent_id), false) as "isForCategory"
    from reply_templates t
    left join agencies g on g.id = t.agency_id
    left join categories c on c.id = t.category_id
    left join categories asked on asked.id = ${categoryId}::integer
    where t.active and t.kind = ${kind} and (t.agency_id is null or t.agency_id = any(${[...agencyPath]}::integer[]))
    order by case when t.category_id = asked.id then 0 when t.category_id = asked.parent_id then 1 when t.category_id is null then 2 else 3 end,
      array_position(${[...agencyPath]}::integer[], t.agency_id) desc nulls last, t.position, t.id
    limit ${MOST}`.execute(db)
  return rows
}

export type KeptTemplate = Omit<ReplyTemplate, 'isForCategory'> & {
  readonly agencyId: AgencyId | null
  readonly categoryId: CategoryId | null
  readonly isActive: boolean
  readonly version: number
}

const KEPT = sql`t.id, t.slug, t.kind, t.title, t.body, t.agency_id as "agencyId", g.short_name as agency,
  t.category_id as "categoryId", c.name as category, t.active as "isActive", t.version
  from reply_templates t left join agencies g on g.id = t.agency_id left join categories c on c.id = t.category_id`

/** Those of one agency, and those that everybody is given; also the ones that are put aside. In the order shown. */
export async function listKeptTemplates(db: Db, agencyId: AgencyId): Promise<readonly KeptTemplate[]> {
  const { rows } = await sql<KeptTemplate>`
    select ${KEPT} where t.agency_id = ${agencyId} or t.agency_id is null
    order by t.agency_id nulls last, t.kind, t.position, t.id limit ${3 * TEMPLATE_LIMITS.ofAgency}`.execute(db)
  return rows
}

export async function findTemplate(db: Db, id: TemplateId): Promise<KeptTemplate | undefined> {
  const { rows } = await sql<KeptTemplate>`select ${KEPT} where t.id = ${id}`.execute(db)
  return rows[0]
}

/** What a template may leave to the officer: the variables of those that everybody is given. */
export async function listGaps(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct unnest(variables) as name from reply_templates where slug is not null order by name`.execute(db)
  return rows.map(({ name }) => name)
}

export async function countTemplates(db: Db, agencyId: AgencyId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from reply_templates where agency_id = ${agencyId}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Among its agency's of the same kind, besides itself. */
export async function hasTemplateTitled(
  db: Db,
  { agencyId, kind, title, id }: Pick<KeptTemplate, 'agencyId' | 'kind' | 'title'> & { readonly id: TemplateId | null },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from reply_templates
    where agency_id is not distinct from ${agencyId}::integer and kind = ${kind} and lower(title) = lower(${title})
      and id is distinct from ${id}::integer
    limit 1`.execute(db)
  return rows.length > 0
}
