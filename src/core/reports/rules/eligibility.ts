/**
 * What a verifier looks for before forwarding: is it clear, where and when was it, is it the government's, is there evidence. Law:
 * Permen PANRB 62/2018 (clarity, completeness, chronology, evidence). It reminds and forbids nothing: a person decides.
 */
export const ELIGIBILITY = ['clear', 'place', 'time', 'authority', 'evidence'] as const
export type Eligibility = (typeof ELIGIBILITY)[number]

export type Told = {
  readonly title: string
  readonly body: string
  /** A region, a point, or words for the place */
  readonly hasPlace: boolean
  readonly hasDay: boolean
  readonly hasCategory: boolean
  readonly attachments: number
  readonly evidenceExpected: boolean
}

const FEW_WORDS = 8
const PLACE =
  /(?<![\p{L}\p{N}])(?:jl|jln|jalan|gang|desa|ds|kel|kelurahan|kec|kecamatan|kab|kabupaten|kota|dusun|kampung|perum\w{0,5}|pasar|rt|rw|terminal|stasiun|sdn?|smpn?|sman?|puskesmas|rsud)(?![\p{L}\p{N}])/iu
const TIME =
  /(?<![\p{L}\p{N}])(?:sejak|tanggal|tgl|kemarin|kmrn|tadi|hari ini|pukul|jam|minggu|bulan|tahun|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|\d{1,2}[/-]\d{1,2})(?![\p{L}\p{N}])/iu

export function eligibilityOf(told: Told): Readonly<Record<Eligibility, boolean>> {
  const text = `${told.title}\n${told.body.slice(0, 4000)}`
  return {
    clear: (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEW_WORDS,
    place: told.hasPlace || PLACE.test(text),
    time: told.hasDay || TIME.test(text),
    authority: told.hasCategory,
    evidence: told.attachments > 0 || !told.evidenceExpected,
  }
}
