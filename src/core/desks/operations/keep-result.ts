import { createHash } from 'node:crypto'
import type { Deps } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import { type BulkResult, saveResult } from '../store/bulk.ts'
import { findResultOf } from '../queries/find-bulk-result.ts'

/** Keeps what became of an act over many reports. @returns the number under which its officer finds it */
export async function keepResult(deps: Deps, result: BulkResult, formToken: string): Promise<number> {
  const digest = resultDigest(formToken, result.officerId)
  await saveResult(deps.db, result, { digest, at: deps.clock.now() })
  const id = await findResultOf(deps.db, digest)
  if (id === undefined) throw new Error('What was just kept is not there')
  return id
}

/** The result of a form that was sent before; nothing when it was not. */
export const resultOf = ({ db }: Deps, officerId: OfficerId, formToken: string): Promise<number | undefined> =>
  findResultOf(db, resultDigest(formToken, officerId))

const resultDigest = (token: string, officerId: OfficerId): Buffer =>
  createHash('sha256').update(`bulk\0${officerId}\0${token}`).digest()
