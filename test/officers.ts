/** Invitations, and what happens to officers' accounts, for tests of both. */
import type { Deps } from '#core/deps.ts'
import type { AccountId, AgencyId, InvitationId, OfficerId } from '#core/ids.ts'
import type { Letter } from '#core/notifications/letter.ts'
import { EVERYTHING, type Officer } from '#core/people/actor.ts'
import { type Invite, inviteOfficer } from '#core/people/officers/operations/invite-officer.ts'
import { sendInvitation } from '#core/people/officers/operations/send-invitation.ts'
import type { TestDatabase } from './database.ts'
import { agencyId } from './people.ts'
import { DISHUB } from './desk.ts'
import { officerNamed } from './reports.ts'

export const NEWCOMER = { name: 'Lina Marlina', email: 'lina@dishub.indramayu.test' }
export const GOOD_PASSWORD = 'kereta lewat jembatan biru'

export async function officerAt(database: TestDatabase, name: string): Promise<Officer> {
  const viewer = await officerNamed(database, name)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(`${name} is no officer`)
  return viewer.officer
}

export async function anInvite(database: TestDatabase, by: string, changes: Partial<Invite> = {}): Promise<Invite> {
  return {
    by: await officerAt(database, by),
    agencyId: (await agencyId(database, DISHUB)) as AgencyId,
    role: 'liaison',
    mandate: null,
    scope: EVERYTHING,
    ...NEWCOMER,
    ...changes,
  }
}

export async function invitedBy(
  database: TestDatabase,
  deps: Deps,
  by: string,
  changes: Partial<Invite> = {},
): Promise<InvitationId> {
  const invited = await inviteOfficer(deps, await anInvite(database, by, changes))
  if (!invited.ok) throw new Error(invited.refusal)
  return invited.invitationId
}

/** What leaves for the invited person, by the job that the invitation owes. */
export async function mailOf(deps: Deps, invitationId: InvitationId): Promise<readonly Letter[]> {
  const letters: Letter[] = []
  await sendInvitation(deps, { invitationId }, async letter => void letters.push(letter))
  return letters
}

/** The secret in that mail. */
export async function tokenFor(deps: Deps, invitationId: InvitationId): Promise<string> {
  const [letter] = await mailOf(deps, invitationId)
  if (letter?.kind !== 'invitation') throw new Error('No invitation left')
  return letter.token
}

export async function officerByEmail({ root }: TestDatabase, email: string) {
  const { rows } = await root.query<{
    id: OfficerId
    role: string
    is_active: boolean
    account_id: AccountId
    slug: string
  }>(
    'select o.id::int as id, o.role, o.is_active, o.account_id, g.slug from officers o join agencies g on g.id = o.agency_id where o.email = $1',
    [email],
  )
  return rows[0]
}

export async function actsOf({ root }: TestDatabase): Promise<readonly string[]> {
  const { rows } = await root.query<{ act: string }>('select act from officer_acts order by id')
  return rows.map(({ act }) => act)
}
