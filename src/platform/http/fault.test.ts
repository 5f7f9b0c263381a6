import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { expect, test } from 'vitest'
import { createLog } from '#platform/log.ts'
import { type FaultPage, faults } from './fault.ts'

let lines: string[] = []
const log = createLog('info', { write: line => void lines.push(line) })
const plainPage: FaultPage = (c, { status, reference }) => c.text(`Sorry ${reference}`, status)

function failing(error: Error, page = plainPage) {
  const { onError, notFound } = faults(log, page)
  const app = new Hono()
  app.onError(onError)
  app.notFound(notFound)
  app.get('/', () => {
    throw error
  })
  lines = []
  return app
}

const coded = (code: string) =>
  Object.assign(new Error('secret words of 081234567890'), { code, detail: 'Key (email)=(budi@example.com)' })

test('what broke is shown by a reference that the log has too, and by nothing else', async () => {
  const response = await failing(new Error('the inside of the program')).request('/')
  const [, reference = 'none'] = (await response.text()).match(/^Sorry ([0-9a-f]{10})$/) ?? []
  expect(response.status).toBe(500)
  expect(lines.join()).toContain(reference)
})

test('neither values of a row nor numbers reach the log', async () => {
  await failing(coded('23505')).request('/')
  expect(lines.join()).toMatch(/23505/)
  expect(lines.join()).not.toMatch(/budi|081234567890/)
})

test.each([
  ['ECONNREFUSED', 503],
  ['57P01', 503],
  ['57014', 503],
  ['22021', 400],
  ['23505', 500],
])('an error %s of the database is a %i', async (code, status) => {
  expect((await failing(coded(code)).request('/')).status).toBe(status)
})

test('a refusal is shown as such, and the log stays empty', async () => {
  expect((await failing(new HTTPException(403)).request('/')).status).toBe(403)
  expect((await failing(new HTTPException(404)).request('/nowhere')).status).toBe(404)
  expect(lines).toEqual([])
})

test('a refusal keeps the headers it came with; one for size ends the connection', async () => {
  const tooMany = new HTTPException(429, { res: new Response(null, { headers: { 'Retry-After': '60' } }) })
  expect((await failing(tooMany).request('/')).headers.get('retry-after')).toBe('60')
  expect((await failing(new HTTPException(413)).request('/')).headers.get('connection')).toBe('close')
})

test('a fault in the page of faults is no disaster', async () => {
  const page: FaultPage = () => {
    throw new Error('again')
  }
  expect((await failing(new Error('once'), page).request('/')).status).toBe(500)
})
