import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { type Body, UPLOAD_LIMITS, forgetUploads, readBody } from './upload.ts'

const SMALL = {
  ...UPLOAD_LIMITS,
  files: 2,
  fileBytes: 1000,
  totalBytes: 3000,
  fieldsBytes: 2000,
  fieldBytes: 500,
  fields: 5,
}

let seen: Body | undefined
let firstFile: string | undefined

const app = new Hono().use(forgetUploads).post('/', async c => {
  seen = await readBody(c, SMALL)
  const [file] = seen.files
  firstFile = file && readFileSync(file.path, 'utf8')
  return c.text('read')
})

async function send(body: BodyInit, type?: string): Promise<number> {
  seen = undefined
  const response = await app.request('/', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) })
  return response.status
}

const multipart = (text: string) => send(text.replaceAll('\n', '\r\n'), 'multipart/form-data; boundary=b')
const FORM = 'application/x-www-form-urlencoded'

test('fields and files arrive; what repeats is kept', async () => {
  const form = new FormData()
  form.append('title', 'Jalan “rusak” 🚧')
  form.append('ids', '1')
  form.append('ids', '2')
  form.append('attachments', new File(['%PDF-1.7'], '../../surat keterangan.pdf'))
  expect(await send(form)).toBe(200)
  expect([...(seen?.fields ?? [])]).toEqual([
    ['title', ['Jalan “rusak” 🚧']],
    ['ids', ['1', '2']],
  ])
  expect(seen?.files).toMatchObject([
    {
      field: 'attachments',
      name: 'surat keterangan.pdf',
      bytes: 8,
      kind: { type: 'application/pdf' },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ])
  expect(firstFile).toBe('%PDF-1.7')
})

test('uploaded files are gone after the response', async () => {
  const form = new FormData()
  form.append('attachments', new File(['%PDF-1.7'], 'a.pdf'))
  await send(form)
  expect(existsSync(seen?.files[0]?.path ?? '/')).toBe(false)
})

test('an ordinary form is read alike', async () => {
  expect(await send('title=Jalan+rusak&ids=1&ids=2&bad=%ZZ%ff', FORM)).toBe(200)
  expect(seen?.fields.get('ids')).toEqual(['1', '2'])
})

test('a body that is not there is an empty form', async () => {
  expect((await app.request('/', { method: 'POST' })).status).toBe(200)
  expect(seen?.fields.size).toBe(0)
})

test('no file chosen is no file', async () => {
  expect(
    await multipart(
      '--b\nContent-Disposition: form-data; name="a"; filename=""\nContent-Type: application/octet-stream\n\n\n--b--\n',
    ),
  ).toBe(200)
  expect(seen?.files).toEqual([])
})

test('one file too large, or one too many, is a mistake of the form, not the end of it', async () => {
  const form = new FormData()
  for (const name of ['a', 'b', 'c']) form.append('attachments', new File(['x'.repeat(name === 'a' ? 1500 : 5)], name))
  form.append('title', 'Jalan')
  expect(await send(form)).toBe(200)
  expect(seen?.hasTooManyFiles).toBe(true)
  expect(seen?.files.map(file => file.kind)).toEqual(['too-large', 'unsupported'])
  expect(seen?.fields.get('title')).toEqual(['Jalan'])
})

test('a long text is cut where no limit of a form can lie', async () => {
  expect(await send(`title=${'x'.repeat(1900)}`, FORM)).toBe(200)
  expect(seen?.fields.get('title')?.[0]?.length).toBe(500)
})

test('all of it together too large is refused, announced or not', async () => {
  const form = new FormData()
  form.append('a', 'x'.repeat(6000))
  expect(await send(form)).toBe(413)
  expect(await send('x'.repeat(2001), FORM)).toBe(413)
  const announced = { 'content-type': FORM, 'content-length': '300000000' }
  expect((await app.request('/', { method: 'POST', body: 'a=1', headers: announced })).status).toBe(413)
})

test.each(['application/json', 'text/plain', 'image/png', 'nonsense'])('%s is no form', async type => {
  expect(await send('{"title":"x"}', type)).toBe(415)
})

test.each([
  ['without a boundary', 'multipart/form-data', '--b--\r\n'],
  [
    'broken off in a field',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf',
  ],
  [
    'broken off in a file',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\nhalf',
  ],
  ['broken off in a header', 'multipart/form-data; boundary=b', '--b\r\nContent-Disp'],
  [
    'with a nameless field',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n',
  ],
  ['empty', 'multipart/form-data; boundary=b', ''],
  ['of noise', 'multipart/form-data; boundary=b', '\0\u0001\u0002'],
  ['with a name of 200 characters', FORM, `${'n'.repeat(200)}=1`],
  ['with too many fields', FORM, 'a=1&'.repeat(6)],
])('a body %s is refused as broken', async (_, type, body) => expect(await send(body, type)).toBe(400))

test('of files that are too much together the last is not kept, and all that was typed is', async () => {
  const form = new FormData()
  for (const name of ['a', 'b']) form.append('attachments', new File(['x'.repeat(900)], name))
  form.append('title', 'Jalan')
  const little = { ...SMALL, totalBytes: 1500 }
  let read: Body | undefined
  const strict = new Hono().use(forgetUploads).post('/', async c => {
    read = await readBody(c, little)
    return c.text(String(statSync(read.files[1]?.path ?? '').size))
  })
  expect(await (await strict.request('/', { method: 'POST', body: form })).text()).toBe('0')
  expect(read?.files.map(({ kind }) => kind)).toEqual(['unsupported', 'too-large-together'])
  expect(read?.fields.get('title')).toEqual(['Jalan'])
})

/** What a real server does with a body that never ends, or ends too soon: it answers, and leaves no file behind. */
test.each([
  ['that goes on and on', 'x'.repeat(20_000), 413],
  ['that breaks off', 'half', 400],
])('a body of unknown length %s ends the request', async (_, content, status) => {
  const leftovers = () => readdirSync(tmpdir()).filter(name => name.startsWith('lapor-passing-')).length
  const before = leftovers()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise(listening => server.once('listening', listening))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
  const head =
    'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n'
  socket.write(head + chunk('--b\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\n') + chunk(content))
  if (status === 400) socket.write('0\r\n\r\n')
  const answer = await new Promise<string>(got => socket.once('data', bytes => got(String(bytes))))
  expect(answer).toContain(`HTTP/1.1 ${status}`)
  socket.destroy()
  await new Promise(closed => server.close(closed))
  expect(leftovers()).toBe(before)
})
