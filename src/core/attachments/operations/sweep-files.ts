import type { Deps } from '#core/deps.ts'
import { sweepFiles } from '#platform/storage/sweep.ts'
import { listNamedDigests } from '../queries/list-named-digests.ts'

/**
 * Forgets files of forms that were never filed. `before` is by the machine's clock, as the files' own times are; leave a day,
 * because a form may travel half of one before it is filed.
 */
export const sweepUnnamedFiles = ({ db, files }: Pick<Deps, 'db' | 'files'>, before: Date): Promise<number> =>
  sweepFiles(files, before, digests => listNamedDigests(db, digests))
