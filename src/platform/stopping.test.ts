import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import { stopping } from './stopping.ts'

const log = createLog('silent')

test('what was started last is stopped first, once, whatever one of them says', async () => {
  const stopped: string[] = []
  const stops = stopping(log)
  stops.later('database', async () => stopped.push('database'))
  stops.later('worker', async () => {
    throw new Error('it was gone already')
  })
  stops.later('server', async () => stopped.push('server'))
  await Promise.all([stops.stop(), stops.stop()])
  expect(stopped).toEqual(['server', 'database'])
  expect(stops.isStopping()).toBe(true)
})

test('a part that does not stop does not keep the others', async () => {
  const stopped: string[] = []
  const stops = stopping(log, 20)
  stops.later('database', async () => stopped.push('database'))
  stops.later('stuck', () => new Promise(() => undefined))
  await stops.stop()
  expect(stopped).toEqual(['database'])
})
