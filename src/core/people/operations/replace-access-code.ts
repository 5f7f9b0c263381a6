import type { Deps } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { endSessionsOfReport } from '../store.ts'
import { newAccessCode } from '../vault/access-code.ts'
import { setAccessCode } from '../vault/reporters.ts'

/** A new code for a reporter who lost theirs. The old one dies, with every session that was opened by it. */
export async function replaceAccessCode(deps: Deps, reportId: ReportId): Promise<string> {
  const code = newAccessCode(deps.ids)
  await deps.db.transaction().execute(async tx => {
    await setAccessCode(tx, deps.vault, reportId, code)
    await endSessionsOfReport(tx, reportId)
  })
  return code
}
