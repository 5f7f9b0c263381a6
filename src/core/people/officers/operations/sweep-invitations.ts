import type { Deps } from '#core/deps.ts'
import { forgottenBefore } from '../rules/invitation.ts'
import { forgetInvited } from '../store.ts'

export const sweepInvitations = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> =>
  forgetInvited(db, forgottenBefore(clock.now()))
