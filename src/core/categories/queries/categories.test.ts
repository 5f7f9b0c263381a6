import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { findCategory } from './find-category.ts'
import { listArchiveReasons } from './list-archive-reasons.ts'
import { listCategories } from './list-categories.ts'
import { listReplyTemplates } from './list-reply-templates.ts'
import { searchCategories } from './search-categories.ts'

const database = useDatabase()
const search = async (text: string) => (await searchCategories(database.reader, text, 5)).map(hit => hit.slug)

describe('categories', () => {
  test('are found by slug and by number', async () => {
    const ktp = await findCategory(database.reader, 'ktp')
    expect(ktp).toMatchObject({ name: 'KTP elektronik', defaultWeight: 'medium', sensitive: false, active: true })
    expect(ktp?.competent[0]).toBe('regency:disdukcapil')
    expect(await findCategory(database.reader, String(ktp?.id))).toEqual(ktp)
    expect(await findCategory(database.reader, 'no-such')).toBeUndefined()
  })

  test('stand in 27 groups with at most ten below each', async () => {
    const groups = await listCategories(database.reader)
    expect(groups).toHaveLength(27)
    expect(groups.reduce((sum, group) => sum + 1 + group.children.length, 0)).toBe(263)
    expect(Math.max(...groups.map(group => group.children.length))).toBeLessThanOrEqual(10)
  })

  test('what hurts the one who tells is sensitive', async () => {
    for (const slug of ['pungli', 'kdrt', 'kekerasan-anak', 'pelapor-pelanggaran']) {
      expect(await findCategory(database.reader, slug)).toMatchObject({ sensitive: true })
    }
  })

  test.each([
    ['ktp', 'ktp'],
    ['blanko habis', 'ktp'],
    ['jaln rusak', 'jalan-rusak'],
    ['listrik mati', 'listrik-padam'],
    ['Pungutan liar', 'pungli'],
  ])('“%s” finds %s first', async (text, slug) => expect((await search(text))[0]).toBe(slug))

  test.each(['', ' ', '%', '_', "'; drop table categories", '\0'])(
    '%j finds nothing and breaks nothing',
    async text => {
      expect(await search(text)).toEqual([])
    },
  )
})

describe('the lists an officer chooses from', () => {
  test('say what each reason to archive demands', async () => {
    const reasons = await listArchiveReasons(database.reader)
    expect(reasons).toHaveLength(10)
    expect(reasons.find(({ slug }) => slug === 'unclear')).toMatchObject({ askFirst: true, setBy: 'verifier' })
  })

  test('hold drafts of questions and answers', async () => {
    const anybody = { agencyPath: [], categoryId: null }
    expect(await listReplyTemplates(database.db, { ...anybody, kind: 'ask' })).toHaveLength(7)
    expect(await listReplyTemplates(database.db, { ...anybody, kind: 'answer' })).toHaveLength(15)
  })
})
