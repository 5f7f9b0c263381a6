/**
 * Which agencies are competent for a category at a place, in the order in which one would ask them. Law: the division of
 * affairs in UU 23/2014, per category in its `basis`. It ranks the routing picker; a person decides.
 */
import type { AgencyId, RegionCode } from '#core/ids.ts'
import { lineOf } from '#core/regions/rules/region.ts'
import type { AgencyType } from './agency.ts'

/** An agency that may come into question, as `officesNeededFor` asks for them. */
export type Office = {
  readonly id: AgencyId
  readonly slug: string
  readonly type: AgencyType
  readonly unitKey: string | null
  readonly regionCode: RegionCode | null
}

export type Competent<Found extends Office = Office> = {
  readonly office: Found
  /** The entry that led to it: `regency:disdukcapil`. */
  readonly competence: string
  /** `named`: by the entry; `of-the-place`: the unit of that place; `above`: it has no such unit, so whoever stands above. */
  readonly because: 'named' | 'of-the-place' | 'above'
}

/** Where the work of a unit that has no row of its own is done; the next above it where that has none either. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  'regency:kelurahan': ['kecamatan'],
  'regency:desa': ['kecamatan', 'dinas-pmd'],
  'regency:puskesmas': ['dinas-kesehatan'],
  'regency:sekolah': ['dinas-pendidikan'],
  'regency:perumda-pasar': ['dinas-perdagangan'],
  'province:rsud': ['dinas-kesehatan'],
  'province:rsj': ['dinas-kesehatan'],
  'province:panti-sosial': ['dinas-sosial'],
  'province:samsat': ['bapenda'],
  'province:sekolah-menengah': ['dinas-pendidikan'],
  'unit:kua': ['kemenag-kabkota', 'kemenag'],
  'unit:polsek': ['polres', 'polri'],
  'unit:polres': ['polri'],
  'unit:polda': ['polri'],
  'unit:bnn-daerah': ['bnn'],
  'unit:kejari': ['kejaksaan'],
  'unit:pengadilan-negeri': ['badilum'],
  'unit:pengadilan-agama': ['badilag'],
  'unit:kantor-pertanahan': ['atr-bpn'],
  'unit:kemenag-kabkota': ['kemenag'],
  'unit:kemenhaj-kabkota': ['kemenhaj'],
  'unit:madrasah-negeri': ['kemenag-kabkota', 'kemenag'],
  'unit:kpp-pratama': ['djp'],
  'unit:kantor-bea-cukai': ['djbc'],
  'unit:kantor-imigrasi': ['ditjen-imigrasi'],
  'unit:lapas-rutan': ['ditjen-pas'],
  'unit:bbws': ['ditjen-sda'],
  'unit:bppw': ['ditjen-cipta-karya'],
  'unit:bptd': ['ditjen-hubdat'],
  'unit:ksop': ['ditjen-hubla'],
  'unit:rs-vertikal': ['kemenkes'],
  'unit:bpom-balai': ['bpom'],
  'unit:bp3mi': ['kemenp2mi'],
  'unit:bksda': ['ditjen-ksdae'],
  'unit:lldikti': ['kemdiktisaintek'],
  'unit:bps-kabkota': ['bps'],
  'unit:bpjs-kesehatan-cabang': ['bpjs-kesehatan'],
  'unit:bpjs-ketenagakerjaan-cabang': ['bpjs-ketenagakerjaan'],
  'unit:sppg': ['bgn'],
  'unit:kpu-kabkota': ['kpu'],
  'unit:bawaslu-kabkota': ['bawaslu'],
  'unit:pln-up3': ['pln'],
}

/** The slugs, unit keys and regions among which `rankCompetent` will look, so that a query reads no more. */
export function officesNeededFor(competent: readonly string[], place: RegionCode | null) {
  const keys = [...new Set(competent.flatMap(keysOf))]
  return { slugs: keys, unitKeys: keys, regionCodes: place ? lineOf(place) : [] }
}

/** Each agency once. Entries that need a place and have none, or mean "the one you had to do with", lead to nobody. */
export function rankCompetent<Found extends Office>(
  competent: readonly string[],
  place: RegionCode | null,
  offices: readonly Found[],
): Competent<Found>[] {
  const ranked = competent.flatMap(competence => resolve(competence, place, offices) ?? [])
  return ranked.filter((one, at) => ranked.findIndex(other => other.office.id === one.office.id) === at)
}

function keysOf(competence: string): string[] {
  const [, key = ''] = competence.split(':')
  return key === '*' ? [] : [key, ...(HOME[competence] ?? [])]
}

function resolve<Found extends Office>(
  competence: string,
  place: RegionCode | null,
  offices: readonly Found[],
): Competent<Found> | undefined {
  const [kind, own] = competence.split(':')
  const isLocal = kind === 'regency' || kind === 'province'
  const regions = regionsFor(kind, place)

  for (const key of keysOf(competence)) {
    const because = key === own ? 'of-the-place' : 'above'
    const unit = regions.flatMap(
      code => offices.find(office => office.unitKey === key && office.regionCode === code) ?? [],
    )[0]
    if (unit) return { office: unit, competence, because }
    const named = isLocal ? undefined : offices.find(office => office.unitKey === null && office.slug === key)
    if (named) return { office: named, competence, because: key === own ? 'named' : 'above' }
  }
  const government = isLocal
    ? offices.find(office => isGovernment(office) && regions.includes(office.regionCode ?? ''))
    : undefined
  return government && { office: government, competence, because: 'above' }
}

const isGovernment = ({ type }: Office) => type === 'province' || type === 'regency' || type === 'city'

/** Where a unit of that kind may stand for a place, the nearest first. */
function regionsFor(kind: string | undefined, place: RegionCode | null): string[] {
  const line = place ? lineOf(place) : []
  if (kind === 'regency') return line.slice(1, 3).reverse()
  if (kind === 'province') return line.slice(0, 1)
  return kind === 'unit' ? line.slice(0, 3).reverse() : []
}
