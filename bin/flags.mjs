/**
 * How Node is started for the service, as `npm start` says it in package.json: a small heap is enough, and V8 takes what it is
 * given. One thread of V8's clears away old objects, or our own waits for a processor meanwhile (docs/performance.md).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns {string[]} */
export function flagsOfStart() {
  const folder = import.meta.dirname ?? new URL('.', import.meta.url).pathname
  const { scripts } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8'))
  const [, flags = ''] = /node (.*?)\s*dist\/server\/main\.js/.exec(String(scripts.start)) ?? []
  return flags.split(' ').filter(Boolean)
}
