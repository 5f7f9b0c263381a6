import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { isLoopback } from '#platform/config.ts'

/** What browsers may do with our pages: load what is ours, and nothing written into the page. */
export function securityHeaders({
  isHttps,
  styleHashes = [],
}: {
  isHttps: boolean
  styleHashes?: readonly string[]
}): MiddlewareHandler {
  const self = ["'self'"]
  const nobody = ["'none'"]
  return secureHeaders({
    overwrite: false, // a file goes out in a sandbox of its own, stricter than any page
    referrerPolicy: 'same-origin', // with the default, a form's Origin is `null`, and browsers without Sec-Fetch-Site are turned away
    strictTransportSecurity: isHttps ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], payment: [], usb: [], geolocation: ['self'] },
    contentSecurityPolicy: {
      defaultSrc: nobody,
      scriptSrc: self,
      styleSrc: [...self, ...styleHashes],
      imgSrc: self,
      fontSrc: self,
      mediaSrc: self,
      connectSrc: self,
      workerSrc: self,
      manifestSrc: self,
      formAction: self,
      frameAncestors: nobody,
      baseUri: nobody,
    },
  })
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Every request that may change something proves that it comes from a page of ours: by the browser's own word
 * (Sec-Fetch-Site), or, from older browsers and programs, by Origin or Referer. Without proof: 403.
 */
export function provenOrigin(origin: string): MiddlewareHandler {
  return async (c, next) => {
    if (!SAFE.has(c.req.method) && !isOurs(c, origin)) throw new HTTPException(403)
    await next()
  }
}

function isOurs(c: Context, origin: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const named = c.req.header('origin') ?? originOf(c.req.header('referer'))
  return named !== undefined && (named === origin || isThisMachine(named, c.req.header('host')))
}

/** On a machine of one's own the same server has several names: localhost, 127.0.0.1. */
function isThisMachine(named: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(named)) return false
  const { hostname, host: namedHost } = new URL(named)
  return namedHost === host && isLoopback(hostname)
}

const originOf = (referer: string | undefined) =>
  referer && URL.canParse(referer) ? new URL(referer).origin : undefined

/** Turns away addresses that cannot be decoded or hold a NUL, before anything reads them. */
export const readableAddress: MiddlewareHandler = async (c, next) => {
  if (!isReadable(new URL(c.req.url).pathname)) throw new HTTPException(404)
  if (/%00|\0/.test(c.req.url)) throw new HTTPException(400)
  await next()
}

function isReadable(path: string): boolean {
  try {
    return !/[\0\uFFFD]/.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

/** Headers by which proxies tell for whom they ask: the standards', and those of common ones. */
const OF_PROXIES =
  /^(forwarded|via|x-forwarded-.*|x-(real|client|cluster-client)-ip|(true|cf|fastly)-(client|connecting)-ip)$/

/** For what only someone at this machine may see: `/dev/*`. To everyone else it is not there. */
export const thisMachineOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? ''
  const isForwarded = Object.keys(c.req.header()).some(name => OF_PROXIES.test(name))
  const isNear = isLoopback(remoteAddress(c)) && isLoopback(host.replace(/:\d+$/, ''))
  if (!isNear || isForwarded) throw new HTTPException(404)
  await next()
}

/** Who sent a request: the connection's other end, or, if that is a proxy we trust, whom it names. */
export function clientAddress(c: Context, trustedProxies: readonly string[]): string {
  const passed = (c.req.header('x-forwarded-for') ?? '').split(',').flatMap(part => part.trim() || [])
  let address = remoteAddress(c)
  while (trustedProxies.includes(address) && passed.length > 0) address = plain(passed.pop() ?? '')
  return address
}

/** `app.request()` of the tests has no connection, and counts as this machine. */
function remoteAddress(c: Context): string {
  const incoming: { socket?: { remoteAddress?: string } } | undefined = c.env?.incoming
  return incoming ? plain(incoming.socket?.remoteAddress ?? '') : '127.0.0.1'
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '')
