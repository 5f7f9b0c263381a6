/**
 * `npm test`: types, lint, formatting, then every test. `npm run check`: the same without the tests. All steps run, whatever
 * the earlier ones found; the last line says how many tests passed and failed, a failed step counting as one.
 */
import { spawnSync } from 'node:child_process'
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

for (const [name, command, args] of steps) {
  if (chosen.length > 0) break // only some tests were asked for
  const began = Date.now()
  const isFine = spawnSync(command, args, { stdio: 'inherit' }).status === 0
  console.log(`${isFine ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
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
