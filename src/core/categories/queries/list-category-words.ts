import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import { slowChanging } from '#core/reference/slow-changing.ts'
import { type CategoryWords, type Vocabulary, vocabularyOf } from '../rules/suggest-categories.ts'

/** The words that people use for each category, ready to be looked for in a text. Remembered for half a minute. */
export const listCategoryWords = slowChanging(async (db: Db): Promise<Vocabulary> => {
  const { rows } = await sql<CategoryWords>`
    select c.id, c.name, parent.name as "groupName", c.default_weight as "defaultWeight", array_append(c.synonyms, c.name) as words
    from categories c left join categories parent on parent.id = c.parent_id
    where c.active order by c.position`.execute(db)
  const { rows: weak } = await sql<{ word: string }>`select word from weak_words`.execute(db)
  return vocabularyOf(
    rows,
    weak.map(({ word }) => word),
  )
})
