/** Requests that the server cannot read, as they come over the line. */
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerUnreadable } from './unreadable.tsx'

const server = createServer((_, response) => response.end('read')).on('clientError', answerUnreadable)
beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
afterAll(() => void server.close())

function said(request: string): Promise<string> {
  const { port } = server.address() as AddressInfo
  return new Promise((done, fail) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
      .setEncoding('utf8')
      .on('data', text => (answer += text))
      .on('close', () => done(answer))
      .on('error', fail)
  })
}

const host = 'HTTP/1.1\r\nHost: lapor.test\r\nConnection: close\r\n\r\n'

test.each([
  ['an endless address', `GET /laporan?q=${'a'.repeat(20_000)} ${host}`, 431, 'Alamat ini terlalu panjang'],
  ['the same in English', `GET /en/laporan?q=${'a'.repeat(20_000)} ${host}`, 431, 'This address is too long'],
  ['a method that is none', `SHOUT / ${host}`, 400, 'Kiriman ini tidak dapat dibaca'],
  ['no request at all', 'halo\r\n\r\n', 400, 'Kiriman ini tidak dapat dibaca'],
])('%s is answered with a page', async (_, request, status, sentence) => {
  const answer = await said(request)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain(sentence)
  expect(answer).not.toMatch(/node_modules|\n\s+at /)
})

test('what can be read is answered as ever', async () => {
  expect(await said(`GET / ${host}`)).toContain('read')
})
