/** What a form or an address names: a row's number or its slug. Anything else names nothing. */
export type Key<Id extends number> = { readonly id: Id } | { readonly slug: string }

const GREATEST_ID = 2_147_483_647

export function keyOf<Id extends number>(named: Id | string): Key<Id> | null {
  const text = String(named)
  // A parsing boundary: only the database can say whether this number is one of its own.
  if (/^\d+$/.test(text)) return Number(text) <= GREATEST_ID ? { id: Number(text) as Id } : null
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 200 ? { slug: text } : null
}

/** What several were named with, to look all of them up at once; whatever names nothing is left out. */
export function keysOf(named: readonly string[]): {
  readonly slugs: readonly string[]
  readonly ids: readonly number[]
} {
  const keys = [...new Set(named)].flatMap(one => keyOf(one) ?? [])
  return {
    slugs: keys.flatMap(key => ('slug' in key ? key.slug : [])),
    ids: keys.flatMap(key => ('id' in key ? key.id : [])),
  }
}
