/**
 * `npm test`: types, lint and formatting beside one another, then every test. `npm run check`: the same without the tests. All
 * steps run, whatever the others find; the last line says how many tests passed and failed, a failed step counting as one.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

process.chdir(join(import.meta.dirname, '..'))

const RESULTS = 'node_modules/.cache/test-results.json'
const chosen = process.argv.slice(2).filter(argument => !argument.startsWith('--'))

/** @type {[name: string, command: string, args: string[]][]} */
const steps = [
  ['types', 'tsc', []],
  ['lint', 'oxlint', ['--type-aware']],
  ['formatting', 'prettier', ['--check', '--log-level', 'warn', '--cache', '.']],
]

let passed = 0
let failed = 0

const isEverything = chosen.length === 0 // otherwise only some tests were asked for
const running = isEverything ? steps.map(([, command, args]) => saying(command, args)) : []
for (const [place, step] of running.entries()) {
  const { isFine, said, seconds } = await step
  process.stdout.write(said)
  console.log(`${isFine ? '✓' : '✗'} ${steps[place]?.[0]} (${seconds.toFixed(1)} s)`)
  if (!isFine) failed++
}

if (!process.argv.includes('--without-tests')) {
  rmSync(RESULTS, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const { status } = spawnSync('vitest', ['run', ...reporters, ...chosen], { stdio: 'inherit' })
  const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : null
  passed += results?.numPassedTests ?? 0
  failed += results?.numFailedTests ?? 0
  if (status !== 0 && !results?.numFailedTests) failed++ // it ended without a test that says why: a broken file, no server
  console.log(`\n${passed} passed, ${failed} failed`)
}

process.exit(failed === 0 ? 0 : 1)

/**
 * What a command says, all of it at its end: others say something at the same time.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ isFine: boolean, said: string, seconds: number }>}
 */
function saying(command, args) {
  const began = Date.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', /** @param {string} part */ part => (said += part))
  return new Promise(done => {
    const end = (/** @type {boolean} */ isFine) => done({ isFine, said, seconds: (Date.now() - began) / 1000 })
    child.on('error', ({ message }) => ((said += `${message}\n`), end(false)))
    child.on('close', code => end(code === 0))
  })
}
