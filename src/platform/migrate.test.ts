import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { ConfigError } from './config.ts'
import { connect } from './db.ts'
import { MIGRATIONS, migrate, missingMigrations } from './migrate.ts'

const database = useDatabase()

function aFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lapor-migrations-'))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

test('a migrated database lacks nothing, and migrating it again changes nothing', async () => {
  expect(await missingMigrations(database.pool)).toEqual([])
  expect(await migrate(database.url, MIGRATIONS)).toEqual([])
})

test('a new file is applied once, as the owner, and the application may use its tables', async () => {
  const folder = aFolder({ '9001_bridges.sql': 'create table bridges (name text)' })
  expect(await missingMigrations(database.pool, folder)).toEqual(['9001_bridges.sql'])
  expect(await migrate(database.url, folder)).toEqual(['9001_bridges.sql'])
  expect(await migrate(database.url, folder)).toEqual([])
  await database.pool.query(`insert into bridges (name) values ('Suramadu')`)
  const { rows } = await database.root.query(`select tableowner from pg_tables where tablename = 'bridges'`)
  expect(rows).toEqual([{ tableowner: 'lapor_owner' }])
})

test('an index can be built beside the running service, outside a transaction', async () => {
  const folder = aFolder({
    '9002_outbox.concurrently.sql': 'create index concurrently if not exists o on outbox (name)',
  })
  expect(await migrate(database.url, folder)).toEqual(['9002_outbox.concurrently.sql'])
})

test('a landed file that was edited stops the start with a sentence', async () => {
  await migrate(database.url, aFolder({ '9003_roads.sql': 'create table roads (name text)' }))
  const edited = aFolder({ '9003_roads.sql': 'create table roads (name text not null)' })
  await expect(migrate(database.url, edited)).rejects.toThrow(
    '9003_roads.sql was changed after this database had applied it',
  )
})

test('a file that fails leaves nothing behind and names itself', async () => {
  const folder = aFolder({ '9004_wrong.sql': 'create table halves (name text); select 1 / 0' })
  await expect(migrate(database.url, folder)).rejects.toThrow('9004_wrong.sql was not applied: division by zero')
  const { rows } = await database.root.query(`select to_regclass('halves') as found`)
  expect(rows).toEqual([{ found: null }])
})

test('a table that something holds is waited for five seconds, and then a sentence says to run it again', async () => {
  const folder = aFolder({ '9005_held.sql': 'alter table outbox add column held text' })
  const holder = await database.root.connect()
  await holder.query('begin; lock table outbox')
  try {
    const error: unknown = await migrate(database.url, folder).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).toContain('9005_held.sql was not applied: something has held a table')
  } finally {
    await holder.query('rollback')
    holder.release()
  }
  expect(await migrate(database.url, folder)).toEqual(['9005_held.sql'])
}, 20_000)

test('an account that may not create roles is told what an administrator must run', async () => {
  await database.root.query(`create role guest_of_tests login; drop role if exists nobody`)
  try {
    const asGuest = new URL(database.url)
    asGuest.username = 'guest_of_tests'
    await expect(migrate(asGuest.href)).rejects.toThrow(
      'grant lapor_owner, lapor_app, lapor_reader to "guest_of_tests"',
    )
  } finally {
    await database.root.query('drop role guest_of_tests')
  }
})

test('an account that an administrator has prepared can migrate without being a superuser', async () => {
  const name = `prepared_${process.pid}`
  await database.root.query(`create role ${name} login in role lapor_owner, lapor_app, lapor_reader`)
  await database.root.query(`create database ${name}`)
  const url = new URL(database.url)
  url.pathname = `/${name}`
  const admin = connect(url.href, { max: 1 })
  try {
    await admin.query(
      `grant create on database ${name} to lapor_owner; grant usage, create on schema public to lapor_owner`,
    )
    url.username = name
    expect(await migrate(url.href)).toContain('0000_ground.sql')
  } finally {
    await admin.end()
    await database.root.query(`drop database ${name} with (force)`)
    await database.root.query(`drop role ${name}`)
  }
})
