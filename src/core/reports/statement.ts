import { sentWithNext } from '#platform/db.ts'

/** A part of a statement, as `name as (…)`. */
export type Clause = { readonly name: string; readonly text: () => string }

const texts = new Map<string, string>()

/**
 * One statement of these clauses, read and written as one. There are a few dozen such lists; the text of each is put together once,
 * so that PostgreSQL knows it again and plans it once. What it saves is saved at the latest when its transaction ends.
 */
export function statementOf(clauses: readonly Clause[]): string {
  const names = clauses.map(({ name }) => name).join()
  const known = texts.get(names)
  if (known !== undefined) return known
  const text = `with ${clauses.map(clause => clause.text()).join(',')} select ${sentWithNext}`
  texts.set(names, text)
  return text
}
