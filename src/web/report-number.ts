/** The number in a report's address. */
import type { Context } from 'hono'
import type { TrackingNumber } from '#core/ids.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'

type Answer = Response | Promise<Response>

/**
 * Hands on the number of an address `…/laporan/:nomor…`. Any other spelling, with dashes, dots or spaces, leads to the one
 * address that a report has; what cannot be a number of ours is as unknown as one that nobody was given.
 */
export const withNumber =
  <C extends Context>(answer: (c: C, number: TrackingNumber) => Answer) =>
  (c: C): Answer => {
    const typed = c.req.param('nomor') ?? ''
    const number = parseTrackingNumber(typed)
    if (!number) return c.notFound()
    if (typed === number) return answer(c, number)
    const { pathname, search } = new URL(c.req.url)
    const steps = pathname.split('/')
    const at = steps.indexOf('laporan') + 1
    return c.redirect([...steps.slice(0, at), number, ...steps.slice(at + 1)].join('/') + search, isRead(c) ? 301 : 308)
  }

const isRead = (c: Context) => c.req.method === 'GET' || c.req.method === 'HEAD'
