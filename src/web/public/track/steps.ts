/** What the forms of `/lacak` ask for; without a step, the report with this number. */
export const STEP = 'langkah'
export const STEPS = { ask: 'kode-baru', renew: 'buat-kode' } as const

/** The mailed link: `/lacak?tautan=…` */
export const LINK = 'tautan'

/** `/lacak?nomor=…`: the number that mails and report pages already know. */
export const NUMBER = 'nomor'

/** `/lacak?kode=diminta`: where asking for a link leads, whatever was asked. */
export const ASKED = { kode: 'diminta' } as const
