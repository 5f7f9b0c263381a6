import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { whileHeld } from '#test/holding.ts'
import { loadReferenceData } from './load-reference-data.ts'

const database = useDatabase()
const now = new Date('2026-11-20T02:00:00Z')
const load = () => loadReferenceData({ db: database.db, clock: { now: () => now } })
const forget = (...names: string[]) =>
  database.root.query(`update reference_loads set digest = '' where name = any($1)`, [names])
const rows = async (statement: string, values: unknown[] = []): Promise<unknown[][]> =>
  (await database.root.query({ text: statement, values, rowMode: 'array' })).rows

/** Loading all again takes seconds; on a busy machine, many. */
describe('the reference data', { timeout: 60_000 }, () => {
  test('holds every region of the country', async () => {
    expect(await rows('select level, count(*) from regions group by level order by count(*)')).toEqual([
      ['province', 38],
      ['regency', 514],
      ['district', 7_285],
      ['village', 83_762],
    ])
    expect(await rows(`select count(*) from regions where latitude is not null`)).toEqual([[545]])
  })

  test('holds 1,035 agencies, and units below every local government', async () => {
    expect(await rows('select count(*) from agencies where unit_key is null')).toEqual([[1_035]])
    expect(
      await rows(`select count(*) from agencies government where type in ('province', 'regency', 'city')
        and (select count(*) from agencies unit where unit.parent_id = government.id) < 25`),
    ).toEqual([[0]])
  })

  test('holds 263 categories, 10 reasons to archive and 22 drafts', async () => {
    expect(
      await rows(`select (select count(*) from categories), (select count(*) from categories where parent_id is null),
        (select count(*) from legacy_categories), (select count(*) from archive_reasons), (select count(*) from reply_templates)`),
    ).toEqual([[263, 27, 225, 10, 22]])
  })

  test('hangs the units of Indramayu where they belong, and connects the government fully', async () => {
    const above = `select parent.slug, parent.connection_mode from agencies child
      join agencies parent on parent.id = child.parent_id where child.slug = $1`
    for (const slug of ['dinas-perhubungan-kab-indramayu', 'disdukcapil-kab-indramayu']) {
      expect(await rows(above, [slug])).toEqual([['kab-indramayu', 'full']])
    }
    expect(await rows(above, ['uptd-ppa-kab-indramayu'])).toEqual([['dinas-pppa-kab-indramayu', null]])
    expect(await rows(above, ['kab-indramayu'])).toEqual([['nasional', null]])
  })

  test('writes every path from the root down', async () => {
    expect(
      await rows(`select count(*) from agencies child left join agencies parent on parent.id = child.parent_id
        where child.path <> coalesce(parent.path || child.id::text, child.id::text::ltree)`),
    ).toEqual([[0]])
  })

  test('is left alone when no file has changed', async () => {
    expect(await load()).toEqual([])
  })

  test('keeps its ids when it is loaded again', async () => {
    const ids = `select md5(string_agg(id || slug || path::text, ',' order by id)) from agencies`
    const categoryIds = `select md5(string_agg(id || slug, ',' order by id)) from categories`
    const before = [await rows(ids), await rows(categoryIds)]
    await forget('regions', 'agencies', 'categories')
    expect(await load()).toEqual(['regions', 'agencies', 'categories'])
    expect([await rows(ids), await rows(categoryIds)]).toEqual(before)
    expect(await rows(`select loaded_at from reference_loads where name = 'regions'`)).toEqual([[now]])
  })

  test('leaves what an admin has edited or added, and lets what stands below follow', async () => {
    await database.root.query(`
      update agencies set name = 'Dishub Indramayu Hebat', edited_at = now(), parent_id = (select id from agencies where slug = 'kemensos')
      where slug = 'dinas-kesehatan-kab-indramayu'`)
    await database.root.query(`update categories set name = 'KTP saja', edited_at = now() where slug = 'ktp'`)
    await forget('agencies', 'categories')
    await load()
    expect(await rows(`select name from agencies where slug = 'dinas-kesehatan-kab-indramayu'`)).toEqual([
      ['Dishub Indramayu Hebat'],
    ])
    expect(await rows(`select name from categories where slug = 'ktp'`)).toEqual([['KTP saja']])
    expect(
      await rows(`select path <@ (select path from agencies where slug = 'kemensos') from agencies
        where slug = 'puskesmas-kab-indramayu-sindang'`),
    ).toEqual([[true]])
  })

  test('switches off what has left its file, and on again what has come back', async () => {
    await database.root.query(
      `update agencies set slug = 'gone', unit_key = null where slug = 'perumdam-kab-indramayu'`,
    )
    await database.root.query(`update agencies set active = false where slug = 'bpbd-kab-indramayu'`)
    await forget('agencies')
    await load()
    expect(
      await rows(
        `select slug, active from agencies where slug in ('gone', 'perumdam-kab-indramayu', 'bpbd-kab-indramayu') order by slug`,
      ),
    ).toEqual([
      ['bpbd-kab-indramayu', true],
      ['gone', false],
      ['perumdam-kab-indramayu', true],
    ])
  })

  test('is loaded once when two processes start together: the second waits and finds it done', async () => {
    const [digest] = await rows(`select digest from reference_loads where name = 'categories'`)
    await forget('categories')
    const held = `select pg_advisory_xact_lock(hashtext('reference data'))`
    const meanwhile = `update reference_loads set digest = '${String(digest)}' where name = 'categories'`
    expect(await whileHeld(database, { held, meanwhile }, load)).toEqual([])
  })
})
