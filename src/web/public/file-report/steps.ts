/**
 * What the buttons of `/lapor` ask for. Without a step the report is filed; a step that nobody knows files nothing, because a
 * button of an older page may have meant anything.
 */
export const STEP = 'langkah'

export const STEPS = {
  /** The home page sends on what was begun there; nothing is a mistake yet. */
  begin: 'mulai',
  check: 'periksa',
  /** No button, but the Enter key: it searches in a search box, and checks in any other field. */
  enter: 'enter',
  change: 'ubah',
  searchRegion: 'cari-wilayah',
  searchAgency: 'cari-instansi',
  /** For whoever is signed in: to go on with later. */
  draft: 'simpan',
} as const

export type Step = keyof typeof STEPS | 'file'

export function stepOf(given: string | undefined): Step {
  if (given === undefined || given === '') return 'file'
  const known = Object.entries(STEPS).find(([, value]) => value === given)
  return known ? (known[0] as Step) : 'check'
}
