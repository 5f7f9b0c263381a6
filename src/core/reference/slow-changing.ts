import { LRUCache } from 'lru-cache'
import type { Db } from '#core/deps.ts'

/** An admin's edit of a small list is seen everywhere within this time. */
const REMEMBERED_MS = 30_000

/**
 * Keeps the answer of a query on a small list that hardly ever changes, per database, in this process: such lists stand on
 * nearly every form. Not for anything that decides what someone may see.
 */
export function slowChanging<Answer extends object>(query: (db: Db) => Promise<Answer>): (db: Db) => Promise<Answer> {
  const answers = new WeakMap<Db, LRUCache<'answer', Promise<Answer>>>()
  return db => {
    const cache = answers.get(db) ?? new LRUCache({ max: 1, ttl: REMEMBERED_MS })
    answers.set(db, cache)
    const remembered = cache.get('answer')
    if (remembered) return remembered
    const answer = query(db)
    cache.set('answer', answer)
    answer.catch(() => cache.delete('answer'))
    return answer
  }
}
