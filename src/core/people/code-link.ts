/**
 * The link by which a guest who lost their access code gets a new one (docs/decisions/0041-new-access-codes.md): which report,
 * and the digest of the code that the new one replaces, sealed for an hour.
 */
import * as z from 'zod'
import type { Deps } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'

const PURPOSE = 'link to a new access code'
const HOUR_MS = 3_600_000

const Link = z.object({
  reportId: z.number().transform(id => id as ReportId),
  number: z.string().transform(number => number as TrackingNumber),
  replaces: z.string(),
})

export type OpenedLink = { readonly reportId: ReportId; readonly number: TrackingNumber; readonly replaces: Buffer }

export const codeLink = ({ vault, clock }: Pick<Deps, 'vault' | 'clock'>, link: OpenedLink): string =>
  vault.sealCookie(
    JSON.stringify({ ...link, replaces: link.replaces.toString('hex') }),
    PURPOSE,
    new Date(clock.now().getTime() + HOUR_MS),
  )

/** Null when it was changed or is too old. Whether it was used, only the report's code can tell. */
export function openCodeLink({ vault, clock }: Pick<Deps, 'vault' | 'clock'>, token: string): OpenedLink | null {
  const text = token.length > 2000 ? null : vault.openCookie(token, PURPOSE, clock.now())
  if (text === null) return null
  const { reportId, number, replaces } = Link.parse(JSON.parse(text))
  return { reportId, number, replaces: Buffer.from(replaces, 'hex') }
}
