/** People read a report's public page: one that nobody read lately, one that many read, one they have read before. */
import { type Answer, type Line, headerOf, openLine } from '../load/line.ts'
import { addressOf, get } from '../load/request.ts'
import type { Scenario, Target } from '../load/scenario.ts'

const POPULAR = 200

const right = ({ status, body }: Answer, number: string): string | null => {
  if (status !== 200) return `${status} instead of 200`
  return body.includes(`data-tracking-number="${number}"`) && body.includes('data-status="') ? null : 'not the page'
}

/** Every report in turn, so that a page is long forgotten when its turn comes again. */
export const page = (target: Target): Scenario =>
  reading(target, target.numbers, async (line, number, address) =>
    right(await line.send(get(`/laporan/${number}`, { address })), number),
  )

export const pageRemembered = (target: Target): Scenario =>
  reading(target, target.numbers.slice(0, POPULAR), async (line, number, address) =>
    right(await line.send(get(`/laporan/${number}`, { address })), number),
  )

/** With the ETag of the last visit: 304, and no body. */
export function pageUnchanged(target: Target): Scenario {
  const tags = new Map<string, string>()
  return reading(target, target.numbers.slice(0, POPULAR), async (line, number, address) => {
    const tag = tags.get(number)
    const headers = tag ? { 'if-none-match': tag } : {}
    const answer = await line.send(get(`/laporan/${number}`, { address, headers }))
    if (tag) return answer.status === 304 && answer.body.length === 0 ? null : `${answer.status} instead of 304`
    tags.set(number, headerOf(answer, 'etag') ?? '')
    return right(answer, number)
  })
}

type Visit = (line: Line, number: string, address: string) => Promise<string | null>

const reading = ({ port, run }: Target, numbers: readonly string[], visit: Visit): Scenario => ({
  async join() {
    const line = openLine(port)
    return {
      once: async n => visit(line, numbers[(n + run * 7919) % numbers.length] ?? '', addressOf(n)),
      close: () => line.close(),
    }
  },
})
