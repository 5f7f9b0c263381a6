#!/usr/bin/env node
/** `lapor web`, `lapor worker`, `lapor migrate`, `lapor vault …`, `lapor clock …`: runs what was built, on the Node that was installed with it. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import './setup.mjs'

/**
 * As `npm start` has them in package.json: a small heap is enough, and V8 takes what it is given. One thread of V8's clears away old
 * objects, or our own waits for a processor meanwhile (docs/performance.md).
 */
const FLAGS = ['--max-semi-space-size=16', '--max-old-space-size=256', '--v8-pool-size=1', '--enable-source-maps']

const project = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
process.env.PATH = join(project, 'node_modules/.bin') + delimiter + process.env.PATH

const child = spawn('node', [...FLAGS, join(project, 'dist/server/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
