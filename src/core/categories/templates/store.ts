/** The only writes to reply templates. National ones that an admin has edited are left alone when the reference data is loaded. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { AgencyId, CategoryId, TemplateId } from '#core/ids.ts'
import type { KeptTemplate, TemplateKind } from '../queries/list-reply-templates.ts'
import type { ReplyTemplateRow } from '../read-categories.ts'

export async function saveReplyTemplates(tx: Tx, rows: readonly ReplyTemplateRow[]): Promise<void> {
  await sql`
    insert into reply_templates (slug, position, kind, title, body, variables)
    select r.key, r.position, r.kind, r.title, r.body, r.variables
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, position) => ({ ...row, position })))}::jsonb) as r (key text,
      position smallint, kind text, title text, body text, variables text[])
    on conflict (slug) do update set
      position = excluded.position, kind = excluded.kind, title = excluded.title, body = excluded.body,
      variables = excluded.variables
    where reply_templates.edited_at is null
  `.execute(tx)
}

type TemplateRow = {
  readonly kind: TemplateKind
  readonly title: string
  readonly body: string
  readonly categoryId: CategoryId | null
  readonly variables: readonly string[]
  readonly at: Date
}

/** The last of its agency. */
export async function addTemplate(
  tx: Tx,
  { kind, title, body, categoryId, variables, at, agencyId }: TemplateRow & { readonly agencyId: AgencyId },
): Promise<TemplateId> {
  const { id } = await tx
    .insertInto('reply_templates')
    .values({
      agency_id: agencyId,
      kind,
      title,
      body,
      category_id: categoryId,
      variables: [...variables],
      edited_at: at,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from reply_templates where agency_id = ${agencyId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function changeTemplate(
  tx: Tx,
  { id, kind, title, body, categoryId, variables, at }: TemplateRow & { readonly id: TemplateId },
): Promise<void> {
  await tx
    .updateTable('reply_templates')
    .set({ kind, title, body, category_id: categoryId, variables: [...variables], edited_at: at, version: NEXT })
    .where('id', '=', id)
    .execute()
}

export async function switchTemplate(
  tx: Tx,
  { id, isActive, at }: { readonly id: TemplateId; readonly isActive: boolean; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('reply_templates')
    .set({ active: isActive, edited_at: at, version: NEXT })
    .where('id', '=', id)
    .execute()
}

/** Changes places with the one beside it; a row that only made room is no newer for that. */
export async function moveTemplate(
  tx: Tx,
  { id, agencyId, kind }: Pick<KeptTemplate, 'id' | 'agencyId' | 'kind'>,
  { to, at }: { readonly to: 'up' | 'down'; readonly at: Date },
): Promise<void> {
  await sql`
    with placed as (
      select id, row_number() over (order by position, id) as place
      from reply_templates where agency_id is not distinct from ${agencyId}::integer and kind = ${kind}
    ),
    moved as (
      select p.id, case
          when p.id = ${id} then p.place + ${to === 'up' ? -1.5 : 1.5}::numeric
          else p.place end as place
      from placed p
    ),
    settled as (select id, row_number() over (order by place) as place from moved)
    update reply_templates t set position = s.place, edited_at = ${at},
      version = case when t.id = ${id} then t.version + 1 else t.version end
    from settled s where s.id = t.id and (t.position <> s.place or t.id = ${id})`.execute(tx)
}

export async function lockTemplate(tx: Tx, id: TemplateId): Promise<void> {
  await sql`select 1 from reply_templates where id = ${id} for update`.execute(tx)
}

/** Until the end of the transaction nobody else adds one to this agency. */
export async function lockTemplatesOf(tx: Tx, agencyId: AgencyId): Promise<void> {
  await sql`select 1 from agencies where id = ${agencyId} for no key update`.execute(tx)
}

const NEXT = sql<number>`version + 1`
