import type { Deps } from '#core/deps.ts'
import type { InvitationId } from '#core/ids.ts'
import type { Deliver } from '#core/notifications/letter.ts'
import { tokenOf } from '../invitation-token.ts'
import { findInvitation } from '../queries/find-invitation.ts'
import { stateOfInvitation } from '../rules/invitation.ts'
import { saveSent } from '../store.ts'

/** Sends the mail with the link; the link is made here, so that no job ever holds one. Withdrawn meanwhile, it does not leave. */
export async function sendInvitation(
  deps: Deps,
  { invitationId }: { readonly invitationId: InvitationId },
  deliver: Deliver,
): Promise<void> {
  const invitation = await findInvitation(deps.db, { id: invitationId })
  const at = deps.clock.now()
  if (!invitation || invitation.sentAt || stateOfInvitation(invitation, at) !== 'open') return
  const { nonce, email, name, inviter, inviterAgency, agency, role, expiresAt } = invitation
  await deliver({
    id: `invitation-${invitationId}-${nonce.subarray(0, 6).toString('hex')}`,
    address: email,
    to: 'officer',
    kind: 'invitation',
    token: tokenOf(deps.vault, nonce),
    invitation: { name, inviter, inviterAgency, agency, role, expiresAt },
  })
  await saveSent(deps.db, invitationId, at)
}
