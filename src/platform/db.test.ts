/** A transaction begins with its first statement, which must make no difference to anybody but the clock. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { connect, keptPlan, queryBuilder, sentWithNext } from './db.ts'
import { useDatabase } from '#test/database.ts'

const database = useDatabase()
const note = (key: string) =>
  sql`insert into rate_limits (key, hits, expires_at) values (${Buffer.from(key)}, 1, now())`
const noted = async () =>
  (
    await database.root.query<{ key: string }>(`select convert_from(key, 'utf8') as key from rate_limits order by key`)
  ).rows.map(({ key }) => key)

const CUT = `
  select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(5)' and state = 'active'`

describe('a transaction', () => {
  test('keeps all of it, or nothing', async () => {
    await database.db.transaction().execute(async tx => {
      await note('a').execute(tx)
      expect(await noted()).toEqual([])
      await note('b').execute(tx)
    })
    const failed = database.db.transaction().execute(async tx => {
      await note('c').execute(tx)
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await noted()).toEqual(['a', 'b'])
  })

  test('whose first statement is refused says so, and leaves a connection that can be used', async () => {
    const failed = database.db.transaction().execute(tx => sql`select 1 / 0`.execute(tx))
    await expect(failed).rejects.toThrow('division by zero')
    await note('a').execute(database.db)
    expect(await noted()).toEqual(['a'])
  })

  test('that loses its connection spoils nothing for whoever comes next', async () => {
    const cut = expect(sql`select pg_sleep(5)`.execute(database.db)).rejects.toThrow(/terminat/i)
    await expect.poll(async () => (await database.root.query(CUT)).rowCount).toBe(1)
    await cut
    await Promise.all([note('a').execute(database.db), note('b').execute(database.db)])
    expect(await noted()).toEqual(['a', 'b'])
  })

  test('in which nothing is asked leaves none open', async () => {
    await database.db.transaction().execute(async () => undefined)
    await note('a').execute(database.db)
    expect(await noted()).toEqual(['a'])
    const { rows } = await database.root.query(
      `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    )
    expect(rows).toEqual([])
  })

  test('beside another sees nothing of it', async () => {
    const both = Array.from({ length: 20 }, (_, n) =>
      database.db.transaction().execute(async tx => {
        await note(`${n}`).execute(tx)
        if (n % 2 === 0) throw new Error('no')
      }),
    )
    const ends = await Promise.allSettled(both)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    expect((await noted()).every(key => Number(key) % 2 === 1)).toBe(true)
  })
})

describe('a statement whose plan is kept', () => {
  test('is planned once, and nothing after it is', async () => {
    const pool = connect(database.url, { role: 'lapor_app', max: 1 })
    const db = queryBuilder(pool)
    try {
      for (let n = 0; n < 3; n++) await sql`select ${n}::int as kept_one ${keptPlan}`.execute(db)
      await sql`select ${1}::int as other`.execute(db)
      const { rows } = await sql<{ statement: string; kept: number; custom: number }>`
        select statement, generic_plans::int as kept, custom_plans::int as custom from pg_prepared_statements
        where statement like 'select $1::int as%' order by statement`.execute(db)
      expect(rows.map(({ kept, custom }) => [kept, custom])).toEqual([
        [3, 0],
        [0, 1],
      ])
      expect((await sql<{ mode: string }>`show plan_cache_mode`.execute(db)).rows).toEqual([
        { plan_cache_mode: 'auto' },
      ])
    } finally {
      await pool.end()
    }
  })

  test('that fails leaves a connection that can be used, and says why', async () => {
    await expect(sql`select 1 / ${0}::int ${keptPlan}`.execute(database.db)).rejects.toThrow('division by zero')
    await note('a').execute(database.db)
    expect(await noted()).toEqual(['a'])
  })

  test('within a transaction ends nothing', async () => {
    const failed = database.db.transaction().execute(async tx => {
      await note('a').execute(tx)
      await sql`select ${1}::int as within ${keptPlan}`.execute(tx)
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await noted()).toEqual([])
  })
})

describe('what a transaction writes last, sent with its commit,', () => {
  const noteLater = (key: string) =>
    sql`insert into rate_limits (key, hits, expires_at) values (${Buffer.from(key)}, 1, now()) ${sql.raw(sentWithNext)}`

  test('is kept with the rest of it, in the order it was written', async () => {
    await database.db.transaction().execute(async tx => {
      await noteLater('a').execute(tx)
      await sql`update rate_limits set key = 'b' ${sql.raw(sentWithNext)}`.execute(tx)
    })
    expect(await noted()).toEqual(['b'])
  })

  test('is seen by what is asked after it', async () => {
    const seen = await database.db.transaction().execute(async tx => {
      await noteLater('a').execute(tx)
      return sql<{ hits: number }>`select hits from rate_limits`.execute(tx)
    })
    expect(seen.rows).toEqual([{ hits: 1 }])
  })

  test('is not written when the transaction is given up', async () => {
    const failed = database.db.transaction().execute(async tx => {
      await note('a').execute(tx)
      await noteLater('b').execute(tx)
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await noted()).toEqual([])
  })

  test.each(['the commit', 'another statement'])('when it is refused, %s says why, and nothing is kept', async next => {
    const failed = database.db.transaction().execute(async tx => {
      await note('a').execute(tx)
      await noteLater('a').execute(tx)
      if (next === 'another statement') await note('b').execute(tx)
    })
    await expect(failed).rejects.toThrow('duplicate key')
    await note('c').execute(database.db)
    expect(await noted()).toEqual(['c'])
  })

  test('is written at once where there is no transaction', async () => {
    await noteLater('a').execute(database.db)
    expect(await noted()).toEqual(['a'])
  })
})
