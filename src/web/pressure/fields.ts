/** The fields by which a form under pressure brings its proof. */
export const PROOF = {
  solution: 'bukti',
  contact: 'kontakBukti',
  code: 'kodeBukti',
  /** The button that asks for a code. */
  ask: 'mintaKodeBukti',
} as const
