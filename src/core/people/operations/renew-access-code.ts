import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { openCodeLink } from '../code-link.ts'
import { ACCESS_CODE_BYTES, accessCodeOf } from '../rules/access-code.ts'
import { endSessionsOfReport } from '../store.ts'
import { accessCodeMatches, exchangeAccessCode } from '../vault/reporters.ts'

type Renewed = {
  readonly ok: true
  readonly reportId: ReportId
  readonly number: TrackingNumber
  readonly accessCode: string
}

/**
 * A new code by the link that was mailed; the old one dies, with every session that it had opened. The code follows from the
 * link, so that pressing twice shows the same one: the second press must not leave somebody with a dead code and no new one.
 */
export async function renewAccessCode(
  deps: Deps,
  token: string,
): Promise<Renewed | { readonly ok: false; readonly refusal: 'link-dead' }> {
  const link = openCodeLink(deps, token)
  if (!link) return refuse('link-dead')
  const { reportId, number, replaces: expected } = link
  const accessCode = accessCodeOf(deps.vault.digest(token, 'access code of link').subarray(0, ACCESS_CODE_BYTES))
  const isExchanged = await deps.db.transaction().execute(async tx => {
    const isFirst = await exchangeAccessCode(tx, deps.vault, reportId, { expected, code: accessCode })
    if (isFirst) await endSessionsOfReport(tx, reportId)
    return isFirst
  })
  if (!isExchanged && !(await accessCodeMatches(deps, reportId, accessCode))) return refuse('link-dead')
  return { ok: true, reportId, number, accessCode }
}
