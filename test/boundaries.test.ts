/** The architecture, as rules that fail the build. Written here because dependency-cruiser cannot yet read TypeScript 7. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaches, circles, importsOf } from './architecture.ts'

const files = globSync('src/**/*.{ts,tsx}').map(path => ({ path, text: readFileSync(path, 'utf8') }))

describe('our code', () => {
  test('is seen at all', () => expect(files.flatMap(importsOf).length).toBeGreaterThan(100))

  test('keeps the directions of the architecture', () => expect(breaches(files)).toEqual([]))

  test('imports only files that exist, by names that say where they are', () => {
    const known = new Set(files.map(({ path }) => path))
    const lost = files
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith('src/') && /\.tsx?$/.test(to) && !known.has(to))
    expect(lost).toEqual([])
  })

  test('has names that say what a thing is', () => {
    const vague = /(^|-)(utils?|helpers?|common|misc|manager|handler|info)(-|\.)|^(data|process|do)\./
    expect(files.filter(({ path }) => vague.test(basename(path))).map(({ path }) => path)).toEqual([])
  })
})

describe('files', () => {
  const sizes = files
    .filter(({ path }) => !/\.test\.tsx?$|tables\.ts$|\.text\.tsx?$|\/text\.tsx?$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .toSorted((one, other) => one.lines - other.lines)
  const at = (share: number) => sizes[Math.floor(sizes.length * share)]?.lines ?? 0

  test('have at most 250 lines', () => {
    const tests = files.filter(
      ({ path, text }) => /\.test\.tsx?$/.test(path) && text.trimEnd().split('\n').length > 400,
    )
    expect([...sizes.filter(({ lines }) => lines > 250), ...tests].map(({ path }) => path)).toEqual([])
  })

  test(`are short: half have at most ${at(0.5)} lines, nine in ten at most ${at(0.9)}`, () => {
    expect(at(0.5)).toBeLessThanOrEqual(60)
    expect(at(0.9)).toBeLessThanOrEqual(130)
  })
})

describe('a breach is seen when', () => {
  const seen = (path: string, text: string) => breaches([{ path, text }])

  test.each([
    ['a rule reads the database', 'src/core/reports/rules/forward.ts', `import { sql } from 'kysely'`],
    ['a rule reads a query', 'src/core/reports/rules/forward.ts', `import { find } from '../queries/find-report.ts'`],
    [
      'a rule knows the platform',
      'src/core/reports/rules/forward.ts',
      `import type { Clock } from '#platform/clock.ts'`,
    ],
    ['core knows a page', 'src/core/reports/queries/list.ts', `import { routes } from '#web/routes.ts'`],
    ['core knows a channel', 'src/core/reports/operations/x.ts', `import { send } from '#channels/email/send.ts'`],
    ['the platform knows a table', 'src/platform/db.ts', `import type { Database } from '#core/tables.ts'`],
    ['the look knows a report', 'src/ui/status.tsx', `import type { Status } from '#core/reports/rules/status.ts'`],
    ['a page imports a job', 'src/web/public/home/page.tsx', `import { jobs } from '#jobs/jobs.ts'`],
    ['the API imports a page', 'src/api/v1.ts', `import { routes } from '#web/routes.ts'`],
    ['a job imports a page', 'src/jobs/x.ts', `import { routes } from '#web/routes.ts'`],
    ['a channel imports the API', 'src/channels/email/x.ts', `import { v1 } from '#api/v1.ts'`],
    ['a page imports a store', 'src/web/public/x/controller.tsx', `import { save } from '#core/reports/store.ts'`],
    ['a query imports a store', 'src/core/reports/queries/x.ts', `import { save } from '../store.ts'`],
    ['something imports the wiring', 'src/web/x.ts', `import { main } from '#main/main.ts'`],
    ['an import hides in the middle of a program', 'src/platform/x.ts', `const x = await import('#core/tables.ts')`],
    ['an export hides an import', 'src/platform/x.ts', `export { x } from '#core/tables.ts'`],
    ['an operation writes by itself', 'src/core/reports/operations/x.ts', `await tx.updateTable('reports')`],
    ['a query writes in SQL', 'src/core/reports/queries/x.ts', 'await sql`insert into reports values (1)`.execute(db)'],
    [
      'a query writes in SQL below a with',
      'src/core/reports/queries/x.ts',
      'await sql<{ id: number }>`with x as (select 1) delete from reports`',
    ],
    [
      'a query looks into the vault',
      'src/core/reports/queries/x.ts',
      'await sql`select account_id from vault.report_reporters`.execute(db)',
    ],
    ['a page reads a setting', 'src/web/x.ts', `process.env['PORT']`],
    ['a rule asks the machine for the time', 'src/core/reports/rules/x.ts', 'const now = new Date()'],
    ['an operation asks the machine for the time', 'src/core/reports/operations/x.ts', 'const now = Date.now()'],
    ['a rule rolls dice', 'src/core/reports/rules/x.ts', 'Math.random()'],
    [
      'an operation makes its own secret',
      'src/core/people/operations/x.ts',
      `import { randomBytes } from 'node:crypto'`,
    ],
    ['a default is exported', 'src/ui/x.tsx', 'export default function X() {}'],
    ['a barrel is made', 'src/ui/x.ts', `export * from './page.tsx'`],
    ['a page has markup that was not escaped', 'src/ui/x.tsx', '<p dangerouslySetInnerHTML={{}} />'],
    ['a page has a style of its own', 'src/ui/x.tsx', '<p style="color: red" />'],
    ['a form is read into memory', 'src/web/x.ts', 'await c.req.formData()'],
    ['a query takes all columns', 'src/core/reports/queries/x.ts', `db.selectFrom('reports').selectAll()`],
  ])('%s', (_, path, text) => expect(seen(path, text)).not.toEqual([]))

  test('files import one another in a circle', () => {
    const edge = (from: string, to: string) => ({ from, to, isType: false })
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 'd')])).toEqual([['a', 'b', 'c', 'a']])
  })
})
