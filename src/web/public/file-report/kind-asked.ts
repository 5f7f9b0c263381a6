import type { Context } from 'hono'
import type { Kind } from '#core/reports/rules/terms.ts'

const KINDS_ASKED: Readonly<Record<string, Kind>> = {
  pengaduan: 'complaint',
  aspirasi: 'aspiration',
  'permintaan-informasi': 'information_request',
}

/** `/lapor?jenis=aspirasi`; a complaint where nothing, or nothing known, is asked for. */
export const kindAsked = (c: Context): Kind => {
  const asked = c.req.query('jenis') ?? ''
  return Object.hasOwn(KINDS_ASKED, asked) ? (KINDS_ASKED[asked] ?? 'complaint') : 'complaint'
}
