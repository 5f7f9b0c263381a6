import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { written } from '#ui/page.tsx'
import { inLanguage, languageOf } from '#web/routes.ts'
import { ErrorPage } from './page.tsx'

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

/**
 * What is turned away before any page is asked: an address longer than the server reads, or what is no request at all. By itself
 * the server would answer with nothing, and a browser shows that as a page of its own.
 */
export function answerUnreadable(error: Error, socket: Duplex): void {
  const isAnswering = '_httpMessage' in socket && Boolean(socket._httpMessage)
  if (!socket.writable || isAnswering || !('code' in error) || !String(error.code).startsWith('HPE_')) {
    socket.destroy()
    return
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  const language = languageOf(addressIn(error))
  const page = written(<ErrorPage {...{ status, language }} address={inLanguage('/', language)} />)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: text/html; charset=UTF-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    'Cache-Control: no-store',
    `Content-Security-Policy: ${POLICY}`,
    'X-Content-Type-Options: nosniff',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${page}`)
}

const FIRST_LINE = 200

/** The beginning of what was asked for, if what came was a request so far. */
function addressIn(error: Error): string {
  const sent = 'rawPacket' in error && Buffer.isBuffer(error.rawPacket) ? error.rawPacket : Buffer.alloc(0)
  return /^[A-Z]+ (\/\S*)/.exec(sent.subarray(0, FIRST_LINE).toString('latin1'))?.[1] ?? '/'
}
