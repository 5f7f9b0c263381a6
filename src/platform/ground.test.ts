/** What the database itself refuses, whatever a program asks. */
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { connect, customPlan, queryBuilder } from './db.ts'
import { migrate } from './migrate.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'

const database = useDatabase()

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapor-ground-'))
  writeFileSync(
    join(folder, '9000_happenings.sql'),
    `create table happenings (filed_year smallint not null, word text) partition by list (filed_year);
     call make_append_only('happenings');
     select ensure_year_partitions(2026, 2027);`,
  )
  await migrate(database.url, folder)
})

test.each([
  ['update happenings set word = $$x$$'],
  ['delete from happenings'],
  ['truncate happenings'],
  ['delete from happenings_2026'],
  ['truncate happenings_2026'],
  ['insert into happenings_2026 values (2026)'],
  ['drop table happenings'],
  ['alter table happenings disable trigger all'],
])('the application may add to a history and read it, but not: %s', async statement => {
  await database.pool.query(`insert into happenings values (2026, 'filed')`)
  expect((await database.pool.query('select word from happenings')).rows).toContainEqual({ word: 'filed' })
  await expect(database.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/)
})

test.each([
  'update happenings set word = $$x$$',
  'delete from happenings',
  'truncate happenings',
  'truncate happenings_2026',
])('not even the owner of the tables can: %s', async statement => {
  await database.pool.query(`insert into happenings values (2026, 'filed')`)
  const owner = connect(database.url, { role: 'lapor_owner', max: 1 })
  await expect(owner.query(statement)).rejects.toThrow('is append-only')
  await owner.end()
})

test.each([
  'delete from reports',
  'delete from report_messages',
  'delete from report_attachments',
  'delete from report_assignments',
  'delete from report_clocks',
  'delete from identity_reveals',
  'delete from vault.identity_reads',
  'delete from vault.secret_stores',
  'delete from vault.erasures',
  'delete from public_reports',
  'update public_reports set rating = 5',
])('the application takes no row of the record away: %s', async statement => {
  await expect(database.pool.query(statement)).rejects.toThrow('permission denied')
})

test('the application can prepare the partitions of a new year, once', async () => {
  const prepare = async () =>
    (await database.pool.query('select ensure_year_partitions(2026, 2028) as created')).rows[0]
  expect((await prepare()).created).toBeGreaterThan(0)
  expect(await prepare()).toEqual({ created: 0 })
  await database.pool.query('insert into happenings values (2028)')
})

test.each(['happenings', 'outbox', 'rate_limits', 'demo_clock', 'graphile_worker._private_jobs'])(
  'the public reader sees nothing of %s',
  async table => {
    await expect(sql.raw(`select 1 from ${table}`).execute(database.reader)).rejects.toThrow('permission denied')
  },
)

test('instants, days and large numbers arrive as what they are', async () => {
  const { rows } = await database.pool.query(
    `select timestamptz '2026-11-21 07:00+07' as at, date '2026-11-21' as day, array[date '2026-01-02', '2026-01-03'] as days, 9007199254740991::bigint as n, count(*) as c`,
  )
  expect(rows).toEqual([
    {
      at: new Date('2026-11-21T00:00:00Z'),
      day: '2026-11-21',
      days: ['2026-01-02', '2026-01-03'],
      n: 9007199254740991,
      c: 1,
    },
  ])
  await expect(database.pool.query('select 9007199254740993::bigint as n')).rejects.toThrow('too large to be exact')
})

test('a list’s statement is planned for its values; others are prepared once', async () => {
  const pool = connect(database.url, { role: 'lapor_app', max: 1 })
  const db = queryBuilder<{ outbox: { id: number } }>(pool)
  await db.selectFrom('outbox').select('id').where('id', '=', 1).execute()
  await db.selectFrom('outbox').select('id').where('id', '>', 1).modifyEnd(customPlan).execute()
  const { rows } = await pool.query('select statement from pg_prepared_statements')
  expect(rows.map(row => row.statement).filter(text => text.includes('outbox'))).toEqual([
    'select "id" from "outbox" where "id" = $1',
  ])
  await pool.end()
})

test('a pool can force custom plans and limit how long a statement may take', async () => {
  const pool = connect(database.url, { role: 'lapor_app', max: 1, customPlans: true, statementTimeoutMs: 50 })
  expect((await pool.query('show plan_cache_mode')).rows).toEqual([{ plan_cache_mode: 'force_custom_plan' }])
  await expect(pool.query('select pg_sleep(1)')).rejects.toThrow('statement timeout')
  await pool.end()
})
