import { expect, test } from 'vitest'
import { labelOfAgent } from './agent-label.ts'

const MOZILLA = 'Mozilla/5.0'

test.each([
  [
    `${MOZILLA} (Linux; Android 14; SM-A145F) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'Chrome · Android',
  ],
  [`${MOZILLA} (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari · iPhone'],
  [`${MOZILLA} (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`, 'Edge · Windows'],
  [`${MOZILLA} (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0`, 'Firefox · Linux'],
  ['curl/8.9.1', null],
  ['', null],
  [null, null],
])('the browser that calls itself %s is listed as %s', (agent, label) => {
  expect(labelOfAgent(agent)).toBe(label)
})
