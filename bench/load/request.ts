/** Requests as browsers send them, and as a proxy that we trust hands them on: each person has an address of their own. */

type Headers = Readonly<Record<string, string>>
type Sender = { readonly address: string; readonly cookie?: string; readonly headers?: Headers }

const BROWSER = 'user-agent: Mozilla/5.0 (Linux; Android 13) bench\r\naccept: text/html\r\naccept-language: id\r\n'

/** So many different addresses that no rate limit meets an honest person twice. */
export const addressOf = (n: number): string => `10.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`

export function get(path: string, { address, cookie, headers = {} }: Sender): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${headed({ address, ...(cookie && { cookie }), headers })}\r\n`)
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

export function postForm(path: string, fields: Fields, sender: Sender): Buffer {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one]))
  const body = Buffer.from(new URLSearchParams(pairs).toString())
  return posted(path, 'application/x-www-form-urlencoded', body, sender)
}

const BOUNDARY = '----lapor7MA4YWxkTrZu0gW'

/** With the empty file that a browser sends when none was chosen. */
export function postMultipart(path: string, fields: Fields, sender: Sender): Buffer {
  const part = (disposition: string, text: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n${text}\r\n`
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map(one => part(`name="${name}"`, `\r\n${one}`)),
  )
  const file = part('name="attachments"; filename=""', 'Content-Type: application/octet-stream\r\n\r\n')
  const body = Buffer.from(`${texts.join('')}${file}--${BOUNDARY}--\r\n`)
  return posted(path, `multipart/form-data; boundary=${BOUNDARY}`, body, sender)
}

function posted(path: string, type: string, body: Buffer, sender: Sender): Buffer {
  const proof = 'sec-fetch-site: same-origin\r\norigin: http://127.0.0.1\r\n'
  const head = `POST ${path} HTTP/1.1\r\n${headed(sender)}${proof}content-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body])
}

function headed({ address, cookie, headers = {} }: Sender): string {
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const kept = cookie ? `cookie: ${cookie}\r\n` : ''
  return `host: 127.0.0.1\r\n${BROWSER}x-forwarded-for: ${address}\r\n${kept}${own.join('')}`
}
