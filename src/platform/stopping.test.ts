import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
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

/** A process that takes a while to stop, and says when it has. */
const slow = (takesMs: number) => `
  import { createLog } from '#platform/log.ts'
  import { stopOnSignals, stopping } from '#platform/stopping.ts'
  const stops = stopping(createLog('silent'))
  stopOnSignals(stops, createLog('silent'))
  stops.later('work', () => new Promise(done => setTimeout(done, ${takesMs})).then(() => console.log('stopped in order')))
  setInterval(() => undefined, 1000)
  console.log('running')
`

async function interrupted(takesMs: number, waitsMs: readonly number[]): Promise<{ said: string; code: unknown }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', slow(takesMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', part => (said += String(part)))
  await once(child.stdout, 'data')
  for (const waitMs of waitsMs) {
    await sleep(waitMs)
    child.kill('SIGINT')
  }
  const [code] = await once(child, 'close')
  return { said, code }
}

test('one Ctrl-C that npm hands on once more still ends everything in order', async () => {
  expect(await interrupted(1200, [0, 30])).toEqual({ said: 'running\nstopped in order\n', code: 0 })
})

test('whoever presses Ctrl-C again does not want to wait', async () => {
  expect(await interrupted(15_000, [0, 1500])).toEqual({ said: 'running\n', code: 1 })
})
