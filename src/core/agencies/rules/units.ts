/**
 * The units below local governments and central offices, made from patterns ("Dinas Perhubungan {region}"), because no list
 * of the real ones is published. Law: UU 23/2014 and PP 18/2016 on regional offices. Policy choice: a unit is made only where
 * its name can be formed honestly; offices whose seat or name is not known (tax offices, ports, schools) are left to an admin.
 */
import { wordsOf } from '#core/reference/rules/words.ts'
import type { AgencyType, TimeZone } from './agency.ts'
import { districtWordOf, placeOf, shortPlaceOf, unitNameOf } from './unit-names.ts'

export type UnitPattern = {
  readonly key: string
  readonly level: 'regency' | 'province' | 'ministry'
  readonly namePattern: string
  readonly shortName: string
  readonly aliases: readonly string[]
  /** What there is one of the unit for. */
  readonly per: string
  readonly parentAgency: string | null
}

/** An agency that may have units. */
export type Seat = {
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly type: AgencyType
  readonly regionCode: string | null
  readonly timeZone: TimeZone
  readonly aliases: readonly string[]
}

export type District = { readonly code: string; readonly name: string }

export type Unit = Seat & {
  readonly unitKey: string
  readonly parentSlug: string
  readonly foundAlsoBy: readonly string[]
}

/** Several offices of some regions only; nothing says which. */
const LEFT_OUT: ReadonlySet<string> = new Set(['labkesda-psc', 'perumda-pasar', 'sekolah', 'kua', 'polsek'])
/** Named after the whole regency, which is true of nearly all of them. */
const NAMED_AFTER_REGENCY: ReadonlySet<string> = new Set(['rsud', 'perumdam'])
/** Units that are part of another unit of the same government. */
const PART_OF: Readonly<Record<string, string>> = { puskesmas: 'dinas-kesehatan', 'uptd-ppa': 'dinas-pppa' }
/** The cities and the regency of Jakarta are parts of the province's administration and have no council, inspectorate … of their own. */
const ONLY_AUTONOMOUS: ReadonlySet<string> = new Set([
  'sekretariat-dprd',
  'inspektorat',
  'bpbd',
  'perumdam',
  'bkpsdm',
  'dinas-pmd',
])

export function unitsOfLocalGovernment(
  seat: Seat,
  patterns: readonly UnitPattern[],
  districts: readonly District[],
): Unit[] {
  const level = seat.type === 'province' ? 'province' : 'regency'
  const isPartOfProvince = level === 'regency' && /administrasi/i.test(seat.name)
  return patterns
    .filter(pattern => pattern.level === level && !LEFT_OUT.has(pattern.key))
    .filter(pattern => !(isPartOfProvince && ONLY_AUTONOMOUS.has(pattern.key)))
    .flatMap(pattern => {
      if (pattern.per === 'region') return [unitForSeat(pattern, seat)]
      if (level === 'regency' && NAMED_AFTER_REGENCY.has(pattern.key)) return [unitForSeat(pattern, seat)]
      if (pattern.key === 'kecamatan' || pattern.key === 'puskesmas') {
        return districts.map(district => unitForDistrict(pattern, seat, district))
      }
      return []
    })
}

/** Offices of a central authority in each province or regency, or one in each ministry. */
export function unitsOfCentralOffice(pattern: UnitPattern, agencies: readonly Seat[]): Unit[] {
  if (pattern.level !== 'ministry' || LEFT_OUT.has(pattern.key)) return []
  if (pattern.per === 'agency')
    return agencies.filter(agency => hasOwn(pattern, agency)).map(agency => unitForSeat(pattern, agency))

  const parent = agencies.find(agency => agency.slug === pattern.parentAgency)
  if (!parent) return []
  const isRegional = (agency: Seat) => agency.type === 'regency' || agency.type === 'city'
  const isProvince = (agency: Seat) => agency.type === 'province'
  const isPlace = pattern.per === 'region' ? isRegional : pattern.per === 'province' ? isProvince : () => false
  return agencies.filter(isPlace).map(place => ({
    ...unitForSeat(pattern, place),
    slug: `${pattern.key}-${parent.slug}-${place.slug}`,
    parentSlug: parent.slug,
  }))
}

const hasOwn = ({ key }: UnitPattern, agency: Seat) =>
  agency.type === 'ministry' || (agency.type === 'institution' && key === 'ppid' && agency.slug !== 'nasional')

function unitForSeat(pattern: UnitPattern, seat: Seat): Unit {
  const part = PART_OF[pattern.key]
  return {
    slug: `${pattern.key}-${seat.slug}`,
    name: unitNameOf(pattern.namePattern, placeOf(seat), seat),
    shortName: `${pattern.shortName.split('/')[0]} ${shortPlaceOf(seat)}`,
    type: 'unit',
    regionCode: seat.regionCode,
    timeZone: seat.timeZone,
    aliases: pattern.aliases,
    unitKey: pattern.key,
    parentSlug: part ? `${part}-${seat.slug}` : seat.slug,
    foundAlsoBy: [seat.shortName, ...seat.aliases],
  }
}

function unitForDistrict(pattern: UnitPattern, seat: Seat, district: District): Unit {
  const word = pattern.key === 'kecamatan' ? districtWordOf(seat) : 'Puskesmas'
  return {
    ...unitForSeat(pattern, seat),
    slug: `${pattern.key}-${seat.slug}-${wordsOf(district.name).join('-')}`,
    name: `${word} ${district.name}, ${placeOf(seat)}`,
    shortName: `${word} ${district.name}`,
    regionCode: district.code,
  }
}
