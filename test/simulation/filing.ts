import type { Chance } from '../../db/demo/chance.ts'
import { verifierOf } from '#core/agencies/rules/tree.ts'
import { yearInWib } from '#core/calendars/rules/days.ts'
import type { AccountId, CategoryId, ReportId, TrackingNumber } from '#core/ids.ts'
import type { Reporter } from '#core/people/actor.ts'
import { submit } from '#core/reports/rules/submit.ts'
import { KINDS } from '#core/reports/rules/terms.ts'
import type { Country } from './country.ts'
import { rulingOf } from './turn.ts'
import type { Life, World } from './world.ts'

/** Somebody files a report: addressed or not, about staff or not; one in fifty is an officer in private life. */
export function fileReport(world: World, at: Date): Life {
  const { country, chance, lives } = world
  const id = (lives.size + 1) as ReportId
  const given = aFiling(country, chance)
  const by: Reporter = { kind: 'reporter', accountId: given.filedBy }
  const { state, events } = submit(
    {
      ...given,
      number: String(id).padStart(12, '0') as TrackingNumber,
      filedYear: yearInWib(at),
      kind: chance.pick(KINDS),
      channel: 'web',
      regionCode: null,
      isAnonymous: chance.isIn(0.4),
      isConfidential: chance.isIn(0.2),
    },
    rulingOf(world, at, { by, relations: new Set(['reporter']) }),
  )
  const life: Life = {
    report: { ...state, id, version: 1 },
    events: [...events],
    told: new Map(),
    filedBy: given.filedBy,
    isUntold: chance.isIn(0.05),
  }
  lives.set(id, life)
  return life
}

/** Who verifies what was filed, as the service finds out. */
function aFiling(country: Country, chance: Chance) {
  const addressed = chance.isIn(0.85) ? chance.pick(country.agencies.slice(1)) : null
  const isAboutStaff = addressed !== null && chance.isIn(0.2)
  const sensitive = chance.isIn(0.1)
  const path = (addressed?.path ?? []).flatMap(id => country.places.get(id) ?? [])
  const found = verifierOf(
    path.map(({ id, mode }) => ({ id, mode, hasActiveCoordinator: true })),
    { aboutStaff: isAboutStaff, sensitive },
  )
  const verifier = found.tier === 'national' ? country.root : (country.places.get(found.agencyId) ?? country.root)
  const filedBy: AccountId | null = chance.isIn(0.02) ? chance.pick(country.officers).accountId : null
  return { addressed, verifier, isAboutStaff, category: { id: 7 as CategoryId, sensitive }, filedBy }
}
