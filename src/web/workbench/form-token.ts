import type { Deps } from '#core/deps.ts'

const BYTES = 16

/** Comes with a form, so that the same form sent twice is done once. */
export const newFormToken = ({ ids }: Pick<Deps, 'ids'>): string => ids.bytes(BYTES).toString('base64url')
