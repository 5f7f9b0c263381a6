/** How the name of a unit is formed from its pattern and its place, with the words that some regions have by law. */
import type { AgencyType } from './agency.ts'

type Place = {
  readonly name: string
  readonly shortName: string
  readonly type: AgencyType
  readonly regionCode: string | null
}

/** `Kabupaten Indramayu`, `Provinsi Jawa Barat`, `Aceh`; a ministry's own name. */
export const placeOf = ({ name }: Place): string => name.replace(/^Pemerintah (Daerah (?=Daerah))?/, '')

/** `Kab. Indramayu`, `Kota Bandung`, `Jabar`, `Kemensos`. */
export function shortPlaceOf(place: Place): string {
  return place.shortName
    .replace(/^Pemkab /, 'Kab. ')
    .replace(/^Pemkot /, 'Kota ')
    .replace(/^(Pemprov|Pemda|Pemerintah) /, '')
}

/**
 * Districts are called distrik in Papua (UU 21/2001), and kapanewon or kemantren in Yogyakarta (Perda DIY 1/2018).
 */
export function districtWordOf({ regionCode, type }: Place): string {
  if (regionCode?.startsWith('9')) return 'Distrik'
  if (regionCode?.startsWith('34')) return type === 'city' ? 'Kemantren' : 'Kapanewon'
  return 'Kecamatan'
}

export function unitNameOf(pattern: string, place: string, seat: Place): string {
  const name = pattern
    .replace('{name} ', '')
    .replace('Provinsi {province}', place)
    .replace('{province}', place.replace(/^Provinsi /, ''))
    .replace(/\{(region|agency)\}/, place)
  const isPartOfProvince = seat.type !== 'province' && /Administrasi/.test(place)
  // In Jakarta the offices of a city are suku dinas and suku badan of the province's (UU 2/2024).
  return isPartOfProvince
    ? name
        .replace(/^(Dinas|Badan) (?!Narkotika|Pusat|Pengawas)/, 'Suku $1 ')
        .replace('Sekretariat Daerah', 'Sekretariat')
    : name
}
