/** What acts on an officer's account have in common: on whom, by whom, and what is answered. */
import type { OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Acted } from '#core/people/officers/operations/act-on-officer.ts'
import { type FoundMember, findMember } from '#core/people/officers/queries/find-member.ts'
import { actRefusal } from '#core/people/officers/rules/acts.ts'
import type { Fields } from '#platform/http/form.ts'
import { readBody } from '#platform/http/upload.ts'
import { rememberFlash } from '#web/flash.ts'
import { routes } from '#web/routes.ts'
import { type Needs, type WorkContext, officerViewer } from '../needs.ts'
import { showMember } from './show-member.tsx'
import { refusalWords } from './words.ts'

export type On = { readonly by: Officer; readonly memberId: OfficerId }

export const officerOf = (c: WorkContext): Officer => officerViewer(c).officer

/** An officer of another agency is not there. */
export async function memberIn({ deps }: Needs, c: WorkContext): Promise<FoundMember | undefined> {
  const id = officerIdIn(c.req.param('id'))
  const member = id === null ? undefined : await findMember(deps.db, id, deps.clock.now())
  if (!member) return undefined
  return actRefusal(officerOf(c), member) === 'not-there' ? undefined : member
}

export async function withMember(
  needs: Needs,
  c: WorkContext,
  then: (member: FoundMember, fields: Fields) => Promise<Response>,
): Promise<Response> {
  const member = await memberIn(needs, c)
  return member ? then(member, (await readBody(c)).fields) : c.notFound()
}

type Happened = { readonly member: FoundMember; readonly happened?: string }

/** To the officer's page, which says what has happened. */
export function done({ cookies }: Needs, c: WorkContext, { member, happened }: Happened): Response {
  if (happened !== undefined) rememberFlash(c, cookies, happened)
  return c.redirect(routes.officers.member.href({ id: String(member.id) }), 303)
}

type Refused = { readonly member: FoundMember; readonly refusal: Extract<Acted, { ok: false }>['refusal'] }

export async function answerRefusal(needs: Needs, c: WorkContext, { member, refusal }: Refused): Promise<Response> {
  if (refusal === 'not-there') return c.notFound()
  return showMember(needs, c, { member, status: 409, refusal: refusalWords[refusal] })
}

/** A parsing boundary: whether there is such an officer, the database is asked next. */
export const officerIdIn = (typed: string | undefined): OfficerId | null =>
  typed !== undefined && /^\d{1,15}$/.test(typed) ? (Number(typed) as OfficerId) : null
