/** Which services elsewhere somebody has linked, or could. */
import type { Context } from 'hono'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { type OwnLink, listLinks } from '#core/people/identities-elsewhere/queries/find-linked.ts'
import { issuerOf } from '#platform/oidc/vouched.ts'
import { plainDay } from '#ui/format.ts'
import type { Language } from '#ui/language.ts'
import type { SessionEnv } from '#web/session.ts'
import type { Needs as ElsewhereNeeds, OurProvider } from '../../public/sign-in-elsewhere/needs.ts'
import { accountOf } from '../signed-in.ts'
import type { LinkRow } from './page.tsx'

export type LinkNeeds = Pick<ElsewhereNeeds, 'deps' | 'providers'>

/** None where nothing is configured and nothing was ever linked: then nobody needs to hear of it. */
export async function linkRows(
  needs: LinkNeeds,
  c: Context<SessionEnv>,
  language: Language,
): Promise<readonly LinkRow[]> {
  const own = await listLinks(needs.deps.db, accountOf(c).accountId)
  return rowsOf(await offered(needs, c), own, language)
}

/** For everybody those of citizens; the sign-on of an agency for its officers only. */
export async function offered({ deps, providers }: LinkNeeds, c: Context<SessionEnv>): Promise<readonly OurProvider[]> {
  const { officer } = accountOf(c)
  const agency = officer && (await findAgency(deps.db, officer.agencyId))
  return providers.filter(({ audience }) => audience.kind === 'citizens' || audience.agencySlug === agency?.slug)
}

/** What is configured, in the order of the configuration; then what is linked and no longer configured. */
function rowsOf(providers: readonly OurProvider[], own: readonly OwnLink[], language: Language): readonly LinkRow[] {
  const day = (at: Date | null) => (at === null ? null : plainDay(at, language))
  const firsts = providers.filter(({ server }, place) => {
    return providers.findIndex(one => issuerOf(one.server) === issuerOf(server)) === place
  })
  const known = firsts.map(({ key, label, server }): LinkRow => {
    const link = own.find(({ issuer }) => issuer === issuerOf(server))
    const days = { linkedOn: day(link?.linkedAt ?? null), usedOn: day(link?.usedAt ?? null) }
    return { key, label, issuer: issuerOf(server), ...days }
  })
  const gone = own.filter(({ issuer }) => !known.some(row => row.issuer === issuer))
  const left = gone.map(({ issuer, linkedAt, usedAt }): LinkRow => {
    return { key: null, label: labelOf(providers, issuer), issuer, linkedOn: day(linkedAt), usedOn: day(usedAt) }
  })
  return [...known, ...left]
}

/** An issuer that is no longer configured is called by its host. */
export const labelOf = (providers: readonly OurProvider[], issuer: string): string =>
  providers.find(({ server }) => issuerOf(server) === issuer)?.label ??
  (URL.canParse(issuer) ? new URL(issuer).host : '')
