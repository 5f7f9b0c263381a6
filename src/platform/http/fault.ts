import { randomBytes } from 'node:crypto'
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Log } from '#platform/log.ts'

/** Every way in which a request can end without a page of its own. */
const FAULT_STATUSES = [400, 403, 404, 413, 415, 429, 500, 503] as const
export type FaultStatus = (typeof FAULT_STATUSES)[number]

export type Fault = {
  readonly status: FaultStatus
  /** For the person to name and for us to find in the log; null when nothing broke. */
  readonly reference: string | null
}

/** Shows a fault as a page, with this status, in the reader's language. */
export type FaultPage = (c: Context, fault: Fault) => Response | Promise<Response>

type Faults = { onError: ErrorHandler; notFound: NotFoundHandler }

/** The one place where exceptions end: a page without a stack, and a line in the log under the same reference. */
export function faults(log: Log, page: FaultPage): Faults {
  const show = async (c: Context, fault: Fault): Promise<Response> => {
    if (fault.status === 413) c.header('Connection', 'close') // what is still on its way is not read
    c.header('Cache-Control', 'no-store')
    try {
      return await page(c, fault)
    } catch (error) {
      log.error({ err: error, reference: fault.reference }, 'the page of a fault is itself at fault')
      return c.text(`${fault.status}${fault.reference ? ` (${fault.reference})` : ''}`, fault.status)
    }
  }
  return {
    notFound: c => show(c, { status: 404, reference: null }),
    onError: (error, c) => {
      const expected = expectedStatus(error)
      if (error instanceof HTTPException && error.res)
        for (const [name, value] of error.res.headers) c.header(name, value)
      if (expected) return show(c, { status: expected, reference: null })

      const status = statusOfBroken(error)
      const reference = randomBytes(5).toString('hex')
      log.error({ err: error, reference, method: c.req.method, route: c.req.routePath, status }, 'a request failed')
      if (status === 503) c.header('Retry-After', '5')
      return show(c, { status, reference })
    },
  }
}

function expectedStatus(error: unknown): FaultStatus | undefined {
  if (!(error instanceof HTTPException)) return undefined
  return FAULT_STATUSES.find(status => status === error.status)
}

/** PostgreSQL away, overloaded, or asked to wait too long: worth another try. */
const PASSING = /^(08|53|57P|57014|40001|40P01|55P03|ECONNREFUSED|ECONNRESET)/

/** Values that PostgreSQL cannot hold. A form should have caught them, so they are logged; the fault is still the sender's. */
const UNHOLDABLE = /^(22021|22003|22007|22008|22P02|22P05)$/

function statusOfBroken(error: unknown): FaultStatus {
  const code = codeOf(error)
  if (
    PASSING.test(code) ||
    isSocketGone(error) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(String(error))
  )
    return 503
  return UNHOLDABLE.test(code) ? 400 : 500
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** A database on this machine that is not running has no socket file. */
const isSocketGone = (error: unknown) => error instanceof Error && 'syscall' in error && error.syscall === 'connect'
