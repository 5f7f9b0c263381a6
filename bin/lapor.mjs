#!/usr/bin/env node
/** `lapor web`, `lapor worker`, `lapor migrate`, `lapor vault …`, `lapor clock …`: runs what was built, on the Node that was installed with it. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { flagsOfStart } from './flags.mjs'
import './setup.mjs'

const project = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
process.env.PATH = join(project, 'node_modules/.bin') + delimiter + process.env.PATH

const child = spawn('node', [...flagsOfStart(), join(project, 'dist/server/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
